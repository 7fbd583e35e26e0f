import { setTimeout as pause } from 'node:timers/promises';

/** What is taken away before any script of a page runs. */
const LACKING = {
  locks: () => delete Navigator.prototype.locks,
  channels: () => delete globalThis.BroadcastChannel,
};

/** One tab of Chromium. */
export class Tab {
  frozen = false;
  gone = false;
  /** How often its page was loaded anew. */
  life = 0;
  #page;
  #control;

  static async open(context, { name, url, lacks, hear }) {
    const tab = new Tab();
    tab.name = name;
    tab.#page = await context.newPage();
    tab.#page.on('pageerror', (error) => hear(`${name} threw: ${error.stack ?? error.message}`));
    tab.#control = await tab.#page.createCDPSession();
    if (lacks) await tab.#page.evaluateOnNewDocument(LACKING[lacks]);
    await tab.#page.goto(`${url}#${name}`, { waitUntil: 'domcontentloaded' });
    return tab;
  }

  /** Calls something of page.ts; nothing when the tab goes away meanwhile. */
  call(method, ...args) {
    return this.#page.evaluate((name, all) => globalThis.page[name](...all), method, args).catch(() => undefined);
  }
  async front() {
    // Browsers thaw what is looked at.
    await this.thaw();
    await this.#page.bringToFront();
  }
  async freeze() {
    this.frozen = true;
    await this.#control.send('Page.setWebLifecycleState', { state: 'frozen' });
  }
  async thaw() {
    this.frozen = false;
    await this.#control.send('Page.setWebLifecycleState', { state: 'active' });
  }
  async reload() {
    await this.thaw();
    this.life++;
    await this.#page.reload({ waitUntil: 'domcontentloaded' });
  }
  async close() {
    this.gone = true;
    await this.#page.close();
  }
  /** Its process ends without a word. */
  async kill() {
    this.gone = true;
    const crashed = new Promise((done) => this.#page.once('error', done));
    this.#control.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.#page.close();
  }
}

/** Waits for a condition; false when it never comes. */
export async function comes(condition, limit) {
  for (const end = Date.now() + limit; ; await pause(20)) {
    if (await condition()) return true;
    if (Date.now() > end) return false;
  }
}
