import type { ReadableAtom } from 'nanostores';
import type { Id } from '../model/ids.js';
import type { Clock } from '../shared/clock.js';
import { createPulse } from '../shared/pulse.js';
import type { Verb } from './verbs.js';
import type { ActionWord } from './words.js';

/** An action on one dialog that takes its time, or that was not saved and can be tried again. */
export interface Progress {
  readonly verb: Verb;
  readonly state: 'pending' | 'failed';
  /** In words: `Assigning…`, `Closing is not saved`. */
  readonly text: string;
}

/** What lists tell of actions, row by row. */
export interface ActionProgress {
  of(dialogId: Id): Progress | undefined;
  readonly $version: ReadableAtom<number>;
  /** Tries again what was not saved. */
  retry(dialogId: Id): void;
  /** An action begins; the result ends it, with a way to try again where it failed for a time. */
  begin(dialogId: Id, verb: Verb): (retry?: () => void) => void;
}

/** What is answered sooner needs no telling. */
const PATIENCE = 600;

export function createProgress(clock: Clock, say: (key: ActionWord, verb: Verb) => string): ActionProgress {
  const all = new Map<Id, Progress & { retry?: () => void }>();
  const pulse = createPulse(clock);
  const set = (id: Id, progress: (Progress & { retry?: () => void }) | undefined) => {
    if (progress) all.set(id, progress);
    else if (!all.delete(id)) return;
    pulse.touch();
  };
  return {
    $version: pulse.$version,
    of: (id) => all.get(id),
    retry: (id) => all.get(id)?.retry?.(),
    begin(id, verb) {
      set(id, undefined);
      const cancel = clock.after(PATIENCE, () => set(id, { verb, state: 'pending', text: say('pending', verb) }));
      return (retry) => {
        cancel();
        set(id, retry && { verb, state: 'failed', text: say('notSaved', verb), retry });
      };
    },
  };
}
