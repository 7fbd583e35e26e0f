import type { ClientId, Id } from '../model/ids.js';
import type { OutboxEntry } from './entry.js';

/** An entry as it lies on the device. */
export interface KeptEntry {
  /** Without its error, which is this page's to tell. */
  readonly entry: OutboxEntry;
  /** Whose it is: it is never sent for anybody else. */
  readonly person: Id;
  /** The chat that sends it. When that one is gone, another of the same person takes over. */
  readonly owner: string;
}

/** A file that was picked, under the id that the entry's parts name. */
export interface KeptFile {
  readonly id: string;
  readonly file: File;
  /** Where its upload can go on, as the transport said. */
  readonly resume?: unknown;
}

/**
 * Where an outbox outlives its page. A host may give its own, for example one that encrypts. Rejections mean that nothing is kept:
 * the outbox goes on in memory and tells the person.
 */
export interface OutboxStore {
  /** What is kept of one person, in the order it was written. */
  all(person: Id): Promise<readonly KeptEntry[]>;
  /** Resolves when it is certain to be there after a crash. */
  add(kept: KeptEntry, files: readonly KeptFile[]): Promise<void>;
  /** Writes over an entry that `owner` has, in one step; resolves with false when it is somebody else's by now, or gone. */
  update(kept: KeptEntry, owner: string): Promise<boolean>;
  /** Makes an entry that `from` has `to`'s, in one step, and resolves with it as it stands then; with nothing when it is not `from`'s any more. */
  take(clientId: ClientId, from: string, to: string): Promise<KeptEntry | undefined>;
  files(clientId: ClientId): Promise<readonly KeptFile[]>;
  /** Writes down where the upload of a kept file can go on. */
  checkpoint(clientId: ClientId, fileId: string, resume: unknown): Promise<void>;
  remove(clientId: ClientId): Promise<void>;
  /** Forgets everything of one person. */
  clear(person: Id): Promise<void>;
  /** Lets others see that `owner` lives, until what it resolves with is called or the page is gone. */
  hold(owner: string): Promise<() => void>;
  /** The owners that live now. */
  held(): Promise<ReadonlySet<string>>;
  /** Resolves when that owner lives no more. */
  gone(owner: string, signal: AbortSignal): Promise<void>;
}
