import type { Channel } from '../model/channel.js';
import type { Customer } from '../model/customer.js';
import type { Dialog } from '../model/dialog.js';
import type { Group } from '../model/actor.js';
import type { Id } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { Operator } from '../model/operator.js';
import type { Tag } from '../model/tag.js';
import type { BotRow, FileRow, NoteRow, QuickReplyRow, TaskRow } from './rows.js';
import type { Right } from './caller.js';

/** A world to begin with, in the model's own shapes: ids, sort keys and times are kept. Derived values (unread, last message) are computed. */
export interface World {
  channels?: readonly (Channel & { groupId?: Id })[];
  groups?: readonly Group[];
  bots?: readonly BotRow[];
  /** `role` is `operator` unless given. */
  operators?: readonly (Operator & { role?: 'operator' | 'supervisor'; rights?: readonly Right[] })[];
  tags?: readonly Tag[];
  customers?: readonly Customer[];
  dialogs?: readonly Dialog[];
  messages?: readonly Message[];
  notes?: readonly NoteRow[];
  tasks?: readonly TaskRow[];
  quickReplies?: readonly QuickReplyRow[];
  /** Put the bytes into the file port under the same id. */
  files?: readonly FileRow[];
}
