import type { Id, Millis } from './ids.js';

/** `acceptsNew` is false unless routing may give this operator new dialogs (only while online). */
export interface Availability {
  state: 'online' | 'away' | 'offline' | (string & {});
  label?: string;
  since?: Millis;
  acceptsNew?: boolean;
}
export interface Operator {
  id: Id;
  revision: number;
  name: string;
  email?: string;
  avatarUrl?: string;
  groupIds?: Id[];
  availability?: Availability;
  /** Dialogs in progress, and the most an administrator allows. */
  load?: { open: number; limit?: number };
}
