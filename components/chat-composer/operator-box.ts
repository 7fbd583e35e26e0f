import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import { outbox } from '../../src/dialog-session.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { ClientId, Id, Millis } from '../../src/model/ids.js';
import { operatorActions } from '../../src/operator-actions.js';
import { actionButton } from '../ui/action-button.js';
import * as icons from '../ui/icons.js';
import './counter.js';
import { field } from './field.js';
import { sendButton } from './send-button.js';
import { attachButton, emojiButton } from './tools.js';
import { topBar } from './top-bar.js';
import type { ComposerSay, DialogWriting } from './writing.js';
import { formats } from '../../src/core/formats.js';

/* What operators write in. It comes with what they can do, and never to a visitor's page. */

export { operatorActions, topBar };

/** A field over a bar of buttons. */
export function operatorBox(writing: DialogWriting): TemplateResult {
  const { say, composer, on } = writing;
  return html`${field(writing)}
    <div class="cmp__bar" part="composer-toolbar">
      ${attachButton(writing, true)}${emojiButton(say, true, on.emoji)}<slot name="toolbar"></slot
      ><chat-counter .composer=${composer} .say=${say}></chat-counter>${sendButton(writing)}
    </div>`;
}

/** Calls back once a message is on the server; not at all when it is discarded. */
export function onceSent(chat: Chat, clientId: ClientId, then: () => void): void {
  const queue = chat.use(outbox);
  const stop = queue.onSettled(({ entry }) => {
    if (entry.clientId !== clientId) return;
    end();
    then();
  });
  const forget = queue.$all.listen((all) => {
    if (!all.some((entry) => entry.clientId === clientId)) queueMicrotask(end);
  });
  const end = () => {
    stop();
    forget();
  };
}

/** That what is in the field was kept [F039]. */
export function draftLine(at: Millis | undefined, chat: Chat, say: ComposerSay): TemplateResult | typeof nothing {
  if (at === undefined) return nothing;
  const time = chat.use(formats).get().short(at, chat.clock.now());
  return html`<p class="cmp__line" part="composer-draft">${icons.pencil}${say('draftKept', { time })}</p>`;
}

/** What can be done where nothing can be written. */
export function wayOut(verb: Verb, chat: Chat, dialogId: Id, perform: (verb: Verb) => void): TemplateResult | typeof nothing {
  const offer = chat.actions.offer(verb, { dialogs: [dialogId] });
  return offer?.answer.allowed ? actionButton(offer, perform, { look: 'outline', small: true }) : nothing;
}
