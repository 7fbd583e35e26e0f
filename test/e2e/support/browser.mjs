import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, find } from '../../../scripts/browsers.mjs';
import { startServer } from '../../../scripts/server.mjs';

/** How long a person would wait at most; a condition that holds earlier is seen at once. */
const PATIENCE = 15_000;

/** The built demo and a browser of its own, which shares nothing with another's. */
export async function openDemo() {
  const server = await startServer(0);
  const browser = await puppeteer.launch({ executablePath: find('chromium'), args: chromiumArgs, protocolTimeout: 120_000 });
  return {
    url: server.url,
    browser,
    /** A new tab, of this browser or of one of its contexts, which share nothing. `prepare` gets it before it loads. */
    async page(path, { among = browser, prepare = () => undefined } = {}) {
      const page = await among.newPage();
      await page.setViewport({ width: 1280, height: 860 });
      await prepare(page);
      await page.goto(server.url + path);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** All elements of a selector, those inside shadow roots too, for code that runs in the page. Hidden ones are left out. */
const allDeep = `(selector, text) => {
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector) && element.checkVisibility() && (!text || element.textContent.includes(text))) found.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return found;
}`;

/** What `read` makes of the elements of a selector, as soon as that is true. `read` runs in the page and gets them as a list. */
export async function until(page, selector, { text = '', read = (found) => found.length > 0, what = '' } = {}) {
  const code = `(${read})((${allDeep})(${JSON.stringify(selector)}, ${JSON.stringify(text)}))`;
  for (const end = Date.now() + PATIENCE; ; await pause(50)) {
    const value = await page.evaluate(code).catch((error) => (/context|detached/i.test(error.message) ? undefined : Promise.reject(error)));
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain on ${page.url()} for ${what || `${selector} ${text}`}`);
  }
}

/** Presses the first element of a selector with the mouse, where and when it can be. */
export async function press(page, selector, text = '') {
  await until(page, selector, { text });
  const handle = await page.evaluateHandle(`(${allDeep})(${JSON.stringify(selector)}, ${JSON.stringify(text)})[0]`);
  await handle.asElement().click();
}

/** Writes into the composer and presses Send. */
export async function say(page, text) {
  await press(page, '[part~=composer-input]');
  await page.keyboard.type(text);
  await press(page, '[part~=composer-send]:not([aria-disabled])');
  await until(page, '[part~=message]', { text });
}

/** How the network of a tab behaves, by the demo's own bar. */
export async function network(page, scenario) {
  await press(page, 'button.scenario');
  await press(page, 'label', scenario);
  await until(page, 'button.scenario', { text: scenario });
  await page.keyboard.press('Escape');
}
