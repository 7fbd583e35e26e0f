import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { network, openDemo, press, say, until } from './support/browser.mjs';

/** A sentence that no other conversation of the demo has. */
const QUESTION = 'Does the heron lamp come with a plug for Iceland?';
const status = (name) => `[part~=message-status].bt__s--${name}`;
const messageOf = (text) => ({ text, what: `the message “${text}”` });
/** The statuses of the message with a text. */
const statusOf = (page, text, name) =>
  until(page, '[part~=message]', {
    text,
    read: `(rows) => rows.some((row) => row.querySelector(${JSON.stringify(status(name))}))`,
    what: `“${text}” to be ${name}`,
  });

let demo, shop, crm;
before(async () => {
  demo = await openDemo();
  shop = await demo.page('/shop');
  crm = await demo.page('/crm');
});
after(() => demo.close());

test('a visitor opens the widget of the shop and writes [F284, B008]', async () => {
  await shop.bringToFront();
  await press(shop, '[data-parley-open]');
  await press(shop, '[part~=widget-card]', 'Start a conversation');
  await say(shop, QUESTION);
});

test('an operator finds the dialog under Unassigned, previews and takes it [F107, F112, F115, F116, F154]', async () => {
  await crm.bringToFront();
  await press(crm, '[role=tab]', 'Unassigned');
  await press(crm, '[part~=list-search]');
  await crm.keyboard.type('heron lamp');
  await press(crm, '[part~=row]', 'heron lamp');
  await until(crm, '[part~=message]', messageOf(QUESTION));
  await press(crm, '[part~=thread-start] button', 'Start conversation');
  await until(crm, '[part~=composer-input]');
});

test('the answer reaches the visitor, and two ticks tell that it was read [F088, F284]', async () => {
  await say(crm, 'It does, with a plug of type F.');
  await shop.bringToFront();
  await until(shop, '[part~=message]', messageOf('It does, with a plug of type F.'));
  await crm.bringToFront();
  await statusOf(crm, 'It does, with a plug of type F.', 'read');
});

test('what is written without a network waits, and arrives once the network is back [F086, B012, B028]', async () => {
  await shop.bringToFront();
  await network(shop, 'Offline');
  await say(shop, 'Wonderful, I take two.');
  await statusOf(shop, 'Wonderful, I take two.', 'queued');
  assert.equal(await count(crm, 'Wonderful, I take two.'), 0);
  await network(shop, 'Normal');
  await crm.bringToFront();
  await until(crm, '[part~=message]', messageOf('Wonderful, I take two.'));
  await say(crm, 'Two it is.');
  await shop.bringToFront();
  await until(shop, '[part~=message]', messageOf('Two it is.'));
  assert.equal(await count(crm, 'Wonderful, I take two.'), 1);
  assert.equal(await count(shop, 'Wonderful, I take two.'), 1);
});

test('reloading the only tab loses nothing of it [B028]', async () => {
  await shop.close();
  await crm.bringToFront();
  await crm.reload();
  for (const text of [QUESTION, 'It does, with a plug of type F.', 'Wonderful, I take two.', 'Two it is.'])
    await until(crm, '[part~=message]', messageOf(text));
});

test('what the only tab had not sent when it was closed arrives once when there is a tab again [B012, B028]', async () => {
  for (const [scenario, text] of [
    ['Offline', 'It leaves on Friday.'],
    // Closed in mid-send: nobody has heard whether it arrived.
    ['Slow', 'And it is there on Monday.'],
  ]) {
    await network(crm, scenario);
    await say(crm, text);
    const { pathname, search, hash } = new URL(crm.url());
    await crm.close();
    crm = await demo.page(pathname + search + hash);
    await until(crm, '[part~=message]', {
      text,
      read: `(rows) => rows.some((row) => row.querySelector('[part~=message-status]:not(.bt__s--queued)'))`,
      what: `“${text}” to be sent`,
    });
    assert.equal(await count(crm, text), 1);
  }
});

const count = (page, text) => until(page, '[part~=message-bubble]', { text, read: '(found) => `${found.length}`' }).then(Number);
