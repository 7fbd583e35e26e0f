import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ReplyClock } from '../../src/dialogs/reply-clock.js';
import type { Format } from '../../src/i18n/format.js';
import { timer } from '../ui/time.js';

/** How long an answer may still take, ticking with the one clock of the chat: no row has a timer of its own. */
class Countdown extends AsyncDirective {
  #stop: (() => void) | undefined;
  #look: readonly [clock: ReplyClock, dueAt: number, format: Format, label: string] | undefined;

  override render(clock: ReplyClock, dueAt: number, format: Format, label: string): unknown {
    if (clock !== this.#look?.[0]) {
      this.#stop?.();
      this.#stop = clock.$now.listen(() => this.setValue(this.#draw()));
    }
    this.#look = [clock, dueAt, format, label];
    return this.#draw();
  }

  protected override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override reconnected(): void {
    this.#stop ??= this.#look?.[0].$now.listen(() => this.setValue(this.#draw()));
  }

  #draw(): unknown {
    if (!this.#look) return undefined;
    const [clock, dueAt, format, label] = this.#look;
    return timer(dueAt - clock.now(), format, { urgency: clock.urgency(dueAt), label });
  }
}

export const countdown = directive(Countdown);
