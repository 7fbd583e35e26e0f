import type { Core } from '../core/feature.js';
import type { Uploads } from '../files/upload-queue.js';
import type { ClientId } from '../model/ids.js';
import type { OutboxEntry } from './entry.js';

/** What a keeper asks and tells the outbox. */
export interface KeeperHears {
  /** What is in the outbox now. */
  all(): readonly OutboxEntry[];
  /** Entries of pages that are gone, in the order they were written. */
  restored(entries: readonly OutboxEntry[]): void;
  /** What was left on the device is here, as far as it can be read: what is written now leaves after it. */
  ready(): void;
  /** Whether an entry outlives the page. */
  kept(clientId: ClientId, isKept: boolean): void;
  /** Somebody else uses this chat now. */
  personChanged(): void;
}

/** Mirrors an outbox to the device, and takes over what pages that are gone have left there. */
export interface Keeper {
  /** Resolves when the entry is on the device, or cannot be. */
  add(entry: OutboxEntry): Promise<void>;
  /** Before an entry leaves: whether it is still this chat's to send. */
  claim(entry: OutboxEntry): Promise<boolean>;
  changed(entry: OutboxEntry): void;
  removed(clientId: ClientId): void;
  /** Takes everything of this person off the device. */
  forget(): Promise<void>;
}

/** Brings the keeper. */
export type Keep = (chat: Core, files: Uploads, hears: KeeperHears) => Promise<Keeper>;

/** A device that answers later than this is as good as none, ms. */
export const PATIENCE = 1000;
