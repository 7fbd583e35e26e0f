import type { Core } from '../core/feature.js';
import type { Dialog } from '../model/dialog.js';
import { NEW_DIALOG, type Id } from '../model/ids.js';
import type { Answer } from '../permission/need.js';
import { composerWords } from './words.js';

/** Whether this person may write in a dialog now, and if not, why and what to do instead. */
export interface Writable {
  readonly message: Answer;
  readonly comment: Answer;
  /** Something to know while writing is allowed, for example that sending reopens a closed dialog. */
  readonly note?: string;
}

const ALLOWED: Answer = { allowed: true };

/** Refusals that being in charge would not lift. */
const FOR_ALL: ReadonlySet<string> = new Set(['blocked', 'windowClosed', 'channelCannot']);

/** What the `classic` arrangement does differently: a closed dialog is started again by a button [F124]. */
export interface WritablePolicy {
  closed: 'reopen' | 'start';
}

export function writable(chat: Core, dialogId: Id | undefined, policy: WritablePolicy = { closed: 'reopen' }): Writable {
  const say = chat.say(composerWords);
  const refuse = (reason: string, code: string, wayOut?: 'take' | 'reopen' | 'unblock'): Answer => ({
    allowed: false,
    reason,
    code,
    ...(wayOut && { wayOut }),
  });
  const dialog = dialogId === undefined ? undefined : chat.dialogs.get(dialogId);
  const session = chat.$session.get();
  // A visitor's first words make the dialog: until then there is none.
  if (dialogId === NEW_DIALOG && session?.role === 'visitor') return { message: ALLOWED, comment: refuse('', 'visitor') };
  if (!dialog || !session) {
    const nothing = refuse(say('noDialog'), 'noDialog');
    return { message: nothing, comment: nothing };
  }
  const target = { dialogs: [dialog.id] };
  const comment = session.role === 'visitor' ? refuse('', 'visitor') : chat.can({ dialog: 'comment' }, target);
  const message = mayWrite(dialog);
  return {
    message,
    comment,
    ...(message.allowed && dialog.status === 'closed' && session.role === 'operator' && { note: say('reopens') }),
  };

  function mayWrite({ status, customer, assignee, can, replyWindow }: Dialog): Answer {
    if (session?.role === 'visitor') return chat.can({ dialog: 'send' }, target);
    if (customer && chat.customers.get(customer.id)?.blocked) {
      const unblock = chat.can({ method: 'customers.block', dialog: 'unblock' }, target);
      return refuse(say('blocked'), 'blocked', unblock.allowed ? 'unblock' : undefined);
    }
    const takes = chat.can({ method: 'dialogs.take', dialog: 'take' }, target);
    if (status === 'unassigned' && takes.allowed) return refuse(say('preview'), 'preview', 'take');
    if (status === 'unassigned' && !takes.allowed && !takes.hidden && can?.take !== undefined) return takes;
    if (status === 'closed' && policy.closed === 'start' && chat.can({ method: 'dialogs.setStatus', dialog: 'reopen' }, target).allowed)
      return refuse(say('closed'), 'closed', 'reopen');
    const bySend = chat.can({ dialog: 'send' }, target);
    const reassigns = !chat.isMe(assignee) && chat.can({ method: 'dialogs.assign', dialog: 'assign' }, target).allowed;
    if (!bySend.allowed) return reassigns && !FOR_ALL.has(bySend.code) ? { ...bySend, wayOut: 'assignToMe' } : bySend;
    if (replyWindow?.state === 'closed') return refuse(replyWindow.reason ?? say('windowClosed'), 'windowClosed');
    return ALLOWED;
  }
}
