/** What is drawn above and below what is seen, px. */
export type Spare = readonly [above: number, below: number];

/** With the first rows. */
export const NONE: Spare = [0, 0];
/** At once, when rows change. */
export const SOON = 50;
/** When nothing else happens. */
export const NEAR = 500;
/** While the reader scrolls, and what was drawn then may stay. */
export const FAR = 800;

/** Ahead of a reader who scrolls: the faster, the farther, because the screen may be a frame or two further on. */
export function ahead(moved: number, height: number, px: number): Spare {
  const far = px + Math.min(Math.abs(moved), 2 * height);
  return moved < 0 ? [far, SOON] : [SOON, far];
}
