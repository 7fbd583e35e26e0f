import { html, nothing, type TemplateResult } from 'lit';
import type { TabPreset } from '../../src/dialogs/tabs.js';
import type { Id } from '../../src/model/ids.js';
import { exportParts } from '../base/export-parts.js';
import * as icons from '../ui/icons.js';
import { noDialog, threadBones } from '../ui/standing.js';
import type { Late } from './late-panes.js';
import type { Room } from './panes.js';
import { chunkFailed, type PaneWords } from './pane-words.js';

export interface ThreadPaneLook {
  words: PaneWords;
  late: Late;
  room: Room;
  dialogId: Id | undefined;
  preset: TabPreset;
  readMode: 'auto' | 'manual';
  sendKey: 'enter' | 'mod-enter' | undefined;
  attach: 'several' | 'single';
  /** Slots of the inbox that are the thread's, and the composer's. */
  passed: unknown;
  toComposer: unknown;
  back(): void;
  retry(): void;
}

/**
 * The thread with its composer. The elements stand in the document before their chunk has come: until then they show what is
 * inside them, and everything they are given is theirs when they wake.
 */
export function threadPane(look: ThreadPaneLook): TemplateResult {
  const { dialogId, late, room, preset, readMode, sendKey, attach, passed, toComposer } = look;
  return html`<chat-thread
    exportparts=${exportParts['chat-thread']}
    .dialogId=${dialogId}
    .readMode=${readMode}
    .closedDialog=${preset === 'classic' ? 'start' : 'reopen'}
    .backButton=${room === 1}
    .panelButton=${room < 3}
    >${passed}${late === 'here' ? nothing : standing(look)}${
      dialogId === undefined
        ? nothing
        : html`<chat-composer
            slot="composer"
            part="thread-composer"
            exportparts=${exportParts['chat-composer']}
            .dialogId=${dialogId}
            .readMode=${readMode}
            .sendKey=${sendKey}
            .attach=${attach}
            >${toComposer}</chat-composer
          >`
    }</chat-thread
  >`;
}

function standing({ words, late, room, dialogId, back, retry }: ThreadPaneLook): TemplateResult {
  if (dialogId === undefined) return noDialog(words.standing);
  return html`<div class="head-room">
      ${
        room === 1
          ? html`<button class="icbtn" part="icon-button" type="button" aria-label=${words.say?.('back') ?? nothing} @click=${back}>
              ${icons.chevronLeft}
            </button>`
          : nothing
      }
    </div>
    ${late === 'failed' ? chunkFailed(words, retry) : threadBones(words.say?.('loading') ?? '')}`;
}
