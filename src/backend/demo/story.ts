import type { Actor } from '../../model/actor.js';
import type { Customer } from '../../model/customer.js';
import type { Dialog } from '../../model/dialog.js';
import type { Id, Millis } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { FileRef, Part } from '../../model/part.js';
import type { Seed, SeedMark } from './seed.js';

/** Minutes before now; a story is told backwards in time, so that it is always fresh. */
export type Ago = number;
export const HOUR = 60;
export const DAY = 24 * HOUR;
/** How long ago it was this time of an earlier day, where the demo runs. */
export const clock = (now: Millis, daysAgo: number, hours: number, minutes: number): Ago =>
  (now - new Date(now).setHours(hours - 24 * daysAgo, minutes, 0, 0)) / 60_000;
export const before = (now: Millis, ago: Ago): Millis => now - Math.round(ago * 60_000);

type Extra = Partial<Pick<Message, 'delivery' | 'deliveryError' | 'tagIds' | 'mentions' | 'reactions' | 'deleted'>> & {
  /** Names this line, so that a later one can quote it. */
  key?: string;
  /** The key of the line that is quoted, and what of it is shown. */
  quotes?: string;
  preview?: string;
  editedAgo?: Ago;
};
/** One line of a story: a message, a comment or a line of the log. `by` is an operator's or a bot's id, 'customer' or 'system'. */
export interface Line extends Extra {
  ago: Ago;
  by: string;
  kind: Message['kind'];
  parts: Part[];
}
type Words = string | Part | Part[];

const partsOf = (words: Words): Part[] =>
  typeof words === 'string' ? [{ type: 'text', text: words }] : Array.isArray(words) ? words : [words];
const line = (kind: Message['kind'], ago: Ago, by: string, words: Words, extra: Extra): Line => ({
  ago,
  by,
  kind,
  parts: partsOf(words),
  ...extra,
});

/** The customer writes. */
export const asks = (ago: Ago, words: Words, extra: Extra = {}): Line => line('message', ago, 'customer', words, extra);
/** An operator or a bot writes to the customer, who has read it unless said otherwise. */
export const replies = (ago: Ago, by: string, words: Words, extra: Extra = {}): Line =>
  line('message', ago, by, words, { delivery: 'read', ...extra });
/** An operator writes for colleagues only. */
export const comments = (ago: Ago, by: string, words: Words, extra: Extra = {}): Line => line('comment', ago, by, words, extra);
/** A line of the log. `text` is for a client that does not know the code. */
export const logs = (ago: Ago, by: string, code: string, text: string, params?: Record<string, unknown>): Line =>
  line('event', ago, by, { type: 'log', code, text, ...(params ? { params } : {}) }, {});
/** A file part. */
export const file = (ref: FileRef, as: 'image' | 'audio' | 'video' | 'voice' | 'file', caption?: string): Part => ({
  type: 'file',
  file: ref,
  as,
  ...(caption === undefined ? {} : { caption }),
});

type Settled = Pick<Dialog, 'id' | 'channelId'> &
  Partial<
    Pick<
      Dialog,
      | 'status'
      | 'groupId'
      | 'botId'
      | 'important'
      | 'priority'
      | 'snoozedUntil'
      | 'subject'
      | 'replyWindow'
      | 'automation'
      | 'source'
      | 'subStatus'
      | 'tagIds'
      | 'fields'
    >
  >;
/** One dialog, told. */
export interface Story extends Settled {
  /** The customer, or the id of one who is told elsewhere. */
  customer: Customer | Id;
  assignee?: Id;
  participants?: Id[];
  /** Minutes since the first customer message that nobody has answered. */
  waiting?: Ago;
  /** How many of the last lines the assignee has not read. */
  unread?: number;
  lines: Line[];
}
/** Finds who an id names, so that names are written once. */
export type Cast = (id: Id) => Actor;

/** Turns stories into entities of the model. Lines are numbered in the order they are told. */
export function tell(stories: readonly Story[], cast: Cast, now: Millis): Seed {
  const customers = stories.flatMap(({ customer }) => (typeof customer === 'string' ? [] : [customer]));
  const nameOf = new Map(customers.map(({ id, name }) => [id, name]));
  const told = stories.map((story) => tellOne(story, cast, now, nameOf));
  return {
    customers,
    dialogs: told.map(({ dialog }) => dialog),
    messages: told.flatMap(({ messages }) => messages),
    marks: told.flatMap(({ mark }) => mark ?? []),
  };
}

interface Told {
  dialog: Dialog;
  messages: Message[];
  mark: SeedMark | undefined;
}

function tellOne(story: Story, cast: Cast, now: Millis, nameOf: ReadonlyMap<Id, string | undefined>): Told {
  const { customer: told, assignee, participants, waiting, unread = 0, lines, ...settled } = story;
  const customerId = typeof told === 'string' ? told : told.id;
  const name = nameOf.get(customerId);
  const customer: Actor = { kind: 'customer', id: customerId, ...(name === undefined ? {} : { name }) };
  const actor = (by: string): Actor => (by === 'customer' ? customer : by === 'system' ? { kind: 'system', id: 'system' } : cast(by));
  const messages = lines.map((one, index) => messageOf(one, index, actor(one.by), story, now));
  const last = messages.at(-1);
  return {
    messages,
    mark: assignee === undefined ? undefined : { dialogId: story.id, operatorId: assignee, read: messages.length - unread },
    dialog: {
      status: assignee === undefined ? 'unassigned' : 'open',
      ...settled,
      revision: 1,
      customer,
      contact: name === undefined ? {} : { name },
      assignee: assignee === undefined ? null : cast(assignee),
      ...(participants ? { participants: participants.map(cast) } : {}),
      createdAt: messages[0]?.at ?? now,
      statusAt: statusAt(messages) ?? now,
      activityKey: last?.at ?? now,
      ...(waiting === undefined ? {} : { waitingSince: before(now, waiting) }),
    },
  };
}

const statusAt = (messages: readonly Message[]): Millis | undefined =>
  (messages.findLast(({ kind }) => kind === 'event') ?? messages[0])?.at;

function messageOf(told: Line, index: number, author: Actor, { id, lines }: Story, now: Millis): Message {
  const { ago, by: _by, key: _key, quotes, preview, editedAgo, ...rest } = told;
  const quoted = lines.findIndex(({ key }) => key !== undefined && key === quotes);
  return {
    ...rest,
    id: `${id}.${index + 1}`,
    revision: 1,
    dialogId: id,
    sortKey: index + 1,
    at: before(now, ago),
    author,
    ...(quoted < 0 ? {} : { quote: { id: `${id}.${quoted + 1}`, ...(preview === undefined ? {} : { preview }) } }),
    ...(editedAgo === undefined ? {} : { editedAt: before(now, editedAgo) }),
  };
}
