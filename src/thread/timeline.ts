import { atom, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import type { ClientId, Id, Millis, SortKey } from '../model/ids.js';
import type { Message } from '../model/message.js';
import { compareKeys } from '../model/order.js';
import { SortedList } from '../shared/sorted-list.js';
import type { History } from './history.js';
import type { OutboxEntry } from '../outbox/entry.js';
import type { Outbox } from '../outbox/outbox.js';
import { previewOf } from './preview.js';
import { beginsDay, sameGroup } from './separators.js';

/** One message as the thread draws it, with what stands before it. The object stays the same for as long as nothing of it changes. */
export interface ThreadRow {
  /** Survives the step from unsent to sent, so the DOM node does too. */
  readonly key: string;
  readonly message: Message;
  /** Set while the message is not known to be on the server. */
  readonly entry?: OutboxEntry;
  /** Written by the person who reads. */
  readonly own: boolean;
  /** First and last of a group of one author. */
  readonly first: boolean;
  readonly last: boolean;
  /** A day begins here. */
  readonly day?: Millis;
  /** The unread divider stands here, with how many are new. */
  readonly unread?: number;
  /** Messages are missing right before this one. */
  readonly hole: boolean;
}

/** What is shown of a thread. */
export interface Kinds {
  readonly messages: boolean;
  readonly comments: boolean;
  readonly events: boolean;
}

/** History and outbox as rows, read by index. Nothing is copied for an event. */
export interface Timeline {
  readonly length: number;
  at(index: number): ThreadRow;
  indexOf(key: string): number;
  /** The row key of a message. */
  keyOf(messageId: Id): string | undefined;
  readonly $version: ReadableAtom<number>;
  readonly $kinds: ReadableAtom<Kinds>;
  setKinds(kinds: Kinds): void;
  /** Puts the unread divider after what was read; `undefined` takes it away. */
  setDivider(divider: { after: SortKey; count: number } | undefined): void;
}

const ALL: Kinds = { messages: true, comments: true, events: true };

export function createTimeline(chat: Core, dialogId: Id, history: History, outbox: Outbox): Timeline {
  const $entries = outbox.$entries(dialogId);
  const $kinds = atom(ALL);
  const $version = atom(0);
  const rows = new Map<string, ThreadRow>();
  /** Row keys of own messages whose clientId the backend does not echo. */
  const aliases = new Map<Id, ClientId>();
  /** Messages of rows whose key is not the message's id. */
  const idByKey = new Map<string, Id>();
  let divider: { after: SortKey; count: number } | undefined;
  /** Places of what is shown, where some kinds are left out. */
  let filtered: SortedList<number> | undefined;
  let pending: readonly OutboxEntry[] = [];
  let stale = true;

  const stops = [
    history.$version.listen(() => mark()),
    $entries.listen(() => mark()),
    outbox.onSettled(({ entry, message }) => {
      if (message.dialogId === dialogId) alias(entry, message);
    }),
  ];
  chat.signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
  const mark = () => {
    stale = true;
    $version.set($version.get() + 1);
  };

  /** A message goes on in the row of its entry, unless only it was drawn; another may have been taken for it until now. */
  const alias = ({ clientId }: OutboxEntry, { id }: Message) => {
    if (rows.has(id) && !rows.has(clientId)) return;
    aliases.delete(idByKey.get(clientId) ?? '');
    aliases.set(id, clientId);
    idByKey.set(clientId, id);
  };
  const own = (message: Message) => chat.isMe(message.author);
  const keyOf = (message: Message) => {
    const key = aliases.get(message.id) ?? (own(message) ? message.clientId : undefined);
    if (key !== undefined) idByKey.set(key, message.id);
    return key ?? message.id;
  };

  /** Brings what depends on all rows up to date; runs when something is read after a change. */
  const refresh = () => {
    if (!stale) return;
    stale = false;
    pending = $entries.get().filter((entry) => !arrived(entry));
    const kinds = $kinds.get();
    if (kinds === ALL) {
      filtered = undefined;
      return;
    }
    filtered = new SortedList((a, b) => a - b);
    for (let i = 0; i < history.places.length; i++) {
      const message = messageAt(i);
      if (message && kinds[kindOf(message)]) filtered.add(i);
    }
  };
  const kindOf = ({ kind }: Message): keyof Kinds => (kind === 'message' ? 'messages' : kind === 'comment' ? 'comments' : 'events');

  const messageAt = (index: number): Message | undefined => {
    const place = history.places.at(index);
    return place && chat.messages.get(place.id);
  };

  /** An entry whose message stands in the thread already is drawn as that, in its own row, however soon it is settled. */
  const arrived = (entry: OutboxEntry): boolean => {
    for (let i = history.places.length - 1; i >= 0; i--) {
      const message = messageAt(i);
      if (!message || (entry.after !== undefined && compareKeys(message.sortKey, entry.after) <= 0)) return false;
      if (outbox.isEcho(entry, message)) {
        alias(entry, message);
        return true;
      }
    }
    return false;
  };

  const historyLength = () => filtered?.length ?? history.places.length;
  const historyMessage = (index: number) => messageAt(filtered ? (filtered.at(index) ?? -1) : index);

  const unsent = (entry: OutboxEntry): Message => {
    const { kind = 'message', parts, quote, mentions } = entry.draft;
    const quoted = quote === undefined ? undefined : chat.messages.get(quote);
    return {
      id: entry.clientId,
      clientId: entry.clientId,
      revision: 0,
      dialogId,
      sortKey: '',
      at: entry.at,
      author: chat.me(),
      kind,
      parts,
      ...(quote !== undefined && { quote: { id: quote, ...(quoted && { preview: previewOf(quoted) }) } }),
      ...(mentions && { mentions }),
      delivery: 'queued',
    };
  };
  const unsentMessages = new WeakMap<OutboxEntry, Message>();
  const unsentOf = (entry: OutboxEntry) => {
    let message = unsentMessages.get(entry);
    if (!message) unsentMessages.set(entry, (message = unsent(entry)));
    return message;
  };

  /** Message and entry at a place of the whole timeline. */
  const item = (index: number): { message: Message; entry?: OutboxEntry } | undefined => {
    const length = historyLength();
    if (index < length) {
      const message = historyMessage(index);
      return message && { message };
    }
    const entry = pending[index - length];
    return entry && { message: unsentOf(entry), entry };
  };

  const build = (index: number): ThreadRow | undefined => {
    const here = item(index);
    if (!here) return undefined;
    const { message, entry } = here;
    const before = index > 0 ? item(index - 1)?.message : undefined;
    const after = item(index + 1)?.message;
    const day = beginsDay(before, message, chat.dayNumber);
    const isNew = (candidate: Message) => divider !== undefined && compareKeys(candidate.sortKey, divider.after) > 0;
    const dividerHere = !entry && divider && isNew(message) && !(before && isNew(before));
    const hole = !entry && history.holeBefore(message.id);
    return {
      key: entry?.clientId ?? keyOf(message),
      message,
      own: entry !== undefined || own(message),
      first: !before || day !== undefined || Boolean(dividerHere) || !sameGroup(before, message),
      last: !after || !sameGroup(message, after) || (!entry && isNew(after) && !isNew(message)),
      hole,
      ...(entry && { entry }),
      ...(day !== undefined && { day }),
      ...(dividerHere && divider && { unread: divider.count }),
    };
  };

  return {
    $version,
    $kinds,
    get length() {
      refresh();
      return historyLength() + pending.length;
    },
    at(index) {
      refresh();
      const row = build(index);
      if (!row) throw new RangeError(`No row ${index}`);
      const before = rows.get(row.key);
      if (before && sameRow(before, row)) return before;
      rows.set(row.key, row);
      return row;
    },
    indexOf(key) {
      refresh();
      const waiting = pending.findIndex((entry) => entry.clientId === key);
      if (waiting >= 0) return historyLength() + waiting;
      const message = chat.messages.get(idByKey.get(key) ?? key);
      const found = message ? history.places.search({ id: message.id, sortKey: message.sortKey }) : -1;
      return Math.max(filtered ? filtered.search(found) : found, -1);
    },
    keyOf(messageId) {
      const message = chat.messages.get(messageId);
      return message && keyOf(message);
    },
    setKinds(kinds) {
      $kinds.set(kinds.messages && kinds.comments && kinds.events ? ALL : kinds);
      mark();
    },
    setDivider(next) {
      if (!next && !divider) return;
      divider = next;
      mark();
    },
  };
}

function sameRow(a: ThreadRow, b: ThreadRow): boolean {
  return (
    a.message === b.message &&
    a.entry === b.entry &&
    a.own === b.own &&
    a.first === b.first &&
    a.last === b.last &&
    a.day === b.day &&
    a.unread === b.unread &&
    a.hole === b.hole
  );
}
