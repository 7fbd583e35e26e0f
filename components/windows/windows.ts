import type { Windows } from '../../src/actions/shell.js';
import type { ChatWindow } from './window.js';

/** Makes a window; each comes with its own chunk. */
export type WindowMaker<W extends keyof Windows> = () => Promise<ChatWindow<W>>;

/** Every window by its name. A window is opened through the shell only, and loaded when it is first opened. */
export const windows: { readonly [W in keyof Windows]?: WindowMaker<W> } = {
  assign: async () => new (await import('./assign.js')).AssignWindow(),
  block: async () => new (await import('./block.js')).BlockWindow(),
  snooze: async () => new (await import('./snooze.js')).SnoozeWindow(),
  confirm: async () => new (await import('./confirm.js')).ConfirmWindow(),
};
