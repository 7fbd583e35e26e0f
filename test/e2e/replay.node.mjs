import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { openDemo, press, say, until } from './support/browser.mjs';

const SAID = 'The recorder hears this.';
const ARRIVED = '.bt__s--sent, .bt__s--delivered, .bt__s--read';
const folder = mkdtempSync(join(tmpdir(), 'parleykit-'));
const file = join(folder, 'recording.json');
let demo;
before(async () => void (demo = await openDemo()));
after(async () => {
  await demo.close();
  rmSync(folder, { recursive: true });
});

test('a session of the inbox is downloaded with its words masked, or as they are [B027]', async () => {
  const crm = await demo.page('/crm?dialog=elena');
  const session = await demo.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await say(crm, SAID);
  await until(crm, '[part~=message]', { text: SAID, read: `(rows) => rows.some((row) => row.querySelector('${ARRIVED}'))` });
  const download = async () => {
    rmSync(file, { force: true });
    await press(crm, 'button.wide', 'Download');
    for (let waited = 0; waited < 100 && !readdirSync(folder).includes('recording.json'); waited++) await pause(50);
    return readFileSync(file, 'utf8');
  };
  await press(crm, 'button.scenario');
  const masked = await download();
  assert.match(masked, /"method":"send"/);
  assert.doesNotMatch(masked, /The recorder hears this|Elena|demo-anna/);
  await press(crm, 'label', 'As they are');
  const plain = await download();
  assert.match(plain, /The recorder hears this/);
  assert.doesNotMatch(plain, /demo-anna/);
});

test('a recording plays in an inbox, at any speed and with a pause, by the keyboard alone [B027]', async () => {
  const page = await demo.page('/replay');
  const choose = async (path) => (await page.$('#file')).uploadFile(path);
  await choose('package.json');
  await until(page, '[role=alert]', { text: 'This is not a recording.' });
  assert.equal(await page.$('chat-inbox'), null);
  await choose(file);
  await until(page, '#time', { text: 'of 0:' });
  await page.focus('#file');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(page, '#pause', { text: 'Play' });
  await page.keyboard.press('Enter');
  await until(page, '#pause', { text: 'Pause' });
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await until(page, '[part~=message]', { text: SAID });
  await until(page, '[part~=row]', { text: 'Elena' });
  assert.equal(await until(page, '#progress', { read: '([bar]) => bar && bar.value === bar.max' }), true);
});
