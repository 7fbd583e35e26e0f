import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../src/i18n/format.js';
import * as icons from './icons.js';

export interface TimeLook {
  /** Shows the full date and time on hover. */
  titled?: boolean;
}

/** A moment (epoch ms) as `text`, which one of the formatters gave. */
export function time(at: number, text: string, format: Format, { titled = false }: TimeLook = {}): TemplateResult {
  return html`<time datetime=${new Date(at).toISOString()} title=${titled ? format.full(at) : nothing}>${text}</time>`;
}

export type Urgency = 'calm' | 'soon' | 'late';

export interface TimerLook {
  urgency?: Urgency;
  /** Read aloud before the time: `reply within`. */
  label?: string;
  /** Part names, `row-timer` unless told; the urgency is added as a state. */
  part?: string;
}

/** A countdown (ms; past due is negative). Late has an icon of its own and a minus sign, not its colour alone. */
export function timer(ms: number, format: Format, { urgency = 'calm', label, part = 'row-timer' }: TimerLook = {}): TemplateResult {
  const late = urgency === 'late';
  return html`<span class="sla ${urgency === 'calm' ? '' : `sla--${urgency}`}" part="${part}${urgency === 'calm' ? '' : ` ${urgency}`}"
    >${late ? icons.circleAlert : icons.clock}${label === undefined ? nothing : html`<span class="vh">${label} </span>`}<bdi
      >${format.countdown(ms)}</bdi
    ></span
  >`;
}
