import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { transform } from 'esbuild';

const tsconfigRaw = readFileSync(new URL('../../tsconfig.json', import.meta.url), 'utf8');

/** Style sheets without comments and needless blanks; strings inside them stay as they are. */
const smallSheet = (sheet) =>
  sheet.replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s*([{};,])\s*|(:)\s+|\s+/g, (_, string, mark, colon) => string ?? mark ?? colon ?? ' ');
const smallStyles = (code) => code.replace(/\bcss`[^`]*`/g, smallSheet);

/** Strips types as the test runner does, a file at a time. Types are checked by `tsc`. */
export const typescript = () => ({
  name: 'typescript',
  resolveId(source, importer) {
    if (!importer?.endsWith('.ts') || !/^\.\.?\//.test(source)) return null;
    const file = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
    return existsSync(file) ? file : null;
  },
  async transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const source = id.endsWith('.styles.ts') ? smallStyles(code) : code;
    const { code: js, map } = await transform(source, { loader: 'ts', target: 'es2022', sourcefile: id, sourcemap: true, tsconfigRaw });
    return { code: js, map };
  },
});
