import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDemo, until } from './support/browser.mjs';
import { pages } from './support/pages.mjs';

let demo;
before(async () => void (demo = await openDemo()));
after(() => demo.close());

/** Everything that a page and its workers say, throw or are forbidden. */
async function listen(page) {
  const context = page.browserContext();
  const heard = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('error', (error) => heard.push(`crash: ${error.message}`));
  await page.exposeFunction('onViolation', (words) => heard.push(`forbidden: ${words}`));
  await page.evaluateOnNewDocument(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      globalThis.onViolation(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`),
    ),
  );
  // What a shared worker logs comes from a target of its own.
  context.on('targetcreated', async (target) => {
    if (!['shared_worker', 'service_worker', 'other'].includes(target.type())) return;
    const session = await target.createCDPSession().catch(() => undefined);
    session?.on('Runtime.consoleAPICalled', ({ type, args }) => heard.push(`worker ${type}: ${args.map(({ value }) => value).join(' ')}`));
    session?.on('Runtime.exceptionThrown', ({ exceptionDetails }) => heard.push(`worker error: ${exceptionDetails.text}`));
    session?.on('Log.entryAdded', ({ entry }) => heard.push(`worker ${entry.level}: ${entry.text}`));
    await Promise.allSettled([session?.send('Runtime.enable'), session?.send('Log.enable')]);
  });
  return heard;
}

for (const { name, path, views } of pages) {
  test(`${name} says nothing in the console and breaks no policy`, async () => {
    let heard;
    const among = await demo.browser.createBrowserContext();
    const page = await demo.page(path, { among, prepare: async (fresh) => (heard = await listen(fresh)) });
    try {
      for await (const _view of views(page)) {
        // Whatever was started while it was drawn has had its turn.
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      }
      assert.deepEqual(heard, []);
    } finally {
      await among.close();
    }
  });
}

test('the strict page draws rows, a thread, a composer and the launcher without one inline style of its host', async () => {
  const page = await demo.page('/strict?dialog=elena');
  for (const part of ['row', 'message-bubble', 'composer-input', 'widget-launcher']) await until(page, `[part~=${part}]`);
  // Elements placed by script lie where they should: a list that the policy had broken would stack all rows at the top.
  const tops = await until(page, '[part~=row]', { read: '(rows) => rows.map((row) => row.getBoundingClientRect().top)' });
  assert.equal(new Set(tops).size, tops.length);
  await page.close();
});
