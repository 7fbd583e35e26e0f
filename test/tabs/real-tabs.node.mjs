import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { runSchedules } from './chromium/run.mjs';

/** `npm run tabs` plays more. */
const RUNS = 20;

test(`real tabs that are closed, killed, frozen and cut off lose nothing, double nothing and share one stream, in ${RUNS} random schedules [B012, B028]`, async () => {
  const { failure } = await runSchedules({ seed: randomInt(2 ** 30), runs: RUNS });
  assert.equal(failure, undefined);
});
