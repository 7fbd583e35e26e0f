import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { notes, type Note } from '../../src/customer/notes.js';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { StoreController } from '../base/store-controller.js';
import { foreignName, foreignText } from '../text/text.js';
import { time } from '../ui/time.js';
import type { ListLook } from './list-look.js';
import { listState } from './list-state.js';
import { listStyles } from './lists.styles.js';
import { ItemForm } from './item-form.js';
import { formats } from '../../src/core/formats.js';

/** What colleagues should know about the customer [F137]. @internal */
export class ChatPanelNotes extends LitElement {
  @property({ attribute: false }) look!: ListLook;

  @state() private draft = '';
  readonly #notes = new StoreController(this, () => this.look.chat.use(notes).$of(this.look.customerId));
  readonly #form: ItemForm = new ItemForm(this, {
    save: () => this.look.chat.use(notes).write(this.look.customerId, this.draft.trim()),
    filled: () => this.draft.trim() !== '',
    ended: () => {
      this.draft = '';
      this.look.done();
    },
  });

  protected override createRenderRoot(): HTMLElement {
    adopt(this.getRootNode(), [listStyles]);
    return this;
  }

  protected override render(): TemplateResult {
    const { say } = this.look;
    const list = this.#notes.value ?? { status: 'loading' as const, items: [] };
    const body = html`${this.look.adding ? this.#editor() : nothing}${
      this.look.adding && list.items.length === 0
        ? nothing
        : listState(list, say('noNotes'), say, () => this.look.chat.use(notes).reload(this.look.customerId))
    }${repeat(
      list.items,
      ({ id }) => id,
      (note) => this.#note(note),
    )}`;
    const count = list.status === 'ready' && list.items.length > 0 ? list.items.length : undefined;
    return html`${this.look.framed({ count, body })}`;
  }

  #note({ text, by, at }: Note): TemplateResult {
    const format = this.look.chat.use(formats).get();
    return html`<article class="card notec" part="panel-note">
      <div class="plain">${foreignText(text, { links: true })}</div>
      <small
        >${by.name === undefined ? nothing : html`${foreignName(by.name)}, `}<bdi
          >${time(at, format.short(at, this.look.chat.clock.now()), format, { titled: true })}</bdi
        ></small
      >
    </article>`;
  }

  #editor(): TemplateResult {
    const { say } = this.look;
    return html`<div class="form" @keydown=${this.#form.onKeyDown}>
      <textarea
        class="input"
        part="field"
        rows="2"
        data-first
        aria-label=${say('note')}
        .value=${this.draft}
        @input=${(event: Event) => (this.draft = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${this.#form.buttons(say('add'), say)}
    </div>`;
  }
}

/** Draws the section. */
export function noteList(look: ListLook): TemplateResult {
  return html`<chat-panel-notes .look=${look}></chat-panel-notes>`;
}

define('chat-panel-notes', ChatPanelNotes);

declare global {
  interface HTMLElementTagNameMap {
    'chat-panel-notes': ChatPanelNotes;
  }
}
