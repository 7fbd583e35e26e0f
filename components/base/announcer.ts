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
  /** There from the beginning, or a reader would not notice the first text. */
  readonly #regions: Record<Urgency, HTMLElement>;
  readonly #timers: Partial<Record<Urgency, ReturnType<typeof setTimeout>>> = {};

  constructor(into: HTMLElement) {
    this.#regions = { polite: region('polite'), assertive: region('assertive') };
    this.#regions.polite.role = 'status';
    into.append(this.#regions.polite, this.#regions.assertive);
  }

  /** Says a text once it has settled; the same text twice in a burst is said once, and of many the newest. */
  say(text: string, urgency: Urgency = 'polite'): void {
    const waiting = this.#waiting[urgency];
    if (text === '' || waiting.includes(text)) return;
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
    const region = this.#regions[urgency];
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
    this.#later(urgency, HOLD_MS, () => (region.textContent = ''));
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
