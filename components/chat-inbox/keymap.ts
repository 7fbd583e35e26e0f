import type { Chat } from '../../src/chat.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Id } from '../../src/model/ids.js';
import { chordOf, isComposing, isWriting } from '../base/keys.js';

/** What a key press in the inbox means. */
export type Pressed = { step: 1 | -1 } | { verb: Verb } | undefined;

const STEPS: Readonly<Record<string, 1 | -1>> = {
  'mod+shift+arrowup': -1,
  'mod+shift+arrowdown': 1,
  'ctrl+shift+arrowup': -1,
  'ctrl+shift+arrowdown': 1,
};

/** Chords of the actions, for the dialog that is open [F262, F265]. A letter alone is never a shortcut: people write here. */
export function pressed(event: KeyboardEvent, chat: Chat, dialogId: Id | undefined): Pressed {
  const path = event.composedPath();
  const isElsewhere = event.defaultPrevented || isComposing(event) || path.some((node) => node instanceof HTMLDialogElement);
  const chord = isElsewhere ? '' : chordOf(event);
  if (chord === '') return undefined;
  const step = STEPS[chord];
  if (step) return { step };
  if (dialogId === undefined || !/^(mod|ctrl|alt|shift)\+/.test(chord) || (chord.startsWith('shift+') && isTaken(event))) return undefined;
  const action = chat.actions.all().find(({ keys }) => keys === chord);
  const offer = action && chat.actions.offer(action.verb, { dialogs: [dialogId] });
  return offer && !(!offer.answer.allowed && offer.answer.hidden) ? { verb: offer.verb } : undefined;
}

/** In a text Shift+Enter is a new line, and a button takes Enter for itself. */
function isTaken(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return isWriting(event) || (target instanceof Element && target.closest('button, a, summary') !== null);
}
