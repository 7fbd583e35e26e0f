import type { ReadableAtom } from 'nanostores';
import type { Entity, EntityMap } from '../../src/entities/entity-map.js';
import type { Id } from '../../src/model/ids.js';

/** Remembers the store of one entity, so that following it again and again is following the same store. */
export function oneOf<T extends Entity>(): (map: EntityMap<T> | undefined, id: Id | undefined) => ReadableAtom<T | undefined> | undefined {
  let known: { map: EntityMap<T>; id: Id; $one: ReadableAtom<T | undefined> } | undefined;
  return (map, id) => {
    if (!map || id === undefined) return undefined;
    if (known?.map !== map || known.id !== id) known = { map, id, $one: map.$one(id) };
    return known.$one;
  };
}
