import '../components/chat-inbox/chat-inbox.js';
import { TOKENS } from '../src/backend/demo/callers.js';
import { createChat } from '../src/index.js';
import { httpTransport } from '../src/transport/http/index.js';
import { record } from '../src/transport/testing/index.js';
import { byTag } from './support/by-tag.js';
import { ordersOf } from './support/orders.js';
import { beginDraft } from './support/first-draft.js';
import { withOwnTabs } from './support/own-tabs.js';
import { applySettings, pageSettings } from './support/page-settings.js';
import './support/scenario-bar.js';
import { startWorld } from './support/start-world.js';
import { translations } from './support/translations.js';

const { operator, locale, preset } = pageSettings();
applySettings();

const bar = byTag('demo-bar');
bar.settings = ['theme', 'dir', 'density', 'preset', 'operator', 'locale'];
bar.world = await startWorld();

const inbox = byTag('chat-inbox');
inbox.preset = preset;
const transport = record(withOwnTabs(httpTransport({ url: '/api', token: TOKENS[operator] })));
bar.recorder = transport;
const chat = createChat({ transport, locale, translations });
if (operator === 'anna') beginDraft(chat);
inbox.chat = chat;

// The address and the dialog follow each other, so that a dialog can be sent around as a link.
const dialogInAddress = (): string | null => new URLSearchParams(location.search).get('dialog');
const showDialog = (): void => {
  const dialogId = dialogInAddress();
  if (dialogId !== null) inbox.dialogId = dialogId;
};
showDialog();
addEventListener('popstate', showDialog);
inbox.addEventListener('chat-dialog-selected', ({ detail }) => {
  if (detail.dialogId === (dialogInAddress() ?? undefined)) return;
  const address = new URL(location.href);
  if (detail.dialogId) address.searchParams.set('dialog', detail.dialogId);
  else address.searchParams.delete('dialog');
  history.pushState(null, '', address);
});
// The host's own block in the panel: orders, which only the CRM knows.
inbox.addEventListener('chat-customer-changed', ({ detail }) => {
  inbox.querySelector('[slot=panel-orders]')?.remove();
  const orders = ordersOf(detail.customer?.id);
  if (orders) inbox.append(orders);
});
// A host shows in its own title what waits.
inbox.addEventListener('chat-unread-changed', ({ detail }) => {
  document.title = detail.unreadDialogs > 0 ? `(${detail.unreadDialogs}) Messages · Halden` : 'Messages · Halden';
});
