import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../../src/chat.js';
import { emojiWords } from '../../../src/composer/emoji-words.js';
import { adopt } from '../../base/adopt.js';
import { define } from '../../base/define.js';
import { isComposing } from '../../base/keys.js';
import { fieldStyles } from '../../ui/fields.styles.js';
import * as icons from '../../ui/icons.js';
import { emojiGroups, findEmoji, recentEmoji, rememberEmoji, type Emoji, type EmojiGroup } from './emoji-list.js';
import { emojiStyles } from './emoji.styles.js';

const COLUMNS = 8;
/** Groups drawn at first; the others come as one scrolls. */
const AT_FIRST = 2;

interface Cell {
  row: number;
  column: number;
}

/** Emoji to choose from: a search field that steers a grid [F080, F138, F257]. @internal */
export class ChatEmojiPicker extends LitElement {
  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) pick: (emoji: string) => void = () => undefined;

  @state() private sought = '';
  @state() private drawn = AT_FIRST;
  @state() private active: Cell | undefined;
  @query('input') private readonly field!: HTMLInputElement;
  @query('.emo__end') private readonly end!: HTMLElement | null;

  #groups: readonly EmojiGroup[] = [];
  #recent: readonly Emoji[] = [];
  #sight: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#recent = recentEmoji(this.chat.storage);
    this.#sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.drawn++;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight?.disconnect();
  }

  protected override createRenderRoot(): HTMLElement {
    adopt(this.getRootNode(), [fieldStyles, emojiStyles]);
    return this;
  }

  protected override willUpdate(): void {
    const found = this.sought.trim();
    const recent: readonly EmojiGroup[] = this.#recent.length > 0 ? [{ name: 'recent', emoji: this.#recent }] : [];
    this.#groups = found === '' ? [...recent, ...emojiGroups()] : [{ name: 'found', emoji: findEmoji(found) }];
  }

  protected override firstUpdated(): void {
    this.field.focus();
  }

  protected override updated(): void {
    this.#sight?.disconnect();
    if (this.end) this.#sight?.observe(this.end);
    this.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const say = this.chat.say(emojiWords);
    const label = say('search');
    const found = this.sought.trim() === '' ? undefined : (this.#groups[0]?.emoji.length ?? 0);
    return html`<div class="emo__search">
        <div class="search" part="field">
          ${icons.search}<input
            role="combobox"
            aria-label=${label}
            aria-expanded="true"
            aria-haspopup="grid"
            aria-controls="emoji-grid"
            aria-autocomplete="list"
            aria-activedescendant=${this.active ? idOf(this.active) : nothing}
            placeholder=${label}
            autocomplete="off"
            spellcheck="false"
            .value=${this.sought}
            @input=${this.#onInput}
            @keydown=${this.#onKeyDown}
          />
        </div>
      </div>
      <span class="vh" role="status">${found === undefined ? nothing : found > 0 ? say('found', { count: found }) : say('none')}</span>
      <div class="emo__all scrolls" tabindex="-1" @click=${this.#onClick} @pointerdown=${keepFocus}>
        ${found === 0 ? html`<p class="emo__none">${say('none')}</p>` : nothing}
        <div role="grid" id="emoji-grid" aria-label=${label}>${this.#drawGroups()}</div>
        ${this.drawn < this.#groups.length ? html`<div class="emo__end"></div>` : nothing}
      </div>`;
  }

  #drawGroups(): unknown {
    const say = this.chat.say(emojiWords);
    let row = 0;
    return this.#groups.slice(0, this.drawn).map(({ name, emoji }) => {
      if (emoji.length === 0) return nothing;
      const count = emoji.length;
      const heading = say(name, { count });
      const rows = rowsOf(emoji).map((cells) => this.#drawRow(cells, row++));
      return html`<div role="rowgroup" aria-label=${heading}>
        <p class="mh" aria-hidden="true">${heading}</p>
        ${rows}
      </div>`;
    });
  }

  #drawRow(cells: readonly Emoji[], row: number): TemplateResult {
    return html`<div class="emo" role="row">
      ${cells.map(({ char, name }, column) => {
        const active = this.active?.row === row && this.active.column === column;
        return html`<button
          class=${active ? 'is-active' : ''}
          type="button"
          role="gridcell"
          tabindex="-1"
          id=${idOf({ row, column })}
          aria-label=${name}
          aria-selected=${active}
          title=${name}
          data-emoji=${char}
        >
          ${char}
        </button>`;
      })}
    </div>`;
  }

  #rows(): readonly (readonly Emoji[])[] {
    return this.#groups.flatMap(({ emoji }) => rowsOf(emoji));
  }

  #choose(char: string): void {
    rememberEmoji(this.chat.storage, char);
    this.pick(char);
  }

  #onInput(): void {
    this.sought = this.field.value;
    this.drawn = AT_FIRST;
    this.active = this.sought.trim() === '' ? undefined : { row: 0, column: 0 };
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const { key } = event;
    if (key === 'Enter') {
      event.preventDefault();
      const emoji = this.active && this.#rows()[this.active.row]?.[this.active.column];
      if (emoji) this.#choose(emoji.char);
      return;
    }
    const next = this.#moved(key);
    if (!next) return;
    event.preventDefault();
    this.active = next;
    this.#drawAsFarAs(next.row);
  }

  /** Where an arrow leads; sideways only once a cell is active, so that the arrows move the caret until then. */
  #moved(key: string): Cell | undefined {
    const { active } = this;
    const rows = this.#rows();
    if (rows.length === 0) return undefined;
    if (!active) return key === 'ArrowDown' ? { row: 0, column: 0 } : undefined;
    const onward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const { row, column } = active;
    const width = (at: number) => rows[at]?.length ?? 0;
    const at = (to: number): Cell => ({ row: to, column: Math.min(column, width(to) - 1) });
    if (key === 'ArrowDown') return at(Math.min(row + 1, rows.length - 1));
    if (key === 'ArrowUp') return at(Math.max(row - 1, 0));
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    if (key === onward)
      return column + 1 < width(row) ? { row, column: column + 1 } : row + 1 < rows.length ? { row: row + 1, column: 0 } : active;
    return column > 0 ? { row, column: column - 1 } : row > 0 ? { row: row - 1, column: width(row - 1) - 1 } : active;
  }

  #drawAsFarAs(row: number): void {
    let rows = 0;
    let groups = 0;
    for (const { emoji } of this.#groups) {
      groups++;
      rows += rowsOf(emoji).length;
      if (rows > row) break;
    }
    this.drawn = Math.max(this.drawn, groups);
  }

  #onClick({ target }: Event): void {
    const char = (target as HTMLElement).dataset['emoji'];
    if (char !== undefined) this.#choose(char);
  }
}

const idOf = ({ row, column }: Cell) => `emoji-${row}-${column}`;

function rowsOf(emoji: readonly Emoji[]): Emoji[][] {
  const rows: Emoji[][] = [];
  for (let at = 0; at < emoji.length; at += COLUMNS) rows.push(emoji.slice(at, at + COLUMNS));
  return rows;
}

/** The search field keeps the focus while an emoji is pressed. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

/** Draws the picker; `pick` gets the emoji. */
export function emojiPicker(chat: Chat, pick: (emoji: string) => void): TemplateResult {
  return html`<chat-emoji-picker .chat=${chat} .pick=${pick}></chat-emoji-picker>`;
}

define('chat-emoji-picker', ChatEmojiPicker);

declare global {
  interface HTMLElementTagNameMap {
    'chat-emoji-picker': ChatEmojiPicker;
  }
}
