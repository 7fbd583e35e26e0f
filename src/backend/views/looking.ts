import type { Viewer } from '../audience.js';
import { viewerOf } from '../audience.js';
import type { Caller } from '../caller.js';
import type { Links } from '../links.js';
import type { Settings } from '../settings.js';
import type { Tx } from '../store.js';

/** Who looks, and what with. Everything that leaves the backend is drawn for one viewer from rows and this. */
export interface Looking {
  tx: Tx;
  by: Caller;
  viewer: Viewer;
  side: 'team' | 'visitor';
  links: Links;
  settings: Settings;
  now: number;
}

export function lookAs(by: Caller, env: { tx: Tx; links: Links; settings: Settings; now: number }): Looking {
  return { ...env, by, viewer: viewerOf(by), side: by.kind === 'visitor' ? 'visitor' : 'team' };
}
