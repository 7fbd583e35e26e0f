import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const types = { html: 'text/html', js: 'text/javascript' };

/** Builds the pages as a release would be built, and serves them from memory. @param {string[]} subjects */
export async function serve(subjects) {
  const { outputFiles } = await build({
    entryPoints: subjects.map((name) => join(root, name, `${name}.ts`)),
    outdir: root,
    outbase: root,
    bundle: true,
    splitting: true,
    minify: true,
    // As rollup.config.mjs says of what draws the first rows.
    banner: { js: '//# allFunctionsCalledOnLoad' },
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: join(root, '../tsconfig.json'),
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(root.length - 1), contents]));
  for (const name of subjects) files.set(`/${name}/`, await readFile(join(root, name, 'index.html')));

  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(url);
    const type = types[url.endsWith('.js') ? 'js' : 'html'];
    response.writeHead(file ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
