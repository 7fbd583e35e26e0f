import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Shell } from '../../src/actions/shell.js';
import type { Chat } from '../../src/chat.js';
import { chatContext, shellContext } from './context.js';
import { ElementShell } from './shell.js';

/**
 * Lets a public element stand alone: what is drawn inside it, its windows above all, gets its chat; and where no element
 * around it has a screen, it gets one of its own. Read the result's `shell`.
 */
export class Outermost implements ReactiveController {
  readonly #chats: ContextProvider<typeof chatContext>;
  readonly #shells: ContextProvider<typeof shellContext>;
  #own: ElementShell | undefined;

  constructor(
    private readonly host: LitElement,
    /** The chat and the screen that the element has from outside. */
    private readonly around: { chat(): Chat | undefined; shell(): Shell | undefined },
  ) {
    this.#chats = new ContextProvider(host, { context: chatContext });
    this.#shells = new ContextProvider(host, { context: shellContext });
    host.addController(this);
  }

  get shell(): Shell | undefined {
    return this.around.shell() ?? this.#own;
  }

  hostUpdate(): void {
    // The screen is there from the beginning: a reader notices only live regions it has met before.
    if (!this.around.shell()) this.#own ??= new ElementShell(this.host, (catalogue) => this.around.chat()?.say(catalogue));
    this.#chats.setValue(this.around.chat());
    this.#shells.setValue(this.shell);
  }
}
