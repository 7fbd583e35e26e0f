import { html, type TemplateResult } from 'lit';
import type { Id } from '../../../src/model/ids.js';
import type { ChatDialogSelectedEvent } from '../../events.js';
import './thread-channels.js';
import './thread-header.js';

export { headerStyles } from './header.styles.js';

export interface Head {
  dialogId: Id;
  backButton: boolean;
  panelButton: boolean;
  /** A person went to another dialog of the same customer. */
  onSelected(event: ChatDialogSelectedEvent): void;
}

/** What stands above the messages for operators; visitors' pages never load it. */
export function head({ dialogId, backButton, panelButton, onSelected }: Head): TemplateResult {
  return html`<chat-thread-header .dialogId=${dialogId} .backButton=${backButton} .panelButton=${panelButton}></chat-thread-header>
    <chat-thread-channels .dialogId=${dialogId} @chat-dialog-selected=${onSelected}></chat-thread-channels>`;
}
