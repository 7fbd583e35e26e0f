import { fixture, html } from '@open-wc/testing';
import '../../components/customer-panel/customer-panel.js';
import type { CustomerPanel } from '../../components/customer-panel/customer-panel.js';
import type { Chat } from '../../src/chat.js';
import { part, until } from '../composer/writing.js';

export * from '../composer/writing.js';

/** A panel of a dialog's customer that has come to rest. */
export async function panelFor(chat: Chat, dialogId: string): Promise<CustomerPanel> {
  const panel = await fixture<CustomerPanel>(html`<customer-panel .chat=${chat} .dialogId=${dialogId}></customer-panel>`);
  await until(() => part(panel, 'panel-name') ?? part(panel, 'empty'), 'the customer');
  return panel;
}

/** A line of the customer's data by its label. */
export function line(panel: CustomerPanel, label: string): HTMLElement {
  const rows = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.kv__r') ?? [])];
  const found = rows.find((row) => row.querySelector('.kv__k')?.textContent.trim() === label);
  if (!found) throw new Error(`There is no line "${label}".`);
  return found;
}

/** A section by its title. */
export function section(panel: CustomerPanel, title: string): HTMLElement | undefined {
  const all = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('[part~="panel-section"]') ?? [])];
  return all.find((one) => one.querySelector('.sec__t > span')?.textContent.trim() === title);
}
