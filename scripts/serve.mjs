import { globSync } from 'node:fs';
import { argv, env, exit } from 'node:process';
import { run } from './run.mjs';
import { startServer } from './server.mjs';

const port = Number(env.PORT ?? 8000);

try {
  const { url } = await startServer(port);
  const pages = globSync('demo/*.html').map((path) => path.replace(/^demo[\\/]/, '').replace(/(index)?\.html$/, ''));
  console.log(
    `\nThe demo is served. Stop it with Ctrl+C.\n${pages
      .sort()
      .map((page) => `  ${url}/${page}`)
      .join('\n')}\n`,
  );
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. Choose another one: PORT=8080 npm start`);
  exit(1);
}

if (argv.includes('--watch')) await run('rollup', ['-c', '--watch', '--no-watch.clearScreen']);
