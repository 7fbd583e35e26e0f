import type { Batch, EventSink, Signal } from '../../model/change.js';
import type { Cursor } from '../../model/ids.js';

/** What a piece of a host's stream says to the SDK; undefined: nothing, but the stream lives. */
export type Told = Batch | Signal | undefined;
/**
 * What the beginning of a stream promises. `afresh` (the default): nothing of what was missed comes. `resumes`: everything after the
 * cursor it was asked for. `told`: the stream says it itself, as its first signal.
 */
export type Opening = 'afresh' | 'resumes' | 'told';

/** Tells the SDK what a stream says; what proves only that it lives counts from its opening on. */
export interface Teller {
  begin(): void;
  tell(told: Told): void;
}

export function createTeller(sink: EventSink, opening: Opening, from: Cursor | undefined): Teller {
  let open = false;
  const signal = (told: Signal): void => {
    open = true;
    sink.signal(told);
  };
  return {
    begin() {
      if (opening !== 'told' && !open) signal({ type: 'open', resumed: opening === 'resumes' && from !== undefined });
    },
    tell(told) {
      if (told === undefined) {
        if (open) sink.batch({ changes: [] });
      } else if ('changes' in told) sink.batch(told);
      else signal(told);
    },
  };
}
