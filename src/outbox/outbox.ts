import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import type { Uploads } from '../files/upload-queue.js';
import { newClientId } from '../model/client-id.js';
import type { ClientId, Id } from '../model/ids.js';
import type { SendDraft } from '../model/draft.js';
import type { Message } from '../model/message.js';
import { compareKeys } from '../model/order.js';
import type { OutboxEntry } from './entry.js';
import { PATIENCE, type Keep, type Keeper, type KeeperHears } from './keeping.js';
import { createSendLoop } from './send-loop.js';

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
  /** Resolves when the message is on the device, as far as it can be: from then on it is shown and leaves by itself. */
  send(dialogId: Id, draft: Omit<SendDraft, 'clientId'>, files?: readonly string[]): Promise<ClientId>;
  /** Sends again what failed or was not confirmed. */
  retry(clientId: ClientId): void;
  discard(clientId: ClientId): void;
  /** An own message was seen on the server: its entry is done. */
  settle(message: Message): void;
  /**
   * Whether this message is what became of an entry. Without an echo, an own message of the same words that is newer than the entry, and
   * has not been taken for another, is taken for it.
   */
  isEcho(entry: OutboxEntry, message: Message): boolean;
  onSettled(hear: (settled: Settled) => void): () => void;
  /** Hears of entries of pages that are gone, for as long as the chat lives. */
  onRestored(hear: (entries: readonly OutboxEntry[]) => void): void;
  /** Discards everything, here and on the device: for signing out. */
  forget(): Promise<void>;
}

const NONE: readonly OutboxEntry[] = [];

const queued = ({ error: _, waits: __, late: ___, ...entry }: OutboxEntry): OutboxEntry => ({ ...entry, state: 'queued' });

