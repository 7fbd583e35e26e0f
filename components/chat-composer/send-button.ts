import { html, nothing, type TemplateResult } from 'lit';
import { keys } from '../ui/action-menu.js';
import * as icons from '../ui/icons.js';
import { menu } from '../ui/menu.js';
import type { DialogWriting } from './writing.js';

/** Sends by a press [F118, F260]; in comment mode it adds the comment. It stays in the tab order while there is nothing to send. */
export function sendButton(writing: DialogWriting): TemplateResult {
  const { say, mode, ready, closes, on } = writing;
  const comment = mode === 'comment';
  return html`<span class="send"
    ><button
      class="btn ${comment ? 'btn--comment' : 'btn--primary'}"
      part="composer-send${comment ? ' comment' : ' primary'}${ready ? '' : ' disabled'}"
      type="button"
      aria-disabled=${ready ? nothing : 'true'}
      @click=${() => on.send(false)}
    >
      <slot name="send-icon"></slot>${say(comment ? 'sendComment' : 'send')}</button
    >${closes && ready && !comment ? sendOptions(writing) : nothing}</span
  >`;
}

function sendOptions({ say, sendKey, on }: DialogWriting): TemplateResult {
  return menu({
    label: say('sendOptions'),
    trigger: html`${icons.chevronDown}<span class="vh">${say('sendOptions')}</span>`,
    entries: () => [
      { label: say('send'), lead: icons.send, end: keys(sendKey === 'enter' ? 'enter' : 'mod+enter'), run: () => on.send(false) },
      { label: say('sendAndClose'), lead: icons.circleCheck, end: keys('mod+shift+enter'), run: () => on.send(true) },
    ],
    look: 'btn btn--primary',
    buttonPart: 'composer-send-options primary',
    up: true,
    end: true,
  });
}
