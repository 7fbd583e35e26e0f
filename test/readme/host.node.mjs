import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { openDemo, press, until } from '../e2e/support/browser.mjs';

const readme = readFileSync('README.md', 'utf8');
/** A block of the README by something it holds. */
const block = (words) =>
  [...readme.matchAll(/```\w+\n([^]*?)```/g)].map(([, code]) => code).find((code) => code.includes(words)) ??
  assert.fail(`no block with ${words}`);

let demo, among;
before(async () => void (demo = await openDemo()));
after(() => demo.close());
beforeEach(async () => void (among = await demo.browser.createBrowserContext()));
afterEach(() => among.close());

/**
 * A host's page of one's own, with files at its addresses; the rest, such as `/dist/`, comes from the server.
 * `losses`: files that are lost on their way, the first time unless `times` says how often.
 */
async function host(files, losses = []) {
  const asked = [];
  const page = await demo.page('/host', {
    among,
    async prepare(fresh) {
      await fresh.setRequestInterception(true);
      fresh.on('request', (request) => {
        const { pathname } = new URL(request.url());
        asked.push(pathname);
        const lost = losses.find(
          ({ part, times = 1 }) => pathname.includes(part) && asked.filter((path) => path === pathname).length <= times,
        );
        if (lost) return request.abort();
        const body = files[pathname];
        if (body === undefined) return request.continue();
        const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html';
        return request.respond({ status: 200, contentType: type, body });
      });
    },
  });
  return { page, asked };
}

const head = '<!doctype html><html lang="en"><meta charset="utf-8" /><title>Host</title><link rel="icon" href="data:," />';

/** The README's page with the inbox. The demo's own scripts put its backend behind fetch; the scenario bar stands in the page for them. */
function inboxPage(then) {
  const crm = `const getToken = () => 'demo-anna';\n${block('httpTransport').replace('parleykit/inbox', '/dist/inbox.js').replace("'/api/chat'", "'/api'")}
    ${then}`;
  const markup = block('<chat-inbox preset="classic">').replace('src="crm.js"', 'src="/crm.js"');
  const page = `${head}<script type="module" src="/build/gate.js"></script><script type="module" src="/build/shop.js"></script>
    <link rel="stylesheet" href="/look.css" /><demo-bar></demo-bar>${markup}`;
  const look = `chat-inbox { display: block; block-size: 90vh } ${block('chat-inbox::part(message-bubble)')} ${block('--chat-accent')}`;
  return { '/host': page, '/crm.js': crm, '/look.css': look };
}

const open = (id) => `document.querySelector('chat-inbox').dialogId = '${id}';`;

test('the inbox in plain HTML lists and shows what the backend has [B001, B011]', async () => {
  const { page: opened } = await host(inboxPage(open('elena')));
  await until(opened, '[part~=row]');
  const bubble = await until(opened, '[part~=message-bubble]', { read: '([one]) => one && getComputedStyle(one).borderTopWidth' });
  assert.equal(bubble, '2px');
  const weight = await until(opened, '[part~=row][part~=current]', { read: '([one]) => one && getComputedStyle(one).fontWeight' });
  assert.equal(weight, '600');
  const radius = await until(opened, '[part~=message-bubble]', {
    read: "([one]) => one && getComputedStyle(one).getPropertyValue('--chat-radius')",
  });
  assert.equal(radius.trim(), '10px');
});

test('an inbox whose thread is lost on its way says so, and gets it when asked again', async () => {
  const { page } = await host(inboxPage(open('elena')), [{ part: '/thread-elements-' }]);
  const said = await until(page, '[part~=inbox-thread] [part~=empty]', { read: '([one]) => one?.textContent' });
  assert.match(said, /could not be loaded/);
  await press(page, '[part~=inbox-thread] [part~=empty] button');
  await until(page, '[part~=message-bubble]');
});

test('the tools of a message that are lost on their way say so, and come when asked again [F031]', async () => {
  const tools = { part: '/message-tools-', times: Infinity };
  const { page } = await host(inboxPage(open('elena')), [tools]);
  await press(page, '[part~=message-bubble]', 'The E14 one');
  await until(page, '[part~=banner][role=alert]', { text: 'could not be loaded' });
  tools.times = 0;
  await press(page, '[part~=banner] button', 'Try again');
  await until(page, '[part~=banner]', { read: (found) => found.length === 0 });
  await press(page, '[part~=message-bubble]', 'The E14 one');
  await until(page, '[part~=message-actions]');
});

const script = block('widget.js').replace('https://example.com/parleykit/', '/dist/');
const quiet = (asked) => asked.filter((path) => !['/host', '/push.js', '/favicon.ico'].includes(path));
const kept = (page) =>
  page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);

test('the widget asks for nothing and keeps nothing before it is opened [B008]', async () => {
  const push = `const token = 'demo-customer-c-visitor-8f'; ${block("'identify'")}`;
  const { page, asked } = await host({ '/host': `${head}<script src="/push.js"></script>${script}`, '/push.js': push });
  await until(page, '[part~=widget-launcher]');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  assert.deepEqual(quiet(asked), ['/dist/widget.js']);
  assert.deepEqual(await kept(page), [0, 0, '', 0]);
  const accent = await until(page, '[part~=widget-launcher]', { read: '([one]) => one && getComputedStyle(one).backgroundColor' });
  assert.equal(accent, 'rgb(109, 40, 217)');
  const requests = page.waitForRequest((request) => new URL(request.url()).pathname.startsWith('/api/'));
  await press(page, '[data-parley-open]');
  await press(page, '[part~=widget-consent] [part~=button]', 'Keep it');
  assert.equal((await requests).headers()['authorization'], 'Bearer demo-customer-c-visitor-8f', 'what was pushed before it loaded');
  await until(page, '[part~=widget-panel]');
});

test('the widget looks what is unread before it is opened where the page says consent is given [B008]', async () => {
  const markup = script.replace('data-consent="required"', 'data-consent="given"');
  const push = `const token = 'demo-customer-c-visitor-8f'; ${block("'identify'")}`;
  const { page, asked } = await host({ '/host': `${head}<script src="/push.js"></script>${markup}`, '/push.js': push });
  if (!asked.includes('/api/session')) await page.waitForRequest((request) => new URL(request.url()).pathname === '/api/session');
  await until(page, '[part~=widget-launcher]');
});

test('the widget takes the consent and the phrases that the page gives it [B008, B010]', async () => {
  const push = block("'translations'");
  const markup = script.replace('data-consent', 'data-locale="de" data-consent');
  const languages = JSON.stringify({ widget: { start: 'Unterhaltung beginnen' } });
  const files = { '/host': `${head}<script src="/push.js"></script>${markup}`, '/push.js': push, '/languages/de.json': languages };
  const { page, asked } = await host(files);
  await press(page, '[data-parley-open]');
  await until(page, '[part~=widget-card]', { text: 'Unterhaltung beginnen' });
  assert.equal(asked.filter((path) => path === '/languages/de.json').length, 1);
});

test('the script loaded twice makes one widget', async () => {
  const twice = `${script}\n${script.split('\n')[0]}`;
  const { page } = await host({ '/host': `${head}${twice}` });
  await until(page, '[part~=widget-launcher]');
  await press(page, '[data-parley-open]');
  await until(page, '[part~=widget-panel]');
  assert.equal(await page.evaluate(() => document.querySelectorAll('live-chat-widget').length), 1);
});