/** The outbox of a chat. `keep` brings what lets its entries outlive the page. */
export function createOutbox(chat: Core, files: Uploads, keep?: Keep): Outbox {
  const $all = atom<readonly OutboxEntry[]>([]);
  /** Entries that are being written to the device. */
  const arriving = new Map<ClientId, OutboxEntry>();
  /** What was left on the device leaves first. */
  let isReady = keep === undefined;
  /** Comes in a chunk of its own. */
  let keeper: Keeper | undefined;
  let coming: Promise<unknown> | undefined;
  const perDialog = new Map<Id, ReadableAtom<readonly OutboxEntry[]>>();
  const hearers = new Set<(settled: Settled) => void>();
  const restoreHearers: ((entries: readonly OutboxEntry[]) => void)[] = [];
  /** Messages that are taken for what became of an entry: none is taken for two. */
  const taken = new Set<Id>();

  const find = (clientId: ClientId) => $all.get().find((entry) => entry.clientId === clientId);
  const changeAll = (change: (entry: OutboxEntry) => OutboxEntry) =>
    $all.set(
      $all.get().map((entry) => {
        const next = change(entry);
        if (next !== entry) keeper?.changed(next);
        return next;
      }),
    );
  const update = (clientId: ClientId, change: Partial<OutboxEntry>) => {
    if (find(clientId)) changeAll((entry) => (entry.clientId === clientId ? { ...entry, ...change } : entry));
  };
  const remove = (clientId: ClientId) => {
    const entry = find(clientId);
    if (!entry) return undefined;
    $all.set($all.get().filter((other) => other !== entry));
    loop.cancel(clientId);
    keeper?.removed(clientId);
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
    if (taken.has(message.id)) return message.id === entry.echo?.id;
    if (entry.after !== undefined && compareKeys(message.sortKey, entry.after) <= 0) return false;
    return JSON.stringify(message.parts) === JSON.stringify(entry.draft.parts);
  };
  const settle = (message: Message) => {
    const entry = $all.get().find((one) => isEcho(one, message));
    if (!entry) return;
    if (message.clientId !== undefined || entry.state === 'unconfirmed') return finish(entry.clientId, message);
    // Its answer will say.
    taken.add(message.id);
    update(entry.clientId, { echo: message });
  };
  const finish = (clientId: ClientId, message: Message) => {
    const entry = remove(clientId);
    if (!entry) return;
    taken.add(message.id);
    if ('open' in entry.draft.to) moveOn(entry.dialogId, message.dialogId);
    for (const hear of [...hearers]) hear({ entry, message });
    loop.run(message.dialogId);
  };

  /** The first message made the dialog: what was written after it goes there, too. */
  const moveOn = (from: Id, dialogId: Id) => {
    const move = (entry: OutboxEntry) =>
      entry.dialogId === from ? { ...entry, dialogId, draft: { ...entry.draft, to: { dialogId } } } : entry;
    changeAll(move);
    for (const [id, entry] of arriving) arriving.set(id, move(entry));
  };

  const forgetHere = () => {
    for (const { clientId } of $all.get()) remove(clientId);
  };
  const hears: KeeperHears = {
    all: () => [...$all.get(), ...arriving.values()],
    kept(clientId, isKept) {
      if (Boolean(find(clientId)?.unkept) === isKept) update(clientId, { unkept: !isKept });
    },
    restored(entries) {
      // What was written before stands before. What others had taken over from here meanwhile is here already.
      const back = new Set(entries.map(({ clientId }) => clientId));
      $all.set([...entries, ...$all.get().filter(({ clientId }) => !back.has(clientId))]);
      for (const hear of restoreHearers) hear(entries);
      loop.runAll();
    },
    ready() {
      isReady = true;
      loop.runAll();
    },
    personChanged: forgetHere,
  };
  if (keep) {
    // Entries are somebody's: they are kept from when it is known whose.
    const stop = chat.$session.listen(() => {
      stop();
      coming = new Promise((resolve) => {
        keep(chat, files, hears).then((one) => resolve((keeper = one)), resolve);
        chat.clock.after(PATIENCE, () => resolve(hears.ready()));
      });
    });
  }

  const nextOf = (dialogId: Id) =>
    $all.get().find((entry) => entry.dialogId === dialogId && (entry.state === 'queued' || entry.state === 'sending'));
  const loop = createSendLoop(chat, files, {
    next: (dialogId) => (isReady ? nextOf(dialogId) : undefined),
    dialogs: () => new Set($all.get().map(({ dialogId }) => dialogId)),
    find,
    update,
    async claim(entry) {
      const isMine = !keeper || (await keeper.claim(entry));
      // Another tab sends it.
      if (!isMine) $all.set($all.get().filter((other) => other.clientId !== entry.clientId));
      return isMine;
    },
    park: (dialogId, error) => {
      const parked = { state: 'failed' as const, error, ...(error.retryable && { waits: true as const }) };
      changeAll((one) => (one.dialogId === dialogId && one.state === 'queued' ? { ...one, ...parked } : one));
    },
    unpark: (dialogId) => changeAll((one) => (one.dialogId === dialogId && one.waits ? queued(one) : one)),
    settle,
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
          return (before = same ? before : mine);
        });
        perDialog.set(dialogId, $entries);
      }
      return $entries;
    },
    async send(dialogId, draft, fileIds = []) {
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
      arriving.set(clientId, entry);
      await coming;
      await keeper?.add(entry);
      // Its dialog may have been made meanwhile.
      const written = arriving.get(clientId) ?? entry;
      arriving.delete(clientId);
      $all.set([...$all.get(), { ...written, ...(keep && !keeper && { unkept: true }) }]);
      loop.run(written.dialogId);
      return clientId;
    },
    retry(clientId) {
      const waiting = find(clientId);
      // That takes what waits along.
      if (waiting?.waits) chat.actions.progress.retry(waiting.dialogId);
      const entry = find(clientId);
      if (!entry || (entry.state !== 'failed' && entry.state !== 'unconfirmed')) return;
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
    onRestored: (hear) => void restoreHearers.push(hear),
    async forget() {
      forgetHere();
      await coming;
      await keeper?.forget();
    },
  };
}
