import type { Actor } from '../../model/actor.js';
import type { Customer } from '../../model/customer.js';
import type { Dialog } from '../../model/dialog.js';
import type { Millis } from '../../model/ids.js';
import type { Delivery, Message } from '../../model/message.js';
import { replyWindow } from './channels.js';
import { freshness } from './corpus-times.js';
import { actorNamed, colleagues } from './people.js';
import type { Seed, SeedMark } from './seed.js';
import { hueAt } from './tags.js';

/** Seconds since the line before, who, and what: customer, operator, log line of a tool, or the dialog's new, taken and closed. */
type PackedLine =
  | [after: number, who: 'c' | 'o', text: string, delivery?: Delivery]
  | [after: number, what: 'l', text: string, params: Record<string, unknown>]
  | [after: number, what: 'n' | 't' | 'x'];
interface PackedDialog {
  id: string;
  name: string;
  language: string;
  email?: string;
  phone?: string;
  /** Indexes into the lists of the corpus. */
  utm: number;
  channel: number;
  group: number;
  operator?: number;
  /** Who looked something up where nobody is in charge. */
  by?: number;
  tags: number[];
  status: 'unassigned' | 'open' | 'closed';
  /** Seconds, UTC, and seconds after that. */
  at: number;
  statusAfter: number;
  waitingAfter?: number;
  unread?: number;
  subject?: string;
  fields: Record<string, unknown>;
  messages: PackedLine[];
}
/** `corpus.json`: real conversations under their own licences (`meta.sources`), packed by dialog. */
export interface Corpus {
  meta: { sources: { name: string; repo: string; licence: string; licenceText?: string; changes: string }[] };
  operators: [id: string, name: string][];
  groups: [id: string, name: string][];
  tags: [id: string, name: string][];
  channels: string[];
  utm: Record<string, string>[];
  dialogs: PackedDialog[];
}

/**
 * The first two operators of the corpus are the people the demo signs in as, so that they have real work too. Nobody waits for
 * them there: on top of their lists are the made cases.
 */
const STAND_INS = ['anna', 'marco'];
const SIGNED_IN = [...STAND_INS, 'ingrid'];

/** The corpus as entities, its newest lines minutes old. Within a dialog the times keep their distances. */
export function corpusSeed(corpus: Corpus, now: Millis): Seed {
  const operators = corpus.operators.map(([id, name], index): Actor => {
    const standIn = STAND_INS[index];
    return standIn === undefined ? { kind: 'operator', id, name } : actorNamed(standIn);
  });
  const starts = freshness(corpus.dialogs.map(({ status, messages }) => ({ status, seconds: length(messages) })));
  const restored = corpus.dialogs.map((packed, index) =>
    restore(packed, corpus, operators, now - (starts[index] ?? 0) * 1000 - later(packed), now),
  );
  const others = corpus.operators.slice(STAND_INS.length);
  return {
    groups: corpus.groups.map(([id, name]) => ({ id, name })),
    operators: colleagues(
      others,
      corpus.groups.map(([id]) => id),
      now,
    ),
    tags: corpus.tags.map(([id, name], index) => ({ id, name: readable(name), color: hueAt(index), scope: 'customer' })),
    customers: restored.map(({ customer }) => customer),
    dialogs: restored.map(({ dialog }) => dialog),
    messages: restored.flatMap(({ messages }) => messages),
    marks: restored.flatMap(({ dialog, messages }) => marksOf(dialog, messages)),
  };
}

/** What the demo's own people hold comes after the made cases. */
const later = ({ operator }: PackedDialog): Millis => (operator !== undefined && operator < STAND_INS.length ? 4 * 3_600_000 : 0);

const length = (lines: readonly PackedLine[]): number => lines.reduce((sum, [after]) => sum + after, 0);
const readable = (name: string): string => name.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
/** Who answered has read up to there; a closed dialog is read by everyone the demo signs in as. */
function marksOf({ id, status, assignee }: Dialog, messages: readonly Message[]): SeedMark[] {
  if (status === 'closed') return SIGNED_IN.map((operatorId) => ({ dialogId: id, operatorId, read: messages.length }));
  if (!assignee) return [];
  return [{ dialogId: id, operatorId: assignee.id, read: messages.findLastIndex(({ author }) => author.kind === 'operator') + 1 }];
}

