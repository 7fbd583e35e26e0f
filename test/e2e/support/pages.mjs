import { press, until } from './browser.mjs';

/** A page that is looked at once, when it has been opened. */
const once = (open) =>
  async function* (page) {
    await open(page);
    yield '';
  };

const thread = once((page) => until(page, '[part~=message-bubble]'));

const conversation = once(async (page) => {
  await press(page, '[data-parley-open]');
  await press(page, '[part~=widget-card]', 'Start a conversation');
  await until(page, '[part~=composer-input]');
});

/** What tells that an element has been drawn with what it holds, or with the reason why not. */
const drawn = {
  'chat-dialog-list': '[part~=row]',
  'chat-thread': '[part~=message-bubble]',
  'chat-composer': '[part~=composer-input], [part~=composer-reason]',
  'customer-panel': '[part~=panel-fields]',
  'chat-inbox': '[part~=row], [part~=banner]',
  'live-chat-widget': '[part~=widget-hero], [part~=widget-consent], [part~=widget-launcher]:not([part~=open])',
};

/** Every state of an element, one after the other. */
const states = (tag) =>
  async function* (page) {
    for (const [hash, title] of await page.$$eval(`nav a[href^="#${tag}/"]`, (links) =>
      links.map((link) => [link.hash, link.textContent]),
    )) {
      await page.evaluate((to) => void (location.hash = to), hash);
      await until(page, 'h1', { text: title });
      await until(page, title === 'Loading' ? '[part~=skeleton]' : `${drawn[tag]}, [part~=empty]`, { what: `${tag}: ${title}` });
      yield title;
    }
  };

/** The demo's pages. `views` brings each to where it is looked at, once or several times. */
export const pages = [
  { name: 'the index', path: '/', views: once((page) => until(page, 'button.scenario')) },
  { name: 'the CRM page with a dialog', path: '/crm?dialog=elena', views: thread },
  { name: 'the CRM page with its list', path: '/crm', views: once((page) => until(page, '[part~=row]')) },
  { name: 'the shop with a conversation', path: '/shop', views: conversation },
  { name: 'the page that plays recordings', path: '/replay', views: once((page) => until(page, '#speeds label')) },
  ...Object.keys(drawn).map((tag) => ({ name: `every state of ${tag}`, path: '/states', views: states(tag) })),
  { name: 'the strict page', path: '/strict?dialog=elena', views: thread },
  { name: 'the strict page with a film', path: '/strict?dialog=sofia', views: once((page) => until(page, '[part~=message-media] video')) },
];
