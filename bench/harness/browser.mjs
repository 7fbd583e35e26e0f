import puppeteer from 'puppeteer-core';
import { mountTwoSizes } from './two-sizes.mjs';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';

/** Opens a browser that measures its own main thread. */
export async function openBrowser() {
  const executablePath = find('chromium');
  if (!executablePath) throw new Error('The benchmarks need Chromium or Chrome: install one, or set CHROME_PATH to it.');
  return puppeteer.launch({ executablePath, args: [...chromiumArgs, '--js-flags=--expose-gc'] });
}

/** Opens a page of a subject, loaded and quiet. @param {import('puppeteer-core').Browser} browser @param {string} address */
export async function openPage(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.setViewport({ width: 1280, height: 800 });
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'load' });
  const bench = new BenchPage(page, cdp, () => context.close());
  await bench.ready();
  return bench;
}

/** What a scenario is given. */
export class BenchPage {
  /** @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} cdp @param {() => Promise<void>} close */
  constructor(page, cdp, close) {
    this.page = page;
    this.cdp = cdp;
    this.close = close;
  }

  /** The page is loaded and quiet. */
  async ready() {
    await this.page.waitForFunction(() => 'bench' in window);
    await this.call('settled');
  }

  async reload() {
    await this.page.reload({ waitUntil: 'load' });
    await this.ready();
  }

  /** Calls a method of the page's subject. */
  call(method, ...args) {
    return this.page.evaluate((name, values) => window.bench[name](...values), method, args);
  }

  /** Time of the main thread that something takes, with the frames it sets off, ms. */
  async cpu(work) {
    const before = await this.#taskMs();
    await work();
    await this.call('settled');
    return (await this.#taskMs()) - before;
  }

  mountTwoSizes(what) {
    return mountTwoSizes(this, what);
  }

  /** Bytes, nodes and listeners after the garbage is collected. */
  async left() {
    for (let i = 0; i < 3; i++) await this.cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await this.cdp.send('Memory.getDOMCounters');
    const { usedSize: bytes } = await this.cdp.send('Runtime.getHeapUsage');
    return { bytes, nodes, listeners };
  }

  async #taskMs() {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  }
}
