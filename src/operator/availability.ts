import type { ReadableAtom } from 'nanostores';
import type { Feature } from '../core/feature.js';
import type { Availability, Operator } from '../model/operator.js';
import { hasMethod } from '../permission/can.js';

/** Whether this operator is there for customers: routing gives new dialogs to those who are [F303, F305]. */
export interface MyAvailability {
  /** This operator as everyone sees him; undefined before the session and for a visitor. */
  $me(): ReadableAtom<Operator | undefined> | undefined;
  /** What can be chosen; empty where the backend cannot set it. */
  options(): readonly Availability[];
  /** Shown at once, taken back when it was refused; rejects with TransportError. */
  set(state: string): Promise<void>;
}

const USUAL: readonly Availability[] = [
  { state: 'online', acceptsNew: true },
  { state: 'away', acceptsNew: false },
  { state: 'offline', acceptsNew: false },
];

export const availability: Feature<MyAvailability> = {
  name: 'availability',
  create(chat) {
    // The session may name somebody who is not among the operators it lists.
    const stop = chat.$session.subscribe((session) => {
      const me = session?.me;
      if (me && 'revision' in me && !chat.operators.get(me.id)) chat.operators.apply([me]);
    });
    chat.signal.addEventListener('abort', () => stop());
    return {
      $me() {
        const session = chat.$session.get();
        return session?.role === 'operator' ? chat.operators.$one(session.me.id) : undefined;
      },
      options: () => (hasMethod(chat.transport, 'availability.set') ? (chat.$session.get()?.availabilities ?? USUAL) : []),
      async set(state) {
        const since = chat.clock.now();
        await chat.operators.change(
          chat.$session.get()?.me.id ?? '',
          (operator) => ({ ...operator, availability: { ...operator.availability, state, since } }),
          async (ctx) => {
            await chat.transport.availability?.set(state, ctx);
          },
        );
      },
    };
  },
};
