import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../../src/permission/need.js';
import * as icons from '../ui/icons.js';
import { bone, skeleton } from '../ui/states.js';
import type { ComposerSay } from './writing.js';

/** Why a message was stopped; what was written is still in the field. */
export function guardLine(refusal: Refusal | undefined, say: ComposerSay, dismiss: () => void): TemplateResult | typeof nothing {
  if (!refusal) return nothing;
  return html`<div class="guard" part="composer-guard guard error" role="alert">
    ${icons.circleAlert}<span class="grow" dir="auto">${refusal.reason}</span
    ><button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${say('dismiss')} @click=${dismiss}>${icons.x}</button>
  </div>`;
}

/** Send was pressed before there was a connection to send by. */
export function waitingLine(say: ComposerSay): TemplateResult {
  return html`<p class="cmp__line" role="status">${icons.clock}${say('sendsSoon')}</p>`;
}

/** The shape of a box whose dialog is on its way. */
export function skeletonBox(label: string): TemplateResult {
  return html`<div class="box box--wait" part="composer-box">
    ${skeleton(html`${bone({ width: '24%' })}${bone({ width: '60%' })}${bone({ width: '36%' })}`, label)}
  </div>`;
}

/** Covers the box while files hang over it. */
export function dropHint(say: ComposerSay): TemplateResult {
  return html`<div class="cmp__drop">${icons.paperclip}${say('dropHere')}</div>`;
}
