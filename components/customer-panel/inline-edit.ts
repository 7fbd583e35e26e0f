import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface InlineEditOptions {
  save(value: string): Promise<void>;
  /** Why a value cannot be saved. */
  check?(value: string): string | undefined;
  /** Words of a failure. */
  failed(reason: string): string;
}

/** A value that is changed where it stands: Enter saves, Esc leaves it as it was; what went wrong is said beside it. */
export class InlineEdit implements ReactiveController {
  /** What is being written; undefined while nothing is. */
  draft: string | undefined;
  error: string | undefined;
  busy = false;

  #before = '';
  #focus = false;

  constructor(
    private readonly host: ReactiveControllerHost & { querySelector: ParentNode['querySelector'] },
    private readonly options: InlineEditOptions,
  ) {
    host.addController(this);
  }

  start(value: string): void {
    this.#before = this.draft = value;
    this.error = undefined;
    this.#moveFocus();
  }

  cancel(): void {
    this.draft = this.error = undefined;
    this.#moveFocus();
  }

  async save(): Promise<void> {
    const value = this.draft?.trim();
    if (value === undefined || this.busy) return;
    if (value === this.#before.trim()) {
      this.cancel();
      return;
    }
    this.error = this.options.check?.(value);
    if (this.error === undefined) await this.#send(value);
    this.host.requestUpdate();
  }

  readonly onInput = (event: Event): void => {
    this.draft = (event.target as HTMLInputElement).value;
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') void this.save();
    else this.cancel();
  };

  /** The field gets the focus when it appears, its button when it goes. */
  hostUpdated(): void {
    if (!this.#focus) return;
    this.#focus = false;
    const field = this.host.querySelector<HTMLInputElement>('[data-edit]');
    field?.focus();
    if (field instanceof HTMLInputElement && field.type === 'text') field.select();
  }

  async #send(value: string): Promise<void> {
    this.busy = true;
    this.host.requestUpdate();
    try {
      await this.options.save(value);
      this.draft = undefined;
      this.#moveFocus();
    } catch (error) {
      this.error = this.options.failed(error instanceof Error ? error.message : '');
    } finally {
      this.busy = false;
    }
  }

  #moveFocus(): void {
    this.#focus = true;
    this.host.requestUpdate();
  }
}
