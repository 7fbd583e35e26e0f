import { press, until } from './browser.mjs';

const thread = (page) => until(page, '[part~=message-bubble]');

async function conversation(page) {
  await press(page, '[data-parley-open]');
  await press(page, '[part~=widget-card]', 'Start a conversation');
  await until(page, '[part~=composer-input]');
}

/** What tells that an element has been drawn with what it holds. */
const drawn = {
  'chat-dialog-list': '[part~=row]',
  'chat-thread': '[part~=message-bubble]',
  'chat-composer': '[part~=composer-input]',
  'customer-panel': '[part~=panel-fields]',
  'chat-inbox': '[part~=message-bubble]',
  'live-chat-widget': '[part~=widget-hero]',
};

/** The demo's pages, each with what must stand on it before one looks. */
export const pages = [
  { name: 'the index', path: '/', open: (page) => until(page, 'button.scenario') },
  { name: 'the CRM page with a dialog', path: '/crm?dialog=elena', open: thread },
  { name: 'the CRM page with its list', path: '/crm', open: (page) => until(page, '[part~=row]') },
  { name: 'the shop with a conversation', path: '/shop', open: conversation },
  ...Object.entries(drawn).map(([tag, part]) => ({
    name: `every state of ${tag}`,
    path: `/states?element=${tag}`,
    open: (page) => until(page, part),
    // One page holds an element many times over, as no host's page would: each state is looked at by itself.
    each: '.frame',
  })),
  { name: 'the strict page', path: '/strict?dialog=elena', open: thread },
  { name: 'the strict page with a film', path: '/strict?dialog=sofia', open: (page) => until(page, '[part~=message-media] video') },
];
