import { ContextProvider } from '@lit/context';
import { fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../components/base/base.styles.js';
import { chatContext } from '../../components/base/context.js';
import { ElementShell } from '../../components/base/shell.js';
import { tokens } from '../../components/base/tokens.styles.js';
import { avatarStyles } from '../../components/ui/avatar.styles.js';
import { buttonStyles } from '../../components/ui/buttons.styles.js';
import { fieldStyles } from '../../components/ui/fields.styles.js';
import { iconStyles } from '../../components/ui/icons.styles.js';
import { markStyles } from '../../components/ui/marks.styles.js';
import { menuStyles } from '../../components/ui/menu.styles.js';
import { stateStyles } from '../../components/ui/states.styles.js';
import { toastStyles } from '../../components/ui/toast.styles.js';
import { textStyles } from '../../components/text/text.styles.js';
import type { Chat } from '../../src/chat.js';

/** An outermost element that draws what a test gives it, with every shared sheet and a shell. */
@customElement('test-ui-host')
export class UiHost extends LitElement {
  static override styles = [
    tokens,
    base,
    iconStyles,
    buttonStyles,
    fieldStyles,
    markStyles,
    avatarStyles,
    menuStyles,
    stateStyles,
    toastStyles,
    textStyles,
  ];

  @property({ attribute: false }) view: () => unknown = () => undefined;
  readonly provided = new ContextProvider<typeof chatContext>(this, { context: chatContext });
  readonly shell = new ElementShell(this, (catalogue) => this.provided.value?.say(catalogue));

  protected override render(): TemplateResult {
    return html`<div class="base">${this.view()}</div>`;
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found;
  }

  get focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }
}

/** The host on the page, drawn. */
export async function uiHost(view: () => unknown = () => undefined, chat?: Chat): Promise<UiHost> {
  const host = await fixture<UiHost>(html`<test-ui-host></test-ui-host>`);
  host.view = view;
  if (chat) host.provided.setValue(chat);
  host.requestUpdate();
  await host.updateComplete;
  return host;
}
