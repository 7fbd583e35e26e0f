import { painted, settled, shifts } from './frames.js';
import { stage, type Subject } from './subject.js';

/** What the scenarios call from outside of the page. */
export interface Bench extends Subject {
  settled(): Promise<void>;
  /** Sends `total` messages evenly over `ms`; returns whether the end stayed in view. */
  burst(total: number, ms: number): Promise<boolean>;
  /** Shifts of the first whole row in view while `count` older messages arrive; the largest, px. */
  shiftOfOlder(count: number): Promise<number>;
  /** Scrolls by `px` each frame; returns how many frames showed a blank. */
  blanks(px: number, frames: number): Promise<number>;
  /** Elements of the subject, those in shadow roots counted. */
  elements(): number;
  longestTask(): number;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

export function start(subject: Subject): void {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: false });

  const view = (): DOMRect => subject.scroller().getBoundingClientRect();
  const toEnd = (): number => {
    const { scrollHeight, scrollTop, clientHeight } = subject.scroller();
    return scrollHeight - scrollTop - clientHeight;
  };

  window.bench = Object.assign(subject, {
    settled,
    longestTask: () => longest,

    async burst(total: number, ms: number) {
      longest = 0;
      const from = performance.now();
      let sent = 0;
      while (sent < total) {
        const due = Math.min(total, Math.ceil(((performance.now() - from) / ms) * total));
        if (due > sent) subject.append(due - sent);
        sent = Math.max(sent, due);
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
      await settled();
      return toEnd() <= 2;
    },

    async shiftOfOlder(count: number) {
      const { top } = view();
      const row = subject.rows().find((element) => element.getBoundingClientRect().top >= top);
      if (!row) throw new Error('No row in view');
      const all = shifts(row, 20);
      subject.older(count);
      return Math.max(...(await all));
    },

    async blanks(px: number, frames: number) {
      let count = 0;
      for (let frame = 0; frame < frames; frame++) {
        subject.scroller().scrollTop += px;
        await painted();
        const { top, bottom } = view();
        const boxes = subject.rows().map((element) => element.getBoundingClientRect());
        const first = Math.min(...boxes.map((box) => box.top));
        const last = Math.max(...boxes.map((box) => box.bottom));
        if (first > top + 40 || last < bottom - 40) count++;
      }
      return count;
    },

    elements: () => countElements(stage()),
  });
}

function countElements(root: ParentNode): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) count += 1 + (element.shadowRoot ? countElements(element.shadowRoot) : 0);
  return count;
}
