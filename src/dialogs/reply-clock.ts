import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Feature } from '../core/feature.js';
import type { Millis } from '../model/ids.js';

export type Urgency = 'calm' | 'soon' | 'late';

/** One clock for every countdown: it ticks once a second, and only while somebody looks. */
export interface ReplyClock {
  /** The server's time as far as it is known: due times are the server's. */
  readonly $now: ReadableAtom<Millis>;
  now(): Millis;
  /** How pressing a due time is. */
  urgency(dueAt: Millis): Urgency;
}

const SECOND = 1000;
/** Less than this is soon, and never more than a quarter of the time limit. */
const SOON = 5 * 60 * SECOND;

export const replyClock: Feature<ReplyClock> = {
  name: 'replyClock',
  create(chat) {
    let ahead = 0;
    const now = () => chat.clock.now() + ahead;
    const $now = atom<Millis>(now());
    const stop = chat.$session.subscribe((session) => {
      if (session?.serverTime === undefined) return;
      ahead = session.serverTime - chat.clock.now();
      $now.set(now());
    });
    chat.signal.addEventListener('abort', () => stop());
    onMount($now, () => {
      let cancel = (): void => undefined;
      const tick = () => {
        $now.set(now());
        // At the turn of the second, so that all countdowns change together.
        cancel = chat.clock.after(SECOND - (now() % SECOND), tick);
      };
      tick();
      return () => cancel();
    });
    return {
      $now,
      now,
      urgency(dueAt) {
        const left = dueAt - now();
        const limit = chat.$session.get()?.limits?.replyWithinMs;
        return left < 0 ? 'late' : left < Math.min(SOON, (limit ?? Infinity) / 4) ? 'soon' : 'calm';
      },
    };
  },
};
