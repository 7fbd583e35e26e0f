import type { Batch, EventSink, Signal } from '../../model/change.js';
import { systemClock, type Clock } from '../../shared/clock.js';
import type { CallContext } from '../call-context.js';
import { TransportError } from '../transport-error.js';
import type { Transport } from '../transport.js';

/** What goes wrong, as probabilities from 0 to 1; times in milliseconds. It may be changed at any time. */
export interface FaultPlan {
  /** Nothing passes. */
  offline?: boolean;
  /** The request never arrives. */
  loseRequest?: number;
  /** The request is carried out, its answer is lost. */
  loseAnswer?: number;
  /** How long each way takes, between two bounds. */
  delay?: readonly [number, number];
  /** The answer is held up for some seconds, so that newer things overtake it. */
  hold?: number;
  /** The stream is cut at a batch. */
  cut?: number;
  /** A batch arrives twice. */
  repeat?: number;
  /** A batch arrives though its stream was cut. */
  late?: number;
}

export interface FaultyTransport extends Transport {
  plan: FaultPlan;
  /** Cuts the streams that are open now. */
  cut(): void;
}

export interface FaultyOptions {
  plan?: FaultPlan;
  /** Numbers in [0, 1); give a seeded source to repeat a run. */
  random?: () => number;
  clock?: Clock;
}

/** How long an answer is held up, ms. */
const HOLD = [1000, 6000] as const;

/** Wraps a transport so that it fails as networks do. */
export function faulty(
  transport: Transport,
  { plan = {}, random = Math.random, clock = systemClock }: FaultyOptions = {},
): FaultyTransport {
  const cuts = new Set<(error: TransportError) => void>();
  const chance = (probability = 0) => probability > 0 && random() < probability;
  const lost = () => new TransportError('offline', 'The network is away', { outcome: 'unknown' });
  const wait = ([from, to] = self.plan.delay ?? [0, 0]) => from + random() * (to - from);
  const pause = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const cancel = clock.after(ms, resolve);
      signal.addEventListener('abort', () => {
        cancel();
        reject(new TransportError('aborted', 'Aborted'));
      });
    });

  const call = async <T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> => {
    await pause(wait(), signal);
    if (self.plan.offline || chance(self.plan.loseRequest)) throw lost();
    const answer: T = structuredClone(await run());
    await pause(wait(chance(self.plan.hold) ? HOLD : undefined), signal);
    if (self.plan.offline || chance(self.plan.loseAnswer)) throw lost();
    return answer;
  };

  const events: Transport['events'] = async (from, sink, ctx) => {
    await pause(wait(), ctx.signal);
    if (self.plan.offline || chance(self.plan.loseRequest)) throw lost();
    const abort = new AbortController();
    const { promise, reject } = Promise.withResolvers<never>();
    const cut = (error: TransportError) => {
      cuts.delete(cut);
      abort.abort();
      reject(error);
    };
    cuts.add(cut);
    ctx.signal.addEventListener('abort', () => cut(new TransportError('aborted', 'Aborted')));
    const running = transport.events(from, delayed(sink, abort.signal, cut), {
      ...ctx,
      signal: AbortSignal.any([ctx.signal, abort.signal]),
    });
    await Promise.race([running, promise]).finally(() => cuts.delete(cut));
  };

  /** Keeps the order of what is on its way, whatever its delay. */
  const delayed = (sink: EventSink, cutSignal: AbortSignal, cut: (error: TransportError) => void): EventSink => {
    let due = clock.now();
    const deliver = (run: () => void) => {
      due = Math.max(due, clock.now() + wait());
      clock.after(due - clock.now(), () => {
        if (!cutSignal.aborted || chance(self.plan.late)) run();
      });
    };
    return {
      signal: (signal: Signal) => deliver(() => sink.signal(signal)),
      batch(batch: Batch) {
        const copy = structuredClone(batch);
        if (chance(self.plan.cut)) return deliver(() => cut(lost()));
        deliver(() => sink.batch(copy));
        if (chance(self.plan.repeat)) deliver(() => sink.batch(copy));
      },
    };
  };

  const self: FaultyTransport = {
    ...wrapGroups(transport, call),
    plan,
    session: (ctx) => call(ctx.signal, () => transport.session(ctx)),
    listDialogs: (query, page, ctx) => call(ctx.signal, () => transport.listDialogs(query, page, ctx)),
    listMessages: (id, page, ctx) => call(ctx.signal, () => transport.listMessages(id, page, ctx)),
    send: (draft, ctx) => call(ctx.signal, () => transport.send(draft, ctx)),
    events,
    cut() {
      for (const end of [...cuts]) end(lost());
    },
  };
  return self;
}

/** Every method of every group fails like the rest; the context is always the last argument. */
function wrapGroups(transport: Transport, call: <T>(signal: AbortSignal, run: () => Promise<T>) => Promise<T>): Transport {
  return new Proxy(transport, {
    get(target, key) {
      const group: unknown = Reflect.get(target, key);
      if (typeof group !== 'object' || group === null) return group;
      return new Proxy(group, {
        get(methods, name) {
          const method: unknown = Reflect.get(methods, name);
          if (typeof method !== 'function') return method;
          return (...args: unknown[]) => {
            const ctx = args.at(-1) as CallContext;
            return call(ctx.signal, () => method.apply(methods, args) as Promise<unknown>);
          };
        },
      });
    },
  });
}
