import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { ensureBuilt } from './built.mjs';

/** What a page downloads until something works, everything inside, in bytes after gzip. 1 kB is 1,000 bytes. */
await ensureBuilt();

const gzip = (code) => gzipSync(code, { level: 9 }).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
const read = (file) => readFileSync(join('dist', file), 'utf8');
const chunks = (folder) => globSync(`${folder}/*.js`, { cwd: 'dist' }).map((file) => file.replaceAll('\\', '/'));

/** A built chunk by the name of the module it begins with. */
function chunk(folder, name) {
  const file = chunks(folder).find((path) => path.replace(/-[\w-]{8}\.js$/, '') === `${folder}/${name}`);
  if (!file) throw new Error(`dist/${folder} has no chunk "${name}"; it has ${chunks(folder).join(', ')}`);
  return file;
}

/** These files and all they import statically. */
function together(files, seen = new Set()) {
  for (const file of files.filter((path) => !seen.has(path))) {
    seen.add(file);
    const sources = parseAst(read(file)).body.flatMap((node) => node.source?.value ?? []);
    together(
      sources.map((source) => join(dirname(file), source).replaceAll('\\', '/')),
      seen,
    );
  }
  return [...seen];
}

/** The headless core as a bundler makes it for a host: minified, its lazy chunks apart. */
async function core() {
  const production = replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } });
  const bundle = await rollup({
    input: 'dist/src/index.js',
    plugins: [nodeResolve({ browser: true }), production, terser({ module: true })],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const byName = new Map(output.map((part) => [part.fileName, part]));
  const first = new Set([output.find(({ isEntry }) => isEntry).fileName]);
  for (const name of first) byName.get(name).imports.forEach((other) => first.add(other));
  return [...first].reduce((sum, name) => sum + gzip(byName.get(name).code), 0);
}

const steps = {
  loader: ['widget.js'],
  launcher: ['widget.js'],
  message: ['widget.js', chunk('widget', 'live-chat-widget')],
  inbox: ['inbox.js'],
  dialog: ['inbox.js', chunk('inbox', 'thread-elements')],
};
const bytes = (files) => together(files).reduce((sum, file) => sum + gzip(read(file)), 0);

/** Name, bytes now and the budget, which is an error to exceed. */
const rows = [
  ['widget: loader', bytes(steps.loader), 1_000],
  ['widget: launcher shown, in all', bytes(steps.launcher), 3_000],
  ['widget: first message can be typed, in all', bytes(steps.message), 45_000],
  ['headless core', await core(), 20_000],
  ['inbox: first screen, in all', bytes(steps.inbox), 90_000],
  ['inbox: with a dialog open, in all', bytes(steps.dialog), 118_000],
];

for (const [name, size, budget] of rows) {
  console.log(`${size <= budget ? 'ok  ' : 'OVER'} ${name.padEnd(44)} ${kB(size).padStart(10)} of ${kB(budget)}`);
}
for (const [folder, first] of [
  ['widget', steps.message],
  ['inbox', steps.inbox],
]) {
  const loaded = together(first);
  console.log(`\nlater, when it is needed (${folder})`);
  for (const file of chunks(folder)
    .filter((path) => !loaded.includes(path))
    .sort())
    console.log(`  ${kB(gzip(read(file))).padStart(9)} ${file}`);
}
process.exit(rows.every(([, size, budget]) => size <= budget) ? 0 : 1);
