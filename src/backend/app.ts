import { Hono } from 'hono';
import type { Env } from './env.js';
import { Problem, problemResponse } from './problem.js';
import { MAIN_ACCOUNT } from './caller.js';
import { collectionRoutes } from './routes/collections.js';
import { customerRoutes } from './routes/customers.js';
import { dialogRoutes } from './routes/dialogs.js';
import type { App, Routes, Vars } from './routes/exchange.js';
import { fileLinkRoute, fileRoutes } from './routes/files.js';
import { filterRoutes } from './routes/filters.js';
import { messageRoutes } from './routes/messages.js';
import { operatorRoutes } from './routes/operators.js';
import { sessionRoutes } from './routes/session.js';
import { uploadRoutes } from './routes/uploads.js';
import { visitorRoutes } from './routes/visitors.js';

const ROUTES: readonly Routes[] = [
  sessionRoutes,
  dialogRoutes,
  messageRoutes,
  customerRoutes,
  collectionRoutes,
  fileRoutes,
  uploadRoutes,
  filterRoutes,
  operatorRoutes,
  visitorRoutes,
];

/** All routes: who asks and how often comes first, then the subject. */
export function createApp(env: Env, basePath: string): App {
  const app: App = new Hono<Vars>().basePath(basePath);
  app.onError((error) => problemResponse(error));
  app.notFound(() => problemResponse(new Problem('missing', 'There is nothing at this address.', { code: 'route' })));
  fileLinkRoute(app, env);
  app.use(async (c, next) => {
    const who = await env.authenticate(c.req.raw);
    if (!who) throw new Problem('auth', 'Please sign in again.', { code: 'token' });
    env.rate.take({ ...who, account: who.account ?? MAIN_ACCOUNT });
    c.set('who', who);
    await next();
  });
  for (const routes of ROUTES) routes(app, env);
  return app;
}
