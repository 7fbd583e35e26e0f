/** One conversation: its state, and how many seconds it lasted. */
export interface Span {
  status: 'unassigned' | 'open' | 'closed';
  seconds: number;
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** When the newest and the oldest conversation of a state had their last line, in seconds before now. */
const WINDOW: Record<Span['status'], [newest: number, oldest: number]> = {
  unassigned: [3 * MINUTE, 20 * 60 * MINUTE],
  open: [7 * MINUTE, 3 * DAY],
  closed: [90 * MINUTE, 14 * DAY],
};

/**
 * Says for each conversation how many seconds before now it starts, so that a list looks alive: those that wait end minutes
 * to hours ago, closed ones up to two weeks; the newer, the denser.
 */
export function freshness(spans: readonly Span[]): number[] {
  const total = { unassigned: 0, open: 0, closed: 0 };
  for (const { status } of spans) total[status]++;
  const seen = { unassigned: 0, open: 0, closed: 0 };
  return spans.map(({ status, seconds }) => {
    const place = seen[status]++ / Math.max(1, total[status] - 1);
    const [newest, oldest] = WINDOW[status];
    return Math.round(newest + (oldest - newest) * place ** 2) + Math.ceil(seconds);
  });
}
