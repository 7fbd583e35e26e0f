import type { Batch, EventSink, Signal } from '../../model/change.js';
import type { Cursor } from '../../model/ids.js';

/** What a piece of a host's stream says to the SDK; undefined: nothing, but the stream lives. */
export type Told = Batch | Signal | undefined;
/**
 * What the beginning of a stream promises. `afresh` (the default): nothing of what was missed comes. `resumes`: everything after the
 * cursor it was asked for. `told`: the stream says it itself, as its first signal.
 */
export type Opening = 'afresh' | 'resumes' | 'told';

export function tellOpening(sink: EventSink, opening: Opening, from: Cursor | undefined): void {
  if (opening !== 'told') sink.signal({ type: 'open', resumed: opening === 'resumes' && from !== undefined });
}

export function tell(sink: EventSink, told: Told): void {
  if (told === undefined) sink.batch({ changes: [] });
  else if ('changes' in told) sink.batch(told);
  else sink.signal(told);
}
