import { expect, waitUntil } from '@open-wc/testing';
import type { Toast } from '../../src/actions/shell.js';
import type { Target, Verb, Verbs } from '../../src/actions/verbs.js';
import { createChat, type Chat } from '../../src/chat.js';
import { profile } from '../../src/customer/profile.js';
import type { Customer } from '../../src/model/customer.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { Message } from '../../src/model/message.js';
import type { Session } from '../../src/model/session.js';
import { operatorActions } from '../../src/operator-actions.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';

const ME = { kind: 'operator', id: 'me', name: 'Mia' } as const;
const MARCO = { kind: 'operator', id: 'marco', name: 'Marco Ricci' } as const;
const LATER = Date.now() + 3_600_000;

/** What is there before a change, and what is changed. */
interface Case {
  dialog?: Partial<Dialog>;
  customer?: Partial<Customer>;
  args?: Verbs[Verb];
  messages?: readonly string[];
  /** What is seen of it: different while it is on its way, and as before when it is refused. */
  seen(chat: Chat): unknown;
  /** The toast of what is done takes it back. */
  undo: boolean;
}

const dialogOf = (chat: Chat): Dialog | undefined => chat.dialogs.get('d');
const customerOf = (chat: Chat): Customer | undefined => chat.customers.get('c');
const place = (chat: Chat) => [dialogOf(chat)?.status, dialogOf(chat)?.assignee?.id ?? null, dialogOf(chat)?.groupId ?? null];

const CASES: Partial<Record<Verb, Case>> = {
  take: { dialog: { status: 'unassigned', assignee: null }, seen: place, undo: true },
  assign: { args: { operatorId: 'marco' }, seen: place, undo: true },
  assignToMe: { dialog: { assignee: MARCO }, seen: place, undo: true },
  unassign: { seen: place, undo: true },
  close: { seen: place, undo: true },
  reopen: { dialog: { status: 'closed' }, seen: place, undo: true },
  important: { seen: (chat) => dialogOf(chat)?.important ?? false, undo: false },
  snooze: { args: { until: LATER }, seen: (chat) => dialogOf(chat)?.snoozedUntil || 0, undo: true },
  wake: { dialog: { snoozedUntil: LATER }, seen: (chat) => dialogOf(chat)?.snoozedUntil || 0, undo: true },
  markRead: { dialog: { my: { unread: 1, readKey: 0 } }, seen: (chat) => dialogOf(chat)?.my?.unread, undo: false },
  markUnread: { seen: (chat) => dialogOf(chat)?.my?.markedUnread ?? false, undo: false },
  block: { args: { reason: 'Spam' }, seen: (chat) => customerOf(chat)?.blocked !== undefined, undo: true },
  unblock: { customer: { blocked: {} }, seen: (chat) => customerOf(chat)?.blocked !== undefined, undo: false },
  pinCustomer: { seen: (chat) => customerOf(chat)?.owner?.id, undo: false },
  detachCustomer: { customer: { owner: ME }, seen: (chat) => customerOf(chat)?.owner?.id, undo: false },
  unlinkCustomer: { seen: (chat) => dialogOf(chat)?.customer?.id, undo: false },
  deleteMessage: { messages: ['m'], seen: (chat) => chat.messages.get('m')?.deleted ?? false, undo: false },
};

