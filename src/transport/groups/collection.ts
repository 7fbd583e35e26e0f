import type { Id, PageToken } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import type { CallContext } from '../call-context.js';

export interface Collection<T extends { id: Id }> {
  list(query: { text?: string; token?: PageToken; limit?: number; of?: Id }, ctx: CallContext): Promise<Page<T>>;
  create?(value: Omit<T, 'id'>, ctx: CallContext): Promise<T>;
  update?(id: Id, change: Partial<T>, ctx: CallContext, revision?: number): Promise<T>;
  remove?(id: Id, ctx: CallContext): Promise<void>;
}
