import { existsSync } from 'node:fs';
import process from 'node:process';
import { find } from './browsers.mjs';
import { run } from './run.mjs';

/** Makes sure of a browser for the tests: root on Debian gets the package, everyone else is told what to do. */
export async function installBrowser() {
  if (find('chromium')) return;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.error('No browser found: install Chromium or Google Chrome, or set CHROME_PATH to the one you have.');
    process.exit(1);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
}
