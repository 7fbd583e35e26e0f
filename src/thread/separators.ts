import type { Millis } from '../model/ids.js';
import type { Message } from '../model/message.js';

/** Messages of one author within this time form a group. */
const GROUP_MS = 5 * 60_000;

/** Whether two neighbours read as one group: same author, same kind, close in time, nothing between them. */
export function sameGroup(a: Message, b: Message): boolean {
  return (
    a.kind !== 'event' &&
    a.kind === b.kind &&
    a.author.kind === b.author.kind &&
    a.author.id === b.author.id &&
    Math.abs(b.at - a.at) < GROUP_MS
  );
}

/** The day a message begins, when it is another than that of the message before it. */
export function beginsDay(before: Message | undefined, message: Message, dayNumber: (at: Millis) => number): Millis | undefined {
  return before && dayNumber(before.at) === dayNumber(message.at) ? undefined : message.at;
}
