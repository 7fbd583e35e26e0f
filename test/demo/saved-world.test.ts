import { expect, waitUntil } from '@open-wc/testing';
import { openDB } from 'idb';
import { openSavedWorld } from '../../src/backend/demo/saved-world.js';
import { demoBackend, fillWorld } from '../../src/backend/demo/world.js';
import * as rules from '../../src/backend/rules/index.js';
import { newClientId } from '../../src/model/ids.js';

const NOTE = 'Written before the reload';

describe('a saved world', () => {
  it('loses nothing when the only tab is reloaded: rows, uploads and the epoch of its cursors', async () => {
    const before = await openSavedWorld('a test');
    const backend = demoBackend({ store: before.store, files: before.files });
    await fillWorld(backend, { now: Date.now(), small: true });
    const parts = [{ type: 'text' as const, text: NOTE }];
    await backend.run({ kind: 'operator', id: 'anna' }, rules.send, { clientId: newClientId(), to: { dialogId: 'mateo' }, parts });
    await before.files.put('an-upload', new Blob(['bytes']));
    await waitUntil(async () => JSON.stringify((await saved()) ?? '').includes(NOTE));
    backend.dispose();

    const after = await openSavedWorld('a test');
    expect(after.restored).to.equal(true);
    expect(after.store.epoch).to.equal(before.store.epoch);
    const messages = await after.store.read('main', (tx) => tx.messages.by('dialog', 'mateo'));
    expect(messages.at(-1)?.parts).to.deep.equal(parts);
    expect(await (await after.files.get('an-upload'))?.text()).to.equal('bytes');
    expect(after.files.url?.('an-upload')).to.match(/^blob:/);

    await after.forget();
    await before.forget();
  });

  it('begins anew for another edition of the demo', async () => {
    const old = await openSavedWorld('old');
    await fillWorld(demoBackend({ store: old.store }), { now: Date.now(), small: true });
    await waitUntil(async () => (await saved()) !== undefined);
    expect((await openSavedWorld('new')).restored).to.equal(false);
    await old.forget();
  });
});

async function saved(): Promise<unknown> {
  const db = await openDB('parleykit-demo');
  const value: unknown = await db.get('world', 'saved');
  db.close();
  return value;
}
