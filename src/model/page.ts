import type { PageToken } from './ids.js';

export interface Page<T> {
  items: T[];
  older?: PageToken;
  newer?: PageToken;
  total?: number;
}
