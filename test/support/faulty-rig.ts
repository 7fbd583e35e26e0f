import type { Batch, Signal } from '../../src/model/change.js';
import type { Message } from '../../src/model/message.js';
import { fakeClock, faulty, seeded, type FakeClock, type FaultPlan, type FaultyTransport } from '../../src/transport/testing/index.js';
import type { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import { ModelServer, textOf } from './model-server.js';

/** A small server, a clock that is turned by hand, and between them what is tested: fresh for each test. */
export function faultyRig() {
  const rig = {} as { clock: FakeClock; server: ModelServer; anna: FaultyTransport };
  beforeEach(() => {
    rig.clock = fakeClock();
    rig.server = new ModelServer({ idempotentSend: true, echo: true, resume: true, revisions: true });
  });
  const open = (plan: FaultPlan = {}, { beatMs = 0, more = {} }: { beatMs?: number; more?: Partial<Transport> } = {}): FaultyTransport =>
    (rig.anna = faulty({ ...rig.server.transportFor('anna'), ...more }, { plan, clock: rig.clock, random: seeded(3), beatMs }));
  const ctx = (signal = new AbortController().signal): { signal: AbortSignal } => ({ signal });
  const send = (clientId = 'c1'): Promise<Message> =>
    rig.anna.send({ clientId, to: { dialogId: 'd1' }, parts: [{ type: 'text', text: clientId }] }, ctx());
  const say = (text: string): Message => rig.server.say('d1', { kind: 'customer', id: 'visitor' }, text);

  /** What becomes of a call: its answer, its error, or nothing so far. */
  async function after<T>(ms: number, call: Promise<T>): Promise<{ answer?: T; error?: TransportError }> {
    const seen: { answer?: T; error?: TransportError } = {};
    call.then(
      (answer) => (seen.answer = answer),
      (error: TransportError) => (seen.error = error),
    );
    await rig.clock.advance(ms);
    return seen;
  }
  /** Follows the stream and tells what came. */
  function follow(from?: string) {
    const control = new AbortController();
    const heard = { signals: [] as Signal[], batches: [] as Batch[], ended: undefined as 'cleanly' | TransportError | undefined };
    const sink = { signal: (signal: Signal) => heard.signals.push(signal), batch: (batch: Batch) => heard.batches.push(batch) };
    const running = rig.anna.events(
      from,
      { signal: (one) => void sink.signal(one), batch: (one) => void sink.batch(one) },
      ctx(control.signal),
    );
    running.then(
      () => (heard.ended = 'cleanly'),
      (error: TransportError) => (heard.ended = error),
    );
    const texts = (): string[] =>
      heard.batches.flatMap(({ changes }) => changes.flatMap((change) => (change.type === 'message' ? [textOf(change.message)] : [])));
    return Object.assign(heard, { texts, stop: () => control.abort() });
  }
  return { rig, open, ctx, send, say, after, follow };
}

export const kindOf = (ended: unknown): unknown => (ended as TransportError | undefined)?.kind;
