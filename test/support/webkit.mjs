import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { find } from '../../scripts/browsers.mjs';

const port = 4567;

/** WebKitGTK's own browser through its driver, on a screen that nobody sees. Both end with the test run. */
export function webkitLauncher() {
  const display = ':97';
  const screen = spawn(find('xvfb'), [display, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' });
  const driver = spawn(find('webkit'), [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
  process.once('exit', () => [driver, screen].forEach((child) => child.kill()));
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0], args: ['--automation'] },
    },
  });
}
