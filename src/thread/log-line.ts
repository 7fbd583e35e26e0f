import { pieces, type Foreign, type Piece } from '../i18n/pieces.js';
import type { Say } from '../i18n/words.js';
import type { Id } from '../model/ids.js';
import type { Message } from '../model/message.js';
import { logWords, type LogWord } from './log-words.js';

/** What a line is about; elements choose the picture. */
export type LogIcon = 'opened' | 'taken' | 'assigned' | 'closed' | 'unassigned' | 'blocked' | 'channel' | 'tool' | 'plan' | 'other';

/** A line of the log in words. `step`: one of many small steps of an automation, told apart from what people did. */
export interface LogLine {
  readonly icon: LogIcon;
  readonly pieces: readonly Piece[];
  readonly step: boolean;
}

const ICONS: Readonly<Record<string, LogIcon>> = {
  'dialog.created': 'opened',
  'dialog.reopened': 'opened',
  'dialog.taken': 'taken',
  'dialog.assigned': 'assigned',
  'dialog.closed': 'closed',
  'dialog.unassigned': 'unassigned',
  'customer.blocked': 'blocked',
  'channel.changed': 'channel',
  tool: 'tool',
};

/** What steps of an automation name. */
const STEP_PARAMS = ['plan', 'check', 'result', 'action', 'delay', 'trigger'];

/**
 * The words of an event of the thread, from its code and parameters [F035–F038, F117, F283]. A code that is not known here
 * is shown by the text the backend gave, else by itself. Visitors are told what it means for them.
 */
export function logLine(
  say: Say<LogWord>,
  message: Message,
  channelName: (id: Id) => string | undefined,
  reader: 'operator' | 'visitor' = 'operator',
): LogLine {
  const part = message.parts.find((candidate) => candidate.type === 'log');
  if (!part) return { icon: 'other', pieces: [], step: false };
  const { code, params = {}, text } = part;
  const param = (key: string) => (params[key] === undefined || params[key] === null ? undefined : inWords(params[key]));
  const named = (value: string | undefined) => (value === undefined ? undefined : { name: value });
  const by = message.author.kind === 'system' ? undefined : message.author.name;
  const from = param('from');
  const given: Readonly<Record<string, Foreign | undefined>> = {
    by: named(by),
    from: named(from),
    to: named(param('operator') ?? param('group') ?? param('bot')),
    channel: named(channelName(param('channelId') ?? '') ?? param('channel')),
    text: text === undefined ? undefined : { text },
    ...Object.fromEntries(STEP_PARAMS.map((key) => [key, named(param(key))])),
  };
  const step = code.startsWith('tunnel.');
  const icon = ICONS[code] ?? (step ? 'plan' : 'other');
  const special =
    reader === 'visitor'
      ? [`${code}.visitor`]
      : code === 'dialog.assigned' && from !== undefined && from !== by
        ? ['dialog.reassigned']
        : [];
  for (const key of [...special, code, `${code}.plain`]) {
    if (!isWord(key)) continue;
    const phrase = say(key);
    const wanted = [...phrase.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);
    // A phrase that lacks a name it needs would show a gap.
    if (wanted.every((key) => given[key])) return { icon, step, pieces: pieces(phrase, given) };
  }
  return { icon, step, pieces: [{ text: text || code }] };
}

function isWord(key: string): key is LogWord {
  return Object.hasOwn(logWords.en, key);
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
