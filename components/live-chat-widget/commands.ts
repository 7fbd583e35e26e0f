import type { Identity } from './identity.js';
import type { Command } from './loader.js';

/** What a page can tell the widget by `window.parley.push([name, …])`. */
export interface WidgetCommands {
  open(): void;
  close(): void;
  toggle(): void;
  /** Who the visitor is. */
  identify(identity: Identity): void;
  /** Ends the connection and forgets the visitor on this device. */
  shutdown(): void;
}

/**
 * Takes over the page's queue for its own host: carries out what was pushed before, and from now on at once. A command that is not known
 * does nothing: an older widget must not break a newer page.
 */
export function takeCommands(host: HTMLElement, commands: WidgetCommands): void {
  const queue = window.parley;
  if (queue?.host !== host) return;
  const run = ([name, argument]: Command) => {
    if (name === 'identify' && typeof argument === 'object' && argument !== null) commands.identify(argument);
    else if (name === 'open' || name === 'close' || name === 'toggle' || name === 'shutdown') commands[name]();
  };
  const waiting = Array.isArray(queue) ? (queue.splice(0) as Command[]) : [];
  queue.push = (...more) => more.forEach(run);
  waiting.forEach(run);
}
