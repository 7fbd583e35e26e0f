import { createApp } from './app.js';
import { MAIN_ACCOUNT } from './caller.js';
import type { Env } from './env.js';
import { writeAll, writeAs } from './env.js';
import { createRateLimit, DEFAULT_LIMITS } from './limits.js';
import { createLinks } from './links.js';
import { createLive } from './live.js';
import { typing } from './moments.js';
import { problemResponse } from './problem.js';
import { seedWorld } from './seed.js';
import { DEFAULT_SETTINGS } from './settings.js';
import type { Identity } from './caller.js';
import type { FilePort } from './files.js';
import type { LimitOptions } from './limits.js';
import type { Rule } from './rule.js';
import type { LogRow, Store, Tx } from './store.js';
import type { World } from './seed.js';
import type { Settings } from './settings.js';

export interface BackendOptions {
  store: Store;
  files: FilePort;
  /** Who sends this request; undefined answers 401. A token belongs in the Authorization header, never in the URL. */
  authenticate(request: Request): Promise<Identity | undefined>;
  /** The clock, epoch ms UTC. */
  now?(): number;
  settings?: Partial<Settings>;
  /** Where the routes begin, for example `/chat`. Default: at the root. */
  basePath?: string;
  /** What links to files begin with, where that differs from `basePath`: an absolute URL for pages of other origins. */
  publicUrl?: string;
  limits?: Partial<LimitOptions>;
  /** Milliseconds between the heartbeats of a stream. Default 10,000. */
  heartbeatMs?: number;
}

export interface Backend {
  /** Answers one request. Never rejects: what goes wrong is a problem+json answer. */
  handle(request: Request): Promise<Response>;
  /** Does what a request would, in process: as an operator, a customer (`kind: 'visitor'`) or a bot. Rejects with `Problem`. */
  run<In, Out>(who: Identity, rule: Rule<In, Out>, input: In): Promise<Out>;
  /** Types (or stops); everyone who sees the dialog hears of it, comments' typing only the team. */
  typing(who: Identity, typing: { dialogId: string; on: boolean; audience?: 'customer' | 'internal' }): Promise<void>;
  /** Fills an account without events. */
  seed(world: World, account?: string): Promise<void>;
  /** Any change of rows in one transaction, with revisions and events. */
  write<R>(work: (tx: Tx) => Promise<R>, account?: string): Promise<R>;
  read<R>(work: (tx: Tx) => Promise<R>, account?: string): Promise<R>;
  /** Hears the log rows of each transaction. Returns the unsubscription. */
  onCommit(hear: (rows: readonly LogRow[], account: string) => void): () => void;
  /** Ends all streams and timers. */
  dispose(): void;
}

/** Builds a backend. See index.ts for how to seed it and how to act in it. */
export function createBackend(options: BackendOptions): Backend {
  const { store, files, basePath = '', now = Date.now } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const env: Env = {
    store,
    files,
    limits,
    links: createLinks(files, options.publicUrl ?? basePath, now),
    live: createLive(),
    rate: createRateLimit(limits, now),
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    heartbeatMs: options.heartbeatMs ?? 10_000,
    now,
    authenticate: (request) => options.authenticate(request),
  };
  const app = createApp(env, basePath === '' ? '/' : basePath);
  const stop = store.onCommit((account) => env.live.wake(account));
  return {
    async handle(request): Promise<Response> {
      try {
        return await app.fetch(request);
      } catch (error) {
        return problemResponse(error);
      }
    },
    run: (who, rule, input) => writeAs(env, who, (tx, by) => rule(tx, by, input)),
    typing: (who, what) => typing(env, who, what),
    async seed(world, account = MAIN_ACCOUNT): Promise<void> {
      await store.write(account, (raw) => seedWorld(raw, world));
      env.live.wake(account);
    },
    write: (work, account = MAIN_ACCOUNT) => writeAll(env, account, work),
    read: (work, account = MAIN_ACCOUNT) => store.read(account, (raw) => work({ ...raw, settings: env.settings, now })),
    onCommit: (hear) => store.onCommit((account, rows) => hear(rows, account)),
    dispose(): void {
      stop();
      env.live.dispose();
    },
  };
}
