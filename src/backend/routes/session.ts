import type { Routes } from './exchange.js';
import { answer } from './exchange.js';
import { sessionFor } from '../session.js';
import { bodyOf, Stream } from '../stream.js';

/** The session, and the stream of what happens from then on. */
export const sessionRoutes: Routes = (app, env) => {
  app.get('/session', (c) => answer(c, env, sessionFor));
  app.get('/events', async (c) => {
    const from = c.req.header('last-event-id') ?? c.req.query('from');
    const stream = await Stream.open(env, c.req.raw, c.var.who, from === '' ? undefined : from);
    return new Response(bodyOf(stream), {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    });
  });
};
