import { createBackend } from '../backend.js';
import type { Backend } from '../backend.js';
import type { FilePort } from '../files.js';
import { memoryFiles } from '../memory/memory-files.js';
import { memoryStore } from '../memory/memory-store.js';
import type { MemoryStore } from '../memory/memory-store.js';
import { ASSETS, withAssets } from './assets.js';
import { authenticate } from './callers.js';
import { madeCases } from './made-cases.js';
import { nameVisitors } from './name-visitors.js';
import type { Seed } from './seed.js';
import { markRows, together } from './seed.js';
import { settings } from './settings.js';

export interface DemoBackendOptions {
  /** A store that holds a world already is left as it is. Default: an empty one in memory. */
  store?: MemoryStore;
  files?: FilePort;
  /** The clock, epoch ms UTC. Default `Date.now`. */
  now?(): number;
  /** Where the routes begin. Default `/api`. */
  basePath?: string;
  /** Where the files of demo/assets are served, with a slash at the end. Default `/assets/`. */
  assets?: string;
}

/** A browser that wakes wants a sign of life within five seconds. */
const HEARTBEAT_MS = 4000;

/** The reference backend as the demo sets it up: its people, settings and tokens. */
export function demoBackend({
  store = memoryStore(),
  files = memoryFiles({ blobUrls: true }),
  now,
  basePath = '/api',
  assets = ASSETS,
}: DemoBackendOptions = {}): Backend {
  const backend = createBackend({
    store,
    files: withAssets(files, assets),
    authenticate,
    settings,
    basePath,
    heartbeatMs: HEARTBEAT_MS,
    ...(now ? { now } : {}),
  });
  nameVisitors(backend);
  return backend;
}

export interface FillOptions {
  /** The moment from which all times count back, epoch ms UTC. */
  now: number;
  /** Only the made cases, without the corpus. */
  small?: boolean;
  /** Where the files of demo/assets are served. */
  assets?: string;
}

/** Fills an empty backend with the demo's world. */
export async function fillWorld(backend: Backend, { now, small = false, assets }: FillOptions): Promise<void> {
  const made = madeCases(now, assets);
  const { marks = [], notifications = [], ...world } = small ? made : together(made, await corpus(now));
  await backend.seed(world);
  const rows = markRows(marks, world.messages ?? []);
  await backend.write(async (tx) => {
    for (const row of rows) await tx.marks.put(row);
    for (const row of notifications) await tx.notifications.put(row);
  });
}

/** The corpus is large: it is loaded only by whoever wants it. */
async function corpus(now: number): Promise<Seed> {
  const [{ corpusSeed }, { default: packed }] = await Promise.all([import('./corpus.js'), import('./corpus.json')]);
  return corpusSeed(packed as unknown as Parameters<typeof corpusSeed>[0], now);
}
