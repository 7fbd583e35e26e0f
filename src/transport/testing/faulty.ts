import { systemClock, type Clock } from '../../shared/clock.js';
import type { CallContext } from '../call-context.js';
import { TransportError } from '../transport-error.js';
import type { Transport } from '../transport.js';
import type { FaultPlan } from './fault-plan.js';
import { faultyCalls, faultyUpload, type Call } from './faulty-calls.js';
import { faultyStreams } from './faulty-stream.js';
import { createLink, expired, lost, type Link } from './link.js';

/** A transport that fails as networks and servers do. */
export interface FaultyTransport extends Transport {
  /** What goes wrong from now on. */
  plan: FaultPlan;
  /** Cuts the streams that are open now: 'offline'. */
  cut(): void;
  /** The token runs out now: streams end with 'auth', requests are refused until `plan.expired` is false again. */
  expire(): void;
  /** The server starts anew: streams break with 'server', and the cursor held now is unusable. */
  restart(): void;
}

export interface FaultyOptions {
  plan?: FaultPlan;
  /** Numbers in [0, 1); give a seeded source, such as `seeded(7)`, to repeat a run. */
  random?: () => number;
  clock?: Clock;
  /** Adds a heartbeat (an empty batch) to streams, every so many milliseconds, for a transport that has none. Default: none. */
  beatMs?: number;
}

/** Wraps a transport so that it fails as networks and servers do, by a plan that may change at any time. */
export function faulty(
  transport: Transport,
  { plan = {}, random = Math.random, clock = systemClock, beatMs = 0 }: FaultyOptions = {},
): FaultyTransport {
  const link = createLink(() => self.plan, random, clock);
  const call = faultyCalls(link);
  const streams = faultyStreams(link, (from, sink, ctx) => transport.events(from, sink, ctx), beatMs);
  const self: FaultyTransport = {
    ...wrapGroups(transport, link, call),
    plan,
    session: (ctx) => call(ctx, () => transport.session(ctx)),
    listDialogs: (query, page, ctx) =>
      call(ctx, () => transport.listDialogs(query, page, ctx), { question: JSON.stringify(['dialogs', query, page]) }),
    listMessages: (id, page, ctx) =>
      call(ctx, () => transport.listMessages(id, page, ctx), { question: JSON.stringify(['messages', id, page]) }),
    send: (draft, ctx) => call(ctx, () => transport.send(draft, ctx)),
    events: streams.events,
    cut: () => streams.end(lost()),
    expire() {
      self.plan = { ...self.plan, expired: true };
      streams.end(expired());
    },
    restart() {
      streams.forget();
      streams.end(new TransportError('server', 'The server starts anew'));
    },
  };
  return self;
}

/** Every method of every group fails like the rest, those of a collection inside a group too. */
function wrapGroups<T extends object>(group: T, link: Link, call: Call): T {
  return new Proxy(group, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member === 'object' && member !== null) return wrapGroups(member, link, call);
      if (typeof member !== 'function') return member;
      const method = member.bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (name === 'upload') return faultyUpload(link, call, method as Parameters<typeof faultyUpload>[2]);
      if (name === 'ask') return (...args: unknown[]) => faultyAnswer(call, contextOf(args), method, args);
      return (...args: unknown[]) => call(contextOf(args), () => method(...args));
    },
  });
}

/** An answer that comes word by word is lost as a whole or not at all. */
async function* faultyAnswer(call: Call, ctx: CallContext, ask: (...args: never[]) => unknown, args: unknown[]): AsyncIterable<unknown> {
  await call(ctx, async () => undefined);
  yield* ask(...(args as never[])) as AsyncIterable<unknown>;
}

/** The context of a call: the last argument but for a revision. */
function contextOf(args: readonly unknown[]): CallContext {
  const found = args.findLast((arg) => typeof arg === 'object' && arg !== null && 'signal' in arg);
  if (!found) throw new TypeError('A method of a transport was called without its context.');
  return found as CallContext;
}
