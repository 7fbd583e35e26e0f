import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDemo, press, until } from './support/browser.mjs';

let demo;
before(async () => void (demo = await openDemo()));
after(() => demo.close());

/** The shop in a browser of its own, with what becomes of each request for the chat's engine, or for another of its files. */
async function shop(fate, file = '/visitor-chat-') {
  const among = await demo.browser.createBrowserContext();
  const page = await demo.page('/shop', {
    among,
    async prepare(fresh) {
      await fresh.setRequestInterception(true);
      fresh.on('request', (request) => (request.url().includes(file) ? fate(request) : request.continue()));
    },
  });
  return page;
}

const field = '[part~=composer-input]';
const valueOf = (page) => until(page, field, { read: '([one]) => one && { text: one.value }' }).then(({ text }) => text);

async function begin(page) {
  await press(page, '[data-parley-open]');
  await press(page, '[part~=widget-card]', 'Start a conversation');
  await press(page, field);
}

test('a visitor writes while the chat is still on its way; it is sent once it has come, with nothing moved [B012]', async () => {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  const page = await shop((request) => void held.then(() => request.continue()));
  await begin(page);
  await page.keyboard.type('Is the heron');
  const place = '([one]) => one && JSON.stringify(one.getBoundingClientRect())';
  // The panel comes in by moving.
  await until(page, '[part~=widget-panel]', { read: '([one]) => one?.getAnimations().length === 0' });
  const before = await until(page, field, { read: place });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  arrive();
  await until(page, '[part~=icon-button]:not([aria-disabled])[aria-label="Attach files"]');
  assert.equal(await valueOf(page), 'Is the heron');
  await page.keyboard.type(' lamp dimmable?');
  assert.equal(await until(page, field, { read: place }), before);
  await page.keyboard.press('Enter');
  await until(page, '[part~=message]', { text: 'Is the heron lamp dimmable?' });
  await page.browserContext().close();
});

test('a chat that is lost on its way says so, keeps what was written, and comes when it is asked for again [B012]', async () => {
  let lost = true;
  const page = await shop((request) => (lost ? request.abort() : request.continue()));
  await begin(page);
  await page.keyboard.type('Are you there?');
  await page.keyboard.press('Enter');
  await until(page, '[part~=banner]', { text: 'could not be loaded' });
  assert.equal(await valueOf(page), 'Are you there?');
  lost = false;
  await press(page, '[part~=banner] button', 'Try again');
  await until(page, '[part~=message]', { text: 'Are you there?' });
  assert.equal(await valueOf(page), '');
  await page.browserContext().close();
});

test('what a visitor writes while nothing of the chat has come is there again on the next page [F039]', async () => {
  const page = await shop((request) => request.abort());
  await begin(page);
  await page.keyboard.type('Is the heron lamp dimmable?');
  assert.equal(await valueOf(page), 'Is the heron lamp dimmable?');
  await page.reload();
  await begin(page);
  assert.equal(await valueOf(page), 'Is the heron lamp dimmable?');
  await page.browserContext().close();
});

/** The shop with a launcher whose widget comes when it is let. */
async function waiting() {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  const page = await shop((request) => void held.then(() => request.continue()), '/live-chat-widget-');
  const { x, y } = await until(page, '[part~=widget-launcher]', { read: '([one]) => one && one.getBoundingClientRect().toJSON()' });
  return { page, arrive, at: [x + 28, y + 28] };
}
const comes = (page) => page.waitForFunction(() => customElements.get('live-chat-widget'));

test('a press on the launcher is not lost when the widget comes while it lasts', async () => {
  const { page, arrive, at } = await waiting();
  await page.mouse.move(...at);
  await page.mouse.down();
  arrive();
  await comes(page);
  await until(page, '[part~=widget-launcher].base');
  await page.mouse.up();
  await until(page, '[part~=widget-panel]');
  assert.equal(await until(page, '[part~=widget-launcher]', { read: '(found) => found.length' }), 1);
  await page.browserContext().close();
});

test('who has reached the launcher by keyboard is still there when the widget has come', async () => {
  const { page, arrive } = await waiting();
  const focused = () => page.evaluate(() => document.querySelector('live-chat-widget').shadowRoot.activeElement?.className);
  for (let tabs = 0; (await focused()) === undefined && tabs < 40; tabs++) await page.keyboard.press('Tab');
  assert.equal(await focused(), 'w-launch');
  arrive();
  await comes(page);
  await until(page, '[part~=widget-launcher].base');
  assert.equal(await focused(), 'w-launch base');
  await page.keyboard.press('Enter');
  await until(page, '[part~=widget-panel]');
  await page.browserContext().close();
});

test('the widget is fetched when a command asks for the chat, and not for what other commands contain [B008]', async () => {
  let asked = 0;
  const page = await shop((request) => {
    asked++;
    void request.continue();
  }, '/live-chat-widget-');
  const push = (name, argument) => page.evaluate((command) => void window.parley.push(command), [name, argument]);
  await push('identify', { name: 'Openshaw', consent: 'given' });
  await page.evaluate(() => fetch(location.href).then((answer) => answer.text()));
  assert.equal(asked, 0);
  await push('toggle');
  await until(page, '[part~=widget-panel]');
  assert.equal(asked, 1);
  await page.browserContext().close();
});
