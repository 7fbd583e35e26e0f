import { existsSync, globSync, statSync, writeFileSync } from 'node:fs';
import { run } from './run.mjs';

const stamp = 'demo/build/.built';
const sources = ['{src,components,demo,themes}/**/*.{ts,json,css}', 'scripts/{rollup/*,*build*}', 'rollup.config.mjs', 'package.json'];

/** Remembers that the build is as new as its sources. */
export const buildStamp = () => writeFileSync(stamp, '');

/** Builds when there is no build or a source is newer: for what looks at the build rather than at the sources. */
export async function ensureBuilt() {
  const since = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const changed = globSync(sources, { exclude: ['demo/build/**'] }).some((path) => statSync(path).mtimeMs > since);
  if (changed) await run('node', ['scripts/build.mjs']);
}
