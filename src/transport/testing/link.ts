import type { Clock } from '../../shared/clock.js';
import { pause } from '../pause.js';
import { TransportError } from '../transport-error.js';
import type { FaultPlan, Refusing } from './fault-plan.js';

/** The bad network between a client and its transport: what requests and streams have in common. */
export interface Link {
  readonly clock: Clock;
  readonly random: () => number;
  /** As it stands now. */
  plan(): FaultPlan;
  chance(probability?: number): boolean;
  /** How long one way takes now, milliseconds; `between` instead of the plan's delay. */
  wait(bytes: number, between?: readonly [number, number]): number;
  /** Lets time pass; rejects with 'aborted'. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** On a half-open link a request stays on its way until it is given up. */
  pass(signal: AbortSignal): Promise<void>;
  /** Throws what happens to a request on its way there. */
  refuse(): void;
  /** Throws what happens to an answer on its way back. */
  loseAnswer(): void;
}

export const lost = (): TransportError => new TransportError('offline', 'The network is away', { outcome: 'unknown' });
export const expired = (): TransportError => new TransportError('auth', 'The token is not good any more');
const aborted = (): TransportError => new TransportError('aborted', 'Aborted');

export function createLink(plan: () => FaultPlan, random: () => number, clock: Clock): Link {
  const chance = (probability = 0): boolean => probability > 0 && random() < probability;

  const refuseFor = (kind: 'server' | 'rateLimited', { chance: share, retryAfterMs }: Refusing = { chance: 0, retryAfterMs: 0 }): void => {
    if (!chance(share)) return;
    const words = kind === 'server' ? 'The server is being repaired' : 'Too many requests';
    throw new TransportError(kind, words, { retryAfterMs, outcome: 'notApplied' });
  };

  return {
    clock,
    random,
    plan,
    chance,
    wait(bytes, [from, to] = plan().delay ?? [0, 0]) {
      const { slow } = plan();
      return from + random() * (to - from) + (slow ? slow.rttMs / 2 + (bytes / slow.bytesPerSecond) * 1000 : 0);
    },
    pause: (ms, signal) => pause(ms, clock, signal),
    async pass(signal) {
      if (!plan().halfOpen) return;
      await new Promise((_, reject) => {
        if (signal.aborted) reject(aborted());
        signal.addEventListener('abort', () => reject(aborted()), { once: true });
      });
    },
    refuse() {
      const { offline, loseRequest, slow, unavailable, rateLimited, auth, expired: ranOut } = plan();
      if (offline || chance(loseRequest) || chance(slow?.loss)) throw lost();
      if (ranOut || chance(auth)) throw expired();
      refuseFor('rateLimited', rateLimited);
      refuseFor('server', unavailable);
    },
    loseAnswer() {
      const { offline, loseAnswer, slow } = plan();
      if (offline || chance(loseAnswer) || chance(slow?.loss)) throw lost();
    },
  };
}
