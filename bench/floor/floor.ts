import { start } from '../page/start.js';
import { stage, type Subject } from '../page/subject.js';
import { texts } from '../page/texts.js';
import { FloorList, type FloorRow } from './floor-list.js';

const row = (n: number): FloorRow => ({ key: `k${n}`, text: texts[Math.abs(n) % texts.length] ?? '' });

class Floor implements Subject {
  #list: FloorList | undefined;
  #rows: FloorRow[] = [];
  #first = 0;
  #next = 0;

  prepare(_what: 'messages' | 'dialogs', count: number): void {
    this.#rows = Array.from({ length: count }, (_, n) => row(n));
    this.#first = 0;
    this.#next = count;
  }

  async mountThread(): Promise<void> {
    this.#mount(true);
  }

  async mountDialogs(): Promise<void> {
    this.#mount(false);
  }

  async mountComposer(): Promise<HTMLElement> {
    const textarea = document.createElement('textarea');
    textarea.className = 'composer';
    stage().append(textarea);
    return textarea;
  }

  async unmount(): Promise<void> {
    this.#list?.unmount();
    this.#list = undefined;
    stage().replaceChildren();
  }

  append(count: number): void {
    for (let i = 0; i < count; i++) this.#rows.push(row(this.#next++));
    this.#list?.set(this.#rows);
  }

  older(count: number): void {
    this.#rows.unshift(...Array.from({ length: count }, (_, i) => row(this.#first - count + i)));
    this.#first -= count;
    this.#list?.set(this.#rows, count);
  }

  toTop(): void {
    const [dialog] = this.#rows.splice(this.#rows.length >> 1, 1);
    if (dialog) this.#rows.unshift(dialog);
    this.#list?.set(this.#rows);
  }

  scroller(): HTMLElement {
    if (!this.#list) throw new Error('Nothing is mounted');
    return this.#list.scroller;
  }

  rows(): HTMLElement[] {
    return [...this.scroller().querySelectorAll<HTMLElement>('.row')];
  }

  #mount(sticks: boolean): void {
    this.#list = new FloorList(this.#rows, sticks);
    this.#list.mount(stage());
  }
}

start(new Floor());
