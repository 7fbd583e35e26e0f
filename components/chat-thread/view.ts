import type { Offer } from '../../src/actions/action.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Format } from '../../src/i18n/format.js';
import type { Say } from '../../src/i18n/words.js';
import type { Actor } from '../../src/model/actor.js';
import type { Channel } from '../../src/model/channel.js';
import type { Id } from '../../src/model/ids.js';
import type { Message } from '../../src/model/message.js';
import type { Tag } from '../../src/model/tag.js';
import type { ReadableAtom } from 'nanostores';
import type { RareParts } from './parts/late-parts.js';
import type { Upload } from '../../src/files/upload-queue.js';
import type { LogWord } from '../../src/thread/log-words.js';
import type { ThreadWord } from '../../src/thread/words.js';

/** What rows are drawn from beside the row itself. The same object for as long as every row should look the same. */
export interface ThreadView {
  readonly say: Say<ThreadWord>;
  readonly log: Say<LogWord>;
  readonly format: Format;
  /** The reader is a visitor: own messages are filled, everybody else stands at the start. */
  readonly visitor: boolean;
  /** Which receipts the channel gives; statuses it cannot know are not pretended [F093]. */
  readonly receipts: ReadonlySet<string>;
  now(): number;
  /** The author as known now: names and pictures of operators change. */
  person(actor: Actor): Actor;
  /** What an author is called; never empty. */
  nameOf(actor: Actor): string;
  message(id: Id): Message | undefined;
  channel(id: Id): Channel | undefined;
  tag(id: Id): Tag | undefined;
  /** What draws parts that are not text, once its chunk has come; `needRare` asks for it. */
  readonly rare: RareParts | undefined;
  /** The chunk could not be fetched. */
  readonly rareFailed: boolean;
  needRare(): void;
  retryRare(): void;
  upload(fileId: string): ReadableAtom<Upload | undefined> | undefined;
  /** What can be done with a message; its `clientId` while it is unsent. */
  offer(verb: Verb, messageId: Id): Offer | undefined;
  perform(verb: Verb, messageId: Id): void;
  /** Sends an answer that was chosen among buttons; only visitors choose. */
  readonly answer?: (text: string) => void;
  /** Goes to another message, loading it if need be. */
  goTo(messageId: Id): void;
  /** Loads what is missing before a message. */
  fill(before: Id): void;
}
