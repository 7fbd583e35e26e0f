import type { Change } from '../model/change.js';
import type { Customer } from '../model/customer.js';
import type { Dialog } from '../model/dialog.js';
import type { Message } from '../model/message.js';
import type { Part } from '../model/part.js';
import type { DialogPage, MessagePage } from '../model/query.js';
import type { Session } from '../model/session.js';
import { byType, flag, id, list, nullable, number, one, optional, record, table, text, textOrNumber, type Shape } from './shape.js';

/*
 * What the SDK relies on, and no more: a host may leave out or add whatever the types allow. Unknown fields are kept.
 */

const some = optional(text);
const sortKey = textOrNumber;
const actor = record({ kind: one('customer', 'operator', 'bot', 'system'), id, name: some });
const named = record({ id, name: text });

/** A part newer than this SDK is kept and shown by whatever words it brings. */
const newerPart: Shape = (value) => {
  const raw = record({ type: text })(value);
  const words = [raw['fallback'], raw['text'], raw['title']].find((found): found is string => typeof found === 'string');
  return { type: 'unknown', fallback: words ?? '', raw } satisfies Part;
};

const part = byType(
  {
    text: record({ text }),
    file: record({ file: record({ id, name: text, mime: text, url: some }) }),
    template: record({ templateId: text }),
    buttons: record({ buttons: list(record({ id: text, text })) }),
    card: record({ title: text }),
    form: record({ formId: text }),
    log: record({ code: text }),
    stream: record({ text, done: flag }),
    unknown: record({ fallback: text }),
  },
  newerPart,
);

const message = record({
  id,
  revision: number,
  dialogId: id,
  clientId: some,
  sortKey,
  at: number,
  author: actor,
  kind: one('message', 'comment', 'event'),
  parts: list(part),
});

const dialog = record({
  id,
  revision: number,
  activityKey: sortKey,
  customer: nullable(actor),
  channelId: id,
  status: one('unassigned', 'open', 'closed'),
  assignee: optional(nullable(actor)),
  lastMessage: optional(message),
});

const customer = record({ id, revision: number, name: some });
const operator = record({ id, revision: number, name: text });
const channel = record({ id, type: text, capabilities: record() });
const page = { older: some, newer: some, total: optional(number), cursor: some };

const session = record({
  protocol: one(1),
  me: record({ id, name: some }),
  role: one('operator', 'visitor'),
  channels: list(channel),
  operators: optional(list(operator)),
  groups: optional(list(named)),
  tags: optional(list(named)),
  tabs: optional(list(record({ id: text }))),
});

const wholeList = one('all', 'lists');

const changes: Record<Change['type'], Shape> = {
  message: record({ message }),
  dialog: record({ dialog }),
  'dialog.gone': record({ id, why: one('deleted', 'forbidden', 'merged') }),
  customer: record({ customer }),
  operator: record({ operator }),
  tag: record({ tag: named }),
  group: record({ group: named }),
  channel: record({ channel }),
  read: record({ dialogId: id, actor, sortKey }),
  delivered: record({ dialogId: id, sortKey }),
  viewing: record({ dialogId: id, actor, on: flag }),
  typing: record({ dialogId: id, actor }),
  presence: record({ actor, availability: record({ state: text }) }),
  notification: record({ notification: record({ id, kind: text, at: number, read: flag }) }),
  item: record({ collection: text, id }),
  session: record({ session: record() }),
  counts: record({ counts: table(record({ total: number })) }),
  stale: record({ scope: (value) => (typeof value === 'object' ? record({ dialogId: id }) : wholeList)(value) }),
  custom: record({ name: text }),
};

/* The shapes check what we rely on; the model's types say what a host may send beyond it. */
export const shapes = {
  session: session as Shape as Shape<Session>,
  dialog: dialog as Shape as Shape<Dialog>,
  message: message as Shape as Shape<Message>,
  customer: customer as Shape as Shape<Customer>,
  dialogPage: record({ items: list(dialog), customers: optional(list(customer)), ...page }) as Shape as Shape<DialogPage>,
  messagePage: record({ items: list(message), ...page }) as Shape as Shape<MessagePage>,
  /** A change newer than this SDK is nobody's mistake: hosts get it as it is. */
  change: byType(changes, (value) => value) as Shape<Change>,
};
