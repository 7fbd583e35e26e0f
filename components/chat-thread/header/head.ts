import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Id } from '../../../src/model/ids.js';
import type { ChatDialogSelectedEvent } from '../../events.js';
import { headerStyles } from './header.styles.js';
import './thread-header.js';

export interface HeadLook {
  dialogId: Id;
  backButton: boolean;
  panelButton: boolean;
  /** A person went to another dialog of the same customer. */
  onSelected(event: ChatDialogSelectedEvent): void;
}

/** What a thread has above its messages, and the sheet it is drawn with. */
export interface Head {
  readonly styles: CSSResult;
  render(look: HeadLook): TemplateResult;
}

/** The head operators have; visitors' pages never load it. */
export const operatorHead: Head = {
  styles: headerStyles,
  render: ({ dialogId, backButton, panelButton, onSelected }) =>
    html`<chat-thread-header
      .dialogId=${dialogId}
      .backButton=${backButton}
      .panelButton=${panelButton}
      @chat-dialog-selected=${onSelected}
    ></chat-thread-header>`,
};
