import { html, type LitElement, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { Id } from '../../src/model/ids.js';
import type { ThreadRow } from '../../src/thread/timeline.js';
import { listKeys } from '../windowed/list-keys.js';
import { windowedList, type Range, type Rows } from '../windowed/windowed-list.js';
import type { OpenDialog } from './open-dialog.js';
import { threadRow } from './rows/message-row.js';
import { ToolsHost } from './rows/tools-host.js';
import type { ThreadView } from './view.js';

/** Height of a row before any was measured, px. */
const ROW = 56;

/** A thread without a dialog. */
const NOTHING: Rows<ThreadRow> = {
  length: 0,
  at: () => {
    throw new RangeError('No rows');
  },
  indexOf: () => -1,
};

export interface MessagesHost {
  open(): OpenDialog | undefined;
  /** Fulfilled when the rows around one can be drawn. */
  ready(rows: Rows<ThreadRow>, index: number): Promise<void>;
  /** Where focus goes when the reader leaves the messages by Esc. */
  leave(): void;
}

/** The part of a thread that scrolls: its rows, their keyboard and tools, and where the reader is. */
export class Messages {
  /** The last attempt to load older ones failed. */
  olderFailed = false;
  #view: ThreadView | undefined;
  readonly #list = windowedList<ThreadRow>(this.host, {
    scroller: () => this.#scroller,
    row: (row) => this.#row(row),
    stick: 'end',
    estimate: ROW,
    onNear: (edge) => {
      if (edge === 'start') void this.loadOlder();
    },
    onRange: (range) => this.#fillSeen(range),
  });
  readonly #keys = listKeys<ThreadRow>(this.host, { list: this.#list, rows: () => this.rows, prefer: () => this.#newest });
  /** The tools of one message at a time. */
  readonly tools = new ToolsHost(this.host, {
    dialogId: () => this.how.open()?.id,
    row: (key) => this.#rowOf(key),
    leave: () => this.how.leave(),
  });

  constructor(
    private readonly host: LitElement,
    private readonly how: MessagesHost,
  ) {}

  get rows(): Rows<ThreadRow> {
    return this.how.open()?.session.timeline ?? NOTHING;
  }

  get $atEnd(): ReadableAtom<boolean> {
    return this.#list.$atEnd;
  }

  /** Whether the reader is at the end. */
  get atEnd(): boolean {
    return this.#list.atEnd;
  }

  render(view: ThreadView): TemplateResult {
    this.#view = view;
    return html`<div class="scroll" tabindex="-1">
      <div
        class="msgs"
        part="thread-messages"
        role="log"
        aria-live="off"
        aria-label=${view.say('messages')}
        @pointerover=${this.#onPointerover}
        @pointerleave=${this.tools.onPointerleave}
        @contextmenu=${this.tools.onContextmenu}
        @focusin=${this.#onFocusin}
        @focusout=${this.tools.onFocusout}
        @keydown=${this.#onKeydown}
      >
        ${this.#list.render(this.rows, [view])}
      </div>
    </div>`;
  }

  /** Another dialog is on show. */
  reset(): void {
    this.#list.held = undefined;
    this.olderFailed = false;
  }

  /** Goes to a row, else to the end. */
  async begin(at: string | 'end'): Promise<void> {
    if (at !== 'end') await this.#list.scrollTo(at, 'start');
    // Where all that is new fits, the reader is at the end, too.
    if (!this.#list.atEnd && (at === 'end' || this.#list.range.last === this.rows.length - 1)) this.toEnd();
  }

  toEnd(): void {
    this.#list.scrollToEnd();
  }

  /** Brings a message into view, loading it if need be; resolves with whether it is there. */
  async goTo(id: Id): Promise<boolean> {
    const open = this.how.open();
    const { history, timeline } = open?.session ?? {};
    if (!history || !timeline || !(await history.loadAround(id).catch(() => false))) return false;
    const key = timeline.keyOf(id);
    if (key === undefined || open !== this.how.open()) return false;
    // It may be of a kind that the filter hides.
    if (timeline.indexOf(key) < 0) open?.showAll();
    await this.how.ready(timeline, timeline.indexOf(key));
    this.host.requestUpdate();
    await this.#list.scrollTo(key, 'center');
    this.#flash(key);
    return true;
  }

  /** Puts the focus on the row that had it last, or on the newest. */
  focus(): void {
    const key = this.#list.held ?? this.#newest;
    if (key !== undefined) this.#list.focus(key);
  }

  async loadOlder(): Promise<void> {
    const before = this.olderFailed;
    try {
      await this.how.open()?.session.history.loadOlder();
      this.olderFailed = false;
    } catch {
      this.olderFailed = true;
    }
    if (before !== this.olderFailed) this.host.requestUpdate();
  }

  get #scroller(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  get #newest(): string | undefined {
    const { rows } = this;
    return rows.length > 0 ? rows.at(rows.length - 1).key : undefined;
  }

  #row(row: ThreadRow): unknown {
    return this.#view && threadRow(row, this.#view, this.#keys.tabIndex(row.key));
  }

  #rowOf(key: string): ThreadRow | undefined {
    const index = this.rows.indexOf(key);
    return index < 0 ? undefined : this.rows.at(index);
  }

  /** A gap that comes into view is closed. */
  #fillSeen({ first, last }: Range): void {
    for (let index = Math.max(0, first); index <= last && index < this.rows.length; index++) {
      const { hole, message } = this.rows.at(index);
      if (hole) void this.how.open()?.fill(message.id);
    }
  }

  #flash(key: string): void {
    const element = this.#list.element(key);
    element?.classList.add('is-found');
    element?.addEventListener('animationend', () => element.classList.remove('is-found'), { once: true });
  }

  readonly #onPointerover = (event: Event): void => {
    this.tools.onPointerover(event);
    this.#nameMoment(event.composedPath()[0]);
  };

  /** The full date of a time is told when somebody points at it: most are never pointed at. */
  #nameMoment(target: EventTarget | undefined): void {
    const meta = target instanceof Element ? target.closest<HTMLElement>('.bt, .sys, .tun time') : null;
    const row = this.#rowOf(meta?.closest<HTMLElement>('.r')?.dataset['key'] ?? '');
    if (meta && row && this.#view && !meta.title) meta.title = this.#view.format.full(row.message.at);
  }

  readonly #onFocusin = (event: FocusEvent): void => {
    this.#keys.onFocusin();
    this.tools.onFocusin(event);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    this.tools.onKeydown(event);
    // Arrows within a tool, a slider or a menu are theirs.
    if ((event.composedPath()[0] as HTMLElement).classList.contains('r')) this.#keys.onKeydown(event);
  };
}
