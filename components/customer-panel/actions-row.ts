import { html, nothing, type TemplateResult } from 'lit';
import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import { customerChannels, type CustomerChannel } from '../../src/customer/channels.js';
import { channelName } from '../../src/i18n/channel-name.js';
import type { Customer } from '../../src/model/customer.js';
import type { Id } from '../../src/model/ids.js';
import { foreignName } from '../text/text.js';
import { actionButton } from '../ui/action-button.js';
import { channelMark } from '../ui/channel-mark.js';
import * as icons from '../ui/icons.js';
import { menu } from '../ui/menu.js';
import { tip } from '../ui/tip.js';
import type { PanelSay } from './panel-say.js';

export interface ActionsRow {
  chat: Chat;
  customer: Customer;
  dialogs: readonly Id[];
  say: PanelSay;
  perform(verb: Verb): void;
  write(to: CustomerChannel): void;
  /** Begins a task; undefined where there are none. */
  addTask: (() => void) | undefined;
}

/** Drawn in places of their own. */
const ELSEWHERE: ReadonlySet<Verb> = new Set(['pinCustomer', 'detachCustomer', 'unlinkCustomer']);

/** What can be done with the customer [F239]: write by a channel, add a task, block. */
export function actionsRow(row: ActionsRow): TemplateResult {
  const { chat, customer, dialogs, say, perform, addTask } = row;
  const offers = chat.actions.offers('panel', { dialogs, customer: customer.id }).filter(({ verb }) => !ELSEWHERE.has(verb));
  return html`<div class="pacts" part="panel-actions" role="toolbar" aria-label=${say('actions')}>
    ${chatMenu(row)}<span class="grow"></span>${
      addTask
        ? html`<button
            class="icbtn icbtn--sm"
            part="icon-button"
            type="button"
            aria-label=${say('addTask')}
            ${tip(say('addTask'))}
            @click=${addTask}
          >
            ${icons.listTodo}
          </button>`
        : nothing
    }${offers.map((offer) => actionButton(offer, perform, { look: 'icon', small: true }))}
  </div>`;
}

function chatMenu({ chat, customer, say, write }: ActionsRow): TemplateResult | typeof nothing {
  const channels = customerChannels(chat, customer);
  if (channels.length === 0) return nothing;
  return menu({
    label: say('chatThrough'),
    trigger: html`<span class="i14">${icons.messageCircle}</span>${say('chat')}<span class="i12">${icons.chevronDown}</span>`,
    look: 'btn btn--outline btn--sm',
    buttonPart: 'button',
    entries: () => [
      { heading: say('chatThrough') },
      ...channels.map((to) => ({
        label: foreignName(channelName(chat, to.channel)),
        lead: channelMark(to.channel.type),
        ...(to.address !== undefined && { hint: to.address }),
        ...(!to.reachable && { refused: say('notReachable') }),
        run: () => write(to),
      })),
    ],
  });
}
