import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Feature } from '../core/feature.js';
import type { Millis } from '../model/ids.js';

export type Urgency = 'calm' | 'soon' | 'late';

/** One clock for every countdown: it ticks once a second and when something falls due, and only while somebody looks. */
export interface ReplyClock {
  /** The server's time as far as it is known: due times are the server's. */
  readonly $now: ReadableAtom<Millis>;
  now(): Millis;
  /** How pressing a due time is. The clock ticks when it is late, too. */
  urgency(dueAt: Millis): Urgency;
}

const SECOND = 1000;
/** Less than this is soon, and never more than a quarter of the time limit. */
const SOON = 5 * 60 * SECOND;

export const replyClock: Feature<ReplyClock> = {
  name: 'replyClock',
  create(chat) {
    const now = () => chat.serverNow();
    const $now = atom<Millis>(now());
    /** The next moment at which something that is looked at falls due. */
    let nextDue = Infinity;
    chat.signal.addEventListener(
      'abort',
      chat.$session.listen(() => $now.set(now())),
    );
    onMount($now, () => {
      let cancel = (): void => undefined;
      const tick = () => {
        nextDue = Infinity;
        $now.set(now());
        // At the turn of the second, so that all countdowns change together.
        cancel = chat.clock.after(Math.min(SECOND - (now() % SECOND), nextDue - now()), tick);
      };
      tick();
      return () => cancel();
    });
    return {
      $now,
      now,
      urgency(dueAt) {
        const left = dueAt - now();
        if (left <= 0) return 'late';
        nextDue = Math.min(nextDue, dueAt);
        const limit = chat.$session.get()?.limits?.replyWithinMs;
        return left < Math.min(SOON, (limit ?? Infinity) / 4) ? 'soon' : 'calm';
      },
    };
  },
};
