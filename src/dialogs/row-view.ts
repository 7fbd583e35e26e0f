import type { KeptDraft } from '../composer/drafts.js';
import type { Format } from '../i18n/format.js';
import type { Say } from '../i18n/words.js';
import type { Actor } from '../model/actor.js';
import type { Customer } from '../model/customer.js';
import type { Dialog } from '../model/dialog.js';
import type { Id, Millis } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { Session } from '../model/session.js';
import type { Tag } from '../model/tag.js';
import type { OutboxEntry } from '../outbox/entry.js';
import type { DialogRow } from './dialog-list.js';
import { previewOf, type Preview, type Progress, type Range } from './row-preview.js';
import type { dialogWords } from './words.js';

/** What one row is drawn from. The row is decided again when one of these is another. */
export interface RowFacts {
  readonly row: DialogRow;
  readonly customer: Customer | undefined;
  readonly draft: KeptDraft | undefined;
  /** Who types and who looks, oneself left out. */
  readonly typing: readonly Actor[];
  readonly viewing: readonly Actor[];
  /** The message of this person that was written last and is not on the server yet. */
  readonly waiting: OutboxEntry | undefined;
  /** An action on its way, or one that was not saved. */
  readonly progress: Progress | undefined;
}

/** What all rows share. */
export interface RowContext {
  readonly session: Session | undefined;
  readonly say: Say<keyof typeof dialogWords.en>;
  readonly format: Format;
  readonly now: Millis;
  /** `status`: times are when the dialog got its status [F103, F104]. */
  readonly time: 'activity' | 'status';
  /** The list holds dialogs of several statuses, so each row tells its own [F101]. */
  readonly mixed: boolean;
  readonly isMe: (actor: Actor) => boolean;
  readonly log: (message: Message) => Pick<Preview, 'text' | 'mark'>;
}

/** A row of the list with every text decided: drawing it asks nothing more. */
export interface RowView {
  readonly key: Id;
  readonly who: Actor;
  readonly name: string;
  readonly nameHits: readonly Range[] | undefined;
  readonly channelType: string | undefined;
  readonly channelName: string | undefined;
  readonly priority: 'urgent' | 'high' | undefined;
  readonly important: boolean;
  /** The customer is pinned to an operator. */
  readonly pinned: boolean;
  readonly time: { readonly at: Millis; readonly text: string } | undefined;
  readonly preview: Preview;
  readonly viewers: readonly { readonly actor: Actor; readonly typing: boolean }[];
  readonly unread: number;
  readonly isUnread: boolean;
  readonly status: { readonly kind: Dialog['status'] | 'snoozed' | 'blocked'; readonly text: string } | undefined;
  readonly dueAt: Millis | undefined;
  /** The first pinned tags of the customer, and how many more there are [F067]. */
  readonly tags: readonly Tag[];
  readonly moreTags: number;
  readonly group: string | undefined;
  readonly assignee: { readonly actor: Actor; readonly name: string } | undefined;
  /** The customer is on the black list and can be let out of it here [F152]. */
  readonly blocked: boolean;
}

/** More pinned tags than these are counted. */
const TAGS = 2;

/** Decides what a row shows. Pure: the same facts give the same row. */
export function rowView(facts: RowFacts, context: RowContext): RowView {
  const { row, customer, typing, viewing } = facts;
  const { dialog, hit } = row;
  const { session } = context;
  const channel = session?.channels.find(({ id }) => id === dialog.channelId);
  const tags = pinnedTags(customer, session);
  const who = whoOf(dialog, customer, context);
  const writing = typing.filter(({ kind }) => kind !== 'customer');
  const looking = viewing.filter(({ id }) => !writing.some((actor) => actor.id === id));
  const unread = dialog.my?.unread ?? 0;
  return {
    key: dialog.id,
    who,
    name: who.name ?? '',
    nameHits: hit?.field === 'name' ? hit.ranges : undefined,
    channelType: channel?.type,
    channelName: channel?.name,
    priority: dialog.priority === 'urgent' || dialog.priority === 'high' ? dialog.priority : undefined,
    important: dialog.important === true,
    pinned: customer?.owner !== undefined,
    time: timeOf(dialog, context),
    preview: previewOf(facts, context),
    viewers: [...writing.map((actor) => ({ actor, typing: true })), ...looking.map((actor) => ({ actor, typing: false }))],
    unread,
    isUnread: unread > 0 || dialog.my?.markedUnread === true,
    status: statusOf(dialog, customer, context),
    dueAt: dialog.status === 'closed' || dialog.waitingSince === undefined ? undefined : dialog.replyDueAt,
    tags: tags.slice(0, TAGS),
    moreTags: Math.max(0, tags.length - TAGS),
    group: session?.groups?.find(({ id }) => id === dialog.groupId)?.name,
    assignee: assigneeOf(dialog, context),
    blocked: customer?.blocked !== undefined,
  };
}

/** The customer's name: as operators call him, else as the channel gave it [F023, F095]. */
function whoOf(dialog: Dialog, customer: Customer | undefined, { say }: RowContext): Actor {
  const { contact } = dialog;
  const name = customer?.name ?? dialog.customer?.name ?? contact?.name ?? say(dialog.customer ? 'visitor' : 'deletedCustomer');
  const avatarUrl = customer?.avatarUrl ?? dialog.customer?.avatarUrl ?? contact?.avatarUrl;
  return { kind: 'customer', id: dialog.customer?.id ?? dialog.id, name, ...(avatarUrl !== undefined && { avatarUrl }) };
}

function timeOf(dialog: Dialog, { time, format, now }: RowContext): RowView['time'] {
  const at = (time === 'status' ? dialog.statusAt : undefined) ?? dialog.lastMessage?.at ?? dialog.createdAt;
  return at === undefined ? undefined : { at, text: format.short(at, now) };
}

function statusOf(dialog: Dialog, customer: Customer | undefined, { say, format, now, mixed }: RowContext): RowView['status'] {
  if (mixed && customer?.blocked) return { kind: 'blocked', text: say('status.blocked') };
  const { snoozedUntil, status, statusAt } = dialog;
  if (snoozedUntil !== undefined && snoozedUntil > now && status === 'open')
    return {
      kind: 'snoozed',
      text: `${format.short(snoozedUntil, now)}${isToday(snoozedUntil, now, format) ? '' : ` ${format.time(snoozedUntil)}`}`,
    };
  if (!mixed) return undefined;
  const since = status === 'closed' && statusAt !== undefined ? ` ${format.short(statusAt, now)}` : '';
  return { kind: status, text: say(`status.${status}`) + since };
}

const isToday = (at: Millis, now: Millis, format: Format) => format.dayNumber(at) === format.dayNumber(now);

/** The operator or bot who works with the dialog [F098]; in mixed lists the status has taken the place of the name. */
function assigneeOf(dialog: Dialog, { say, isMe, session }: RowContext): RowView['assignee'] {
  const actor = dialog.assignee;
  if (!actor) return undefined;
  if (isMe(actor)) return { actor, name: say('you') };
  const name = actor.name ?? session?.operators?.find(({ id }) => id === actor.id)?.name;
  if (actor.kind === 'bot') return { actor, name: name ?? say('bot') };
  return name === undefined ? undefined : { actor: { ...actor, name }, name: name.split(/\s+/, 1)[0] ?? name };
}

function pinnedTags(customer: Customer | undefined, session: Session | undefined): readonly Tag[] {
  return (customer?.pinnedTagIds ?? []).flatMap((id) => session?.tags?.find((tag) => tag.id === id) ?? []);
}
