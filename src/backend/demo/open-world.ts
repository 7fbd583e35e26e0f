import type { Backend } from '../backend.js';
import { openSavedWorld } from './saved-world.js';
import type { World } from './shared-world.js';
import type { Simulator } from './simulator.js';
import { simulateCustomers } from './simulator.js';
import { demoBackend, fillWorld } from './world.js';

/** Bumped when the demo's dialogs change, so that a world saved before is not shown. */
const EDITION = '1';

interface Running {
  backend: Backend;
  simulator: Simulator;
  forget(): Promise<void>;
}

/** The demo's world as it was left, or a new one; with customers who live on in it. */
export async function openWorld(): Promise<World> {
  let running = await run();
  return {
    get backend(): Backend {
      return running.backend;
    },
    busy: (on) => running.simulator.busy(on),
    async reset(): Promise<void> {
      running.simulator.dispose();
      running.backend.dispose();
      await running.forget();
      running = await run();
    },
  };
}

async function run(): Promise<Running> {
  const { store, files, restored, forget } = await openSavedWorld(EDITION);
  const backend = demoBackend({ store, files });
  if (!restored) await fillWorld(backend, { now: Date.now() });
  return { backend, simulator: simulateCustomers(backend), forget };
}
