import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServer } from '../../scripts/server.mjs';

let server;
before(async () => void (server = await startServer(0)));
after(() => server.close());

const policy = async (path) => (await fetch(server.url + path)).headers.get('content-security-policy');

test('serves the strict page under the strictest policy', async () => {
  const strict =
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
  assert.equal(await policy('/strict'), strict);
  assert.equal(await policy('/strict.html'), strict);
});

test('lets no other page run a script of another origin or an inline one', async () => {
  for (const path of ['/', '/crm', '/shop', '/mockServiceWorker.js'])
    assert.match(await policy(path), /^default-src 'none'; script-src 'self';/);
});

test('serves the worker of msw from the top of the site, and nothing outside its folders', async () => {
  const worker = await fetch(`${server.url}/mockServiceWorker.js`);
  assert.equal(worker.status, 200);
  assert.match(worker.headers.get('content-type'), /javascript/);
  for (const path of ['/package.json', '/dist/../package.json', '/%2e%2e/package.json', '/src/index.ts']) {
    assert.equal((await fetch(server.url + path)).status, 404, path);
  }
});
