import * as v from 'valibot';
import type { Change } from '../model/change.js';
import type { Customer } from '../model/customer.js';
import type { Dialog } from '../model/dialog.js';
import type { Message } from '../model/message.js';
import type { Operator } from '../model/operator.js';
import type { Part } from '../model/part.js';
import type { DialogPage, MessagePage } from '../model/query.js';
import type { Session } from '../model/session.js';

/*
 * What the SDK relies on, and no more: a host may leave out or add whatever the types allow. Unknown fields are kept.
 */

const id = v.pipe(v.string(), v.minLength(1));
const revision = v.number();
const millis = v.number();
const sortKey = v.union([v.string(), v.number()]);
const actor = v.looseObject({ kind: v.picklist(['customer', 'operator', 'bot', 'system']), id, name: v.optional(v.string()) });
const fileRef = v.looseObject({ id, name: v.string(), mime: v.string(), url: v.optional(v.string()) });

const knownParts = v.variant('type', [
  v.looseObject({ type: v.literal('text'), text: v.string() }),
  v.looseObject({ type: v.literal('file'), file: fileRef }),
  v.looseObject({ type: v.literal('template'), templateId: v.string() }),
  v.looseObject({ type: v.literal('buttons'), buttons: v.array(v.looseObject({ id: v.string(), text: v.string() })) }),
  v.looseObject({ type: v.literal('card'), title: v.string() }),
  v.looseObject({ type: v.literal('form'), formId: v.string() }),
  v.looseObject({ type: v.literal('log'), code: v.string() }),
  v.looseObject({ type: v.literal('stream'), text: v.string(), done: v.boolean() }),
  v.looseObject({ type: v.literal('unknown'), fallback: v.string() }),
]);
const KNOWN_PARTS = new Set(knownParts.options.map(({ entries }) => entries.type.literal as string));

/** A part newer than this SDK is kept and shown by whatever words it brings. */
const part = v.union([
  knownParts,
  v.pipe(
    v.looseObject({
      type: v.pipe(
        v.string(),
        v.check((type) => !KNOWN_PARTS.has(type)),
      ),
    }),
    v.transform((raw): Part => ({ type: 'unknown', fallback: fallbackOf(raw), raw })),
  ),
]);

function fallbackOf(raw: Record<string, unknown>): string {
  for (const key of ['fallback', 'text', 'title']) {
    const words = raw[key];
    if (typeof words === 'string') return words;
  }
  return '';
}

const messageShape = v.looseObject({
  id,
  revision,
  dialogId: id,
  clientId: v.optional(v.string()),
  sortKey,
  at: millis,
  author: actor,
  kind: v.picklist(['message', 'comment', 'event']),
  parts: v.array(part),
});

const dialogShape = v.looseObject({
  id,
  revision,
  activityKey: sortKey,
  customer: v.nullable(actor),
  channelId: id,
  status: v.picklist(['unassigned', 'open', 'closed']),
  assignee: v.nullish(actor),
  lastMessage: v.optional(messageShape),
});

const customerShape = v.looseObject({ id, revision, name: v.optional(v.string()) });
const operatorShape = v.looseObject({ id, revision, name: v.string() });
const named = v.looseObject({ id, name: v.string() });
const channelShape = v.looseObject({ id, type: v.string(), capabilities: v.looseObject({}) });
const optionalPage = {
  older: v.optional(v.string()),
  newer: v.optional(v.string()),
  total: v.optional(v.number()),
  cursor: v.optional(v.string()),
};

const sessionShape = v.looseObject({
  protocol: v.literal(1),
  me: v.looseObject({ id, name: v.optional(v.string()) }),
  role: v.picklist(['operator', 'visitor']),
  channels: v.array(channelShape),
  operators: v.optional(v.array(operatorShape)),
  groups: v.optional(v.array(named)),
  tags: v.optional(v.array(named)),
  tabs: v.optional(v.array(v.looseObject({ id: v.string() }))),
});

const knownChanges = v.variant('type', [
  v.looseObject({ type: v.literal('message'), message: messageShape }),
  v.looseObject({ type: v.literal('dialog'), dialog: dialogShape }),
  v.looseObject({ type: v.literal('dialog.gone'), id, why: v.picklist(['deleted', 'forbidden', 'merged']) }),
  v.looseObject({ type: v.literal('customer'), customer: customerShape }),
  v.looseObject({ type: v.literal('operator'), operator: operatorShape }),
  v.looseObject({ type: v.literal('tag'), tag: named }),
  v.looseObject({ type: v.literal('group'), group: named }),
  v.looseObject({ type: v.literal('channel'), channel: channelShape }),
  v.looseObject({ type: v.literal('read'), dialogId: id, actor, sortKey }),
  v.looseObject({ type: v.literal('delivered'), dialogId: id, sortKey }),
  v.looseObject({ type: v.literal('viewing'), dialogId: id, actor, on: v.boolean() }),
  v.looseObject({ type: v.literal('typing'), dialogId: id, actor }),
  v.looseObject({ type: v.literal('presence'), actor, availability: v.looseObject({ state: v.string() }) }),
  v.looseObject({ type: v.literal('notification'), notification: v.looseObject({ id, kind: v.string(), at: millis, read: v.boolean() }) }),
  v.looseObject({ type: v.literal('item'), collection: v.string(), id }),
  v.looseObject({ type: v.literal('session'), session: v.looseObject({}) }),
  v.looseObject({ type: v.literal('counts'), counts: v.record(v.string(), v.looseObject({ total: v.number() })) }),
  v.looseObject({ type: v.literal('stale'), scope: v.union([v.literal('all'), v.literal('lists'), v.looseObject({ dialogId: id })]) }),
  v.looseObject({ type: v.literal('custom'), name: v.string() }),
]);
const KNOWN_CHANGES = new Set(knownChanges.options.map(({ entries }) => entries.type.literal as string));

/** Whether this SDK knows what to do with a change; others are passed to the host as they are. */
export const isKnownChange = (change: { type?: unknown }): boolean => typeof change.type === 'string' && KNOWN_CHANGES.has(change.type);

/* The shapes check what we rely on; the model's types say what a host may send beyond it. */
type Shape<T> = v.GenericSchema<unknown, T>;
export const shapes = {
  session: sessionShape as unknown as Shape<Session>,
  dialog: dialogShape as unknown as Shape<Dialog>,
  message: messageShape as unknown as Shape<Message>,
  customer: customerShape as unknown as Shape<Customer>,
  operator: operatorShape as unknown as Shape<Operator>,
  dialogPage: v.looseObject({
    items: v.array(dialogShape),
    customers: v.optional(v.array(customerShape)),
    ...optionalPage,
  }) as unknown as Shape<DialogPage>,
  messagePage: v.looseObject({ items: v.array(messageShape), ...optionalPage }) as unknown as Shape<MessagePage>,
  change: knownChanges as unknown as Shape<Change>,
};
