import assert from 'node:assert/strict';
import { env } from 'node:process';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { network, openDemo, press, say, until } from './support/browser.mjs';

/** How long everybody writes while networks come and go; `BAD_NETWORK_SECONDS=60` for the whole of it. */
const SECONDS = Number(env['BAD_NETWORK_SECONDS'] ?? 8);
const PATIENCE = 60_000;
const QUESTION = 'Is the walnut shade still made?';

let demo, pages;
before(async () => {
  demo = await openDemo();
});
after(() => demo.close());

/** Runs in the page with the chat of its element and the dialog. */
const inChat = (page, code, ...args) =>
  page.evaluate(
    `(async (...args) => {
      const { chat } = document.querySelector('chat-inbox, live-chat-widget');
      const dialogId = ${JSON.stringify(pages?.dialogId ?? '')};
      const { timeline, composer } = chat.dialog(dialogId);
      return (${code})({ chat, timeline, composer, dialogId }, ...args);
    })(...${JSON.stringify(args)})`,
  );
const ROWS = `({ timeline }) => Array.from({ length: timeline.length }, (_, i) => timeline.at(i).message)
  .filter(({ kind }) => kind !== 'event')
  .map(({ parts }) => parts.map(({ text = '' }) => text).join(''))`;
const rows = (page) => inChat(page, ROWS);
/** Looks at every frame: what stands twice in one, or was there and is not any more. */
const WATCH = `({ timeline }) => {
  const seen = new Set();
  const wrong = (globalThis.wrongFrames = []);
  const look = () => {
    const texts = (${ROWS})({ timeline });
    const now = new Set(texts);
    if (now.size < texts.length) wrong.push('twice: ' + texts.find((text, i) => texts.indexOf(text) < i));
    for (const text of seen) if (!now.has(text)) wrong.push('gone: ' + text);
    for (const text of now) seen.add(text);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

test('a visitor and two operators meet in one dialog', async () => {
  const shop = await demo.page('/shop');
  await press(shop, '[data-parley-open]');
  await press(shop, '[part~=widget-card]', 'Start a conversation');
  await say(shop, QUESTION);
  const dialogId = await until(shop, 'chat-thread', {
    read: `([{ dialogId }]) => dialogId !== 'parleykit:new' && dialogId`,
    what: 'the dialog that the first message makes',
  });
  const [anna, marco] = [
    await demo.page(`/crm?operator=anna&dialog=${dialogId}`),
    await demo.page(`/crm?operator=marco&dialog=${dialogId}`),
  ];
  pages = { shop, anna, marco, dialogId };
  await anna.bringToFront();
  await press(anna, '[part~=thread-start] button', 'Start conversation');
  await until(anna, '[part~=composer-input]');
  await until(marco, '[part~=message]', { text: QUESTION });
});

test(`${SECONDS} seconds of bad networks end with equal transcripts, and no frame shows anything twice [B012, B028]`, async () => {
  const { shop, anna, marco } = pages;
  const writers = { Visitor: shop, Anna: anna, Marco: marco };
  for (const page of Object.values(writers)) await inChat(page, WATCH);
  const written = [QUESTION];
  const end = Date.now() + SECONDS * 1000;
  for (let round = 0; Date.now() < end; round++) {
    // Each in turn is cut off for a round, the others lose a request now and then.
    for (const [i, [name, page]] of Object.entries(writers).entries()) {
      await page.bringToFront();
      await network(page, round % 3 === i ? 'Offline' : 'Flaky');
      const text = `${name} writes ${round}`;
      const handed = await inChat(
        page,
        `async ({ composer }, text, mode) => (composer.setMode(mode), composer.setText(text), Boolean(await composer.submit()))`,
        text,
        name === 'Marco' ? 'comment' : 'message',
      );
      if (handed) written.push(text);
      await pause(300);
    }
  }
  for (const page of Object.values(writers)) {
    await page.bringToFront();
    await network(page, 'Normal');
  }
  // The colleague who looks on comments, which the visitor does not see.
  const told = written.filter((text) => !text.startsWith('Marco'));
  const isThere = async () => {
    const all = await Promise.all(Object.values(writers).map(rows));
    return all.every((texts, i) => texts.length === (i === 0 ? told : written).length) ? all : undefined;
  };
  const limit = Date.now() + PATIENCE;
  let transcripts = await isThere();
  while (!transcripts && Date.now() < limit) {
    await pause(100);
    transcripts = await isThere();
  }
  transcripts ??= await Promise.all(Object.values(writers).map(rows));
  assert.ok(written.length > 3);
  const [visitor, operator, colleague] = transcripts;
  assert.deepEqual([...operator].sort(), [...written].sort());
  assert.deepEqual(colleague, operator);
  assert.deepEqual(
    visitor,
    operator.filter((text) => told.includes(text)),
  );
  for (const [name, page] of Object.entries(writers)) assert.deepEqual(await page.evaluate('globalThis.wrongFrames'), [], name);
});
