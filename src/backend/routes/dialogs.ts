import * as v from 'valibot';
import { Problem } from '../problem.js';
import { readAs, writeAs } from '../env.js';
import { dialogPage, searchOf } from '../lists.js';
import { messagePage } from '../message-lists.js';
import * as rules from '../rules/index.js';
import { seenDialog } from '../rules/seen-dialog.js';
import type { DialogRow } from '../rows.js';
import { operatorView } from '../views/actors.js';
import { dialogView } from '../views/dialog-view.js';
import type { Looking } from '../views/looking.js';
import type { Routes } from './exchange.js';
import { answer, bodyOf, idOf, jsonParam, pageOf, perform } from './exchange.js';
import * as s from './schemas.js';

const target = v.object({
  operatorId: v.optional(v.nullable(s.id)),
  groupId: v.optional(v.nullable(s.id)),
  botId: v.optional(v.nullable(s.id)),
  comment: v.optional(s.text(20_000)),
});
const automation = v.object({
  tunnel: v.optional(v.boolean()),
  bot: v.optional(v.boolean()),
  assistantId: v.optional(v.nullable(s.id)),
  assistantMode: v.optional(v.picklist(['off', 'suggest', 'auto'])),
});
/** What of a dialog is set as such. */
export const dialogChange = v.object({
  tagIds: v.optional(s.ids),
  subject: v.optional(s.text(500)),
  important: v.optional(v.boolean()),
  fields: v.optional(s.fields),
  subStatus: v.optional(s.text(100)),
  priority: v.optional(v.picklist(['low', 'normal', 'high', 'urgent'])),
  snoozedUntil: v.optional(s.millis),
  status: v.optional(s.status),
  automation: v.optional(automation),
});

const show = (look: Looking, row: DialogRow): Promise<unknown> => dialogView(look, row);

/** Lists of dialogs, and what is done to one. */
export const dialogRoutes: Routes = (app, env) => {
  app.get('/dialogs', (c) => {
    const query = jsonParam(c, 'q', s.query);
    const page = pageOf(c, env);
    return answer(c, env, async (look, cursor) => ({ ...(await dialogPage(look, query, page)), cursor }));
  });
  app.get('/dialogs/:id', (c) => answer(c, env, async (look) => dialogView(look, await seenDialog(look.tx, look.by, idOf(c)))));
  app.get('/dialogs/:id/messages', async (c) => {
    const [id, page] = [idOf(c), pageOf(c, env)];
    const around = c.req.query('around');
    // What a visitor fetches has reached him.
    if (c.var.who.kind === 'visitor' && page.token === undefined) {
      await writeAs(env, c.var.who, (tx, by) => rules.markDelivered(tx, by, { dialogId: id, upTo: Number.MAX_SAFE_INTEGER }));
    }
    return answer(c, env, async (look, cursor) => {
      await seenDialog(look.tx, look.by, id);
      return { ...(await messagePage(look, id, { ...page, ...(around === undefined ? {} : { around }) })), cursor };
    });
  });
  app.get('/dialogs/:id/candidates', (c) =>
    answer(c, env, async (look) => {
      const { operators, groups } = await rules.candidates(look.tx, look.by, { id: idOf(c), text: c.req.query('text') ?? '' });
      return { operators: await Promise.all(operators.map((row) => operatorView(look.tx, row))), groups };
    }),
  );
  app.get('/dialogs/:id/log', (c) => {
    const { limit, token } = pageOf(c, env);
    return answer(c, env, async ({ tx, by }) => {
      if (by.kind === 'visitor') throw new Problem('forbidden', 'Only the team may do this.', { code: 'teamOnly' });
      const { id } = await seenDialog(tx, by, idOf(c));
      const before = token === undefined ? Infinity : Number(token);
      const rows = await tx.accessLog.by('dialog', id, { before, limit: limit + 1, descending: true });
      const items = rows
        .slice(0, limit)
        .map(({ at, by: who, code, params }) => ({ at, code, ...(who ? { by: who } : {}), ...(params ? { params } : {}) }));
      return { items, ...(rows.length > limit ? { older: String(items.at(-1)?.at) } : {}) };
    });
  });
  app.post('/dialogs/:id/take', (c) => perform(c, env, (tx, by) => rules.take(tx, by, { id: idOf(c) }), show));
  app.put('/dialogs/:id/assignment', async (c) => {
    const to = await bodyOf(c, env, target);
    return perform(c, env, (tx, by) => rules.assign(tx, by, { id: idOf(c), ...to }), show);
  });
  app.put('/dialogs/:id/status', async (c) => {
    const { status } = await bodyOf(c, env, v.object({ status: s.status }));
    return perform(c, env, (tx, by) => rules.setStatus(tx, by, { id: idOf(c), status }), show);
  });
  app.patch('/dialogs/:id', async (c) => {
    const change = await bodyOf(c, env, dialogChange);
    return perform(c, env, (tx, by) => rules.updateDialog(tx, by, { id: idOf(c), change }), show);
  });
  app.delete('/dialogs/:id/customer', (c) => perform(c, env, (tx, by) => rules.unlinkCustomer(tx, by, { id: idOf(c) }), show));
  app.post('/dialogs/open', async (c) => {
    const to = await bodyOf(c, env, v.object({ customerId: v.optional(s.id), channelId: v.optional(s.id) }));
    return perform(c, env, (tx, by) => rules.openDialog(tx, by, to), show);
  });
  app.post('/dialogs/remove', async (c) => {
    const { ids } = await bodyOf(c, env, v.object({ ids: s.ids }));
    return perform(c, env, (tx, by) => rules.removeDialogs(tx, by, { ids }));
  });
  app.post('/dialogs/bulk', async (c) => {
    const assignTo = v.object({ operatorId: v.optional(v.nullable(s.id)), groupId: v.optional(v.nullable(s.id)) });
    const { which, change } = await bodyOf(
      c,
      env,
      v.object({
        which: v.union([v.strictObject({ ids: s.ids }), v.strictObject({ query: s.query })], 'Say which dialogs.'),
        change: v.object({ ...dialogChange.entries, assign: v.optional(assignTo), remove: v.optional(v.boolean()) }),
      }),
    );
    const ids =
      'ids' in which
        ? which.ids
        : await readAs(env, c.var.who, async (look) => {
            const { items } = await look.tx.findDialogs(searchOf(look, which.query), { limit: 5000 });
            return items.map((row) => row.id);
          });
    return perform(
      c,
      env,
      (tx, by) => rules.bulk(tx, by, { ids, change }),
      async (_look, result) => result,
    );
  });
};
