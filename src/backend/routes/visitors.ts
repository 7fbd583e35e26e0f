import * as v from 'valibot';
import * as rules from '../rules/index.js';
import { takesNew } from '../rules/people.js';
import { sessionFor } from '../session.js';
import type { Routes } from './exchange.js';
import { answer, bodyOf, idOf, perform } from './exchange.js';
import * as s from './schemas.js';

/** What the widget asks and tells. */
export const visitorRoutes: Routes = (app, env) => {
  app.post('/visitor/identify', async (c) => {
    const who = await bodyOf(
      c,
      env,
      v.object({
        token: v.optional(s.text(4000)),
        name: v.optional(s.text(200)),
        email: v.optional(v.pipe(v.string(), v.maxLength(320), v.email('This is no e-mail address.'))),
        phone: v.optional(s.text(40)),
        fields: v.optional(s.fields),
      }),
    );
    await perform(c, env, (tx, by) => rules.identify(tx, by, who));
    return answer(c, env, sessionFor);
  });
  app.put('/visitor/context', async (c) => {
    const page = await bodyOf(c, env, v.object({ url: s.text(2000), title: v.optional(s.text(500)) }));
    return perform(c, env, (tx, by) => rules.setContext(tx, by, page));
  });
  app.get('/visitor/status', (c) => answer(c, env, async ({ tx }) => ({ online: (await tx.operators.all()).some(takesNew) })));
  app.get('/visitor/config', (c) => answer(c, env, async ({ settings }) => settings.visitor));
  app.put('/dialogs/:id/rating', async (c) => {
    const rating = await bodyOf(
      c,
      env,
      v.object({ score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), text: v.optional(s.text(2000)) }),
    );
    return perform(c, env, (tx, by) => rules.rate(tx, by, { dialogId: idOf(c), ...rating }));
  });
};
