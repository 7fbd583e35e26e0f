import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { piecesText } from '../../../src/i18n/pieces.js';
import type { Id } from '../../../src/model/ids.js';
import { viewing } from '../../../src/presence/viewing.js';
import { viewingLine } from '../../../src/presence/typing-line.js';
import { presenceWords } from '../../../src/presence/words.js';
import { ChatElement } from '../../base/chat-element.js';
import { define } from '../../base/define.js';
import { avatar } from '../../ui/avatar.js';
import * as icons from '../../ui/icons.js';
import { tip } from '../../ui/tip.js';

const SHOWN = 3;

/** @internal Colleagues who look at the same dialog, so that two do not answer at once [B015]. */
export class ChatThreadViewers extends ChatElement {
  @property({ attribute: false }) dialogId?: Id;
  readonly #viewers = this.follow(() => (this.dialogId === undefined ? undefined : this.activeChat?.use(viewing).$in(this.dialogId)));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const actors = this.#viewers.value ?? [];
    const say = this.words(presenceWords);
    if (actors.length === 0 || !say) return nothing;
    const label = piecesText(viewingLine(say, actors));
    return html`<span class="viewers only-wide" part="thread-viewers" role="img" aria-label=${label} ${tip(label)}
      ><span class="i14">${icons.eye}</span
      >${actors.slice(0, SHOWN).map((actor) => avatar({ ...actor, ...this.activeChat?.operators.get(actor.id) }, { size: 22 }))}</span
    >`;
  }
}

define('chat-thread-viewers', ChatThreadViewers);

declare global {
  interface HTMLElementTagNameMap {
    'chat-thread-viewers': ChatThreadViewers;
  }
}
