import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openBrowser, openPage } from './harness/browser.mjs';
import { serve } from './harness/bundle.mjs';
import { judge, median, table } from './harness/figures.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    subjects: { type: 'string', default: 'floor,bare,ours' },
  },
});
const subjects = options.subjects.split(',');
const here = new URL('.', import.meta.url);
const files = (await readdir(new URL('scenarios/', here))).filter((name) => name.endsWith('.ts')).sort();
const scenarios = await Promise.all(files.map(async (name) => (await import(new URL(`scenarios/${name}`, here).href)).default));

const { origin, close } = await serve(subjects);
const browser = await openBrowser();
const judged = [];
try {
  for (const scenario of scenarios.filter(({ name }) => name.includes(options.only))) {
    /** @type {Map<string, Record<string, number[]>>} */
    const taken = new Map(scenario.figures.map(({ name }) => [name, Object.fromEntries(subjects.map((subject) => [subject, []]))]));
    // Subjects take turns, so that whatever else the machine does meets them alike.
    for (let run = 0; run < (scenario.runs ?? Number(options.runs)); run++) {
      for (const subject of subjects) {
        const page = await openPage(browser, `${origin}/${subject}/`);
        const found = await scenario.run(page);
        for (const [name, value] of Object.entries(found)) taken.get(name)?.[subject].push(value);
        await page.close();
      }
    }
    for (const figure of scenario.figures) {
      const values = Object.fromEntries(Object.entries(taken.get(figure.name) ?? {}).map(([subject, list]) => [subject, median(list)]));
      judged.push(judge(figure, values, subjects.at(-1)));
    }
    console.error(scenario.name);
  }
} finally {
  await browser.close();
  close();
}

console.log(table(judged, subjects));
await mkdir(new URL('results/', here), { recursive: true });
const file = new URL(`results/${new Date().toISOString().replaceAll(':', '-')}.json`, here);
await writeFile(file, JSON.stringify({ at: Date.now(), runs: Number(options.runs), figures: judged }, null, 2));
if (judged.some(({ isMet }) => !isMet)) process.exitCode = 1;
