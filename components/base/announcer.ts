/** Long enough for a burst to come together, short enough to follow what is seen. */
const SETTLE_MS = 150;
/** A region that holds its text longer is found by a reader that wanders, and read a second time. */
const HOLD_MS = 4000;
/** Of a burst only the newest is worth hearing. */
const MOST = 3;

export type Urgency = 'polite' | 'assertive';

/** The one voice of an outermost element: two live regions outside everything that is redrawn. */
export class Announcer {
  readonly #waiting: Record<Urgency, string[]> = { polite: [], assertive: [] };
  /** There a while before their first text, or a reader would not notice it. */
  #regions: Record<Urgency, HTMLElement> | undefined;
  readonly #timers: Partial<Record<Urgency, ReturnType<typeof setTimeout>>> = {};

  constructor(private readonly into: HTMLElement) {}

  /** Says a text once it has settled; the same text twice in a burst is said once, and of many the newest. */
  say(text: string, urgency: Urgency = 'polite'): void {
    const waiting = this.#waiting[urgency];
    if (text === '' || waiting.includes(text)) return;
    this.#regions ??= this.#makeRegions();
    waiting.push(text);
    if (waiting.length > MOST) waiting.shift();
    if (waiting.length === 1) this.#later(urgency, SETTLE_MS, () => this.#speak(urgency));
  }

  stop(): void {
    clearTimeout(this.#timers.polite);
    clearTimeout(this.#timers.assertive);
    this.#waiting.polite = [];
    this.#waiting.assertive = [];
  }

  #speak(urgency: Urgency): void {
    const text = this.#waiting[urgency].splice(0).join('. ');
    // The same words again are no change that a reader would hear.
    const region = this.#regions?.[urgency];
    if (!region) return;
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
    this.#later(urgency, HOLD_MS, () => (region.textContent = ''));
  }

  #makeRegions(): Record<Urgency, HTMLElement> {
    const regions = { polite: region('polite'), assertive: region('assertive') };
    regions.polite.role = 'status';
    this.into.append(regions.polite, regions.assertive);
    return regions;
  }

  #later(urgency: Urgency, ms: number, run: () => void): void {
    clearTimeout(this.#timers[urgency]);
    this.#timers[urgency] = setTimeout(run, ms);
  }
}

function region(urgency: Urgency): HTMLElement {
  const element = document.createElement('div');
  element.className = 'vh';
  element.ariaLive = urgency;
  return element;
}
