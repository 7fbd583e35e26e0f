import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../src/model/ids.js';
import { exportParts } from '../base/export-parts.js';
import * as icons from '../ui/icons.js';
import { noCustomer, panelBar, panelBones } from '../ui/standing.js';
import type { Late } from './late-panes.js';
import { chunkFailed, type PaneWords } from './pane-words.js';

export interface PanelPaneLook {
  words: PaneWords;
  late: Late;
  dialogId: Id | undefined;
  /** Slots of the inbox that are the panel's. */
  passed: unknown;
  /** The panel lies over the thread and can be closed. */
  close: (() => void) | undefined;
  retry(): void;
}

/** The customer's panel. Until its chunk has come, the element shows what is inside it, as the thread does. */
export function panelPane(look: PanelPaneLook): TemplateResult {
  const { words, late, dialogId, passed, close } = look;
  const end = close
    ? html`<button
        slot="header-end"
        class="icbtn"
        part="icon-button"
        type="button"
        aria-label=${words.say?.('closePanel') ?? nothing}
        @click=${close}
      >
        ${icons.x}
      </button>`
    : nothing;
  return html`<customer-panel exportparts=${exportParts['customer-panel']} .dialogId=${dialogId}
    >${passed}${late === 'here' ? end : standing(look, end)}</customer-panel
  >`;
}

function standing({ words, late, dialogId, retry }: PanelPaneLook, end: unknown): TemplateResult {
  const body =
    dialogId === undefined
      ? noCustomer(words.standing)
      : late === 'failed'
        ? chunkFailed(words, retry)
        : panelBones(words.say?.('loading') ?? '');
  return html`${panelBar(words.standing, end)}${body}`;
}
