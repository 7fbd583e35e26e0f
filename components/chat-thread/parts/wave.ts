/** How many bars a voice message shows, and their measures in px. */
const BARS = 34;
const STEP = 4.5;
const HEIGHT = 26;
export const WAVE_WIDTH = BARS * STEP - 2;

/** Heights of bars for a recording whose own are not known: always the same for the same id, and never flat. */
export function barsOf(id: string): readonly number[] {
  let seed = 2166136261;
  for (let at = 0; at < id.length; at++) seed = Math.imul(seed ^ id.charCodeAt(at), 16777619);
  const bars: number[] = [];
  let level = 0.5;
  for (let at = 0; at < BARS; at++) {
    seed = Math.imul(seed ^ (seed >>> 15), 2246822519);
    seed ^= seed >>> 13;
    // Speech swells and falls: each bar is drawn to the one before it.
    level = 0.45 * level + 0.55 * ((seed >>> 0) / 2 ** 32);
    bars.push(Math.round(4 + level * (HEIGHT - 6)));
  }
  return bars;
}

/** The path of the bars from one to another, which needs no style of its own. */
export function wavePath(bars: readonly number[], from: number, to: number): string {
  return bars
    .slice(from, to)
    .map((bar, at) => `M${(from + at) * STEP + 1.25} ${(HEIGHT - bar) / 2 + 1.25}v${bar - 2.5}`)
    .join('');
}

/** How many bars have been heard; `share` is 0 to 1. */
export const heardBars = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * BARS);
