import type { ScrollBox } from './scroll-box.js';

/** This many px from the end is at the end. */
export const CLOSE = 4;

/** Whether the reader is at the edge that a list sticks to, and so stays there whatever comes. */
export class Stick {
  isStuck = true;

  constructor(readonly edge: 'start' | 'end') {}

  /** The reader scrolled; what grows or shrinks moves the end, but it does not move the reader up from it. */
  moved(px: number, box: ScrollBox): void {
    if (this.edge === 'start') this.isStuck = box.top <= 1;
    else this.isStuck = px < 0 ? this.isStuck && box.toEnd <= 1 : this.isStuck || box.toEnd <= CLOSE;
  }

  /** The list was brought to another place. */
  placed(box: ScrollBox): void {
    this.isStuck = this.edge === 'start' ? box.top <= 1 : box.toEnd <= CLOSE;
  }

  /** A list that got shorter may bring its edge to the reader. @param isEnd the end of the rows is in sight */
  seen(box: ScrollBox, isEnd: boolean): void {
    this.isStuck ||= this.edge === 'start' ? box.top <= 1 : isEnd && box.toEnd <= 1;
  }
}
