import { ContextProvider } from '@lit/context';
import type { PropertyValues } from 'lit';
import type { Shell } from '../../src/actions/shell.js';
import { ChatElement } from './chat-element.js';
import { chatContext, shellContext } from './context.js';
import { ElementShell } from './shell.js';

/** What the six public elements have in common: they hand their chat to what they open, and the outermost one is the screen. */
export abstract class PublicElement extends ChatElement {
  readonly #chatProvider = new ContextProvider(this, { context: chatContext });
  readonly #shellProvider = new ContextProvider(this, { context: shellContext });
  #ownShell: ElementShell | undefined;

  /** The screen of the outermost element; with nobody around it, its own. */
  protected override get shell(): Shell | undefined {
    return super.shell ?? this.#ownShell;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (super.shell || this.#ownShell) return;
    this.#ownShell = new ElementShell(this, (catalogue) => this.words(catalogue));
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#chatProvider.setValue(this.activeChat);
    this.#shellProvider.setValue(this.shell);
  }
}
