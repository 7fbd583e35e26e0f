import type { Caller } from './caller.js';
import type { Tx } from './store.js';

/** One thing that can be done: checks what it may, changes rows, returns what became of it. Throws `Problem`. */
export type Rule<In, Out> = (tx: Tx, by: Caller, input: In) => Promise<Out>;
