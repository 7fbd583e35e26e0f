import { openDeviceStore } from './device-store.js';
import { createKeeper } from './keeper.js';
import type { Keep } from './keeping.js';
import type { OutboxStore } from './store.js';

/** Lets an outbox outlive its page in a store that is opened when it is needed, and again after it has failed. */
export const keepIn =
  (open: () => Promise<OutboxStore>): Keep =>
  (chat, files, hears) =>
    Promise.resolve(createKeeper(open, chat, files, hears));

/** In IndexedDB. */
export const keepOnDevice: Keep = keepIn(openDeviceStore);
