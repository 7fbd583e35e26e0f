import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../base/define.js';
import { Popup } from './popup.js';

const FOCUSABLE = 'input, button, select, textarea, a[href], [tabindex]';

/** @internal A button and a small dialog beside it. */
export class ChatPopover extends Popup {
  @property({ attribute: false }) body: (close: () => void) => unknown = () => undefined;
  @property({ attribute: false }) bodyPart = 'popover';

  protected readonly popupRole = 'dialog';
  protected get popupPart(): string {
    return this.bodyPart;
  }
  protected content(): unknown {
    return this.body(() => this.hide());
  }
  protected focusInside(): void {
    // What is chosen goes before what comes first.
    const [chosen, first] = ['[aria-checked="true"]', FOCUSABLE].map((one) => this.popup.querySelector<HTMLElement>(one));
    (chosen ?? first)?.focus();
  }
}

export interface PopoverLook {
  label: string;
  trigger: unknown;
  /** Drawn while it is open; `close` returns focus to the button. */
  body: (close: () => void) => unknown;
  /** Classes and part names of the button, an icon button unless told. */
  look?: string;
  buttonPart?: string;
  part?: string;
  end?: boolean;
  up?: boolean;
  refused?: string;
}

/** A button that opens a small dialog of its own content: filters, an emoji grid, a form of two fields. */
export function popover({ label, trigger, body, look, buttonPart, part = 'popover', end, up, refused }: PopoverLook): TemplateResult {
  return html`<chat-popover
    .label=${label}
    .trigger=${trigger}
    .body=${body}
    .look=${look ?? 'icbtn'}
    .buttonPart=${buttonPart ?? 'icon-button'}
    .bodyPart=${part}
    .end=${end ?? false}
    .up=${up ?? false}
    .refused=${refused}
  ></chat-popover>`;
}

define('chat-popover', ChatPopover);

declare global {
  interface HTMLElementTagNameMap {
    'chat-popover': ChatPopover;
  }
}
