import type { Chat } from '../../src/chat.js';
import type { Id } from '../../src/model/ids.js';
import type { PanelSay } from './panel-say.js';
import type { SectionLook } from './section.js';

/** What tasks and notes are told by the panel. */
export interface ListLook {
  chat: Chat;
  say: PanelSay;
  customerId: Id;
  dialogId: Id | undefined;
  /** Something is being written. */
  adding: boolean;
  /** It was saved or given up. */
  done(): void;
  /** Draws the section around the list. */
  framed(list: Pick<SectionLook, 'count' | 'body'>): unknown;
}
