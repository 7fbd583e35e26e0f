import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { snoozeTimes, type SnoozeChoice } from '../../src/dialogs/snooze-times.js';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { textField } from '../ui/field.js';
import { choice } from './choice.js';
import { choiceStyles } from './choice.styles.js';
import { ChatWindow } from './window.js';
import { windowWords } from './words.js';
import { formats } from '../../src/core/formats.js';

/** @internal Until when a dialog is put off [B016]. */
export class SnoozeWindow extends ChatWindow<'snooze'> {
  @state() private chosen: SnoozeChoice | 'own' = 'hour';
  /** As the field has it: `2026-11-21T09:00`, by the clock of this device. */
  @state() private own = '';
  /** Times are told once, or a choice would move while one looks. */
  #now = 0;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#now ||= this.activeChat?.clock.now() ?? Date.now();
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    adopt(this.getRootNode(), [choiceStyles]);
    super.firstUpdated(changed);
    this.querySelector<HTMLElement>('.radio')?.focus();
  }

  protected heading(): string {
    return this.words(windowWords)?.('snoozeTitle', { count: this.input.dialogs.length }) ?? '';
  }

  protected body(): TemplateResult {
    const say = this.words(windowWords);
    const format = this.activeChat?.use(formats).get();
    const when = (at: number) => {
      const day = format?.short(at, this.#now) ?? '';
      const time = format?.time(at) ?? '';
      return day === time ? time : `${day} ${time}`;
    };
    return html`<div class="choices" role="radiogroup" aria-label=${this.heading()}>
        ${snoozeTimes(this.#now).map(({ choice: one, until }) =>
          choice({
            group: 'snooze-until',
            label: say?.(`snooze.${one}`),
            end: when(until),
            checked: this.chosen === one,
            pick: () => (this.chosen = one),
          }),
        )}${choice({ group: 'snooze-until', label: say?.('snooze.own'), checked: this.chosen === 'own', pick: () => (this.chosen = 'own') })}
      </div>
      ${
        this.chosen === 'own'
          ? textField({
              id: 'snooze-own',
              type: 'datetime-local',
              label: say?.('date') ?? '',
              value: this.own,
              input: (value) => (this.own = value),
            })
          : nothing
      }`;
  }

  protected submitLabel(): string {
    return this.words(windowWords)?.('snooze') ?? '';
  }

  protected override refused(): string | undefined {
    return this.#until() === undefined ? this.words(windowWords)?.('past') : undefined;
  }

  protected submit(): void {
    const until = this.#until();
    if (until !== undefined) this.answer({ until });
  }

  #until(): number | undefined {
    if (this.chosen !== 'own') return snoozeTimes(this.#now).find(({ choice: one }) => one === this.chosen)?.until;
    const at = new Date(this.own).getTime();
    return at > this.#now ? at : undefined;
  }
}

define('chat-snooze-window', SnoozeWindow);

declare global {
  interface HTMLElementTagNameMap {
    'chat-snooze-window': SnoozeWindow;
  }
}
