import type { Id } from './ids.js';

export type ActorKind = 'customer' | 'operator' | 'bot' | 'system';
export interface Actor {
  kind: ActorKind;
  id: Id;
  name?: string;
  avatarUrl?: string;
}

export interface Group {
  id: Id;
  name: string;
}
