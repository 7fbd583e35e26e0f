import type { Chat } from '../../src/chat.js';
import type { Preview, PreviewMark } from '../../src/dialogs/row-preview.js';
import { piecesText } from '../../src/i18n/pieces.js';
import type { Message } from '../../src/model/message.js';
import { logLine, type LogIcon } from '../../src/thread/log-line.js';
import { threadWords } from '../../src/thread/words.js';

const MARKS: Partial<Readonly<Record<LogIcon, PreviewMark>>> = {
  taken: 'assigned',
  assigned: 'assigned',
  unassigned: 'assigned',
  closed: 'closed',
  opened: 'reopened',
};

/** A line of the log as the last thing that happened in a dialog [F035–F038], in the words of the thread. */
export function logPreview(chat: Chat, message: Message): Pick<Preview, 'text' | 'mark'> {
  const line = logLine(chat.say(threadWords), message, (id) => chat.channel(id)?.name);
  return { text: piecesText(line.pieces), mark: MARKS[line.icon] ?? 'log' };
}
