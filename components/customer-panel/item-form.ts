import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { chordOf, isComposing } from '../base/keys.js';
import type { PanelSay } from './panel-say.js';

export interface ItemFormOptions {
  save(): Promise<void>;
  /** Whether there is enough to save. */
  filled(): boolean;
  /** It was saved or given up. */
  ended(): void;
}

/** A small form over a list: one button saves, the other one gives up; what went wrong is said beneath. */
export class ItemForm implements ReactiveController {
  #busy = false;
  #error: string | undefined;
  #shown = false;

  constructor(
    private readonly host: ReactiveControllerHost & { look: { adding: boolean }; querySelector: ParentNode['querySelector'] },
    private readonly options: ItemFormOptions,
  ) {
    host.addController(this);
  }

  /** Its first field gets the focus when it opens. */
  hostUpdated(): void {
    const { adding } = this.host.look;
    if (adding && !this.#shown) this.host.querySelector<HTMLElement>('[data-first]')?.focus();
    this.#shown = adding;
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const chord = chordOf(event);
    const saves = chord === 'mod+enter' || (chord === 'enter' && event.target instanceof HTMLInputElement);
    if (!saves && chord !== 'escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (saves) void this.#save();
    else this.#end();
  };

  buttons(label: string, say: PanelSay, hint: unknown = nothing): TemplateResult {
    return html`${this.#error === undefined ? nothing : html`<p class="field__error" role="alert" dir="auto">${this.#error}</p>`}
      <div class="form__b">
        <button
          class="btn btn--primary btn--sm"
          part="button primary"
          type="button"
          aria-disabled=${this.options.filled() ? nothing : 'true'}
          aria-busy=${this.#busy}
          @click=${() => this.#save(say)}
        >
          ${label}</button
        ><button class="btn btn--ghost btn--sm" part="button" type="button" @click=${() => this.#end()}>${say('cancel')}</button>${hint}
      </div>`;
  }

  async #save(say?: PanelSay): Promise<void> {
    if (this.#busy || !this.options.filled()) return;
    this.#busy = true;
    this.#error = undefined;
    this.host.requestUpdate();
    try {
      await this.options.save();
      this.#end();
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      this.#error = say ? say('notSaved', { reason }) : reason;
    } finally {
      this.#busy = false;
      this.host.requestUpdate();
    }
  }

  #end(): void {
    this.#error = undefined;
    this.options.ended();
  }
}
