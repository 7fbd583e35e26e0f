import type { Identity } from './caller.js';
import type { FilePort } from './files.js';
import type { LimitOptions } from './limits.js';
import type { Rule, RuleTx } from './rule.js';
import type { World } from './seed.js';
import type { Settings } from './settings.js';
import type { LogRow, Store, Tx } from './store.js';

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
  write<R>(work: (tx: RuleTx) => Promise<R>, account?: string): Promise<R>;
  read<R>(work: (tx: Tx) => Promise<R>, account?: string): Promise<R>;
  /** Hears the log rows of each transaction. Returns the unsubscription. */
  onCommit(hear: (rows: readonly LogRow[], account: string) => void): () => void;
  /** Ends all streams and timers. */
  dispose(): void;
}

export declare function createBackend(options: BackendOptions): Backend;
