import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';

const windowsRoots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);

/** Where each browser usually is. A plain name is looked up on the PATH. */
const candidates = {
  chromium: [
    env.CHROME_PATH,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windowsRoots.map((root) => join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ...windowsRoots.map((root) => join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
  ],
  firefox: [
    env.FIREFOX_PATH,
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windowsRoots.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe')),
  ],
  webkit: ['WebKitWebDriver'],
  xvfb: ['Xvfb'],
};

/** The path of an installed program, or undefined. @param {keyof typeof candidates} name */
export function find(name) {
  for (const candidate of candidates[name].filter(Boolean)) {
    const paths = /[\\/]/.test(candidate) ? [candidate] : (env.PATH ?? '').split(delimiter).map((folder) => join(folder, candidate));
    const path = paths.find(isExecutable);
    if (path) return path;
  }
}

/** Whether the tests can run in a browser. WebKitGTK needs a screen that nobody sees as well. */
export const isInstalled = (browser) => Boolean(find(browser) && (browser !== 'webkit' || find('xvfb')));

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium refuses its sandbox to root, which is what most containers run as; the rest keeps a fresh profile quiet. */
export const chromiumArgs = [
  ...(platform !== 'win32' && getuid() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--no-first-run',
  '--no-default-browser-check',
  '--mute-audio',
];
