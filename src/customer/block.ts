import type { Action, AnyAction } from '../actions/action.js';
import type { Target } from '../actions/verbs.js';
import { customerActionWords } from './action-words.js';
import type { Core, Feature } from '../core/feature.js';
import type { Id } from '../model/ids.js';

const customerOf = (chat: Core, { customer, dialogs }: Target): Id | undefined =>
  customer ?? chat.dialogs.get(dialogs[0] ?? '')?.customer?.id;
const isBlocked = (chat: Core, target: Target) => {
  const id = customerOf(chat, target);
  return id !== undefined && chat.customers.get(id)?.blocked !== undefined;
};

const block: Action<'block'> = {
  verb: 'block',
  icon: 'ban',
  places: ['header', 'row', 'panel', 'palette'],
  danger: true,
  ask: 'block',
  need: { method: 'customers.block', dialog: 'block' },
  when: (target, chat) => customerOf(chat, target) !== undefined && !isBlocked(chat, target),
  async run(chat, target, how) {
    const id = customerOf(chat, target);
    if (id === undefined) return;
    await chat.customers.change(
      id,
      (customer) => ({ ...customer, blocked: how }),
      async (ctx) => chat.transport.customers?.block?.(id, how, ctx),
    );
  },
  undo: () => ({ verb: 'unblock', args: undefined }),
};

const unblock: Action<'unblock'> = {
  verb: 'unblock',
  icon: 'lockOpen',
  places: ['header', 'row', 'panel', 'palette'],
  need: { method: 'customers.block', dialog: 'unblock' },
  when: (target, chat) => isBlocked(chat, target),
  async run(chat, target) {
    const id = customerOf(chat, target);
    if (id === undefined) return;
    await chat.customers.change(
      id,
      ({ blocked: _, ...customer }) => customer,
      async (ctx) => chat.transport.customers?.block?.(id, null, ctx),
    );
  },
};

const actions: readonly AnyAction[] = [block, unblock];

/** Blocking a customer: neither side's messages pass while it lasts [F016]. */
export const blocking: Feature<void> = { name: 'blocking', actions, actionWords: customerActionWords, create: () => undefined };
