import type { Chat } from '../../src/chat.js';
import { outbox } from '../../src/dialog-session.js';
import type { Clock } from '../../src/shared/clock.js';
import type { ThreadRow } from '../../src/thread/timeline.js';
import { textOf } from '../support/model-server.js';

/** The rows of a thread as they are drawn. */
export function rowsOf(chat: Chat, dialogId: string): ThreadRow[] {
  const { timeline } = chat.dialog(dialogId);
  return Array.from({ length: timeline.length }, (_, i) => timeline.at(i));
}

/** Every text is written once, so it tells a row from every other; an edit adds a star. */
const nameOf = (row: ThreadRow) => textOf(row.message).replace(/\*+$/, '');
const describeRow = (row: ThreadRow) => (row.entry ? `[${textOf(row.message)} ${row.entry.state}]` : textOf(row.message));
export const describeRows = (rows: readonly ThreadRow[]): string[] => rows.map(describeRow);

/**
 * Watches one thread on one screen: in no frame does a row stand there twice, out of order or older than it was, and from one frame to
 * the next none vanishes, changes its place, is drawn anew or goes back to being unsent. The result looks at once.
 */
export function watchThread(chat: Chat, clock: Clock, dialogId: string, violation: (what: string) => void): () => void {
  const rows = () => rowsOf(chat, dialogId);
  const revisions = new Map<string, number>();
  let isFilled = false;
  let frame: readonly ThreadRow[] = [];
  let isDue = false;

  /** Whether the outbox still holds what came back from the server. */
  const unsettled = (shown: readonly ThreadRow[]) => {
    const entries = chat.use(outbox).$entries(dialogId).get();
    if (entries.length === 0) return false;
    const back = new Set(shown.flatMap(({ message, entry }) => (entry ? [] : [message.clientId])));
    return entries.some(({ clientId }) => back.has(clientId));
  };
  /** What is out of sight, for however short a time, is empty until it is loaded again. */
  const isGone = () => {
    const gone = chat.dialogs.whyGone(dialogId) !== undefined;
    if (gone) {
      isFilled = false;
      frame = [];
    }
    return gone;
  };

  const single = (shown: readonly ThreadRow[]) => {
    for (const unique of [(row: ThreadRow) => row.key, (row: ThreadRow) => row.message.id, (row: ThreadRow) => textOf(row.message)]) {
      if (new Set(shown.map(unique)).size !== shown.length) violation(`saw a row twice in ${dialogId}: ${describeRows(shown).join(' | ')}`);
    }
  };

  const look = () => {
    const shown = rows();
    if (!isGone() && shown.length > 0) isFilled = true;
    single(shown);
    const sent = shown.flatMap(({ message, entry }) => (entry ? [] : [message]));
    for (const { id, revision } of sent) {
      const known = revisions.get(id) ?? 0;
      // Nothing that was seen as it is now is ever shown again as it was.
      if (revision < known) violation(`saw ${id} as it was at ${revision}, after ${known}`);
      revisions.set(id, revision);
    }
    if (sent.some(({ sortKey }, i) => i > 0 && Number(sortKey) <= Number(sent[i - 1]?.sortKey)))
      violation(`saw rows out of order in ${dialogId}`);
  };

  const paint = () => {
    isDue = false;
    const shown = rows();
    single(shown);
    if (unsettled(shown)) violation(`has what came back in ${dialogId} in the outbox, too`);
    if (isGone() && shown.some(({ entry }) => !entry)) violation(`still saw ${dialogId}, which is out of sight`);
    if (isFilled && shown.length === 0) violation(`saw ${dialogId} empty, after it was there`);
    const problem = compare(frame, shown);
    if (problem !== undefined)
      violation(`saw in ${dialogId} that ${problem}: ${describeRows(frame).join(' | ')}\n  then: ${describeRows(shown).join(' | ')}`);
    frame = shown;
  };

  const check = () => {
    look();
    if (isDue) return;
    isDue = true;
    clock.frame(paint);
  };
  chat.dialog(dialogId).timeline.$version.listen(check);
  chat.dialogs.$one(dialogId).listen((dialog) => {
    if (dialog) return;
    isFilled = false;
    frame = [];
  });
  return check;
}

/** What must not happen from one frame to the next, if it did. */
function compare(first: readonly ThreadRow[], second: readonly ThreadRow[]): string | undefined {
  if (first.length === second.length && first.every((row, i) => row === second[i])) return undefined;
  // Without an echo nobody can tell an unconfirmed message from its own that was edited meanwhile: both are shown.
  const twins = new Set([...twice(first), ...twice(second)]);
  const [before, after] = [first, second].map((rows) => rows.filter((row) => !twins.has(nameOf(row)))) as [ThreadRow[], ThreadRow[]];
  const now = new Map(after.map((row) => [nameOf(row), row]));
  const then = new Map(before.map((row) => [nameOf(row), row]));
  // Older pages may be dropped; what follows a row that stays may not.
  const stays = before.findIndex((row) => now.has(nameOf(row)));
  const lost = before.find((row, i) => i > stays && stays >= 0 && !now.has(nameOf(row)));
  if (lost) return `"${nameOf(lost)}" vanished`;
  for (const row of before) {
    const next = now.get(nameOf(row));
    if (next?.entry && !row.entry) return `"${nameOf(row)}" was sent and is unsent again`;
    // Before it is known who this is, nothing is anybody's own.
    if (next && next.key !== row.key && next.own === row.own) return `"${nameOf(row)}" was drawn anew`;
  }
  // What waits stands last; when it is sent it takes its place among what others have sent meanwhile.
  const still = (row: ThreadRow, other: Map<string, ThreadRow>) => {
    const same = other.get(nameOf(row));
    return same !== undefined && !same.entry === !row.entry;
  };
  const was = before.filter((row) => still(row, now)).map(nameOf);
  const is = after.filter((row) => still(row, then)).map(nameOf);
  return was.join() === is.join() ? undefined : 'rows changed places';
}

function twice(rows: readonly ThreadRow[]): string[] {
  const names = rows.map(nameOf);
  return new Set(names).size === names.length ? [] : names.filter((name, i) => names.indexOf(name) !== i);
}
