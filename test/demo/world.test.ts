import { expect } from '@open-wc/testing';
import type { Batch } from '../../src/model/change.js';
import { startDemoWorld } from '../support/demo-world.js';
import { demoBackend, fillWorld } from '../../src/backend/demo/world.js';

describe('the demo world', () => {
  it('is filled in less than 300 ms with the made cases alone', async () => {
    const begun = performance.now();
    const backend = demoBackend();
    await fillWorld(backend, { now: Date.now(), small: true });
    expect(performance.now() - begun).to.be.below(300);
    backend.dispose();
  });

  it('gives a sign of life soon enough for a tab that wakes and asks for one within five seconds', async () => {
    const world = await startDemoWorld({ small: true });
    const stop = new AbortController();
    const heard: number[] = [];
    const beat = new Promise<void>((resolve) => {
      const batch = ({ changes }: Batch) => {
        heard.push(performance.now());
        if (changes.length === 0) resolve();
      };
      const sink = { batch, signal: () => void heard.push(performance.now()) };
      world
        .transportFor('anna')
        .events(undefined, sink, { signal: stop.signal })
        .catch(() => undefined);
    });
    await beat;
    expect((heard.at(-1) ?? 0) - (heard.at(-2) ?? 0)).to.be.below(5000);
    stop.abort();
    world.dispose();
  });

  it('holds the corpus beside the made cases', async () => {
    const backend = demoBackend();
    await fillWorld(backend, { now: Date.now() });
    const dialogs = await backend.read((tx) => tx.dialogs.all());
    expect(dialogs.length).to.be.above(400);
    backend.dispose();
  });
});
