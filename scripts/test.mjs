import { globSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { run as runNodeTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { isInstalled } from './browsers.mjs';
import { ensureBuilt } from './built.mjs';
import { installBrowser } from './install-browser.mjs';
import { exitCode } from './run.mjs';

/** `npm test` runs all; `npm test -- test/thread` what has this in its path; `--browsers chromium,firefox,webkit` in those that are installed. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { browsers: { type: 'string', default: 'chromium' } } });
const chosen = (pattern) => globSync(pattern).filter((path) => positionals.length === 0 || positionals.some((part) => path.includes(part)));
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => ((total.passed += passed), (total.failed += failed));

const browsers = values.browsers.split(',');
const nodeFiles = browsers.includes('chromium') ? chosen('test/**/*.node.mjs') : [];
const pageFiles = chosen('test/**/*.test.ts');
await installBrowser();
if (nodeFiles.length > 0) add(await inNode(nodeFiles));
for (const browser of pageFiles.length > 0 ? installed() : []) add(await inBrowser(browser, pageFiles));

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && nodeFiles.length + pageFiles.length > 0 ? 0 : 1);

function installed() {
  return browsers.filter((browser) => isInstalled(browser) || console.log(`skipped, not installed: ${browser}`));
}

/** What looks at the package and the demo as they are built. */
async function inNode(files) {
  try {
    await ensureBuilt();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  const tests = runNodeTests({ files, concurrency: 1 });
  const counts = new Promise((done) => tests.on('test:summary', ({ file, counts }) => file ?? done(counts)));
  tests.compose(spec).pipe(process.stdout);
  const { passed, failed, cancelled } = await counts;
  return { passed, failed: failed + cancelled };
}

async function inBrowser(browser, files) {
  const totals = join(tmpdir(), `parleykit-${process.pid}.json`);
  console.log(`\n${browser}`);
  const env = { BROWSERS: browser, TEST_FILES: files.join(','), TOTALS_FILE: totals };
  const code = await exitCode('web-test-runner', ['--config', 'test/web-test-runner.config.mjs'], { env });
  try {
    const { passed, failed } = JSON.parse(readFileSync(totals, 'utf8'));
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(totals, { force: true });
  }
}
