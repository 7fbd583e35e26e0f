import type { Customer } from '../model/customer.js';
import { isUnread, type Dialog } from '../model/dialog.js';
import type { Id } from '../model/ids.js';
import type { DialogQuery, Filter } from '../model/query.js';

/** Whether a dialog belongs to a query. `undefined`: only the backend can say. */
export type Match = boolean | undefined;

export interface MatchContext {
  me: Id | undefined;
  customer(id: Id): Customer | undefined;
}

/** Says for a dialog that changed whether a list still holds it, without asking the backend wherever that is possible. */
export function matches(dialog: Dialog, query: DialogQuery, context: MatchContext): Match {
  if (query.text) return undefined;
  const byTab = matchesTab(dialog, query.tab, context);
  if (byTab === false || !query.filter) return byTab;
  const byFilter = matchesFilter(dialog, query.filter, context);
  return byFilter === false ? false : byTab === undefined || byFilter === undefined ? undefined : true;
}

function matchesTab(dialog: Dialog, tab: DialogQuery['tab'], { me, customer }: MatchContext): Match {
  const blocked = dialog.customer ? customer(dialog.customer.id)?.blocked !== undefined : false;
  switch (tab) {
    case undefined:
    case 'all':
      return true;
    case 'unassigned':
      return dialog.status === 'unassigned' && !blocked;
    case 'mine':
      return dialog.status === 'open' && dialog.assignee?.id === me && me !== undefined;
    case 'closed':
      return dialog.status === 'closed' ? (dialog.assignee?.id === me ? true : undefined) : false;
    case 'important':
      return dialog.important === true;
    case 'unread':
      return isUnread(dialog);
    case 'blacklist':
      return blocked;
    default:
      return undefined;
  }
}

function matchesFilter(dialog: Dialog, filter: Filter, context: MatchContext): Match {
  if ('and' in filter) return all(filter.and.map((one) => matchesFilter(dialog, one, context)));
  if ('or' in filter) {
    const answers = filter.or.map((one) => matchesFilter(dialog, one, context));
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
  }
  const value = valueOf(dialog, filter.field, context);
  return value === UNKNOWN ? undefined : test(value, filter.op, filter.value);
}

const all = (answers: readonly Match[]): Match => (answers.includes(false) ? false : answers.includes(undefined) ? undefined : true);

const UNKNOWN = Symbol('unknown');

function valueOf(dialog: Dialog, field: string, { customer }: MatchContext): unknown {
  switch (field) {
    case 'status':
      return dialog.status;
    case 'assigneeId':
      return dialog.assignee?.id;
    case 'groupId':
      return dialog.groupId ?? undefined;
    case 'channelId':
      return dialog.channelId;
    case 'botId':
      return dialog.botId ?? undefined;
    case 'lastAuthor':
      return dialog.lastMessage?.author.kind;
    case 'customer.id':
      return dialog.customer?.id;
    case 'my.unread':
      return dialog.my?.unread ?? 0;
    case 'customer.tagIds':
    case 'customer.pinnedTagIds':
    case 'customer.phones':
    case 'customer.emails': {
      const known = dialog.customer && customer(dialog.customer.id);
      return known ? Reflect.get(known, field.slice('customer.'.length)) : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}

function test(value: unknown, op: string, wanted: unknown): Match {
  const list = Array.isArray(value) ? value : undefined;
  const wants = Array.isArray(wanted) ? wanted : [wanted];
  const has = (one: unknown) => (list ? list.includes(one) : value === one);
  switch (op) {
    case 'eq':
      return has(wanted);
    case 'ne':
      return !has(wanted);
    case 'in':
      return wants.some(has);
    case 'nin':
      return !wants.some(has);
    case 'all':
      return wants.every(has);
    case 'exists':
      return list ? list.length > 0 : value !== undefined && value !== null;
    case 'missing':
      return list ? list.length === 0 : value === undefined || value === null;
    case 'gt':
      return Number(value) > Number(wanted);
    case 'lt':
      return Number(value) < Number(wanted);
    default:
      return undefined;
  }
}
