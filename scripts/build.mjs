import { rmSync } from 'node:fs';
import { buildStamp } from './built.mjs';
import { run, together } from './run.mjs';

/** Everything a release holds into `dist/`, and the demo into `demo/build/`. */
for (const folder of ['dist', 'demo/build']) rmSync(folder, { recursive: true, force: true });
await together(
  ['modules, bundles and demo', () => run('rollup', ['-c', '--silent'])],
  ['custom-elements.json', () => run('node', ['scripts/manifest.mjs'])],
);
buildStamp();
