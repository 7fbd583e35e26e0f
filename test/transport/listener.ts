import type { Batch, EventSink, Signal } from '../../src/model/change.js';

/** Something that happened. */
export const CHANGE = { type: 'custom' as const, name: 'news', value: 1 };
/** What a stream told, in short: `open`, `resumed`, a cursor, or a dot for a heartbeat. */
export function listener(): EventSink & { heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    signal: (signal: Signal) => heard.push(signal.type === 'open' && signal.resumed ? 'resumed' : signal.type),
    batch: ({ changes, cursor }: Batch) => heard.push(changes.length === 0 ? '.' : (cursor ?? '-')),
  };
}
