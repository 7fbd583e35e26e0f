import { html, type TemplateResult } from 'lit';
import { bone, skeleton } from '../ui/states.js';

/** The shape of a card that is on its way. */
export function panelSkeleton(label: string): TemplateResult {
  return skeleton(
    html`<div class="idn">
        ${bone({ width: '52px', height: '52px', round: true })}
        <div class="bones grow">${bone({ width: '80%' })}${bone({ width: '50%' })}</div>
      </div>
      <div class="sec sec--first bones">${bone()}${bone({ width: '74%' })}${bone({ width: '90%' })}${bone({ width: '60%' })}</div>`,
    label,
  );
}
