import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Serves our TypeScript as it is, so that a test run needs no build. Types are checked by `tsc`. */
export const typescript = esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` });

/** msw intercepts through a service worker, which must be served from the top of the site. */
export const mockServiceWorker = {
  name: 'mock-service-worker',
  serve: async ({ path }) =>
    path === '/mockServiceWorker.js'
      ? { body: await readFile(`${root}node_modules/msw/lib/mockServiceWorker.js`, 'utf8'), type: 'js' }
      : undefined,
};

/** `import data from './data.json'` gets a module, as from the bundler; `fetch('./data.json')` gets the file. */
export const jsonModules = {
  name: 'json-modules',
  resolveImport: ({ source }) => (/^\.\.?\/.*\.json$/.test(source) ? `${source}?module` : undefined),
  async serve({ path, querystring }) {
    if (!path.endsWith('.json') || querystring !== 'module') return undefined;
    return { body: `export default ${await readFile(`${root}${decodeURIComponent(path).slice(1)}`, 'utf8')};`, type: 'js' };
  },
};

/** nanostores reads process.env.NODE_ENV, which only bundlers define; workers need it as well as pages. */
export const nodeEnv = {
  name: 'node-env',
  transform: ({ response, body }) =>
    response.is('js') && typeof body === 'string' && body.includes('process.env.NODE_ENV')
      ? body.replaceAll('process.env.NODE_ENV', '"test"')
      : undefined,
};

/** Prints what a test tells while it runs. */
export const tell = {
  name: 'tell',
  executeCommand({ command, payload }) {
    if (command !== 'tell') return undefined;
    console.log(payload);
    return true;
  },
};

/** `MUTANT=name` plants one of the bugs of test/mutants.json, to see whether the tests find it. */
export const mutant = (name) => {
  const planted = JSON.parse(readFileSync(`${root}test/mutants.json`, 'utf8')).find((one) => one.name === name);
  const changes = [planted, planted?.and].filter(Boolean);
  return {
    name: 'mutant',
    transform({ path, body }) {
      const here = changes.filter(({ file }) => path === `/${file}`);
      if (here.length === 0 || typeof body !== 'string') return undefined;
      for (const { file, find } of here) if (!body.includes(find)) throw new Error(`The mutant "${name}" no longer fits ${file}`);
      return here.reduce((text, { find, put }) => text.replace(find, put), body);
    },
  };
};
