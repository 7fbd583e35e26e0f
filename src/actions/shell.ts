import type { AssignTo, Target, Verb, Verbs } from './verbs.js';

/** The windows an action may open: what they are told and what they answer. Windows collect arguments and change nothing themselves. */
export interface Windows {
  assign: { in: Target; out: AssignTo };
  block: { in: Target; out: Verbs['block'] };
  snooze: { in: Target; out: Verbs['snooze'] };
  /** A question before something that cannot be undone. */
  confirm: { in: { title: string; text?: string; action: string; danger?: boolean; verb?: Verb }; out: true };
}

export interface Toast {
  text: string;
  undo?: () => void;
  retry?: () => void;
}

/** What an action may ask of a screen. Elements keep the promise. */
export interface Shell {
  /** Resolves with what the person chose, or with nothing when it was dismissed. */
  open<W extends keyof Windows>(name: W, input: Windows[W]['in']): Promise<Windows[W]['out'] | undefined>;
  announce(text: string, urgency?: 'polite' | 'assertive'): void;
  toast(toast: Toast): void;
}
