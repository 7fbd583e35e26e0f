import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../src/actions/action.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import { writable, type WritablePolicy } from '../../src/composer/writable.js';
import type { Say } from '../../src/i18n/words.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { Answer } from '../../src/permission/need.js';
import type { ThreadWord } from '../../src/thread/words.js';
import { foreignLine } from '../text/text.js';
import { actionButton } from '../ui/action-button.js';
import * as icons from '../ui/icons.js';

type Denial = Extract<Answer, { allowed: false }>;

/** These leave nothing to write, not even a comment. */
const WHOLE: ReadonlySet<string> = new Set(['preview', 'blocked', 'closed', 'limit']);

/** Why a dialog is shown without a composer; nothing where something can be written in it, if only a comment. */
export function refusedWriting(chat: Chat, dialog: Dialog, policy: WritablePolicy): Denial | undefined {
  const { message, comment } = writable(chat, dialog.id, policy);
  if (message.allowed) return undefined;
  const shut = WHOLE.has(message.code) || dialog.status === 'unassigned';
  return shut || !comment.allowed ? message : undefined;
}

/** The block in place of the composer: what is the case, why, and the way out [F115–F117, F153, F179]. */
export function threadStart(
  denial: Denial,
  chat: Chat,
  dialog: Dialog,
  say: Say<ThreadWord>,
  perform: (verb: Verb) => void,
): TemplateResult {
  const { title, text, icon } = words(denial, chat, dialog, say);
  return html`<div class="start" part="thread-start" role="note">
    ${icon}<span class="start__t"><b>${title}</b>${text === undefined ? nothing : html`<span>${foreignLine(text)}</span>`}</span
    >${wayOut(denial, chat, dialog, say, perform)}
  </div>`;
}

function words(
  { code, reason }: Denial,
  chat: Chat,
  dialog: Dialog,
  say: Say<ThreadWord>,
): { title: string; text?: string; icon: TemplateResult } {
  switch (code) {
    case 'preview':
      return { title: say('start.preview'), text: say('start.previewText'), icon: icons.eye };
    case 'limit':
      return { title: say('start.limit'), text: reason, icon: icons.circleAlert };
    case 'closed':
      return { title: say('start.closed'), text: say('start.closedText'), icon: icons.circleCheck };
    case 'blocked': {
      const because = chat.customers.get(dialog.customer?.id ?? '')?.blocked;
      const who = [because?.reason, because?.by?.name].filter(Boolean).join(' · ');
      return {
        title: say('start.blocked'),
        text: who ? say('start.blockedBecause', { reason: who }) : say('start.blockedText'),
        icon: icons.ban,
      };
    }
    default:
      return { title: say('start.other'), text: reason, icon: icons.circleAlert };
  }
}

/** The button that leads on. Where a limit stands in the way, it stays and says so; a closed dialog is started by opening it [F124]. */
function wayOut({ code, wayOut: verb }: Denial, chat: Chat, dialog: Dialog, say: Say<ThreadWord>, perform: (verb: Verb) => void): unknown {
  const wanted = code === 'closed' ? 'reopen' : code === 'limit' ? 'take' : verb;
  const offer: Offer | undefined = wanted && chat.actions.offer(wanted, { dialogs: [dialog.id] });
  if (!offer) return nothing;
  const label = code === 'closed' ? say('start.again') : offer.label;
  return actionButton({ ...offer, label }, perform, { look: wanted === 'unblock' ? 'outline' : 'primary' });
}
