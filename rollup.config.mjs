import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { classicScript } from './scripts/rollup/classic-script.mjs';
import { minifyCss } from './scripts/rollup/minify-css.mjs';
import { stripTypes } from './scripts/rollup/strip-types.mjs';

const environment = replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } });
const plugins = [stripTypes(), json({ preferConst: true }), nodeResolve({ browser: true }), environment];
/** Templates that nobody uses, above all icons, are left out. */
const treeshake = { manualPureFunctions: ['html', 'svg', 'css', 'icon'] };
const minify = terser({ module: true, format: { comments: /^# all/ }, compress: { passes: 2 } });
const name = (path) => basename(path, '.ts');

const forModules = 'scripts/tsconfig.build.json';
const { files } = JSON.parse(readFileSync(forModules, 'utf8'));

/** What bundlers take: the modules as they are written, and their types. A wrong type ends the build. */
const modules = {
  input: files.map((file) => join('scripts', file)),
  external: /^[^./]/,
  plugins: [typescript({ tsconfig: forModules, noEmitOnError: true }), json({ preferConst: true })],
  treeshake: false,
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: '.', sourcemap: true },
};

/**
 * What draws the first rows runs at once: with this word Chromium reads all of it while it loads, on another thread, and not function
 * by function while they are drawn. See https://github.com/WICG/explicit-javascript-compile-hints-file-based.
 */
const readAtOnce = (...chunks) => ({
  name: 'read-at-once',
  banner: ({ name, isEntry }) => (chunks.includes(name) && !isEntry ? '//# allFunctionsCalledOnLoad' : ''),
});

/** A bundle for pages without a bundler: one entry with everything inside, and chunks beside it that load when they are needed. */
const standalone = (entry, input, ...more) => ({
  input: { [entry]: input },
  plugins: [...plugins, minifyCss(), ...more],
  treeshake,
  output: { dir: 'dist', format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: `${entry}/[name]-[hash].js` },
});

const pages = globSync('demo/*.ts').filter((path) => !path.endsWith('.worker.ts'));
const workers = globSync('demo/*.worker.ts');
const demo = [
  {
    input: Object.fromEntries(pages.map((path) => [name(path), path])),
    plugins,
    output: { dir: 'demo/build', format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
  },
  ...workers.map((path) => ({
    input: path,
    plugins,
    output: { file: `demo/build/${name(path)}.js`, format: 'es', sourcemap: true, inlineDynamicImports: true },
  })),
];

const product = [
  standalone('inbox', 'components/inbox.ts', readAtOnce('inbox', 'thread-elements')),
  standalone('widget', 'components/live-chat-widget/loader.ts', classicScript()),
];

/** `rollup -c` builds what is released; `npm run dev` watches the same, readable. */
export default ({ watch }) => [
  ...(watch ? [] : [modules]),
  ...product.map((bundle) => (watch ? bundle : { ...bundle, plugins: [...bundle.plugins, minify] })),
  ...demo,
];
