import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openDemo } from './support/browser.mjs';
import { pages } from './support/pages.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const looks = [
  { look: 'light', settings: { theme: 'light' } },
  { look: 'dark', settings: { theme: 'dark' } },
  { look: 'right to left', settings: { dir: 'rtl' } },
  { look: '320 px wide', settings: {}, width: 320 },
];

let demo;
before(async () => void (demo = await openDemo()));
after(() => demo.close());

/** Every finding as one line: rule, element, and what would mend it. */
const findings = (page) =>
  page.evaluate(async () => {
    const { violations } = await globalThis.axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' >> ')}\n  ${failureSummary}`),
    );
  });

for (const { name, path, views } of pages)
  for (const { look, settings, width = 1280 } of looks)
    test(`axe finds nothing on ${name}, ${look} [B009]`, async () => {
      const among = await demo.browser.createBrowserContext();
      const query = new URLSearchParams([...new URLSearchParams(path.split('?')[1]), ...Object.entries(settings)]);
      const page = await demo.page(`${path.split('?')[0]}?${query}`, {
        among,
        async prepare(fresh) {
          await fresh.setBypassCSP(true); // axe itself is put into the page; what the policies forbid is another test's
          await fresh.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
          await fresh.setViewport({ width, height: 860 });
        },
      });
      try {
        await page.evaluate(axe);
        const found = [];
        for await (const view of views(page)) {
          found.push(...(await findings(page)).map((line) => `${view} ${line}`));
        }
        assert.equal(found.length, 0, `\n${found.join('\n')}`);
      } finally {
        await among.close();
      }
    });
