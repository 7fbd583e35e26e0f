import { expect } from '@open-wc/testing';
import { openSavedWorld } from '../../src/backend/demo/saved-world.js';
import { demoBackend, fillWorld } from '../../src/backend/demo/world.js';
import * as rules from '../../src/backend/rules/index.js';
import { newClientId } from '../../src/model/client-id.js';
import type { Backend } from '../../src/backend/index.js';

const ANNA = { kind: 'operator', id: 'anna' } as const;
const saying = (text: string) => ({ clientId: newClientId(), to: { dialogId: 'mateo' }, parts: [{ type: 'text' as const, text }] });
const filled = async (world: Awaited<ReturnType<typeof openSavedWorld>>): Promise<Backend> => {
  const backend = demoBackend({ store: world.store, files: world.files });
  if (!world.restored) await fillWorld(backend, { now: Date.now(), small: true });
  return backend;
};

describe('a saved world', () => {
  it('loses nothing that was answered when the only tab is reloaded: rows, uploads, the log and the epoch of its cursors', async () => {
    const before = await openSavedWorld('a test');
    const backend = await filled(before);
    await backend.run(ANNA, rules.send, saying('Written before the reload'));
    await Promise.all(['one', 'two', 'three'].map((text) => backend.run(ANNA, rules.send, saying(text))));
    await backend.write((tx) => tx.tags.remove('vip'));
    await before.files.put('an-upload', new Blob(['bytes']));
    // Nothing is waited for: what was answered is kept.
    const left = await before.store.snapshot();
    backend.dispose();

    const after = await openSavedWorld('a test');
    expect(after.restored).to.equal(true);
    expect(await after.store.snapshot()).to.deep.equal(left);
    expect(await (await after.files.get('an-upload'))?.text()).to.equal('bytes');
    expect(after.files.url?.('an-upload')).to.match(/^blob:/);

    // The second life goes on where the first ended, and so does a third.
    const again = await filled(after);
    await again.run(ANNA, rules.send, saying('In the second life'));
    await again.run(ANNA, rules.send, saying('And once more'));
    again.dispose();
    const third = await openSavedWorld('a test');
    expect(await third.store.snapshot()).to.deep.equal(await after.store.snapshot());
    await third.forget();
    await after.forget();
    await before.forget();
  });

  it('begins anew for another edition of the demo', async () => {
    const old = await openSavedWorld('old');
    await filled(old);
    expect((await openSavedWorld('new')).restored).to.equal(false);
    await old.forget();
  });
});
