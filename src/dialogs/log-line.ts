import type { Say } from '../i18n/words.js';
import type { Actor } from '../model/actor.js';
import type { Part } from '../model/part.js';
import { logWords } from './log-words.js';

type LogPart = Extract<Part, { type: 'log' }>;
type LogWord = keyof typeof logWords.en;

/** A line of a dialog's log in words. A code newer than this SDK is said by the backend's own text. */
export function logLine(say: Say<LogWord>, part: LogPart, author: Actor, isMe: (actor: Actor) => boolean): string {
  const mine = isMe(author);
  const by = mine ? say('you') : (author.name ?? (author.kind === 'system' ? say('system') : say('nobody')));
  const { operatorId, operator, group, bot } = part.params ?? {};
  if (part.code === 'dialog.taken' && mine) return say('dialog.takenByMe');
  if (part.code === 'dialog.assigned') {
    if (typeof operatorId === 'string' && isMe({ kind: 'operator', id: operatorId })) return say('dialog.assignedToMe', { by });
    const to = [operator, bot, group].find((name) => typeof name === 'string') ?? say('nobody');
    return say('dialog.assigned', { by, to });
  }
  if (part.code === 'dialog.reopened' && author.kind !== 'operator') return say('dialog.reopenedByCustomer');
  return Object.hasOwn(logWords.en, part.code) ? say(part.code as LogWord, { by }) : (part.text ?? say('other'));
}
