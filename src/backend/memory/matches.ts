import type { Filter, FilterOp } from '../../model/query.js';

/** Whether a filter holds, its fields read by `read`. A field with several values matches when one of them does. */
export function matches(filter: Filter, read: (field: string) => unknown): boolean {
  if ('and' in filter) return filter.and.every((part) => matches(part, read));
  if ('or' in filter) return filter.or.some((part) => matches(part, read));
  return holds(filter.op, valuesOf(read(filter.field)), filter.value);
}

function holds(op: FilterOp, has: readonly unknown[], wanted: unknown): boolean {
  const list = valuesOf(wanted);
  switch (op) {
    case 'eq':
      return wanted === null ? has.length === 0 : has.includes(wanted);
    case 'ne':
      return wanted === null ? has.length > 0 : !has.includes(wanted);
    case 'in':
      return list.some((value) => has.includes(value));
    case 'nin':
      return !list.some((value) => has.includes(value));
    case 'all':
      return list.every((value) => has.includes(value));
    case 'gt':
      return has.some((value) => isAfter(value, wanted));
    case 'lt':
      return has.some((value) => isAfter(wanted, value));
    case 'prefix':
      return has.some((value) => typeof value === 'string' && value.toLowerCase().startsWith(String(wanted).toLowerCase()));
    case 'exists':
      return has.length > 0;
    case 'missing':
      return has.length === 0;
  }
}

function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function isAfter(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a > b;
  return typeof a === 'string' && typeof b === 'string' && a > b;
}
