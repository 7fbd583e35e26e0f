import { html, nothing, type TemplateResult } from 'lit';
import type { ItemList } from '../../src/customer/items.js';
import { bone, skeleton } from '../ui/states.js';
import type { PanelSay } from './panel-say.js';

/** What stands for a list that is not there: its shape, that it failed, or that it is empty. */
export function listState(
  { status, items }: ItemList<unknown>,
  none: string,
  say: PanelSay,
  reload: () => void,
): TemplateResult | typeof nothing {
  if (status === 'failed')
    return html`<p class="sec__none" part="empty error" role="alert">
      ${say('listFailed')} <button class="btn btn--link" part="button" type="button" @click=${reload}>${say('tryAgain')}</button>
    </p>`;
  if (status === 'loading') return listBones(say);
  return items.length === 0 ? html`<p class="sec__none" part="empty">${none}</p>` : nothing;
}

/** The shape of a short list. */
export function listBones(say: PanelSay): TemplateResult {
  return skeleton(html`<div class="bones">${bone({ width: '80%' })}${bone({ width: '55%' })}</div>`, say('loading'));
}
