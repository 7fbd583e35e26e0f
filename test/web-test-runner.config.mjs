import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, find } from '../scripts/browsers.mjs';
import { page } from './support/page.mjs';
import { jsonModules, mockServiceWorker, mutant, nodeEnv, tell, typescript } from './support/plugins.mjs';
import { totals } from './support/totals.mjs';
import { webkitLauncher } from './support/webkit.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a script measures needs exact figures of the memory. */
const measured = ['--js-flags=--expose-gc', '--enable-precise-memory-info'];

const launchers = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      createPage: focusedPage,
      launchOptions: { executablePath: find('chromium'), args: [...chromiumArgs, ...(env.GIVEN ? measured : [])] },
    }),
  firefox: () => chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath: find('firefox') } }),
  webkit: webkitLauncher,
};

/** A page that is painted and has the focus, whichever window the machine thinks is in front. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** `BROWSERS=chromium,firefox,webkit` chooses; Chromium alone otherwise. `TEST_FILES` narrows the files, by commas. */
export default {
  rootDir: root,
  files: env.TEST_FILES?.split(',') ?? ['test/**/*.test.ts'],
  browsers: (env.BROWSERS ?? 'chromium').split(',').map((name) => launchers[name]()),
  concurrency: 1,
  nodeResolve: { browser: true, exportConditions: ['production'] },
  plugins: [jsonModules, mockServiceWorker, ...(env.MUTANT ? [mutant(env.MUTANT)] : []), typescript, nodeEnv, tell],
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: page,
  testsFinishTimeout: env.GIVEN ? 3_600_000 : 480_000,
  browserStartTimeout: 60_000,
  reporters: [defaultReporter({ reportTestProgress: false }), ...(env.TOTALS_FILE ? [totals(env.TOTALS_FILE)] : [])],
};
