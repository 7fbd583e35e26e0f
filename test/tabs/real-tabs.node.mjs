import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSchedules } from './chromium/run.mjs';

/** The same ones every time; `npm run tabs` plays others, and more. */
const SEED = 1;
const RUNS = 8;

test(`real tabs that are closed, killed, frozen and cut off lose nothing, double nothing and share one stream, in ${RUNS} random schedules [B012, B028]`, async () => {
  const { failure } = await runSchedules({ seed: SEED, runs: RUNS });
  assert.equal(failure, undefined);
});
