import type { Actor } from './actor.js';
import type { Id, Millis } from './ids.js';

export interface Notification {
  id: Id;
  kind: 'mention' | 'assigned' | 'task' | (string & {});
  dialogId?: Id;
  messageId?: Id;
  by?: Actor;
  text?: string;
  at: Millis;
  read: boolean;
}
