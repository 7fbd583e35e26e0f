import { expect } from '@open-wc/testing';
import { given, tell } from '../support/given.js';
import { timeRecovery } from './recovery.js';
import { soak } from './soak.js';

/** Here in short; `npm run soak` takes 20 days and 1,000 heals. */
const { runs = 2, hours = 1, heals = 25, seed = 1 } = given;
const isLong = given.hours !== undefined;
const MB = 1_000_000;
const row = (what: string, value: string, bar: string) => tell(`${what.padEnd(46)} ${value.padStart(28)}   ${bar}`);
const share = (times: readonly number[], part: number) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * part) - 1] ?? 0;

/** Bytes in use after everything is collected, in two turns since some things go only when others have; 0 where the browser does not tell. */
async function heap(): Promise<number> {
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    (globalThis as { gc?: () => void }).gc?.();
  }
  return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
}

describe('a long time', function () {
  this.timeout(isLong ? 3_600_000 : 120_000);

  it(`of ${runs} times ${hours} hours with a fault every minute breaks nothing and leaves nothing behind [B028]`, async () => {
    const problems: string[] = [];
    const grown: number[] = [];
    const after: number[] = [];
    let faults = 0;
    for (let run = 0; run < runs; run++) {
      const marks: number[] = [];
      const found = await soak(seed + run, hours, async () => void marks.push(await heap()));
      faults += found.faults;
      problems.push(...found.problems.map((problem) => `run ${run}: ${problem}`));
      grown.push((marks.at(-1) ?? 0) - (marks[0] ?? 0));
      after.push(await heap());
    }
    // The first run is when the browser compiles what it runs.
    const most = Math.max(...grown.slice(1));
    const left = (after.at(-1) ?? 0) - (after[0] ?? 0);
    if (isLong) {
      await row('runs x simulated hours, faults', `${runs} x ${hours}, ${faults}`, '');
      await row('violations', `${problems.length}`, '0');
      await row('heap growth from a first hour to its last', `${(most / MB).toFixed(2)} MB`, '< 2 MB');
      await row('heap growth from the first run to the last', `${(left / MB).toFixed(2)} MB`, '< 2 MB');
    }
    expect(problems).to.deep.equal([]);
    if (isLong) expect(Math.max(most, left)).to.be.below(2 * MB);
  });

  it(`finds the link again soon, and soon finds that it is lost, ${heals} times [B028]`, async () => {
    const { reconnected, foundIdle, foundInUse } = await timeRecovery(heals);
    for (const [what, times, bar] of [
      ['open again after online or the tab being shown', reconnected, 'p95 < 3 s'],
      ['half-open link found when idle', foundIdle, 'max <= 30 s'],
      ['half-open link found after a send or a show', foundInUse, 'max <= 5 s'],
    ] as const) {
      const [p50, p95, max] = [0.5, 0.95, 1].map((part) => (share(times, part) / 1000).toFixed(2));
      if (isLong) await row(`${what} (${times.length})`, `p50 ${p50} p95 ${p95} max ${max} s`, bar);
    }
    expect(share(reconnected, 0.95), 'reconnected, p95').to.be.below(3_000);
    expect(share(foundIdle, 1), 'found when idle').to.be.at.most(30_000);
    expect(share(foundInUse, 1), 'found in use').to.be.at.most(5_000);
  });
});
