import type { LitElement } from 'lit';
import type { Message } from '../../../src/model/message.js';
import type { Part } from '../../../src/model/part.js';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { adopt } from '../../base/adopt.js';
import { Lazy } from '../../base/lazy.js';
import type { Rows } from '../../windowed/windowed-list.js';
import type * as rare from './rare.js';

/** What draws the parts of a message that are not text. */
export type RareParts = typeof rare;

/** More rows than are seen at once. */
const SEEN = 24;

const isRare = ({ type }: Part): boolean => type === 'file' || type === 'buttons' || type === 'card' || type === 'form';
const hasRare = ({ parts, deleted }: Message): boolean => !deleted && parts.some(isRare);

/** The chunk with the rare parts: asked for when the first of them is to be drawn. */
export class LateParts {
  /** Undefined until it has come. */
  parts: RareParts | undefined;
  readonly #chunk: Lazy<RareParts>;

  constructor(private readonly host: LitElement) {
    this.#chunk = new Lazy(host, async () => {
      const parts = await import('./rare.js');
      adopt(host.renderRoot, parts.rareSheets);
      return (this.parts = parts);
    });
  }

  get failed(): boolean {
    return this.#chunk.failed;
  }

  readonly ask = (): void => void this.#chunk.value;

  readonly retry = (): void => {
    this.#chunk.retry();
    this.host.requestUpdate();
  };

  /** Whether the rows that are seen first should wait, so that nothing in them moves when the chunk comes. */
  isAwaited(rows: Rows<ThreadRow>): boolean {
    return !this.failed && this.#asksFor(rows, rows.length - SEEN);
  }

  /** Fulfilled when the rows around one can be drawn as they are, or never will. */
  async ready(rows: Rows<ThreadRow>, index: number): Promise<void> {
    if (this.#asksFor(rows, index - SEEN / 2)) await import('./rare.js').catch(() => undefined);
  }

  #asksFor(rows: Rows<ThreadRow>, first: number): boolean {
    if (this.parts) return false;
    const from = Math.max(0, first);
    for (let at = from; at < Math.min(rows.length, from + SEEN); at++) {
      if (!hasRare(rows.at(at).message)) continue;
      this.ask();
      return true;
    }
    return false;
  }
}
