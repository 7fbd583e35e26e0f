import type { Batch, Change, EventSink } from '../model/change.js';
import type { CallContext } from './call-context.js';
import { Malformed, type Shape } from './shape.js';
import { shapes } from './shapes.js';
import { TransportError } from './transport-error.js';
import type { Transport } from './transport.js';

/**
 * The border: puts a check before the SDK for everything a transport answers that becomes a fact. A malformed answer rejects with
 * `TransportError('invalid')` whose `field` names the place, such as `items.3.sortKey`; a malformed change of a batch is left out and
 * reported, the others are applied.
 */
export function checked(transport: Transport, report: (error: TransportError) => void): Transport {
  const { dialogs, messages, customers } = transport;
  const border: Partial<Transport> = {
    session: async (ctx) => check('session', shapes.session, await guard(ctx, () => transport.session(ctx))),
    listDialogs: async (query, page, ctx) =>
      check('listDialogs', shapes.dialogPage, await guard(ctx, () => transport.listDialogs(query, page, ctx))),
    listMessages: async (id, page, ctx) =>
      check('listMessages', shapes.messagePage, await guard(ctx, () => transport.listMessages(id, page, ctx))),
    send: async (draft, ctx) => check('send', shapes.message, await guard(ctx, () => transport.send(draft, ctx))),
    events: (from, sink, ctx) => guard(ctx, () => transport.events(from, checkedSink(sink, report), ctx)),
    ...(dialogs && {
      dialogs: wrap('dialogs', dialogs, shapes.dialog, ['get', 'open', 'take', 'assign', 'setStatus', 'update', 'unlinkCustomer']),
    }),
    ...(messages && { messages: wrap('messages', messages, shapes.message, ['edit', 'remove', 'react', 'retry']) }),
    ...(customers && { customers: wrap('customers', customers, shapes.customer, ['get', 'update', 'block', 'pin']) }),
  };
  // Asked of the transport itself, whose members may be getters of a class.
  return new Proxy(border as Transport, { get: (target, key) => (Reflect.get(target, key) ?? Reflect.get(transport, key)) as unknown });
}

function check<T>(what: string, shape: Shape<T>, answer: unknown): T {
  try {
    return shape(answer);
  } catch (thrown) {
    if (!(thrown instanceof Malformed)) throw thrown;
    const { field, message } = thrown;
    throw new TransportError('invalid', `The transport's answer to ${what} is malformed at "${field}": ${message}`, {
      field,
      code: 'malformed',
      outcome: 'unknown',
    });
  }
}

/** Whatever a transport throws, the SDK meets a TransportError; after the chat is disposed nothing is asked any more, and nothing answered. */
async function guard<T>(ctx: CallContext | undefined, call: () => Promise<T>): Promise<T> {
  const live = () => {
    if (ctx?.signal.aborted) throw new TransportError('aborted', 'Aborted');
  };
  live();
  try {
    const answer = await call();
    live();
    return answer;
  } catch (error) {
    throw TransportError.from(error);
  }
}

/** Groups may be class instances: methods are looked up when called and keep their `this`. */
function wrap<G extends object>(name: string, group: G, shape: Shape, methods: readonly (keyof G & string)[]): G {
  return new Proxy(group, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      const call = (...args: unknown[]) =>
        guard(args.at(-1) as CallContext | undefined, async () => (value as (...args: unknown[]) => Promise<unknown>).apply(target, args));
      if (!methods.includes(key as keyof G & string)) return value.bind(target) as unknown;
      const answer = (value: unknown) => check(`${name}.${String(key)}`, shape, value);
      return async (...args: unknown[]) => {
        try {
          return answer(await call(...args));
        } catch (thrown) {
          throw withFact(TransportError.from(thrown), answer);
        }
      };
    },
  });
}

/** What a refusal tells of an entity becomes a fact, too; what is malformed only says who was faster. */
function withFact(error: TransportError, answer: (value: unknown) => unknown): TransportError {
  const { kind, message, current } = error;
  if (typeof current !== 'object' || current === null) return error;
  try {
    answer(current);
    return error;
  } catch {
    return new TransportError(kind, message, { ...error, current: { ...current, id: undefined } });
  }
}

function checkedSink(sink: EventSink, report: (error: TransportError) => void): EventSink {
  return {
    signal: (signal) => sink.signal(signal),
    batch(batch: Batch) {
      const changes: Change[] = [];
      for (const change of batch.changes) {
        try {
          changes.push(check(`events (${change.type})`, shapes.change, change));
        } catch (error) {
          report(TransportError.from(error));
        }
      }
      sink.batch({ ...batch, changes });
    },
  };
}
