import { html, type TemplateResult } from 'lit';
import { define } from '../base/define.js';
import { Popup, type PopupLook } from './popup.js';

const FOCUSABLE = 'input, button, select, textarea, a[href], [tabindex]';

/** @internal A button and a small dialog beside it. */
export class ChatPopover extends Popup<PopoverLook> {
  protected readonly popupRole = 'dialog';
  protected get popupPart(): string {
    return this.how?.part ?? 'popover';
  }
  protected content(): unknown {
    return this.how?.body(() => this.hide());
  }
  protected focusInside(): void {
    // What is chosen goes before what comes first.
    const [chosen, first] = ['[aria-checked="true"]', FOCUSABLE].map((one) => this.popup?.querySelector<HTMLElement>(one));
    (chosen ?? first)?.focus();
  }
}

export interface PopoverLook extends PopupLook {
  /** Drawn while it is open; `close` returns focus to the button. */
  body: (close: () => void) => unknown;
  /** Part names of the popover. */
  part?: string;
}

/** A button that opens a small dialog of its own content: filters, an emoji grid, a form of two fields. */
export function popover(look: PopoverLook): TemplateResult {
  return html`<chat-popover .how=${look}></chat-popover>`;
}

define('chat-popover', ChatPopover);

declare global {
  interface HTMLElementTagNameMap {
    'chat-popover': ChatPopover;
  }
}
