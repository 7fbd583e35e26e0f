import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Change } from '../../src/model/change.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { Message } from '../../src/model/message.js';
import type { FullTransport, Heard, TestWorld } from './support/world.js';
import { begin, ctx, follow, saying, testWorld } from './support/world.js';

const VIEWERS = ['operator:amara', 'operator:ben', 'operator:carla', 'operator:sol', 'visitor:dana', 'visitor:emil'];

interface Held {
  dialogs: Map<string, Dialog>;
  messages: Map<string, Map<string, Message>>;
}

async function snapshot(transport: FullTransport): Promise<Held> {
  const { items } = await transport.listDialogs({}, { limit: 100 }, ctx());
  const pages = await Promise.all(items.map(({ id }) => transport.listMessages(id, { limit: 200 }, ctx())));
  return {
    dialogs: new Map(items.map((dialog) => [dialog.id, dialog])),
    messages: new Map(items.map(({ id }, at) => [id, new Map((pages[at]?.items ?? []).map((message) => [message.id, message]))])),
  };
}

/** What a client does with changes, at its simplest: by revision; a dialog that comes into sight is fetched. */
function apply({ dialogs, messages }: Held, change: Change): void {
  if (change.type === 'dialog' && change.dialog.revision >= (dialogs.get(change.dialog.id)?.revision ?? 0))
    dialogs.set(change.dialog.id, change.dialog);
  if (change.type === 'dialog.gone') {
    dialogs.delete(change.id);
    messages.delete(change.id);
  }
  if (change.type === 'message') {
    const held = messages.get(change.message.dialogId);
    if (held && change.message.revision >= (held.get(change.message.id)?.revision ?? 0)) held.set(change.message.id, change.message);
  }
}

const plain = ({ dialogs, messages }: Held, known: (id: string) => boolean): unknown => ({
  dialogs: [...dialogs.values()].sort(byId),
  messages: [...messages]
    .filter(([id]) => known(id))
    .map(([id, held]) => [id, [...held.values()].sort(byId)])
    .sort(),
});
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

type Step = readonly [who: string, verb: string, which: number];

describe('a snapshot and the events after it', () => {
  it('make the same as a later snapshot, for every viewer, whatever happens between', async () => {
    const step = fc.tuple(
      fc.constantFrom(...VIEWERS),
      fc.constantFrom(
        'say',
        'comment',
        'mention',
        'take',
        'close',
        'unassign',
        'toBen',
        'toBank',
        'read',
        'unread',
        'edit',
        'remove',
        'react',
        'block',
        'unblock',
        'rename',
        'tag',
        'task',
        'unlink',
        'delete',
        'fetch',
      ),
      fc.nat(2),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const world = await testWorld({ limits: { burst: 1e6, visitorBurst: 1e6 } });
        const ids = [await begin(world), await begin(world, 'emil'), await begin(world, 'dana', 'Hi', 'tg')];
        const viewers = await Promise.all(
          VIEWERS.map(async (who) => {
            const transport = world.as(who);
            const heard = await follow(transport);
            return { who, transport, heard, held: await snapshot(transport) };
          }),
        );
        for (const [who, verb, which] of steps) await act(world, [who, verb, which], ids[which] ?? '').catch(() => undefined);
        await settled(viewers);
        for (const { who, transport, heard, held } of viewers) {
          await reaches(heard, transport);
          const before = new Set(held.messages.keys());
          heard.changes.forEach((change) => apply(held, change));
          const now = await snapshot(transport);
          const known = (id: string): boolean => before.has(id) && held.messages.has(id);
          expect(plain(held, known), who).to.deep.equal(plain(now, known));
        }
        await Promise.all(viewers.map(({ heard }) => heard.stop()));
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});

/** Waits until all have heard of everything, and of what hearing it has brought about: what is received is delivered. */
async function settled(viewers: readonly { heard: Heard; transport: FullTransport }[]): Promise<void> {
  const cursors = () => Promise.all(viewers.map(async ({ transport }) => (await transport.session(ctx())).cursor));
  let before: unknown[];
  do {
    before = await cursors();
    await Promise.all(viewers.map(({ heard, transport }) => reaches(heard, transport)));
  } while ((await cursors()).some((cursor, at) => cursor !== before[at]));
}

/** Waits until a stream has told everything up to a cursor taken now. */
async function reaches(heard: Heard, transport: FullTransport): Promise<void> {
  const { cursor } = await transport.session(ctx());
  await heard.past(cursor ?? '');
}

async function act(world: TestWorld, [who, verb, which]: Step, dialogId: string): Promise<unknown> {
  const me = world.as(who);
  const own = async (): Promise<Message | undefined> =>
    (await me.listMessages(dialogId, { limit: 50 }, ctx())).items.findLast(({ author }) => author.id === who.split(':')[1]);
  const customer = which === 1 ? 'emil' : 'dana';
  switch (verb) {
    case 'say':
      return me.send(saying('Words', { dialogId }), ctx());
    case 'comment':
      return me.send(saying('Internal', { dialogId }, { kind: 'comment' }), ctx());
    case 'mention':
      return me.send(saying('Look', { dialogId }, { kind: 'comment', mentions: ['carla'] }), ctx());
    case 'take':
      return me.dialogs.take(dialogId, ctx());
    case 'close':
      return me.dialogs.setStatus(dialogId, 'closed', ctx());
    case 'unassign':
      return me.dialogs.setStatus(dialogId, 'unassigned', ctx());
    case 'toBen':
      return me.dialogs.assign(dialogId, { operatorId: 'ben', comment: 'Yours' }, ctx());
    case 'toBank':
      return me.dialogs.assign(dialogId, { groupId: 'bank' }, ctx());
    case 'read':
      return me.read.mark(dialogId, 99, ctx());
    case 'unread':
      return me.read.markUnread(dialogId, 2, ctx());
    case 'edit': {
      const message = await own();
      return message && me.messages.edit(message.id, [{ type: 'text', text: 'Edited' }], message.revision, ctx());
    }
    case 'remove':
      return me.messages.remove((await own())?.id ?? '', ctx());
    case 'react':
      return me.messages.react((await own())?.id ?? '', '👍', true, ctx());
    case 'block':
      return me.customers.block(customer, { message: 'Bye' }, ctx());
    case 'unblock':
      return me.customers.block(customer, null, ctx());
    case 'rename':
      return me.customers.update(customer, { name: `Name ${Math.random()}` }, 1e9, ctx());
    case 'tag':
      return me.dialogs.update(dialogId, { tagIds: ['t-late'] }, ctx());
    case 'task':
      return me.tasks.create({ title: 'Call', dialogId }, ctx());
    case 'unlink':
      return me.dialogs.unlinkCustomer(dialogId, ctx());
    case 'delete':
      return me.dialogs.remove([dialogId], ctx());
    default:
      return me.listMessages(dialogId, { limit: 5 }, ctx());
  }
}
