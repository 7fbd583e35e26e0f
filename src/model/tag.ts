import type { Id } from './ids.js';

/** `count`: dialogs that carry it; `pinnedCount`: customers who have it pinned. Message tags are never edited or deleted. */
export interface Tag {
  id: Id;
  name: string;
  color?: string;
  scope?: 'message' | 'customer' | 'dialog';
  count?: number;
  pinnedCount?: number;
}
