import type { SendDraft } from '../model/draft.js';
import type { ClientId, Id, Millis, SortKey } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { TransportError } from '../transport/transport-error.js';

/**
 * A message that was accepted from a person and is not yet known to be on the server.
 * `queued`: waits for its turn, its files or the network. `unconfirmed`: it may have arrived, nobody can say. `failed`: was refused.
 */
export interface OutboxEntry {
  readonly clientId: ClientId;
  readonly dialogId: Id;
  readonly draft: SendDraft;
  readonly state: 'queued' | 'sending' | 'unconfirmed' | 'failed';
  /** When the person sent it, by this device's clock: shown until the server's time is known, never sent. */
  readonly at: Millis;
  /** Local ids of files that have to be uploaded first. */
  readonly files: readonly string[];
  readonly error?: TransportError;
  /** It has failed with an attempt to take or open its dialog, and leaves with the next one. */
  readonly waits?: true;
  /** An attempt of it may have arrived. */
  readonly unsure?: true;
  /** It could not be written to the device: it is lost with the page. */
  readonly unkept?: boolean;
  /** It was found on the device so late that the person is asked first. */
  readonly late?: true;
  /** What is taken for it, where the backend does not echo: its own answer has not come yet. */
  readonly echo?: Message;
  /** The newest message there was when it was sent: an answer without `clientId` can only be later than this. */
  readonly after?: SortKey;
}
