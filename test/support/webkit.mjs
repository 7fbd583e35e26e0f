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
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0], args: ['--automation'] },
    },
  });
  // The runner's own commands for WebDriver know no held key. As a browser with pages, it hands us every key and press.
  return Object.assign(launcher, {
    type: 'playwright',
    getPage: (id) => ({
      keyboard: keyboardOf(() => launcher.driver),
      mouse: {
        move: (x, y) => launcher.sendMouseMove(id, x, y),
        click: (x, y, { button } = {}) => launcher.sendMouseClick(id, x, y, button),
        down: ({ button } = {}) => launcher.sendMouseDown(id, button),
        up: ({ button } = {}) => launcher.sendMouseUp(id, button),
      },
    }),
  });
}

/** The keys of WebDriver that are no letters: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F6: '\uE036',
};

/** One action a key: a driver that gets several at once loses some. */
function keyboardOf(driver) {
  const act = (type, key) => {
    const value = KEYS[key] ?? key;
    if ([...value].length > 1) throw new Error(`test/support/webkit.mjs does not know the key ${key}`);
    return driver().performActions([{ type: 'key', id: 'keyboard', actions: [{ type, value }] }]);
  };
  const down = (key) => act('keyDown', key);
  const up = (key) => act('keyUp', key);
  const press = async (combination) => {
    const keys = combination === '+' ? ['+'] : combination.split('+');
    for (const key of keys) await down(key);
    for (const key of keys.reverse()) await up(key);
  };
  return {
    down,
    up,
    press,
    async type(text) {
      for (const letter of text) {
        await down(letter);
        await up(letter);
      }
    },
  };
}