describe('a change that is shown before it is answered', () => {
  let chat: Chat;
  let toasts: Toast[];
  let asked: { reject(error: TransportError): void; grant(): void }[];
  afterEach(() => chat.dispose());

  /** A backend of one dialog, whose answers to changes are in the test's hand. */
  const open = async ({ dialog = {}, customer = {} }: Pick<Case, 'dialog' | 'customer'>): Promise<void> => {
    asked = [];
    toasts = [];
    const message: Message = {
      id: 'm',
      revision: 1,
      dialogId: 'd',
      sortKey: 1,
      at: 1,
      author: ME,
      kind: 'message',
      parts: [{ type: 'text', text: 'Hello' }],
    };
    let d: Dialog = {
      id: 'd',
      revision: 1,
      activityKey: 1,
      customer: { kind: 'customer', id: 'c' },
      channelId: 'web',
      status: 'open',
      assignee: ME,
      lastMessage: message,
      my: { unread: 0, readKey: 1 },
      ...dialog,
    };
    let c: Customer = { id: 'c', revision: 1, name: 'Cleo', ...customer };
    let m = message;
    const answer = <T>(make: () => T): Promise<T> => new Promise((resolve, reject) => asked.push({ reject, grant: () => resolve(make()) }));
    const setDialog = (change: Partial<Dialog>) => answer(() => (d = { ...d, ...change, revision: d.revision + 1 }));
    const setCustomer = (change: Partial<Customer>) => answer(() => (c = { ...c, ...change, revision: c.revision + 1 }));
    const session: Session = {
      protocol: 1,
      me: ME,
      role: 'operator',
      can: { deleteDialogs: true },
      operators: [
        { ...MARCO, revision: 1 },
        { ...ME, revision: 1 },
      ],
      channels: [{ id: 'web', type: 'web', capabilities: { delete: true } }],
    };
    const transport: Transport = {
      session: () => Promise.resolve(session),
      listDialogs: () => Promise.resolve({ items: [d], customers: [c] }),
      listMessages: () => Promise.resolve({ items: [m] }),
      send: () => Promise.reject(new TransportError('unsupported', 'Not here')),
      events: (_from, sink, { signal }) =>
        new Promise((resolve) => {
          sink.signal({ type: 'open', resumed: false });
          signal.addEventListener('abort', () => resolve());
        }),
      dialogs: {
        take: () => setDialog({ status: 'open', assignee: ME }),
        assign: (_id, { operatorId, groupId }) =>
          setDialog(
            operatorId
              ? { status: 'open', assignee: operatorId === 'me' ? ME : MARCO }
              : { status: 'unassigned', assignee: null, ...(groupId && { groupId }) },
          ),
        setStatus: (_id, status) => setDialog({ status }),
        update: (_id, change) => setDialog(change),
        unlinkCustomer: () => setDialog({ customer: null }),
      },
      read: { mark: () => answer(() => undefined), markUnread: () => answer(() => undefined) },
      messages: { remove: () => answer(() => (m = { ...m, revision: 2, deleted: true, parts: [] })) },
      customers: {
        get: () => Promise.resolve(c),
        update: (_id, change) => setCustomer(change),
        block: (_id, blocked) => answer(() => ((c = withOrWithout(c, 'blocked', blocked ?? undefined)), c)),
        pin: (_id, operatorId) => answer(() => ((c = withOrWithout(c, 'owner', operatorId ? ME : undefined)), c)),
      },
    };
    chat = createChat({ transport, locale: 'en', draftStorage: 'memory', outboxStorage: 'memory' });
    chat.use(operatorActions);
    await waitUntil(() => chat.$session.get(), 'it is known who is here');
    chat.dialogs.apply([d]);
    chat.customers.apply([c]);
    chat.messages.apply([message]);
  };
  const shell = {
    open: () => Promise.resolve(undefined),
    announce: () => undefined,
    toast: (toast: Toast) => void toasts.push(toast),
  };
  const act = (verb: Verb, { args, messages }: Case) => {
    const target: Target = { dialogs: ['d'], ...(messages && { messages }) };
    return chat.actions.perform(verb, target, { shell: { ...shell, open: () => Promise.resolve(true as never) }, ...(args && { args }) });
  };
  const nextAsked = async (count: number) => {
    await waitUntil(() => asked.length === count, 'the backend is asked');
    const last = asked.at(-1);
    if (!last) throw new Error('Nobody asked.');
    return last;
  };

  for (const [name, one] of Object.entries(CASES)) {
    const verb = name as Verb;

    it(`(${verb}) is shown at once, and taken back with the reason when it is refused`, async () => {
      await open(one);
      const before = one.seen(chat);
      const done = act(verb, one);
      const request = await nextAsked(1);
      expect(one.seen(chat), 'it is shown').not.to.deep.equal(before);
      request.reject(new TransportError('forbidden', 'This is for supervisors.'));
      const { failed } = await done;
      expect(one.seen(chat), 'it is as before').to.deep.equal(before);
      expect(failed).to.have.length(1);
      expect(toasts.at(-1)?.text).to.contain('This is for supervisors.');
      expect(toasts.at(-1)?.retry, 'what is refused is refused again').to.equal(undefined);
    });

    it(`(${verb}) can be tried again where the failure may pass`, async () => {
      await open(one);
      const before = one.seen(chat);
      const done = act(verb, one);
      (await nextAsked(1)).reject(new TransportError('offline', 'The network is away.'));
      await done;
      toasts.at(-1)?.retry?.();
      (await nextAsked(2)).grant();
      await waitUntil(() => !chat.dialogs.underway('d') && !chat.customers.underway('c') && !chat.messages.underway('m'), 'it is answered');
      expect(one.seen(chat)).not.to.deep.equal(before);
    });

    if (one.undo)
      it(`(${verb}) can be taken back by Undo`, async () => {
        await open(one);
        const before = one.seen(chat);
        const done = act(verb, one);
        (await nextAsked(1)).grant();
        await done;
        expect(one.seen(chat)).not.to.deep.equal(before);
        toasts.at(-1)?.undo?.();
        (await nextAsked(2)).grant();
        await waitUntil(() => !chat.dialogs.underway('d') && !chat.customers.underway('c'), 'it is answered');
        expect(one.seen(chat)).to.deep.equal(before);
      });
  }

  it('and loses to a faster colleague says who that was, and shows the dialog as theirs at once', async () => {
    const one: Case = { dialog: { status: 'unassigned', assignee: null }, seen: place, undo: true };
    await open(one);
    const done = act('take', one);
    const current: Dialog = { id: 'd', revision: 2, activityKey: 1, customer: null, channelId: 'web', status: 'open', assignee: MARCO };
    (await nextAsked(1)).reject(new TransportError('conflict', 'It is taken.', { current }));
    await done;
    expect(toasts.at(-1)?.text).to.contain('Marco Ricci was faster');
    expect(place(chat)).to.deep.equal(['open', 'marco', null]);
  });

  it('takes nothing malformed for what stands there instead', async () => {
    const one: Case = { dialog: { status: 'unassigned', assignee: null }, seen: place, undo: true };
    await open(one);
    const done = act('take', one);
    (await nextAsked(1)).reject(new TransportError('conflict', 'It is taken.', { current: { id: 'd', assignee: MARCO } }));
    await done;
    expect(toasts.at(-1)?.text).to.contain('Marco Ricci was faster');
    expect(place(chat)).to.deep.equal(['unassigned', null, null]);
  });

  it('and was made to another state of a card shows that state when it is refused', async () => {
    await open({});
    const change = chat.use(profile).update('c', { name: 'Cleopatra' });
    expect(customerOf(chat)?.name).to.equal('Cleopatra');
    const current: Customer = { id: 'c', revision: 5, name: 'Cleo Nash' };
    (await nextAsked(1)).reject(new TransportError('conflict', 'A colleague was faster.', { current }));
    const error = await change.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).to.include({ kind: 'conflict' });
    expect(customerOf(chat)?.name).to.equal('Cleo Nash');
  });
});

function withOrWithout<K extends 'blocked' | 'owner'>(customer: Customer, key: K, value: Customer[K] | undefined): Customer {
  const { [key]: _, ...rest } = customer;
  return { ...(rest as Customer), revision: customer.revision + 1, ...(value && { [key]: value }) };
}