function restore(
  packed: PackedDialog,
  corpus: Corpus,
  operators: readonly Actor[],
  start: Millis,
  now: Millis,
): { customer: Customer; dialog: Dialog; messages: Message[] } {
  const { id, name, status, fields } = packed;
  const channelId = corpus.channels[packed.channel] ?? 'web';
  const assignee = packed.operator === undefined ? null : (operators[packed.operator] ?? null);
  const customer: Actor = { kind: 'customer', id: `c-${id}`, name };
  const tagIds = packed.tags.flatMap((index) => corpus.tags[index]?.[0] ?? []);
  const source = corpus.utm[packed.utm] ?? {};
  const operator = assignee ?? operators[packed.by ?? 0] ?? customer;
  const messages = restoreLines(packed, { customer, operator, system: { kind: 'system', id: 'system' } }, channelId, start);
  const last = messages.at(-1);
  const asked = messages.findLast(({ author }) => author.kind === 'customer')?.at ?? start;
  const window = replyWindow(channelId, asked, now);
  return {
    customer: {
      id: customer.id,
      revision: 1,
      name,
      language: packed.language,
      identities: [{ channelId, isDefault: true, dialogId: id }],
      tagIds,
      pinnedTagIds: tagIds.slice(0, 1),
      source,
      ...(packed.email === undefined ? {} : { emails: [packed.email] }),
      ...(packed.phone === undefined ? {} : { phones: [packed.phone] }),
    },
    dialog: {
      id,
      revision: 1,
      customer,
      contact: { name },
      channelId,
      status,
      assignee,
      groupId: corpus.groups[packed.group]?.[0] ?? null,
      createdAt: start,
      statusAt: start + packed.statusAfter * 1000,
      activityKey: last?.at ?? start,
      tagIds,
      fields,
      source,
      ...(window ? { replyWindow: window } : {}),
      ...(packed.subject === undefined ? {} : { subject: readable(packed.subject) }),
      ...(packed.waitingAfter === undefined || SIGNED_IN.includes(assignee?.id ?? '')
        ? {}
        : { waitingSince: start + packed.waitingAfter * 1000 }),
    },
    messages,
  };
}

type Voices = Record<'customer' | 'operator' | 'system', Actor>;

function restoreLines({ id, messages }: PackedDialog, voices: Voices, channelId: string, start: Millis): Message[] {
  let at = start;
  return messages.map((line, index) => {
    at += line[0] * 1000;
    return { id: `${id}.${index + 1}`, revision: 1, dialogId: id, sortKey: index + 1, at, ...restoreLine(line, voices, channelId) };
  });
}

function restoreLine(
  line: PackedLine,
  { customer, operator, system }: Voices,
  channelId: string,
): Pick<Message, 'author' | 'kind' | 'parts' | 'delivery' | 'deliveryError'> {
  switch (line[1]) {
    case 'c':
      return { author: customer, kind: 'message', parts: [{ type: 'text', text: line[2] }] };
    case 'o':
      return { author: operator, kind: 'message', parts: [{ type: 'text', text: line[2] }], ...deliveryOf(line[3]) };
    case 'l':
      return { author: operator, kind: 'event', parts: [{ type: 'log', code: 'tool', text: line[2], params: line[3] }] };
    case 'n':
      return { author: system, kind: 'event', parts: [{ type: 'log', code: 'dialog.created', params: { channelId } }] };
    case 't':
      return { author: operator, kind: 'event', parts: [{ type: 'log', code: 'dialog.taken' }] };
    case 'x':
      return { author: operator, kind: 'event', parts: [{ type: 'log', code: 'dialog.closed' }] };
  }
}

const deliveryOf = (delivery: Delivery = 'read'): Pick<Message, 'delivery' | 'deliveryError'> =>
  delivery === 'failed'
    ? { delivery, deliveryError: { code: 'channel', message: 'The channel did not accept the message.', retryable: true } }
    : { delivery };
