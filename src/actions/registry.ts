import { computed, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import type { Clock } from '../shared/clock.js';
import type { Pulse } from '../shared/pulse.js';
import type { AnyAction, Offer, Outcome, Place } from './action.js';
import { perform, type PerformOptions } from './perform.js';
import { createProgress, type ActionProgress } from './progress.js';
import type { Target, Verb } from './verbs.js';
import { actionWords, type ActionCatalogue } from './words.js';

export type ActionSay = (
  verb: Verb,
  kind?: 'done' | 'confirm' | 'explain',
  params?: Readonly<Record<string, string | number>>,
) => string | undefined;

export interface Actions {
  /** Adds actions; the result takes them away. A later one with the same verb wins. */
  register(actions: readonly AnyAction[], words?: ActionCatalogue): () => void;
  /** What can be done at a place with a target, now. Hidden ones are left out; denied ones stay with their reason. */
  offers(place: Place, target: Target): readonly Offer[];
  offer(verb: Verb, target: Target): Offer | undefined;
  /** Changes whenever offers may have changed; read `offers` again then. */
  readonly $version: ReadableAtom<number>;
  /** can → window → before event → run (for each dialog) → after event, or failure with Undo or Retry. */
  perform<V extends Verb>(verb: V, target: Target, options: PerformOptions<V>): Promise<Outcome>;
  /** The declared actions, for keymap and palette. */
  all(): readonly AnyAction[];
  /** What an action says: its label, or what is said once it is `done`, or before (`confirm`, `explain`). */
  word: ActionSay;
  /** What takes its time or was not saved, by dialog. */
  readonly progress: ActionProgress;
}

export function createActions(chat: () => Core, pulse: Pulse, clock: Clock): Actions {
  const byVerb = new Map<Verb, AnyAction>();
  const wordsOf = new Map<Verb, ActionCatalogue>();
  const word: ActionSay = (verb, kind, params) => {
    const catalogue = wordsOf.get(verb);
    const key = kind ? `${kind}.${verb}` : verb;
    return catalogue && key in catalogue.en ? chat().say(catalogue)(key, params) : undefined;
  };

  const draw = (action: AnyAction, target: Target): Offer | undefined => {
    const core = chat();
    if (action.when && !action.when(target, core)) return undefined;
    const answer = action.need ? core.can(action.need, target) : ({ allowed: true } as const);
    if (!answer.allowed && answer.hidden) return undefined;
    return {
      verb: action.verb,
      label: word(action.verb) ?? action.verb,
      answer,
      ...(action.icon !== undefined && { icon: action.icon }),
      ...(action.keys !== undefined && { keys: action.keys }),
      ...(action.danger && { danger: true }),
      ...(action.checked && { checked: action.checked(target, core) }),
    };
  };

  return {
    $version: computed(pulse.$version, (version) => version),
    word,
    register(actions, words) {
      for (const action of actions) {
        byVerb.set(action.verb, action);
        if (words) wordsOf.set(action.verb, words);
      }
      pulse.touch();
      return () => {
        for (const action of actions) if (byVerb.get(action.verb) === action) byVerb.delete(action.verb);
        pulse.touch();
      };
    },
    offers(place, target) {
      const offers: Offer[] = [];
      for (const action of byVerb.values()) {
        const offer = action.places.includes(place) ? draw(action, target) : undefined;
        if (offer) offers.push(offer);
      }
      return offers;
    },
    offer(verb, target) {
      const action = byVerb.get(verb);
      return action && draw(action, target);
    },
    perform<V extends Verb>(verb: V, target: Target, options: PerformOptions<V>) {
      return perform(chat(), byVerb.get(verb), target, options);
    },
    all: () => [...byVerb.values()],
    progress: createProgress(clock, (key, verb) => chat().say(actionWords)(key, { action: word(verb) ?? verb })),
  };
}
