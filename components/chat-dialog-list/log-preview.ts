import type { Chat } from '../../src/chat.js';
import type { Preview, PreviewMark } from '../../src/dialogs/row-preview.js';
import { piecesText } from '../../src/i18n/pieces.js';
import type { Message } from '../../src/model/message.js';
import { logLine, type LogIcon } from '../../src/thread/log-line.js';
import { logWords } from '../../src/thread/log-words.js';

const MARKS: Partial<Readonly<Record<LogIcon, PreviewMark>>> = {
  taken: 'assigned',
  assigned: 'assigned',
  unassigned: 'assigned',
  closed: 'closed',
  opened: 'reopened',
};

/** A line of the log as the last thing that happened in a dialog [F035–F038]. */
export function logPreview(chat: Chat, message: Message): Pick<Preview, 'text' | 'mark'> {
  const line = logLine(chat.say(logWords), message, (id) => chat.channel(id)?.name);
  return { text: piecesText(line.pieces), mark: MARKS[line.icon] ?? 'log' };
}
