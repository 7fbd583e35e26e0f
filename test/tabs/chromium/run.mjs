import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, find } from '../../../scripts/browsers.mjs';
import { pageFiles, serverModule } from './bundle.mjs';
import { play } from './play.mjs';
import { scheduleOf, titleOf } from './schedule.mjs';

/** So many schedules are played at a time: most of one is waiting. */
const AT_ONCE = 3;

/**
 * Plays the schedules of `runs` seeds from `seed` on in real tabs, until one fails.
 * @param options.mutant the name of a bug of test/mutants.json that is planted first
 * @returns {Promise<{ played: number, takeOvers: number[], failure?: string }>} take-overs in ms
 */
export async function runSchedules({ seed, runs, mutant, hear = () => undefined }) {
  const planted =
    mutant && JSON.parse(readFileSync(new URL('../../mutants.json', import.meta.url), 'utf8')).find(({ name }) => name === mutant);
  const [files, { Backend, startTabsServer }] = await Promise.all([pageFiles(planted), serverModule()]);
  const server = await startTabsServer(files);
  const browser = await puppeteer.launch({ executablePath: find('chromium'), args: chromiumArgs, protocolTimeout: 120_000 });
  const takeOvers = [];
  let next = 0;
  let played = 0;
  let failure;
  const worker = async () => {
    while (next < runs && !failure) {
      const mine = seed + next++;
      const schedule = scheduleOf(mine);
      const backend = new Backend(schedule.idempotent);
      const outcome = await play(schedule, { browser, backend, url: server.open(`s${mine}`, backend) });
      played++;
      takeOvers.push(...outcome.takeOvers);
      hear(played);
      if (outcome.problems.length > 0) failure ??= describe(mine, schedule, outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    await browser.close();
    server.close();
  }
  return { played, takeOvers, ...(failure && { failure }) };
}

const describe = (seed, schedule, { problems, story }) =>
  [`Schedule ${seed} (${titleOf(schedule)}):`, ...problems, 'What happened, ms:', ...story].join('\n  ');
