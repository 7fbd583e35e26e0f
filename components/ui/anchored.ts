export interface Placing {
  /** Along the end of the anchor rather than its start. */
  end?: boolean;
  /** Above the anchor rather than below. */
  up?: boolean;
}

/** Shows a popover beside its anchor. */
export function showBeside(popover: HTMLElement, anchor: HTMLElement, placing: Placing = {}): void {
  if (!popover.matches(':popover-open')) popover.showPopover({ source: anchor });
  place(popover, anchor, placing);
}

/**
 * Sees that an open popover stands beside its anchor. The sheet asks the browser for it; one that has no anchor
 * positioning, or gets it wrong where the element's direction is not the page's (Firefox does), has the place computed.
 */
export function place(popover: HTMLElement, anchor: HTMLElement, { end = false, up = false }: Placing = {}): void {
  for (const property of ['position-area', 'top', 'left']) popover.style.removeProperty(property);
  const at = anchor.getBoundingClientRect();
  if (CSS.supports('position-area', 'self-block-end') && beside(popover.getBoundingClientRect(), at)) return;
  const { offsetWidth: width, offsetHeight: height } = popover;
  const rtl = getComputedStyle(popover).direction === 'rtl';
  const below = at.bottom + height + 4 <= innerHeight;
  const above = at.top - height - 4 >= 0;
  const top = (up && above) || (!below && above) ? at.top - height - 8 : at.bottom;
  const left = end === rtl ? at.left : at.right - width;
  popover.style.setProperty('position-area', 'none');
  popover.style.setProperty('top', `${Math.max(8, top)}px`);
  popover.style.setProperty('left', `${Math.min(Math.max(8, left), innerWidth - width - 8)}px`);
}

function beside(popover: DOMRect, anchor: DOMRect): boolean {
  return popover.left <= anchor.right && popover.right >= anchor.left;
}
