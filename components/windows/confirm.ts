import { html, nothing } from 'lit';
import { define } from '../base/define.js';
import { ChatWindow } from './window.js';

/** @internal A question before something that cannot be undone. */
export class ConfirmWindow extends ChatWindow<'confirm'> {
  protected override get submitLook(): 'primary' | 'danger' {
    return this.input.danger ? 'danger' : 'primary';
  }
  protected heading(): unknown {
    return this.input.title;
  }
  protected body(): unknown {
    return this.input.text === undefined ? nothing : html`<p>${this.input.text}</p>`;
  }
  protected submitLabel(): string {
    return this.input.action;
  }
  protected submit(): void {
    this.answer(true);
  }
}

define('chat-confirm-window', ConfirmWindow);

declare global {
  interface HTMLElementTagNameMap {
    'chat-confirm-window': ConfirmWindow;
  }
}
