import { drawLauncher } from './launcher.js';

/** A command for the widget: its name and arguments, such as `['identify', { token }]` or `['open']`. */
export type Command = readonly [name: string, ...args: unknown[]];

/** `window.parley`: an array until the widget takes it over, so commands can be pushed before anything is loaded. */
export interface CommandQueue {
  push(...commands: Command[]): unknown;
  /** The element on this page; set once, so that a script that stands twice does nothing the second time. */
  host?: HTMLElement;
}

declare global {
  interface Window {
    parley?: CommandQueue & Partial<Iterable<Command>>;
  }
}

const { documentElement, currentScript } = document;
const queue = (window.parley ||= [] as Command[] & CommandQueue);

// A script that stands twice does nothing the second time.
if (currentScript instanceof HTMLScriptElement && !queue.host) {
  const host = (queue.host = document.createElement('live-chat-widget'));
  const { dataset, src } = currentScript;
  Object.assign(host.dataset, dataset, { src });
  host.style.setProperty('--chat-accent', dataset['accent'] ?? '');

  // A click may try again what the network has refused.
  const load = () => void import('./live-chat-widget.js').catch(() => undefined);
  const open = () => queue.push(['open']);
  const keep = queue.push.bind(queue);
  queue.push = (...commands) => {
    keep(...commands);
    for (const [name, argument] of queue as Command[]) {
      if (name === 'consent' && argument === 'given') load();
      if (name !== 'open' && name !== 'toggle') continue;
      load();
      // The panel asks for it, too; here it starts on its way beside the panel.
      void import('./visitor-chat.js').catch(() => undefined);
    }
  };
  // What was pushed before this script came may ask for the chat, too.
  queue.push();
  addEventListener('click', ({ target }) => {
    if ((target as Element).closest?.('[data-parley-open]')) open();
  });
  if (dataset['consent'] === 'given') load();
  drawLauncher(host, dataset['label'] ?? 'Open chat', load, open);
  documentElement.append(host);
}
