import { html, nothing, type TemplateResult } from 'lit';
import { avatar, type Portrayed } from './avatar.js';
import * as icons from './icons.js';

export interface ToastLook {
  text: string;
  /** Takes the action back, for six seconds. */
  undo?: { label: string; run(): void };
  /** The action failed: the toast stays until it is answered. */
  retry?: { label: string; run(): void };
  /** Words of the button that closes it. */
  dismiss: string;
  gone(): void;
}

/** What one's own action did. */
export function toast({ text, undo, retry, dismiss, gone }: ToastLook): TemplateResult {
  const action = retry ?? undo;
  const failed = retry !== undefined;
  return html`<div class="toast" part="toast${failed ? ' error' : ''}" @keydown=${(event: KeyboardEvent) => closeOnEsc(event, gone)}>
    ${failed ? icons.circleAlert : icons.circleCheck}<span dir="auto">${text}</span>${
      action
        ? html`<button
            class="btn btn--sm"
            part="toast-action"
            type="button"
            @click=${() => {
              gone();
              action.run();
            }}
          >
            ${action.label}
          </button>`
        : nothing
    }${
      failed
        ? nothing
        : html`<svg class="ring" viewBox="0 0 20 20" aria-hidden="true" @animationend=${gone}>
            <circle cx="10" cy="10" r="8" />
            <circle cx="10" cy="10" r="8" />
          </svg>`
    }<button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${dismiss} @click=${gone}>${icons.x}</button>
  </div>`;
}

/** What others did: a mention or a new message. It stays until it is read or closed. */
export interface Notice {
  /** The same key again replaces the notice. */
  key: string;
  kind: 'mention' | 'message';
  who: Portrayed;
  title: unknown;
  text: unknown;
  /** Two at most: `Full version`, `Chat link`. */
  actions: readonly { label: string; run(): void }[];
}

export function noticeToast({ kind, who, title, text, actions }: Notice, dismiss: string, gone: () => void): TemplateResult {
  return html`<div class="mtoast" part="toast ${kind}" role="group" @keydown=${(event: KeyboardEvent) => closeOnEsc(event, gone)}>
    ${avatar(who, { size: 32 })}
    <div class="mtoast__h">${title}</div>
    <button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${dismiss} @click=${gone}>${icons.x}</button>
    <p>${text}</p>
    <div class="mtoast__l">
      ${actions.map(
        ({ label, run }) =>
          html`<button
            class="btn btn--link"
            part="toast-action"
            type="button"
            @click=${() => {
              gone();
              run();
            }}
          >
            ${label}
          </button>`,
      )}
    </div>
  </div>`;
}

function closeOnEsc(event: KeyboardEvent, gone: () => void): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  gone();
}
