import type { Dialog, DialogStatus } from './dialog.js';
import type { ClientId, Id, Millis } from './ids.js';
import type { Part } from './part.js';

/** `to.open` starts a dialog with this very message (a visitor's first words make the dialog, not a page view).
 * `parts` may be empty when a comment only mentions [F271]. `sendAt`, `thenStatus`: schedule; send and close in one step. */
export interface SendDraft {
  clientId: ClientId;
  to: { dialogId: Id } | { open: { channelId?: Id; customerId?: Id } };
  kind?: 'message' | 'comment';
  parts: Part[];
  quote?: Id;
  mentions?: Id[];
  sendAt?: Millis;
  thenStatus?: DialogStatus;
}
export interface Draft {
  mode: 'message' | 'comment';
  parts: Part[];
  quote?: Id;
  mentions?: Id[];
  constructorParts?: Part[];
  revision?: number;
}
export type DialogChange = Partial<
  Pick<Dialog, 'tagIds' | 'subject' | 'important' | 'fields' | 'subStatus' | 'priority' | 'snoozedUntil' | 'status' | 'automation'>
>;
