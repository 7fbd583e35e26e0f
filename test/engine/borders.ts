import type { FileRef } from '../../src/model/part.js';
import type { OutboxStore } from '../../src/outbox/store.js';
import type { Clock } from '../../src/shared/clock.js';
import type { Transport } from '../../src/transport/transport.js';

/** A file that tells what is in it without time passing. */
export class KnownFile extends File {
  constructor(readonly content: string) {
    super([content], 'plan.txt', { type: 'text/plain' });
  }
}

/** When what was on its way as its page died reaches the server, ms. */
const LATE = 400;

export interface Borders {
  /** What was asked of the device and of the server and what was answered, in turn: where a page can die. */
  readonly crossed: readonly string[];
  transport(given: Transport): Transport;
  store(given: OutboxStore): OutboxStore;
}

const never = new Promise<never>(() => undefined);

/**
 * Stands between a page and everything outside of it: the device and the server. At the `fatal`th step over the border the page dies:
 * what it asks for is never done, or done with nobody to hear the answer, or done later.
 */
export function createBorders(clock: Clock, files: Map<string, string>, fatal: number, die: () => void): Borders {
  const crossed: string[] = [];
  const isFatal = (what: string) => {
    crossed.push(what);
    if (crossed.length - 1 !== fatal) return false;
    die();
    return true;
  };
  const step = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    if (isFatal(`${what} is asked`)) return never;
    const answer = await run();
    return isFatal(`${what} is answered`) ? never : answer;
  };
  /** It may also be on its way when the page dies. */
  const journey = <T>(what: string, run: () => Promise<T>): Promise<T> =>
    step(what, () => {
      if (!isFatal(`${what} is on its way`)) return run();
      clock.after(LATE, () => void run().catch(() => undefined));
      return never;
    });

  return {
    crossed,
    transport: (given) => ({
      ...given,
      session: (ctx) =>
        step('session', async () => ({
          ...(await given.session(ctx)),
          channels: [{ id: 'web', type: 'web', capabilities: { media: { file: {} } } }],
        })),
      listMessages: (...asked) => step('listMessages', () => given.listMessages(...asked)),
      send: (...asked) => journey('send', () => given.send(...asked)),
      events: (from, sink, ctx) =>
        given.events(
          from,
          {
            signal: (signal) => isFatal(signal.type) || sink.signal(signal),
            batch: (batch) => isFatal('events') || sink.batch(batch),
          },
          ctx,
        ),
      files: {
        upload: (file, { clientId, name, mime }) =>
          journey('upload', async (): Promise<FileRef> => {
            files.set(clientId, file instanceof KnownFile ? file.content : '');
            return { id: clientId, name, mime, bytes: file.size };
          }),
      },
    }),
    store: (given) => ({
      ...given,
      all: (person) => step('all', () => given.all(person)),
      add: (...asked) => step('add', () => given.add(...asked)),
      update: (...asked) => step('update', () => given.update(...asked)),
      files: (clientId) => step('files', () => given.files(clientId)),
      remove: (clientId) => step('remove', () => given.remove(clientId)),
      hold: (owner) => step('hold', () => given.hold(owner)),
      held: () => step('held', () => given.held()),
    }),
  };
}
