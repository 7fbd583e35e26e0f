import type { Caller } from './caller.js';
import type { Settings } from './settings.js';
import type { Tx } from './store.js';

/** What a rule may use beside the rows: the account's settings. */
export interface RuleTx extends Tx {
  readonly settings: Settings;
}

/** One thing that can be done: checks what it may, changes rows, returns what became of it. Throws `Problem`. */
export type Rule<In, Out> = (tx: RuleTx, by: Caller, input: In) => Promise<Out>;
