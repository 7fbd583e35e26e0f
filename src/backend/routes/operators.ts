import * as v from 'valibot';
import { teamOnly } from '../rules/people.js';
import * as rules from '../rules/index.js';
import { notificationView } from '../views/item-views.js';
import type { Routes } from './exchange.js';
import { answer, bodyOf, idOf, pageOf, perform } from './exchange.js';
import * as s from './schemas.js';

/** What an operator has of his own: status, notifications, settings; and mailing a transcript. */
export const operatorRoutes: Routes = (app, env) => {
  app.put('/availability', async (c) => {
    const { state } = await bodyOf(c, env, v.object({ state: s.text(50) }));
    return perform(
      c,
      env,
      (tx, by) => rules.setAvailability(tx, by, { state }),
      async (_look, availability) => availability,
    );
  });
  app.get('/notifications', (c) => {
    const { limit, token } = pageOf(c, env);
    return answer(c, env, async ({ tx, by }) => {
      teamOnly(by);
      const before = token === undefined ? Infinity : Number(token);
      const rows = await tx.notifications.by('operator', by.id, { before, limit: limit + 1, descending: true });
      const items = rows.slice(0, limit).map(notificationView);
      return { items, ...(rows.length > limit ? { older: String(items.at(-1)?.at) } : {}) };
    });
  });
  app.put('/notifications/read', async (c) => {
    const { ids } = await bodyOf(c, env, v.object({ ids: v.union([v.literal('all'), s.ids]) }));
    return perform(c, env, (tx, by) => rules.readNotifications(tx, by, { ids }));
  });
  app.get('/preferences', (c) => answer(c, env, async ({ tx, by }) => (await tx.preferences.get(by.id))?.values ?? {}));
  app.patch('/preferences', async (c) => {
    const change = await bodyOf(c, env, v.record(s.text(100), v.unknown()));
    return perform(c, env, (tx, by) => rules.savePreferences(tx, by, { change }));
  });
  app.post('/dialogs/:id/transcript', async (c) => {
    const mail = await bodyOf(
      c,
      env,
      v.object({
        to: v.pipe(v.array(v.pipe(v.string(), v.email('This is no e-mail address.'))), v.minLength(1), v.maxLength(20)),
        subject: v.optional(s.text(500)),
        messageIds: v.optional(s.ids),
        comments: v.optional(v.boolean()),
        all: v.optional(v.picklist(['dialog', 'customer'])),
      }),
    );
    return perform(c, env, (tx, by) => rules.transcript(tx, by, { dialogId: idOf(c), ...mail }));
  });
};
