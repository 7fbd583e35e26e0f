import { systemClock, type Clock } from '../../shared/clock.js';
import type { CallContext } from '../call-context.js';
import { TransportError } from '../transport-error.js';
import type { Transport } from '../transport.js';
import { wrapMethods } from '../wrap-methods.js';
import type { FaultPlan } from './fault-plan.js';
import { faultyCalls, faultyUpload, type Call, type Upload } from './faulty-calls.js';
import { faultyStreams } from './faulty-stream.js';
import { createLink, expired, lost } from './link.js';

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
  const { wrapped } = wrapMethods(transport, (method, run, args) => {
    const ctx = contextOf(args);
    const pass = () => run(...args) as Promise<unknown>;
    switch (method) {
      case 'events':
        return streams.events(...(args as Parameters<Transport['events']>));
      case 'listDialogs':
      case 'listMessages':
        return call(ctx, pass, { question: JSON.stringify([method, ...args.slice(0, 2)]) });
      case 'files.upload':
        return faultyUpload(link, call, run as Upload)(...(args as Parameters<Upload>));
      case 'prompters.ask':
        return faultyAnswer(call, ctx, () => run(...args) as AsyncIterable<unknown>);
      default:
        return call(ctx, pass);
    }
  });
  const self: FaultyTransport = {
    ...wrapped,
    plan,
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

/** An answer that comes word by word is lost as a whole or not at all. */
async function* faultyAnswer(call: Call, ctx: CallContext, ask: () => AsyncIterable<unknown>): AsyncIterable<unknown> {
  await call(ctx, async () => undefined);
  yield* ask();
}

/** The context of a call: the last argument but for a revision. */
function contextOf(args: readonly unknown[]): CallContext {
  const found = args.findLast((arg) => typeof arg === 'object' && arg !== null && 'signal' in arg);
  if (!found) throw new TypeError('A method of a transport was called without its context.');
  return found as CallContext;
}
