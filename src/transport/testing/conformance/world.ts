import type { Id } from '../../../model/ids.js';
import type { FileRef } from '../../../model/part.js';
import type { Transport } from '../../transport.js';

/** Who takes part: two operators who both see the dialogs that {@link ConformanceWorld.customerSays} begins, and the customer of them. */
export type ConformanceUser = 'operator' | 'colleague' | 'visitor';
export const USERS: readonly ConformanceUser[] = ['operator', 'colleague', 'visitor'];

/** The small world a backend is looked at in. Only the first two are needed; each of the others lets more be proved. */
export interface ConformanceWorld {
  /** A transport signed in as this person; for the visitor undefined where visitors have no transport of yours. */
  transportFor(user: ConformanceUser): Transport | undefined;
  /**
   * The customer writes, by whatever way customers do. Without `dialogId` in a new dialog, or in the one there is where a customer has only
   * one. Resolves with the dialog's id once the backend has it.
   */
  customerSays(text: string, dialogId?: Id): Promise<Id>;
  /** Breaks the streams this person has open, from the server's side. */
  breakConnection?(user: ConformanceUser): void | Promise<void>;
  /** This person's token is refused from now on and no other is to be had, until {@link renewToken}. */
  expireToken?(user: ConformanceUser): void | Promise<void>;
  renewToken?(user: ConformanceUser): void | Promise<void>;
  /** Makes every cursor given out so far unusable, as when an event log is lost. */
  forgetEvents?(): void | Promise<void>;
  /** Takes a dialog out of this person's sight. */
  hide?(dialogId: Id, user: ConformanceUser): void | Promise<void>;
  /** The bytes of a file, as whoever gets it in a message loads them. */
  load?(file: FileRef): Promise<Blob>;
  dispose?(): void | Promise<void>;
}
