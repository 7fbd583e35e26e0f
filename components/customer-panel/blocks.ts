import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Chat } from '../../src/chat.js';
import { hostBlocks } from '../../src/customer/blocks.js';
import type { BlockAction, BlockCard, HostBlock } from '../../src/customer/host-block.js';
import type { Id } from '../../src/model/ids.js';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { StoreController } from '../base/store-controller.js';
import { externalLink } from '../text/external-link.js';
import { foreignName, foreignText } from '../text/text.js';
import * as icons from '../ui/icons.js';
import { listState } from './list-state.js';
import { listStyles } from './lists.styles.js';
import type { PanelSay } from './panel-say.js';
import type { SectionLook } from './section.js';

export interface BlocksLook {
  chat: Chat;
  say: PanelSay;
  customerId: Id;
  /** Draws a section around a block. */
  framed(id: string, look: Pick<SectionLook, 'title' | 'count' | 'part' | 'body'>): unknown;
  act(blockId: string, action: BlockAction): void;
}

/** Blocks a host declares as data: fields, a list, a table, buttons [F004, B005]. @internal */
export class ChatPanelBlocks extends LitElement {
  @property({ attribute: false }) look!: BlocksLook;

  readonly #blocks = new StoreController(this, () => this.look.chat.use(hostBlocks).$of(this.look.customerId));

  protected override createRenderRoot(): HTMLElement {
    adopt(this.getRootNode(), [listStyles]);
    return this;
  }

  protected override render(): TemplateResult {
    const { status, blocks } = this.#blocks.value ?? { status: 'loading' as const, blocks: [] };
    if (status === 'failed')
      return html`<div class="sec">
        ${listState({ status, items: [] }, '', this.look.say, () => this.look.chat.use(hostBlocks).reload(this.look.customerId))}
      </div>`;
    return html`${blocks.map((block) =>
      this.look.framed(block.id, {
        title: foreignName(block.title),
        body: this.#body(block),
        ...(block.kind === 'list' && { count: block.cards.length, part: 'panel-orders' }),
      }),
    )}`;
  }

  #body(block: HostBlock): unknown {
    switch (block.kind) {
      case 'fields':
        return html`<dl class="kv">
          ${block.fields.map(
            ({ label, value }) =>
              html`<div class="kv__r">
                <dt class="kv__k">${foreignName(label)}</dt>
                <dd class="kv__d"><span class="kv__v">${foreignText(value, { links: true })}</span></dd>
              </div>`,
          )}
        </dl>`;
      case 'list':
        return block.cards.map((card) => this.#card(card));
      case 'table':
        return html`<div class="tbl scrolls" tabindex="0" role="group" aria-label=${block.title}>
          <table>
            <thead>
              <tr>
                ${block.columns.map((name) => html`<th scope="col">${foreignName(name)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${block.rows.map(
                (row) =>
                  html`<tr>
                    ${row.map((cell) => html`<td>${foreignText(cell)}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
      case 'actions':
        return html`<div class="tags">${block.actions.map((action) => this.#action(block.id, action))}</div>`;
    }
  }

  #card({ title, status, text, amount, source, url }: BlockCard): TemplateResult {
    return html`<article class="card ord" part="panel-order">
      <div class="ord__l">
        <b class="trunc">${url === undefined ? foreignName(title) : externalLink(url, title, { class: 'kv__link' })}</b>${
          status ? html`<span class="st st--${status.tone ?? 'mute'}">${foreignName(status.text)}</span>` : nothing
        }
      </div>
      ${
        text === undefined && amount === undefined
          ? nothing
          : html`<div class="ord__l ord__s">
              <span class="trunc">${text === undefined ? nothing : foreignName(text)}</span>${
                amount === undefined ? nothing : html`<span class="num ord__e">${foreignName(amount)}</span>`
              }
            </div>`
      }${
        source === undefined
          ? nothing
          : html`<div class="ord__l ord__s i12">${icons.route}<span class="trunc">${foreignName(source)}</span></div>`
      }
    </article>`;
  }

  #action(blockId: string, action: BlockAction): TemplateResult {
    if (action.url !== undefined) return externalLink(action.url, action.label, { class: 'btn btn--outline btn--sm', part: 'button' });
    return html`<button class="btn btn--outline btn--sm" part="button" type="button" @click=${() => this.look.act(blockId, action)}>
      ${foreignName(action.label)}
    </button>`;
  }
}

/** Draws a section for each block. */
export function blockSections(look: BlocksLook): TemplateResult {
  return html`<chat-panel-blocks .look=${look}></chat-panel-blocks>`;
}

define('chat-panel-blocks', ChatPanelBlocks);

declare global {
  interface HTMLElementTagNameMap {
    'chat-panel-blocks': ChatPanelBlocks;
  }
}
