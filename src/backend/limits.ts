import type { Id } from '../model/ids.js';
import { Problem } from './problem.js';

export interface LimitOptions {
  /** Requests one caller may make at once, and how many he gets back a second. */
  burst: number;
  perSecond: number;
  /** The same for what visitors send. */
  visitorBurst: number;
  visitorPerSecond: number;
  /** Bytes of a JSON body, and of a file. */
  maxBodyBytes: number;
  maxFileBytes: number;
  /** Items of a page. */
  maxPage: number;
}

export const DEFAULT_LIMITS: LimitOptions = {
  burst: 300,
  perSecond: 60,
  visitorBurst: 60,
  visitorPerSecond: 10,
  maxBodyBytes: 512_000,
  maxFileBytes: 100_000_000,
  maxPage: 200,
};

/** How many callers are remembered; the longest silent ones are forgotten. */
const KEPT = 10_000;

export interface RateLimit {
  /** Counts one request. Throws 'rateLimited' with the time to wait when there were too many. */
  take(caller: { kind: string; id: Id; account: Id }): void;
}

/** A bucket of requests for each caller, refilled steadily. */
export function createRateLimit(options: LimitOptions, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take({ kind, id, account }): void {
      const [burst, perSecond] = kind === 'visitor' ? [options.visitorBurst, options.visitorPerSecond] : [options.burst, options.perSecond];
      const key = `${account}|${kind}|${id}`;
      const before = buckets.get(key);
      const left = before ? Math.min(burst, before.left + ((now() - before.at) / 1000) * perSecond) : burst;
      buckets.delete(key);
      buckets.set(key, { left: Math.max(0, left - 1), at: now() });
      if (buckets.size > KEPT)
        for (const oldest of buckets.keys()) {
          buckets.delete(oldest);
          break;
        }
      if (left >= 1) return;
      const retryAfterMs = Math.ceil(((1 - left) / perSecond) * 1000);
      throw new Problem('rateLimited', 'Too many requests at once. Please wait a moment.', { code: 'rate', retryAfterMs });
    },
  };
}
