import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { transform } from 'esbuild';

const tsconfigRaw = readFileSync(new URL('../../tsconfig.json', import.meta.url), 'utf8');

/** Strips types as the test runner does, a file at a time. Types are checked by `tsc`. */
export const stripTypes = () => ({
  name: 'strip-types',
  resolveId(source, importer) {
    if (!importer?.endsWith('.ts') || !/^\.\.?\//.test(source)) return null;
    const file = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
    return existsSync(file) ? file : null;
  },
  async transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const { code: js, map } = await transform(code, { loader: 'ts', target: 'es2022', sourcefile: id, sourcemap: true, tsconfigRaw });
    return { code: js, map };
  },
});
