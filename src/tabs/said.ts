import type { KeptDraft } from '../composer/drafts.js';
import type { TabId } from '../connection/silent-tabs.js';
import type { Batch, Signal } from '../model/change.js';
import type { SendDraft } from '../model/draft.js';
import type { ClientId, Cursor, Id } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { PlainError } from '../transport/plain-error.js';

/** What the tabs of one person say to each other; `to` where it is for one of them alone. */
export type Saying =
  /** Who leads, and may I? `seen`: somebody looks at this tab. */
  | { type: 'ask'; seen: boolean }
  /** I lead, and go on. */
  | { type: 'stay'; to: TabId }
  /** I lead, and nobody looks at me: lead you. */
  | { type: 'yield'; to: TabId }
  /** I lead from now on. `agreed`: the one before lives and will answer what it was asked. */
  | { type: 'leads'; agreed: boolean }
  /** Tell me, too, what your stream tells, from here on. */
  | { type: 'follow'; call: number; cursor: Cursor | undefined }
  | { type: 'followed'; to: TabId; call: number; resumed: boolean; missed: readonly Batch[]; caughtUp: boolean }
  | { type: 'told'; told: Batch | Signal }
  /** My stream is cut, or open again. */
  | { type: 'down'; error: PlainError }
  | { type: 'up' }
  | { type: 'send'; to: TabId; call: number; draft: SendDraft; key: ClientId }
  | { type: 'sent'; to: TabId; call: number; message: Message }
  | { type: 'unsent'; to: TabId; call: number; error: PlainError }
  /** What is being written in a dialog; nothing when it was sent or taken back. */
  | { type: 'draft'; dialogId: Id; draft: KeptDraft | undefined }
  | { type: 'bye' };

export type Said = Saying & { from: TabId };
export type Say = (saying: Saying) => void;
