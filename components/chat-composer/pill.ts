import { html, type TemplateResult } from 'lit';
import './counter.js';
import { field } from './field.js';
import { roundSendButton } from './round-send-button.js';
import { attachButton, emojiButton } from './tools.js';
import type { Writing } from './writing.js';

/** From this share of the limit on, characters are counted. */
const COUNTED_FROM = 0.8;

/** The visitor's: everything in one line. */
export function pill(writing: Writing): TemplateResult {
  const { say, composer, on } = writing;
  return html`<div class="pill" part="composer-toolbar">
    ${attachButton(writing, false)}${field(writing)}<chat-counter .composer=${composer} .say=${say} .from=${COUNTED_FROM}></chat-counter
    >${emojiButton(say, false, on.emoji)}<slot name="toolbar"></slot>${roundSendButton(writing)}
  </div>`;
}
