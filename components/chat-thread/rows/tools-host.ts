import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../../../src/model/ids.js';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import type { ChatMessageTools } from './message-tools.js';

export interface ToolsHostOptions {
  dialogId(): Id | undefined;
  /** The row of a key, if it is still there. */
  row(key: string): ThreadRow | undefined;
  /** Where focus goes when the reader leaves the messages by Esc. */
  leave(): void;
}

/** Moves the one toolbar of a thread to the row that is pointed at or focused, and takes it away again. Its chunk comes with the first such row. */
export class ToolsHost implements ReactiveController {
  /** The tools could not be fetched. They are asked for again with the next row, or by `retry`. */
  failed = false;
  #tools: ChatMessageTools | undefined;
  #row: HTMLElement | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly how: ToolsHostOptions,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#take();
  }

  readonly onPointerover = (event: Event): void => {
    const row = rowOf(event);
    // While a tool has the focus or its menu is open, the pointer does not take them away.
    if (row && !this.#tools?.matches(':focus-within')) this.#show(row);
  };

  readonly onPointerleave = (): void => {
    if (!this.#row?.matches(':focus-within')) this.#take();
  };

  readonly onFocusin = (event: Event): void => {
    const row = rowOf(event);
    if (row) this.#show(row);
  };

  readonly onFocusout = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const stays = relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!stays && !this.#row?.matches(':hover')) this.#take();
  };

  /** A long press, on a screen without a pointer. */
  readonly onContextmenu = (event: Event): void => {
    const row = rowOf(event);
    if (!row || (event as PointerEvent).pointerType !== 'touch') return;
    event.preventDefault();
    this.#show(row);
    void this.#enter();
  };

  /** Enter and the menu key open a row's tools; Esc goes back to the row, and from the row to the composer. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const row = rowOf(event);
    if (!row || event.defaultPrevented) return;
    const onRow = event.composedPath()[0] === row;
    const opens = event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (event.key === 'Escape') {
      event.preventDefault();
      if (onRow) this.how.leave();
      else row.focus({ preventScroll: true });
    } else if (onRow && opens) {
      event.preventDefault();
      this.#show(row);
      void this.#enter();
    }
  };

  #show(row: HTMLElement): void {
    const key = row.dataset['key'];
    const dialogId = this.how.dialogId();
    const found = key === undefined ? undefined : this.how.row(key);
    const place = row.querySelector('.m__col');
    if (!place || !found || dialogId === undefined || found.message.kind === 'event') return this.#take();
    const tools = (this.#tools ??= document.createElement('chat-message-tools'));
    void this.#load();
    if (tools.parentElement === place) return;
    this.#row = row;
    tools.target = { dialogs: [dialogId], messages: [found.message.id] };
    place.append(tools);
  }

  async #enter(): Promise<void> {
    if (await this.#load()) await this.#tools?.enter();
  }

  readonly retry = (): void => {
    // It is told again where that fails again.
    this.#tell(false);
    void this.#load();
  };

  /** Resolves with whether the tools are there. */
  async #load(): Promise<boolean> {
    const isThere = await import('./message-tools.js').then(
      () => true,
      () => false,
    );
    this.#tell(!isThere);
    return isThere;
  }

  #tell(failed: boolean): void {
    if (failed === this.failed) return;
    this.failed = failed;
    this.host.requestUpdate();
  }

  #take(): void {
    this.#tools?.remove();
    this.#row = undefined;
  }
}

function rowOf(event: Event): HTMLElement | undefined {
  return event.composedPath().find((node): node is HTMLElement => node instanceof HTMLElement && node.classList.contains('r'));
}
