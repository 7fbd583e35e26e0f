import type { Actor } from './actor.js';
import type { ClientId, Id, Millis, SortKey } from './ids.js';
import type { Part } from './part.js';

export type Delivery = 'queued' | 'sent' | 'delivered' | 'read' | 'failed';
export interface Message {
  id: Id;
  revision: number;
  dialogId: Id;
  /** Echoed back to the author. */
  clientId?: ClientId;
  /** THE order within the dialog; given by the server at creation, never changed by an edit. */
  sortKey: SortKey;
  at: Millis;
  author: Actor;
  /** comment: internal, never leaves to the customer. event: a line of the log. */
  kind: 'message' | 'comment' | 'event';
  parts: Part[];
  quote?: { id: Id; preview?: string };
  mentions?: Id[];
  tagIds?: Id[];
  reactions?: { emoji: string; by: Actor[] }[];
  delivery?: Delivery;
  deliveryError?: { code: string; message: string; retryable?: boolean };
  editedAt?: Millis;
  deleted?: boolean;
}
