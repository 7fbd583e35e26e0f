import { html, type TemplateResult } from 'lit';
import './counter.js';
import { field } from './field.js';
import { sendButton } from './send-button.js';
import { attachButton, emojiButton } from './tools.js';
import type { Writing } from './writing.js';

/** The operator's: a field over a bar of buttons. */
export function box(writing: Writing): TemplateResult {
  const { say, composer, on } = writing;
  return html`${field(writing)}
    <div class="cmp__bar" part="composer-toolbar">
      ${attachButton(writing, true)}${emojiButton(say, true, on.emoji)}<slot name="toolbar"></slot
      ><chat-counter .composer=${composer} .say=${say}></chat-counter>${sendButton(writing)}
    </div>`;
}
