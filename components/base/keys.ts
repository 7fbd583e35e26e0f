/** macOS writes chords with signs and uses Command where other systems use Ctrl. */
const mac = () => /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

const SIGNS: Readonly<Record<string, string>> = { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧' };
const NAMES: Readonly<Record<string, string>> = { mod: 'Ctrl', ctrl: 'Ctrl', alt: 'Alt', shift: '⇧' };
const KEYS: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  ' ': 'Space',
};

/** The chord of a key press as it is written in a keymap: `mod+shift+e`. Modifiers alone give an empty string. */
export function chordOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  if (['control', 'meta', 'alt', 'shift'].includes(key)) return '';
  const mod = mac() ? event.metaKey : event.ctrlKey;
  const ctrl = mac() && event.ctrlKey;
  const held = [mod && 'mod', ctrl && 'ctrl', event.altKey && 'alt', event.shiftKey && 'shift'].filter(Boolean);
  return [...held, key].join('+');
}

/** The keys of a chord as a person reads them: `['Ctrl', '⇧', 'E']`, or `['⌘', '⇧', 'E']`. */
export function chordKeys(chord: string): string[] {
  const names = mac() ? SIGNS : NAMES;
  return chord.split('+').map((key) => names[key] ?? KEYS[key] ?? key.toUpperCase());
}

/** A chord for `aria-keyshortcuts`: `Control+Shift+E`. */
export function ariaChord(chord: string): string {
  const names: Record<string, string> = { mod: mac() ? 'Meta' : 'Control', ctrl: 'Control', alt: 'Alt', shift: 'Shift' };
  return chord
    .split('+')
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : (KEYS[key] ?? key)))
    .join('+');
}

/** Whether an input method is still composing: Enter then chooses a candidate and must not send. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before the key press arrives and tells only by this code.
  return event.isComposing || event.keyCode === 229;
}

/** Whether a key press goes into a text: single letters are not shortcuts there. */
export function isWriting(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'].includes(target.type);
}
