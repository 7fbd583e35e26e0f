import type { Guarantees } from '../../../model/session.js';
import type { Stage } from './stage.js';

/** From what a transport says to how it behaves when everything happens at once. */
export const LEVELS = ['shapes', 'lists', 'convergence', 'send', 'stream', 'auth and load', 'groups', 'soak'] as const;
export type Level = (typeof LEVELS)[number];
export type Guarantee = keyof Guarantees;

/** One rule and how to find out. */
export interface Trial {
  /** The rule, as a sentence. */
  name: string;
  /** What keeping it proves; without that promise there is nothing to look at. */
  guarantee?: Guarantee;
  run(stage: Stage): Promise<void>;
}
