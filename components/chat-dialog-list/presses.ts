import type { Id } from '../../src/model/ids.js';

/** A press that marks or unmarks. */
export type Mark = Does<'toggle'> | Does<'extend'> | { readonly does: 'all' | 'none' };

/** What a press on a row or a key in the grid means. */
export type Press = Does<'open'> | Does<'retry'> | Does<'unblock'> | Mark;

interface Does<D> {
  readonly does: D;
  readonly id: Id;
}

const rowOf = (event: Event): Id | undefined => (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];

/** A press opens; on the checkbox, or with Ctrl, it marks; with Shift it marks everything up to here [F045]. */
export function clicked(event: MouseEvent): Press | undefined {
  const target = event.target as Element;
  const id = rowOf(event);
  if (id === undefined) return undefined;
  const does = target.closest<HTMLElement>('[data-does]')?.dataset['does'];
  if (does === 'retry' || does === 'unblock') return { does, id };
  const isBox = target.matches('.row__ck');
  if (event.shiftKey) return { does: 'extend', id };
  return { does: isBox || event.ctrlKey || event.metaKey ? 'toggle' : 'open', id };
}

/** Enter opens, Space marks, with Shift up to here, Ctrl+A everything, Esc nothing. */
export function keyed(event: KeyboardEvent, marked: number): Press | undefined {
  const id = rowOf(event);
  const target = event.target as Element;
  if (id === undefined || target.closest('button')) return undefined;
  if (event.key === 'Enter' && !event.shiftKey) return { does: 'open', id };
  if (event.key === ' ' && event.shiftKey) return { does: 'extend', id };
  if (event.key === ' ') return { does: 'toggle', id };
  if (event.key === 'Escape' && marked > 0) return { does: 'none' };
  return event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) ? { does: 'all' } : undefined;
}
