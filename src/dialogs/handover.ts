import type { Action, AnyAction } from '../actions/action.js';
import { dialogActionWords } from './action-words.js';
import type { Core, Feature } from '../core/feature.js';
import type { Group } from '../model/actor.js';
import { inCharge, type Dialog } from '../model/dialog.js';
import type { Id } from '../model/ids.js';
import type { Operator } from '../model/operator.js';

/** Taking dialogs and handing them on. */
export interface Handover {
  /** Whom a dialog may be handed to, as the backend decides; without the method, everyone this person knows of. */
  candidates(dialogId: Id, text: string): Promise<{ operators: readonly Operator[]; groups: readonly Group[] }>;
}

const first = (ids: readonly Id[]): Id => ids[0] ?? '';
const isOurs = (chat: Core, id: Id) => chat.isMe(chat.dialogs.get(id)?.assignee);

const take: Action<'take'> = {
  verb: 'take',
  icon: 'userCheck',
  places: ['header', 'row', 'bulk', 'palette'],
  need: {
    method: 'dialogs.take',
    dialog: 'take',
  },
  when: ({ dialogs }, chat) => dialogs.some((id) => chat.dialogs.get(id)?.status === 'unassigned'),
  run: (chat, { dialogs }) => {
    const id = first(dialogs);
    return chat.dialogs.change(
      id,
      (dialog) => inCharge({ ...dialog, status: 'open', assignee: chat.me() }),
      async (ctx) => chat.transport.dialogs?.take?.(id, ctx),
    );
  },
  undo: () => ({ verb: 'unassign', args: undefined }),
};

const assign: Action<'assign'> = {
  verb: 'assign',
  icon: 'forward',
  places: ['header', 'row', 'bulk', 'palette'],
  ask: 'assign',
  need: { method: 'dialogs.assign', dialog: 'assign' },
  run: (chat, { dialogs }, to) => {
    const id = first(dialogs);
    const operator = to.operatorId === undefined ? undefined : chat.operators.get(to.operatorId);
    return chat.dialogs.change(
      id,
      (dialog) => handed(dialog, to.groupId, operator),
      async (ctx) => chat.transport.dialogs?.assign?.(id, to, ctx),
    );
  },
  undo: ({ assignee, status, groupId }) => {
    if (assignee?.kind === 'operator') return { verb: 'assign', args: { operatorId: assignee.id } };
    if (status !== 'unassigned') return undefined;
    return groupId ? { verb: 'assign', args: { groupId } } : { verb: 'unassign', args: undefined };
  },
};

function handed(dialog: Dialog, groupId: Id | undefined, operator: Operator | undefined): Dialog {
  if (operator)
    return {
      ...dialog,
      status: dialog.status === 'closed' ? 'closed' : 'open',
      assignee: { kind: 'operator', id: operator.id, name: operator.name },
    };
  if (groupId !== undefined) return { ...dialog, groupId, assignee: null, status: dialog.status === 'closed' ? 'closed' : 'unassigned' };
  return dialog;
}

const assignToMe: Action<'assignToMe'> = {
  verb: 'assignToMe',
  icon: 'userCheck',
  places: ['more', 'row', 'bulk', 'palette'],
  need: { method: 'dialogs.assign', dialog: 'assign' },
  when: ({ dialogs }, chat) => dialogs.some((id) => !isOurs(chat, id) && chat.dialogs.get(id)?.status !== 'unassigned'),
  run: (chat, { dialogs }) => {
    const id = first(dialogs);
    return chat.dialogs.change(
      id,
      (dialog) => inCharge({ ...dialog, assignee: chat.me(), status: dialog.status === 'closed' ? 'closed' : 'open' }),
      async (ctx) => chat.transport.dialogs?.assign?.(id, { operatorId: chat.me().id }, ctx),
    );
  },
  undo: (before) =>
    before.assignee?.kind === 'operator'
      ? { verb: 'assign', args: { operatorId: before.assignee.id } }
      : { verb: 'unassign', args: undefined },
};

const unassign: Action<'unassign'> = {
  verb: 'unassign',
  icon: 'inbox',
  places: ['more', 'row', 'bulk', 'palette'],
  need: { method: 'dialogs.assign', dialog: 'unassign' },
  when: ({ dialogs }, chat) => dialogs.some((id) => chat.dialogs.get(id)?.status === 'open'),
  run: (chat, { dialogs }) => {
    const id = first(dialogs);
    return chat.dialogs.change(
      id,
      (dialog) => ({ ...dialog, status: 'unassigned', assignee: null }),
      async (ctx) => chat.transport.dialogs?.assign?.(id, { operatorId: null }, ctx),
    );
  },
  undo: (before) => (before.assignee?.kind === 'operator' ? { verb: 'assign', args: { operatorId: before.assignee.id } } : undefined),
};

const actions: readonly AnyAction[] = [take, assign, assignToMe, unassign];

export const handover: Feature<Handover> = {
  name: 'handover',
  actions,
  actionWords: dialogActionWords,
  create: (chat) => ({
    async candidates(dialogId, text) {
      const ask = chat.transport.dialogs?.candidates?.bind(chat.transport.dialogs);
      if (ask) return ask(dialogId, text, chat.context());
      const session = chat.$session.get();
      const wanted = text.trim().toLocaleLowerCase();
      const named = <T extends { name: string }>(all: readonly T[]) => all.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
      return { operators: named(session?.operators ?? []), groups: named(session?.groups ?? []) };
    },
  }),
};
