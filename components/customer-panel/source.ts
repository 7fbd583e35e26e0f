import { html, type TemplateResult } from 'lit';
import { foreignText } from '../text/text.js';
import type { PanelSay } from './panel-say.js';

/** Where the customer came from [F003]; names that we know are said in words, others as they came. */
export function sourceFacts(source: Readonly<Record<string, string>>, say: PanelSay): TemplateResult {
  return html`<dl class="kv">
    ${Object.entries(source).map(
      ([name, value]) =>
        html`<div class="kv__r">
          <dt class="kv__k"><bdi>${name === 'referrer' || name === 'firstPage' ? say(`source.${name}`) : name}</bdi></dt>
          <dd class="kv__d"><span class="kv__v">${foreignText(value)}</span></dd>
        </div>`,
    )}
  </dl>`;
}
