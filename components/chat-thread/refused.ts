import type { Chat } from '../../src/chat.js';
import { writable, type WritablePolicy } from '../../src/composer/writable.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { Answer } from '../../src/permission/need.js';

export type Denial = Extract<Answer, { allowed: false }>;

/** These leave nothing to write, not even a comment. */
const WHOLE: ReadonlySet<string> = new Set(['preview', 'blocked', 'closed', 'limit']);

/** Why a dialog is shown without a composer; nothing where something can be written in it, if only a comment. */
export function refusedWriting(chat: Chat, dialog: Dialog, policy: WritablePolicy): Denial | undefined {
  const { message, comment } = writable(chat, dialog.id, policy);
  if (message.allowed) return undefined;
  const shut = WHOLE.has(message.code) || dialog.status === 'unassigned';
  return shut || !comment.allowed ? message : undefined;
}
