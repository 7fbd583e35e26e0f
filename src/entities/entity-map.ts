import { atom, onMount, type ReadableAtom, type WritableAtom } from 'nanostores';
import { newClientId } from '../model/client-id.js';
import type { Id } from '../model/ids.js';
import type { Clock } from '../shared/clock.js';
import type { CallContext } from '../transport/call-context.js';

/** What an entity map can hold. */
export interface Entity {
  id: Id;
  revision: number;
}

/** Why an entity went away. */
export type GoneWhy = 'deleted' | 'forbidden' | 'merged';

/** A change that is shown before it is answered. */
interface Overlay<T> {
  patch: (shown: T) => T;
  done: Promise<void>;
}

/**
 * Facts by revision, with changes that are still on their way laid over them. Readers see facts and overlays as one; whoever told us a
 * fact, a fetch or an event, it goes through `apply`.
 */
export interface EntityMap<T extends Entity> {
  /** The entity as it should be shown now. */
  get(id: Id): T | undefined;
  /** Follows one entity. */
  $one(id: Id): ReadableAtom<T | undefined>;
  /** The first change of this entity on its way, or the first that does what `does` asks for; settles as that change does. */
  underway(id: Id, does?: (before: T, after: T) => boolean): Promise<void> | undefined;
  /** A moment to hand to `apply` with the answer of a fetch that starts now. */
  moment(): number;
  /**
   * Takes facts whose revision is at least ours. `since` is the `moment()` their fetch started; what went away later stays away, and
   * who follows hears of a fetch at once, together with the list it was for.
   */
  apply(facts: readonly T[], since?: number): void;
  /** Forgets the entity: deleted, out of sight or merged. */
  gone(id: Id, why: GoneWhy): void;
  /** Why an entity is not here, when it was here before. */
  whyGone(id: Id): GoneWhy | undefined;
  /**
   * Shows `patch` at once. The answer of `send` replaces it in the same step; an error removes it, brings what stands
   * there instead if it says so (`current`), and is thrown on.
   * `ctx.key` is this change's idempotency key.
   */
  change(id: Id, patch: (shown: T) => T, send: (ctx: CallContext) => Promise<T | void>): Promise<void>;
  /** Ids touched since, once a frame: how lists and counts follow without scanning. */
  onTouched(hear: (ids: ReadonlySet<Id>) => void): () => void;
  /** How many entities are held. */
  readonly size: number;
}

export function createEntityMap<T extends Entity>({ clock, signal }: { clock: Clock; signal: AbortSignal }): EntityMap<T> {
  const facts = new Map<Id, T>();
  const overlays = new Map<Id, Overlay<T>[]>();
  const shown = new Map<Id, T>();
  const gone = new Map<Id, { why: GoneWhy; at: number }>();
  const atoms = new Map<Id, Set<WritableAtom<T | undefined>>>();
  const hearers = new Set<(ids: ReadonlySet<Id>) => void>();
  let touched = new Set<Id>();
  let cancelFrame: (() => void) | undefined;
  let moment = 0;
  signal.addEventListener('abort', () => cancelFrame?.());

  const get = (id: Id): T | undefined => {
    const changes = overlays.get(id);
    const fact = facts.get(id);
    if (!changes || !fact) return fact;
    let entity = shown.get(id);
    if (!entity) shown.set(id, (entity = changes.reduce((value, { patch }) => patch(value), fact)));
    return entity;
  };

  const publish = () => {
    cancelFrame = undefined;
    const ids = touched;
    touched = new Set();
    for (const hear of [...hearers]) hear(ids);
  };

  const touch = (id: Id) => {
    shown.delete(id);
    const followers = atoms.get(id);
    if (followers) for (const $one of followers) $one.set(get(id));
    if (hearers.size === 0) return;
    touched.add(id);
    cancelFrame ??= clock.frame(publish);
  };

  const store = (fact: T, since: number) => {
    const grave = gone.get(fact.id);
    if (grave && grave.at > since) return;
    const known = facts.get(fact.id);
    if (known && fact.revision < known.revision) return;
    gone.delete(fact.id);
    facts.set(fact.id, fact);
    touch(fact.id);
  };

  return {
    get,
    get size() {
      return facts.size;
    },
    $one(id) {
      const [followed] = atoms.get(id) ?? [];
      if (followed) return followed;
      const $one = atom(get(id));
      onMount($one, () => {
        const followers = atoms.get(id) ?? new Set();
        atoms.set(id, followers.add($one));
        $one.set(get(id));
        return () => {
          followers.delete($one);
          if (followers.size === 0 && atoms.get(id) === followers) atoms.delete(id);
        };
      });
      return $one;
    },
    underway(id, does = () => true) {
      let before = facts.get(id);
      for (const { patch, done } of overlays.get(id) ?? []) {
        const after = before && patch(before);
        if (before && after && does(before, after)) return done;
        before = after;
      }
      return undefined;
    },
    moment: () => moment,
    apply(entities, since) {
      for (const entity of entities) store(entity, since ?? Infinity);
      if (since === undefined || !cancelFrame) return;
      cancelFrame();
      publish();
    },
    gone(id, why) {
      gone.set(id, { why, at: ++moment });
      const known = facts.delete(id);
      touch(id);
      // Who still waited for it hears that it will not come.
      if (!known) for (const $one of atoms.get(id) ?? []) $one.notify();
    },
    whyGone: (id) => gone.get(id)?.why,
    change(id, patch, send) {
      const begun = moment;
      const overlay: Overlay<T> = { patch, done: Promise.resolve() };
      overlays.set(id, [...(overlays.get(id) ?? []), overlay]);
      touch(id);
      const settle = () => {
        const left = (overlays.get(id) ?? []).filter((other) => other !== overlay);
        if (left.length > 0) overlays.set(id, left);
        else overlays.delete(id);
      };
      const finish = async () => {
        try {
          const answer = await send({ signal, key: newClientId() });
          settle();
          const fact = facts.get(id);
          if (answer) store(answer, begun);
          // Nothing was answered: what was promised holds until an event says more.
          else if (fact) facts.set(id, patch(fact));
        } catch (error) {
          settle();
          // Somebody was faster: what stands there instead came through the transport's check like an answer.
          const current = (error as { current?: T } | undefined)?.current;
          if (current?.id === id) store(current, begun);
          throw error;
        } finally {
          touch(id);
        }
      };
      return (overlay.done = finish());
    },
    onTouched(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}
