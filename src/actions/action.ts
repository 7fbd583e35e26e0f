import type { Core } from '../core/feature.js';
import type { Dialog } from '../model/dialog.js';
import type { Answer, Need } from '../permission/need.js';
import type { Shell, Windows } from './shell.js';
import type { Target, Verb, Verbs } from './verbs.js';

/** Where an action may be drawn. */
export type Place = 'header' | 'more' | 'row' | 'bulk' | 'message' | 'selection' | 'composer' | 'panel' | 'palette';

/** One thing a person can do, written once. Buttons, menus, the palette and the keymap are all drawn from it. */
export interface Action<V extends Verb = Verb> {
  verb: V;
  /** Name of an icon in `components/ui/icons`. */
  icon?: string;
  places: readonly Place[];
  /** A chord such as `mod+shift+e`; `mod` is Command on macOS and Ctrl elsewhere. */
  keys?: string;
  danger?: boolean;
  need?: Need;
  /** Whether it makes sense now; otherwise it is not drawn. */
  when?(target: Target, chat: Core): boolean;
  /** For toggles. */
  checked?(target: Target, chat: Core): boolean;
  /** The window that collects the arguments. */
  ask?: Verbs[V] extends void ? 'confirm' : keyof Windows;
  /** Runs for one dialog at a time: `target.dialogs` has at most one id. */
  run(chat: Core, target: Target, args: Verbs[V], shell: Shell): Promise<unknown> | unknown;
  /** How to take it back, from the dialog as it was. */
  undo?(before: Dialog): Undo | undefined;
}

export type Undo = { [V in Verb]: { verb: V; args: Verbs[V] } }[Verb];
export type AnyAction = { [V in Verb]: Action<V> }[Verb];

/** An action as it stands for a target now. */
export interface Offer {
  readonly verb: Verb;
  readonly label: string;
  readonly icon?: string;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly answer: Answer;
  readonly checked?: boolean;
}

/** What became of an action, dialog by dialog. */
export interface Outcome {
  readonly done: readonly string[];
  readonly failed: readonly { id: string; reason: string; retryable: boolean }[];
  readonly dismissed?: true;
}
