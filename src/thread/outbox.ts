import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import type { Uploads } from '../files/upload-queue.js';
import { newClientId } from '../model/client-id.js';
import type { ClientId, Id, Millis, SortKey } from '../model/ids.js';
import type { SendDraft } from '../model/draft.js';
import type { Message } from '../model/message.js';
import { compareKeys } from '../model/order.js';
import type { TransportError } from '../transport/transport-error.js';
import { createSendLoop } from './send-loop.js';

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
  /** The newest message there was when it was sent: an answer without `clientId` can only be later than this. */
  readonly after?: SortKey;
}

/** What the outbox tells the rest of the chat. */
export interface Settled {
  readonly entry: OutboxEntry;
  readonly message: Message;
}

/** The only place that sends. One message is in flight per dialog; a failure that may pass holds the line, a refusal is parked. */
export interface Outbox {
  /** Entries of one dialog in the order they were written. */
  $entries(dialogId: Id): ReadableAtom<readonly OutboxEntry[]>;
  /** All entries, for badges and for leaving the page. */
  readonly $all: ReadableAtom<readonly OutboxEntry[]>;
  send(dialogId: Id, draft: Omit<SendDraft, 'clientId'>, files?: readonly string[]): ClientId;
  /** Sends again what failed or was not confirmed. */
  retry(clientId: ClientId): void;
  discard(clientId: ClientId): void;
  /** An own message was seen on the server: its entry is done. Returns the entry it ended. */
  settle(message: Message): OutboxEntry | undefined;
  /**
   * Whether this message is what became of an entry. Without an echo, an own message of the same words that is newer than the entry, and
   * has not been taken for another, is taken for it.
   */
  isEcho(entry: OutboxEntry, message: Message): boolean;
  onSettled(hear: (settled: Settled) => void): () => void;
}

const NONE: readonly OutboxEntry[] = [];

const queued = ({ error: _, waits: __, ...entry }: OutboxEntry): OutboxEntry => ({ ...entry, state: 'queued' });

/** The outbox of a chat. Its entries live in memory; where they outlive the page is the place for a storage port. */
export function createOutbox(chat: Core, files: Uploads): Outbox {
  const $all = atom<readonly OutboxEntry[]>([]);
  const perDialog = new Map<Id, ReadableAtom<readonly OutboxEntry[]>>();
  const hearers = new Set<(settled: Settled) => void>();
  /** What became of entries, by messages that came back without a `clientId`. */
  const recognized = new Map<Id, ClientId>();

  const find = (clientId: ClientId) => $all.get().find((entry) => entry.clientId === clientId);
  const changeAll = (change: (entry: OutboxEntry) => OutboxEntry) => $all.set($all.get().map(change));
  const update = (clientId: ClientId, change: Partial<OutboxEntry>) => {
    if (find(clientId)) changeAll((entry) => (entry.clientId === clientId ? { ...entry, ...change } : entry));
  };
  const remove = (clientId: ClientId) => {
    const entry = find(clientId);
    if (!entry) return undefined;
    $all.set($all.get().filter((other) => other !== entry));
    loop.cancel(clientId);
    for (const file of entry.files) files.release(file);
    return entry;
  };

  const isEcho = (entry: OutboxEntry, message: Message): boolean => {
    const session = chat.$session.get();
    // Before it is known who this is, an id of our own making is proof enough; afterwards nobody else may use one.
    if (session && !chat.isMe(message.author)) return false;
    if (message.clientId !== undefined) return message.clientId === entry.clientId;
    const wasTried = entry.state === 'sending' || entry.unsure;
    if (!session || session.guarantees?.echo || message.dialogId !== entry.dialogId || !wasTried) return false;
    if (recognized.has(message.id)) return recognized.get(message.id) === entry.clientId;
    if (entry.after !== undefined && compareKeys(message.sortKey, entry.after) <= 0) return false;
    return JSON.stringify(message.parts) === JSON.stringify(entry.draft.parts);
  };
  const settle = (message: Message): OutboxEntry | undefined => {
    const entry = $all.get().find((one) => isEcho(one, message));
    if (!entry) return undefined;
    if (message.clientId !== undefined || entry.state === 'unconfirmed') return finish(entry.clientId, message);
    // Its answer will say.
    recognized.set(message.id, entry.clientId);
    return undefined;
  };
  const finish = (clientId: ClientId, message: Message) => {
    const entry = remove(clientId);
    if (entry) {
      if (message.clientId === undefined) recognized.set(message.id, clientId);
      if ('open' in entry.draft.to) moveOn(entry.dialogId, message.dialogId);
      for (const hear of [...hearers]) hear({ entry, message });
      loop.run(message.dialogId);
    }
    return entry;
  };

  /** The first message made the dialog: what was written after it goes there, too. */
  const moveOn = (from: Id, dialogId: Id) =>
    changeAll((entry) => (entry.dialogId === from ? { ...entry, dialogId, draft: { ...entry.draft, to: { dialogId } } } : entry));

  const loop = createSendLoop(chat, files, {
    next: (dialogId) => $all.get().find((entry) => entry.dialogId === dialogId && (entry.state === 'queued' || entry.state === 'sending')),
    dialogs: () => new Set($all.get().map(({ dialogId }) => dialogId)),
    find,
    update,
    park: (dialogId, error) => {
      const parked = { state: 'failed' as const, error, ...(error.retryable && { waits: true as const }) };
      changeAll((one) => (one.dialogId === dialogId && one.state === 'queued' ? { ...one, ...parked } : one));
    },
    unpark: (dialogId) => changeAll((one) => (one.dialogId === dialogId && one.waits ? queued(one) : one)),
    isEcho,
    recognized: (clientId) => {
      for (const [id, entry] of recognized) if (entry === clientId) return chat.messages.get(id);
      return undefined;
    },
    finish,
  });

  return {
    $all,
    $entries(dialogId) {
      let $entries = perDialog.get(dialogId);
      if (!$entries) {
        let before = NONE;
        $entries = computed($all, (all) => {
          const mine = all.filter((entry) => entry.dialogId === dialogId);
          const same = mine.length === before.length && mine.every((entry, i) => entry === before[i]);
          return (before = same ? before : mine.length > 0 ? mine : NONE);
        });
        perDialog.set(dialogId, $entries);
      }
      return $entries;
    },
    send(dialogId, draft, fileIds = []) {
      const clientId = newClientId();
      const after = chat.dialogs.get(dialogId)?.activityKey;
      const entry: OutboxEntry = {
        clientId,
        dialogId,
        draft: { ...draft, clientId },
        state: 'queued',
        at: chat.clock.now(),
        files: fileIds,
        ...(after !== undefined && { after }),
      };
      $all.set([...$all.get(), entry]);
      loop.run(dialogId);
      return clientId;
    },
    retry(clientId) {
      const waiting = find(clientId);
      // That takes what waits along.
      if (waiting?.waits) chat.actions.progress.retry(waiting.dialogId);
      const entry = find(clientId);
      if (!entry || (entry.state !== 'failed' && entry.state !== 'unconfirmed')) return;
      for (const file of entry.files) files.retry(file);
      changeAll((other) => (other === entry ? queued(entry) : other));
      loop.run(entry.dialogId);
    },
    discard(clientId) {
      const entry = remove(clientId);
      if (entry) loop.run(entry.dialogId);
    },
    settle,
    isEcho,
    onSettled(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}
