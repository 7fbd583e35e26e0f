import { html, type TemplateResult } from 'lit';
import type { Say } from '../../src/i18n/words.js';
import * as icons from './icons.js';
import { late } from './late.js';
import type { standingWords } from './standing-words.js';
import { bone, skeleton, stateView } from './states.js';

type Words = Say<keyof typeof standingWords.en> | undefined;

/** A thread without a dialog. */
export const noDialog = (say: Words): TemplateResult =>
  stateView({ icon: icons.messagesSquare, title: say?.('choose') ?? '', text: say?.('chooseText') ?? '' });

/** A customer's panel without a dialog. */
export const noCustomer = (say: Words): TemplateResult =>
  stateView({ icon: icons.userRound, title: say?.('noCustomer') ?? '', text: say?.('noCustomerText') ?? '' });

/** The line across the top of a customer's panel. `end` stands at its end. */
export const panelBar = (say: Words, end: unknown): TemplateResult =>
  html`<div class="panel__bar" part="panel-tabs">
    <h2 class="tab" part="panel-tab current">${say?.('customer')}</h2>
    ${end}
  </div>`;

/** The shape of a thread: bubbles on both sides, once one has waited. `label` is read aloud. */
export const threadBones = (label: string): unknown => late(() => skeleton(threadShapes(), label));

const threadShapes = (): TemplateResult =>
  html`<div class="bones bones--thread">
    ${bone({ width: '58%', height: '40px' })}${bone({ width: '42%', height: '32px' })}
    <div class="bones__w">${bone({ height: '56px' })}</div>
    ${bone({ width: '50%', height: '32px' })}
    <div class="bones__w">${bone({ height: '32px' })}</div>
    ${bone({ width: '62%', height: '56px' })}
  </div>`;

/** The shape of a customer's card. */
export const panelBones = (label: string): TemplateResult =>
  skeleton(
    html`<div class="bones__id">
        ${bone({ width: '52px', height: '52px', round: true })}
        <div class="bones grow">${bone({ width: '80%' })}${bone({ width: '50%' })}</div>
      </div>
      <div class="bones bones--card">${bone()}${bone({ width: '74%' })}${bone({ width: '90%' })}${bone({ width: '60%' })}</div>`,
    label,
  );
