import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import type { Outcome } from '../../src/actions/action.js';
import type { Shell } from '../../src/actions/shell.js';
import type { Target, Verb, Verbs } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import type { Feature } from '../../src/core/feature.js';
import type { Catalogue, Say } from '../../src/i18n/words.js';
import { dispatchAction } from '../events.js';
import { earlyWords } from './early-words.js';
import { chatContext, shellContext } from './context.js';
import { StoreController } from './store-controller.js';

/** What every element of the SDK has: a chat to talk to, stores to follow, words to say, a screen to ask. */
export abstract class ChatElement extends LitElement {
  /** The chat to use. When unset, the one provided by the nearest ancestor element. */
  @property({ attribute: false }) chat?: Chat;

  readonly #inheritedChat = new ContextConsumer(this, { context: chatContext, subscribe: true });
  readonly #inheritedShell = new ContextConsumer(this, { context: shellContext, subscribe: true });

  /** What this element needs of a chat beyond what every chat has. */
  protected readonly features: readonly Feature<unknown>[] = [];

  constructor() {
    super();
    this.addController({ hostUpdate: () => this.features.forEach((feature) => this.activeChat?.use(feature)) });
    this.follow(() => (this.activeChat?.words ?? earlyWords()).$version);
  }

  protected get activeChat(): Chat | undefined {
    return this.chat ?? this.#inheritedChat.value;
  }

  /** The screen of the outermost element; an outermost element provides its own. */
  protected get shell(): Shell | undefined {
    return this.#inheritedShell.value;
  }

  /** Keeps this element up to date with a store; read the result's `value` in `render()`. */
  protected follow<T>(pick: () => ReadableAtom<T> | undefined): StoreController<T> {
    return new StoreController(this, pick);
  }

  /** Says a phrase in the chat's language. */
  protected words<K extends string>(catalogue: Catalogue<K>): Say<K> | undefined {
    return this.activeChat?.say(catalogue);
  }

  /** Does what a person asked for here: asks first, tells after. */
  protected async perform<V extends Verb>(verb: V, target: Target, args?: Verbs[V]): Promise<Outcome | undefined> {
    const { shell, activeChat: chat } = this;
    if (!chat || !shell) return undefined;
    return chat.actions.perform(verb, target, {
      shell,
      dispatch: (phase, detail) => dispatchAction(this, phase, detail),
      ...(args !== undefined && { args }),
    });
  }
}
