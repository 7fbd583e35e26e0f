import type { Translation } from '../../src/i18n/words.js';
import { isConsent, type Consent } from './consent.js';
import type { Identity } from './identity.js';
import type { Command } from './loader.js';

type Translate = (locale: string) => Promise<Translation>;

/** What a page can tell the widget by `window.parley.push([name, …])`. */
export interface WidgetCommands {
  open(): void;
  close(): void;
  toggle(): void;
  /** Who the visitor is. */
  identify(identity: Identity): void;
  /** What the visitor has agreed to, as the page has asked. */
  consent(consent: Consent): void;
  /** Loads the phrases of a language other than English. */
  translations(load: Translate): void;
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
    else if (name === 'consent' && isConsent(argument)) commands.consent(argument);
    else if (name === 'translations' && typeof argument === 'function') commands.translations(argument as Translate);
    else if (name === 'open' || name === 'close' || name === 'toggle' || name === 'shutdown') commands[name]();
  };
  const waiting = Array.isArray(queue) ? (queue.splice(0) as Command[]) : [];
  queue.push = (...more) => more.forEach(run);
  waiting.forEach(run);
}
