import { createServer } from 'node:http';
import sirv from 'sirv';

const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

/**
 * What a careful host allows. `default` is the demo's own Trusted Types policy, which admits its worker's address and nothing else;
 * `lit-html` may be made twice, because the shop page has a Lit of its own beside the widget's.
 */
const careful = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html default 'allow-duplicates'",
].join('; ');

const folder = (path) => sirv(path, { dev: true, etag: true, extensions: ['html'] });
const files = { '/dist/': folder('dist'), '/themes/': folder('themes'), '/mockServiceWorker.js': folder('node_modules/msw/lib') };
const demo = folder('demo');

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  response.setHeader('Content-Security-Policy', pathname.startsWith('/strict') ? strict : careful);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (pathname === '/favicon.ico') return response.writeHead(204).end();
  const [mount, serve] = Object.entries(files).find(([start]) => pathname.startsWith(start)) ?? ['', demo];
  if (mount.endsWith('/')) request.url = request.url.slice(mount.length - 1);
  serve(request, response, () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`There is nothing at ${pathname}`));
}

/** Serves the built demo on this machine. Port 0 takes any free one. @returns {Promise<{ url: string, close(): Promise<void> }>} */
export function startServer(port) {
  const server = createServer(answer);
  return new Promise((done, fail) => {
    server.once('error', fail).listen(port, () => {
      const close = () => new Promise((closed) => server.close(closed).closeAllConnections());
      done({ url: `http://localhost:${server.address().port}`, close });
    });
  });
}
