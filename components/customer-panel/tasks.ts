import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { tasks, type Task } from '../../src/customer/tasks.js';
import type { Id, Millis } from '../../src/model/ids.js';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { StoreController } from '../base/store-controller.js';
import { foreignText } from '../text/text.js';
import { time } from '../ui/time.js';
import { ItemForm } from './item-form.js';
import type { ListLook } from './list-look.js';
import { listState } from './list-state.js';
import { listStyles } from './lists.styles.js';
import { formats } from '../../src/core/formats.js';

/** What is to be done for the customer; it keeps the dialog in Important [F246]. @internal */
export class ChatPanelTasks extends LitElement {
  @property({ attribute: false }) look!: ListLook;

  @state() private text = '';
  @state() private due = '';
  @state() private error: string | undefined;
  readonly #tasks = new StoreController(this, () => this.look.chat.use(tasks).$of(this.look.customerId));
  readonly #form: ItemForm = new ItemForm(this, {
    save: () => this.#add(),
    filled: () => this.text.trim() !== '',
    ended: () => {
      this.text = this.due = '';
      this.look.done();
    },
  });

  protected override createRenderRoot(): HTMLElement {
    adopt(this.getRootNode(), [listStyles]);
    return this;
  }

  protected override render(): TemplateResult {
    const { error } = this;
    const { say } = this.look;
    const list = this.#tasks.value ?? { status: 'loading' as const, items: [] };
    const body = html`${this.look.adding ? this.#editor() : nothing}${
      error === undefined ? nothing : html`<p class="field__error" role="alert" dir="auto">${error}</p>`
    }${
      this.look.adding && list.items.length === 0
        ? nothing
        : listState(list, say('noTasks'), say, () => this.look.chat.use(tasks).reload(this.look.customerId))
    }${repeat(
      list.items,
      ({ id }) => id,
      (task) => this.#task(task),
    )}`;
    const count = list.status === 'ready' && list.items.length > 0 ? list.items.length : undefined;
    return html`${this.look.framed({ count, body })}`;
  }

  #task(task: Task): TemplateResult {
    const { id, title, dueAt, done = false } = task;
    return html`<label class="task ${done ? 'is-done' : ''}" part="panel-task${done ? ' checked' : ''}"
      ><input class="check" type="checkbox" .checked=${live(done)} @change=${() => this.#setDone(id, !done)} /><span
        >${foreignText(title)}${dueAt === undefined || done ? nothing : this.#due(dueAt)}</span
      ></label
    >`;
  }

  #due(at: Millis): TemplateResult {
    const { chat, say } = this.look;
    const format = chat.use(formats).get();
    const now = chat.clock.now();
    const late = at < now;
    const text = say('dueAt', { day: format.day(at, now), time: format.time(at) });
    return html`<small class=${late || format.dayNumber(at) === format.dayNumber(now) ? 'is-soon' : ''}
      >${time(at, text, format)}${late ? html` · ${say('overdue')}` : nothing}</small
    >`;
  }

  #editor(): TemplateResult {
    const { say } = this.look;
    return html`<div class="form" @keydown=${this.#form.onKeyDown}>
      <input
        class="input"
        part="field"
        type="text"
        data-first
        maxlength="500"
        autocomplete="off"
        aria-label=${say('task')}
        placeholder=${say('task')}
        .value=${this.text}
        @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
      /><input
        class="input"
        part="field"
        type="datetime-local"
        aria-label=${say('due')}
        .value=${this.due}
        @input=${(event: Event) => (this.due = (event.target as HTMLInputElement).value)}
      />
      ${this.#form.buttons(say('addTask'), say, html`<span class="form__hint">${say('taskMeans')}</span>`)}
    </div>`;
  }

  #add(): Promise<void> {
    const { customerId, dialogId } = this.look;
    const dueAt = this.due === '' ? undefined : Date.parse(this.due);
    return this.look.chat.use(tasks).add(customerId, {
      customerId,
      title: this.text.trim(),
      ...(dialogId !== undefined && { dialogId }),
      ...(dueAt !== undefined && !Number.isNaN(dueAt) && { dueAt }),
    });
  }

  async #setDone(id: Id, done: boolean): Promise<void> {
    this.error = undefined;
    try {
      await this.look.chat.use(tasks).update(this.look.customerId, id, { done });
    } catch (error) {
      this.error = this.look.say('notSaved', { reason: error instanceof Error ? error.message : '' });
    }
  }
}

/** Draws the section. */
export function taskList(look: ListLook): TemplateResult {
  return html`<chat-panel-tasks .look=${look}></chat-panel-tasks>`;
}

define('chat-panel-tasks', ChatPanelTasks);

declare global {
  interface HTMLElementTagNameMap {
    'chat-panel-tasks': ChatPanelTasks;
  }
}
