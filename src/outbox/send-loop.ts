import { createBackoff } from '../connection/backoff.js';
import type { Core } from '../core/feature.js';
import type { Uploads } from '../files/upload-queue.js';
import type { ClientId, Id } from '../model/ids.js';
import type { Message } from '../model/message.js';
import { TransportError } from '../transport/transport-error.js';
import type { OutboxEntry } from './entry.js';

/** What the loop needs of the outbox. */
export interface SendQueue {
  /** The entry whose turn it is in a dialog. */
  next(dialogId: Id): OutboxEntry | undefined;
  dialogs(): ReadonlySet<Id>;
  find(clientId: ClientId): OutboxEntry | undefined;
  update(clientId: ClientId, change: Partial<OutboxEntry>): void;
  /** Writes down that this entry leaves now; false when another tab has taken it. */
  claim(entry: OutboxEntry): Promise<boolean>;
  /** Nothing that waits in a dialog can leave: it is the person's again. */
  park(dialogId: Id, error: TransportError): void;
  /** What was parked by a failure that may pass can leave. */
  unpark(dialogId: Id): void;
  /** Looks whether this message is what became of an entry. */
  settle(message: Message): void;
  /** The server has it. */
  finish(clientId: ClientId, message: Message): void;
}

export interface SendLoop {
  /** Looks whether something of this dialog can leave now. */
  run(dialogId: Id): void;
  runAll(): void;
  /** Stops waiting for an answer nobody needs any more. */
  cancel(clientId: ClientId): void;
}

/** One message in flight per dialog, in order, for as long as it takes. */
export function createSendLoop(chat: Core, files: Uploads, queue: SendQueue): SendLoop {
  const busy = new Set<Id>();
  const waits = new Map<Id, () => void>();
  const inFlight = new Map<ClientId, AbortController>();
  const backoffs = new Map<Id, ReturnType<typeof createBackoff>>();

  const drain = async (dialogId: Id) => {
    for (let entry = queue.next(dialogId); entry && !chat.signal.aborted; entry = queue.next(dialogId)) {
      if (!(await sendOne(entry))) return;
    }
  };

  /** A dialog that is being taken or opened again: a message that came before the answer could be refused. */
  const opening = (dialogId: Id) =>
    chat.dialogs.underway(
      dialogId,
      (before, after) =>
        (before.status !== 'open' && after.status === 'open') || (!chat.isMe(before.assignee) && chat.isMe(after.assignee)),
    );

  /** What was parked leaves with the next attempt, or when the dialog is ours all the same because only the answer was lost. */
  const awaitOpening = (dialogId: Id) => {
    const look = () => {
      const dialog = chat.dialogs.get(dialogId);
      if (!opening(dialogId) && !(dialog?.status === 'open' && chat.isMe(dialog.assignee))) return;
      stop();
      queue.unpark(dialogId);
      run(dialogId);
    };
    const stop = chat.dialogs.$one(dialogId).listen(look);
    look();
  };

  /** Returns whether the line moves on. */
  const sendOne = async (entry: OutboxEntry): Promise<boolean> => {
    const { clientId, dialogId } = entry;
    try {
      for (let change = opening(dialogId); change; change = opening(dialogId)) await change;
    } catch (thrown) {
      if (chat.signal.aborted) return false;
      const error = TransportError.from(thrown);
      queue.park(dialogId, error);
      if (error.retryable) awaitOpening(dialogId);
      return true;
    }
    let leaving: OutboxEntry | undefined;
    const abort = new AbortController();
    try {
      for (const file of entry.files) files.retry(file);
      const draft = { ...entry.draft, parts: await files.resolve(entry.draft.parts, entry.files) };
      queue.update(clientId, { state: 'sending' });
      leaving = queue.find(clientId);
      if (!leaving || !(await queue.claim(leaving)) || !queue.find(clientId)) return true;
      inFlight.set(clientId, abort);
      const message = await chat.connection.send(draft, { ...chat.context(abort.signal), key: clientId });
      chat.messages.apply([message]);
      queue.finish(clientId, message);
      backoffs.delete(dialogId);
      return true;
    } catch (thrown) {
      const error = abort.signal.aborted ? new TransportError('timeout', 'No answer') : TransportError.from(thrown);
      if (chat.signal.aborted || !queue.find(clientId)) return true;
      // What still waits for its files has not left.
      const unsure = leaving && error.outcome === 'unknown';
      const certain = !unsure || chat.$session.get()?.guarantees?.idempotentSend;
      if (certain && (error.retryable || error.kind === 'auth')) return hold(entry, error, unsure);
      // That a later attempt is refused does not tell what became of the first.
      if (!certain || queue.find(clientId)?.unsure) return unknown(entry, error);
      queue.update(clientId, { state: 'failed', error });
      return true;
    } finally {
      inFlight.delete(clientId);
    }
  };

  /** Holds the line: tries the same message again later, or as soon as the connection is back. */
  const hold = (entry: OutboxEntry, error: TransportError, unsure?: boolean): false | Promise<boolean> => {
    queue.update(entry.clientId, { state: 'queued', ...(unsure && { unsure }) });
    const backoff = backoffs.get(entry.dialogId) ?? createBackoff(chat.random);
    backoffs.set(entry.dialogId, backoff);
    const later = (then: () => void) => waits.set(entry.dialogId, chat.clock.after(backoff.next(error.retryAfterMs), then));
    // What the server asked for nothing else ends: the line stays busy.
    if (error.retryAfterMs !== undefined) return new Promise((resolve) => later(() => resolve(!isOffline())));
    later(() => run(entry.dialogId));
    return false;
  };

  /** It may have arrived, and sending it again might double it: look for its echo, else leave it to the person. */
  const unknown = async (entry: OutboxEntry, error: TransportError): Promise<boolean> => {
    queue.update(entry.clientId, { state: 'unconfirmed', error, unsure: true });
    try {
      const echo = queue.find(entry.clientId)?.echo;
      if (echo) queue.settle(echo);
      else {
        const { items } = await chat.transport.listMessages(entry.dialogId, { limit: 20 }, chat.context());
        chat.messages.apply(items);
        for (const message of items) queue.settle(message);
      }
    } catch {
      // The network is away; a late echo settles it when it is back.
    }
    return true;
  };

  const run = (dialogId: Id) => {
    chat.connection.expect();
    if (busy.has(dialogId) || chat.signal.aborted || isOffline()) return;
    waits.get(dialogId)?.();
    waits.delete(dialogId);
    busy.add(dialogId);
    void drain(dialogId).finally(() => busy.delete(dialogId));
  };

  const runAll = () => {
    for (const dialogId of queue.dialogs()) run(dialogId);
  };
  const stop = chat.connection.$state.listen((link) => {
    // A stream that is open again is the best sign that a message can leave.
    if (link.state === 'open') runAll();
    // On a link that fell silent no answer comes either, and none need come when it is back.
    else if (link.state === 'waiting' && link.reason.kind === 'timeout') for (const abort of inFlight.values()) abort.abort();
  });
  chat.signal.addEventListener('abort', () => {
    stop();
    for (const cancel of waits.values()) cancel();
  });

  return { run, runAll, cancel: (clientId) => inFlight.get(clientId)?.abort() };
}

/** Only what the browser is sure of: outside of one nobody knows. */
const isOffline = (): boolean => (globalThis.navigator as Navigator | undefined)?.onLine === false;
