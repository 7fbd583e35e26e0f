import { expect, waitUntil } from '@open-wc/testing';
import { newClientId } from '../../src/model/client-id.js';
import type { Change } from '../../src/model/change.js';
import type { Message } from '../../src/model/message.js';
import type { Transport } from '../../src/transport/transport.js';
import { startDemoWorld } from '../support/demo-world.js';

const signal = AbortSignal.timeout(20_000);

/** Everything a transport's stream brings, as it comes. */
async function listen(transport: Transport): Promise<{ changes: Change[]; stop(): void }> {
  const changes: Change[] = [];
  const stopped = new AbortController();
  const opened = Promise.withResolvers<void>();
  transport
    .events(
      undefined,
      { batch: (batch) => changes.push(...batch.changes), signal: () => opened.resolve() },
      { signal: AbortSignal.any([stopped.signal, signal]) },
    )
    .catch(() => undefined);
  await opened.promise;
  return { changes, stop: () => stopped.abort() };
}

const write = (transport: Transport, dialogId: string, text: string): Promise<Message> =>
  transport.send({ clientId: newClientId(), to: { dialogId }, parts: [{ type: 'text', text }] }, { signal });

describe('simulated customers', () => {
  it('take delivery, read, type and answer after an operator has written [F087, F088]', async () => {
    const world = await startDemoWorld({ small: true, pace: 0.01, seed: 3 });
    const anna = world.transportFor('anna');
    const { changes, stop } = await listen(anna);
    const sent = await write(anna, 'mateo', 'Shall I send the shade today?');
    const seen = (): Message[] => changes.flatMap((change) => (change.type === 'message' ? change.message : []));
    await waitUntil(() => seen().some(({ id, delivery }) => id === sent.id && delivery === 'read'));
    await waitUntil(() => changes.some((change) => change.type === 'typing' && change.dialogId === 'mateo'));
    await waitUntil(() => seen().some(({ author, sortKey }) => author.kind === 'customer' && sortKey > sent.sortKey));
    stop();
    world.dispose();
  });

  it('are quiet in tests that do not ask for them, and speak when told to', async () => {
    const world = await startDemoWorld({ small: true });
    const anna = world.transportFor('anna');
    const { changes, stop } = await listen(anna);
    await world.customerTypes('jonas');
    await world.customerSays('jonas', 'Hello again');
    await waitUntil(() => changes.some((change) => change.type === 'message' && change.message.dialogId === 'jonas'));
    expect(changes.some((change) => change.type === 'typing' && change.dialogId === 'jonas')).to.equal(true);
    stop();
    world.dispose();
  });

  it('never answer for a visitor of the widget', async () => {
    const world = await startDemoWorld({ small: true, pace: 0.01 });
    const visitor = world.transportFor('visitor-secret');
    const anna = world.transportFor('anna');
    const asked = await visitor.send(
      { clientId: newClientId(), to: { open: {} }, parts: [{ type: 'text', text: 'Is anybody there?' }] },
      { signal },
    );
    await anna.dialogs?.take?.(asked.dialogId, { signal });
    const { changes, stop } = await listen(anna);
    await write(anna, asked.dialogId, 'I am.');
    await write(anna, 'mateo', 'And you?');
    await waitUntil(() => changes.some((change) => change.type === 'typing' && change.dialogId === 'mateo'));
    expect(changes.some((change) => change.type === 'typing' && change.dialogId === asked.dialogId)).to.equal(false);
    stop();
    world.dispose();
  });

  it('come as a crowd that makes two hundred events a second', async () => {
    const world = await startDemoWorld({ small: true });
    const { changes, stop } = await listen(world.transportFor('supervisor'));
    world.crowd(true);
    await waitUntil(() => changes.length > 200, 'events come', { timeout: 3000 });
    world.crowd(false);
    stop();
    world.dispose();
  });
});

describe('visitors of the widget', () => {
  it('get a name by which operators can tell them apart', async () => {
    const world = await startDemoWorld({ small: true });
    const parts = [{ type: 'text' as const, text: 'Hello' }];
    const { dialogId } = await world.transportFor('a-secret').send({ clientId: newClientId(), to: { open: {} }, parts }, { signal });
    const anna = world.transportFor('anna');
    const named = async (): Promise<boolean> =>
      /^Visitor [0-9A-F]{2}-\d{4}$/.test((await anna.dialogs?.get?.(dialogId, { signal }))?.customer?.name ?? '');
    await waitUntil(named);
    world.dispose();
  });
});
