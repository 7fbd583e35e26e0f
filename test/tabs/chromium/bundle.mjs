import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = 'test/tabs/chromium';

/** The files of the page, by name. `planted` is a mutant of test/mutants.json. */
export async function pageFiles(planted) {
  const outdir = join(tmpdir(), 'parleykit-tabs');
  const { outputFiles } = await build({
    entryPoints: [`${folder}/page.ts`],
    outdir,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"test"' },
    plugins: planted ? [mutant(planted)] : [],
  });
  return new Map(outputFiles.map(({ path, contents }) => [relative(outdir, path).replaceAll(sep, '/'), contents]));
}

/** The server, which is TypeScript, too. */
export async function serverModule() {
  const outdir = mkdtempSync(join(tmpdir(), 'parleykit-'));
  try {
    await build({
      entryPoints: [`${folder}/server.ts`],
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      sourcemap: 'inline',
    });
    return await import(pathToFileURL(join(outdir, 'server.mjs')));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function mutant(planted) {
  const changes = [planted, planted.and].filter(Boolean);
  return {
    name: 'mutant',
    setup(bundler) {
      bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const here = changes.filter(({ file }) => path.replaceAll(sep, '/').endsWith(`/${file}`));
        if (here.length === 0) return undefined;
        return { contents: here.reduce((code, { find, put }) => code.replace(find, put), readFileSync(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}
