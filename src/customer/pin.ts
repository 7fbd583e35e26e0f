import type { Action, AnyAction } from '../actions/action.js';
import type { Target } from '../actions/verbs.js';
import { customerActionWords } from './action-words.js';
import type { Core, Feature } from '../core/feature.js';
import type { Customer } from '../model/customer.js';

/** How a pinned customer looks to whoever looks [F171–F174]. */
export type PinState = { state: 'free' } | { state: 'owner' } | { state: 'other'; name: string } | { state: 'supervisor'; name: string };

const customerOf = (chat: Core, { customer, dialogs }: Target): Customer | undefined => {
  const id = customer ?? chat.dialogs.get(dialogs[0] ?? '')?.customer?.id;
  return id === undefined ? undefined : chat.customers.get(id);
};

/** The pin of a customer for the person who looks. */
export function pinState(chat: Core, customer: Customer): PinState {
  const { owner } = customer;
  if (!owner) return { state: 'free' };
  if (chat.isMe(owner)) return { state: 'owner' };
  const name = owner.name ?? chat.operators.get(owner.id)?.email ?? owner.id;
  return { state: chat.$session.get()?.can?.pinForOthers === true ? 'supervisor' : 'other', name };
}

const pin = (chat: Core, target: Target, to: 'me' | null) => {
  const customer = customerOf(chat, target);
  if (!customer) return;
  const operatorId = to === 'me' ? chat.me().id : null;
  return chat.customers.change(
    customer.id,
    ({ owner: _, ...rest }) => (operatorId === null ? rest : { ...rest, owner: chat.me() }),
    async (ctx) => chat.transport.customers?.pin?.(customer.id, operatorId, ctx),
  );
};

const pinCustomer: Action<'pinCustomer'> = {
  verb: 'pinCustomer',
  icon: 'pin',
  places: ['panel', 'palette'],
  need: { method: 'customers.pin', dialog: 'pinCustomer' },
  when: (target, chat) => {
    const customer = customerOf(chat, target);
    return customer !== undefined && !customer.owner;
  },
  run: (chat, target) => pin(chat, target, 'me'),
  undo: () => ({ verb: 'detachCustomer', args: undefined }),
};

const detachCustomer: Action<'detachCustomer'> = {
  verb: 'detachCustomer',
  icon: 'pinOff',
  places: ['panel', 'palette'],
  need: { method: 'customers.pin', dialog: 'pinCustomer' },
  when: (target, chat) => {
    const customer = customerOf(chat, target);
    const state = customer && pinState(chat, customer).state;
    return state === 'owner' || state === 'supervisor';
  },
  run: (chat, target) => pin(chat, target, null),
};

const unlinkCustomer: Action<'unlinkCustomer'> = {
  verb: 'unlinkCustomer',
  icon: 'unlink',
  places: ['panel', 'palette'],
  danger: true,
  ask: 'confirm',
  need: { method: 'dialogs.unlinkCustomer', dialog: 'unlinkCustomer' },
  when: ({ dialogs }, chat) => chat.dialogs.get(dialogs[0] ?? '')?.customer != null,
  run: (chat, { dialogs }) => {
    const id = dialogs[0] ?? '';
    return chat.dialogs.change(
      id,
      ({ source: _, ...dialog }) => ({ ...dialog, customer: null }),
      async (ctx) => chat.transport.dialogs?.unlinkCustomer?.(id, ctx),
    );
  },
};

const actions: readonly AnyAction[] = [pinCustomer, detachCustomer, unlinkCustomer];

/** Pinning a customer to an operator, and unlinking one from a dialog. */
export const pinning: Feature<void> = { name: 'pinning', actions, actionWords: customerActionWords, create: () => undefined };
