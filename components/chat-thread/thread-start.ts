import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import type { Say } from '../../src/i18n/words.js';
import type { Dialog } from '../../src/model/dialog.js';
import { threadWords, type ThreadWord } from '../../src/thread/words.js';
import { ChatElement } from '../base/chat-element.js';
import { define } from '../base/define.js';
import { foreignLine } from '../text/text.js';
import { actionButton } from '../ui/action-button.js';
import * as icons from '../ui/icons.js';
import type { Denial } from './refused.js';

interface Words {
  icon: TemplateResult;
  title: string;
  text: string;
}

/** @internal What stands in place of the composer: what is the case, why, and the way out [F115–F117, F153, F179]. */
export class ChatThreadStart extends ChatElement {
  @property({ attribute: false }) dialog!: Dialog;
  @property({ attribute: false }) denial!: Denial;

  constructor() {
    super();
    this.follow(() => this.activeChat?.actions.$version);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const chat = this.activeChat;
    if (!chat) return nothing;
    const say = chat.say(threadWords);
    const { icon, title, text } = this.#words(chat, say);
    return html`<div class="start" part="thread-start" role="note">
      ${icon}<span class="start__t"><b>${title}</b><span>${foreignLine(text)}</span></span
      >${this.#wayOut(chat, say)}
    </div>`;
  }

  #words(chat: Chat, say: Say<ThreadWord>): Words {
    const { code, reason } = this.denial;
    switch (code) {
      case 'preview':
        return { icon: icons.eye, title: say('start.preview'), text: say('start.previewText') };
      case 'limit':
        return { icon: icons.circleAlert, title: say('start.limit'), text: reason };
      case 'closed':
        return { icon: icons.circleCheck, title: say('start.closed'), text: say('start.closedText') };
      case 'blocked':
        return { icon: icons.ban, title: say('start.blocked'), text: this.#blockedBy(chat, say) };
      default:
        return { icon: icons.circleAlert, title: say('start.other'), text: reason };
    }
  }

  #blockedBy(chat: Chat, say: Say<ThreadWord>): string {
    const because = chat.customers.get(this.dialog.customer?.id ?? '')?.blocked;
    const who = [because?.reason, because?.by?.name].filter(Boolean).join(' · ');
    return who ? say('start.blockedBecause', { reason: who }) : say('start.blockedText');
  }

  /** Where a limit stands in the way, the button stays and says so; a closed dialog is started by opening it [F124]. */
  #wayOut(chat: Chat, say: Say<ThreadWord>): unknown {
    const { code, wayOut } = this.denial;
    const target = { dialogs: [this.dialog.id] };
    const wanted = code === 'limit' ? 'take' : wayOut;
    const offer = wanted && chat.actions.offer(wanted, target);
    if (!offer) return nothing;
    const label = code === 'closed' ? say('start.again') : offer.label;
    return actionButton({ ...offer, label }, (verb: Verb) => void this.perform(verb, target), {
      look: wanted === 'unblock' ? 'outline' : 'primary',
    });
  }
}

define('chat-thread-start', ChatThreadStart);

declare global {
  interface HTMLElementTagNameMap {
    'chat-thread-start': ChatThreadStart;
  }
}
