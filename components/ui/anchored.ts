/** Whether the browser places a popover beside what opened it; it has the sheet then, and nothing is to be done here. */
const native = () => CSS.supports('position-area', 'self-block-end');

export interface Placing {
  /** Along the end of the anchor rather than its start. */
  end?: boolean;
  /** Above the anchor rather than below. */
  up?: boolean;
}

/** Shows a popover beside its anchor. Browsers without anchor positioning get the place computed once. */
export function showBeside(popover: HTMLElement, anchor: HTMLElement, placing: Placing = {}): void {
  if (!popover.matches(':popover-open')) popover.showPopover({ source: anchor });
  if (!native()) place(popover, anchor, placing);
}

/** Computes the place of an open popover where the browser cannot: kept inside the window, flipped when there is no room. */
export function place(popover: HTMLElement, anchor: HTMLElement, { end = false, up = false }: Placing): void {
  if (native()) return;
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const rtl = getComputedStyle(popover).direction === 'rtl';
  const below = at.bottom + height + 4 <= innerHeight;
  const above = at.top - height - 4 >= 0;
  const top = (up && above) || (!below && above) ? at.top - height - 8 : at.bottom;
  const left = end === rtl ? at.left : at.right - width;
  popover.style.setProperty('top', `${Math.max(8, top)}px`);
  popover.style.setProperty('left', `${Math.min(Math.max(8, left), innerWidth - width - 8)}px`);
}
