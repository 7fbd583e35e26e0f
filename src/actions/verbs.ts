import type { Id, Millis } from '../model/ids.js';

/** Whom a dialog is handed to. `comment` is internal and shown in the thread. */
export interface AssignTo {
  operatorId?: Id;
  groupId?: Id;
  botId?: Id;
  comment?: string;
}

/** What a person can do, with its arguments. Keys name the events, the words, the shortcuts and the rights. */
export interface Verbs {
  take: void;
  assign: AssignTo;
  /** Assigns to the person who acts. */
  assignToMe: void;
  close: void;
  reopen: void;
  /** Returns the dialog to Unassigned. */
  unassign: void;
  markRead: void;
  markUnread: void;
  important: void;
  snooze: { until: Millis };
  /** Ends a snooze before its time. */
  wake: void;
  block: { reason?: string; message?: string };
  unblock: void;
  /** Removes dialogs for good. */
  remove: void;
  /** Puts the message into the composer as a quotation. */
  quote: void;
  copy: void;
  deleteMessage: void;
  retry: void;
  discard: void;
  pinCustomer: void;
  detachCustomer: void;
  /** Unlinks the customer from this dialog; the customer stays in the system. */
  unlinkCustomer: void;
}
export type Verb = keyof Verbs;

/** What is acted on: one dialog from a header, many from the bulk bar; messages when some are selected. */
export interface Target {
  readonly dialogs: readonly Id[];
  readonly messages?: readonly Id[];
  readonly customer?: Id;
}
