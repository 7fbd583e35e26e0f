import { expect } from '@open-wc/testing';
import { demoBackend, fillWorld } from '../../src/backend/demo/world.js';

describe('the demo world', () => {
  it('is filled in less than 300 ms with the made cases alone', async () => {
    const begun = performance.now();
    const backend = demoBackend();
    await fillWorld(backend, { now: Date.now(), small: true });
    expect(performance.now() - begun).to.be.below(300);
    backend.dispose();
  });

  it('holds the corpus beside the made cases', async () => {
    const backend = demoBackend();
    await fillWorld(backend, { now: Date.now() });
    const dialogs = await backend.read((tx) => tx.dialogs.all());
    expect(dialogs.length).to.be.above(400);
    backend.dispose();
  });
});
