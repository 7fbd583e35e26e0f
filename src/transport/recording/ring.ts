import type { RecordedEntry, Recording } from './recording.js';

/** Entries up to a size. When they are too many, the oldest go, first of all those that something newer has made needless. */
export interface Ring {
  add(entry: RecordedEntry): void;
  entries(): RecordedEntry[];
  dropped(): Recording['dropped'];
}

/** Room is made for more than one at a time, so that it is seldom made. */
const SHARE = 0.9;

/** @param limit characters of JSON, about bytes */
export function createRing(limit: number): Ring {
  let kept: { entry: RecordedEntry; size: number }[] = [];
  let total = 0;
  let gone = 0;
  let until = 0;

  function shrink(isDroppable: (entry: RecordedEntry) => boolean): void {
    const goal = limit * SHARE;
    kept = kept.filter(({ entry, size }) => {
      if (total <= goal || !isDroppable(entry)) return true;
      total -= size;
      gone++;
      until = Math.max(until, entry.at);
      return false;
    });
  }

  return {
    add(entry) {
      const size = JSON.stringify(entry).length;
      kept.push({ entry, size });
      total += size;
      if (total <= limit) return;
      const { isNewest, isFirst } = currentOf(kept.map((one) => one.entry));
      shrink((one) => isPassing(one) || !isNewest(one));
      shrink((one) => !isFirst(one));
    },
    entries: () => kept.map(({ entry }) => entry),
    dropped: () => (gone > 0 ? { entries: gone, until } : undefined),
  };
}

const isPassing = ({ type }: RecordedEntry): boolean => type === 'batch' || type === 'progress' || type === 'item';

/** Which calls are the newest answered ones of their question, or still run; and the session, without which nothing can be replayed. */
function currentOf(entries: readonly RecordedEntry[]): { isNewest(entry: RecordedEntry): boolean; isFirst(entry: RecordedEntry): boolean } {
  const questions = new Map<number, string>();
  const newest = new Map<string, number>();
  const failed = new Set<number>();
  for (const entry of entries) {
    if (entry.type === 'call')
      questions.set(entry.call, entry.method === 'events' ? `${entry.call}` : JSON.stringify([entry.method, entry.args]));
    if (entry.type === 'answer') newest.set(questions.get(entry.call) ?? '', entry.call);
    if (entry.type === 'error') failed.add(entry.call);
  }
  const session = newest.get('["session",[]]');
  const answered = new Set<number>();
  for (const entry of entries) if (entry.type === 'answer') answered.add(entry.call);
  return {
    isNewest: ({ call }) => newest.get(questions.get(call) ?? '') === call || (!answered.has(call) && !failed.has(call)),
    isFirst: ({ call }) => call === session,
  };
}
