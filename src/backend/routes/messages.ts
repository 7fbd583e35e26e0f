import * as v from 'valibot';
import type { Env } from '../env.js';
import { writeAs } from '../env.js';
import { wordsOf } from '../lists.js';
import { typing, viewing } from '../moments.js';
import type { MessageRow } from '../rows.js';
import * as rules from '../rules/index.js';
import { messageView } from '../views/message-view.js';
import type { Looking } from '../views/looking.js';
import type { Routes } from './exchange.js';
import { answer, bodyOf, check, idOf, pageOf, perform } from './exchange.js';
import * as s from './schemas.js';

const show = (look: Looking, row: MessageRow): Promise<unknown> => messageView(look, row);
const showAll = (look: Looking, rows: MessageRow[]): Promise<unknown> => Promise.all(rows.map((row) => messageView(look, row)));

/** Sending (idempotent by its URL), and what is done to messages. */
export const messageRoutes: Routes = (app, env) => {
  app.put('/dialogs/by-client/:clientId', async (c) => {
    const clientId = check(s.clientId, c.req.param('clientId'));
    const open = v.object({ channelId: v.optional(s.id), customerId: v.optional(s.id) });
    const { to, ...draft } = await bodyOf(c, env, v.object({ ...s.draft.entries, to: v.optional(v.object({ open }), { open: {} }) }));
    return perform(c, env, (tx, by) => rules.send(tx, by, { ...draft, to, clientId }), show);
  });
  app.put('/dialogs/:id/messages/by-client/:clientId', async (c) => {
    const clientId = check(s.clientId, c.req.param('clientId'));
    const draft = await bodyOf(c, env, s.draft);
    return perform(c, env, (tx, by) => rules.send(tx, by, { ...draft, to: { dialogId: idOf(c) }, clientId }), show);
  });
  app.get('/messages', (c) => {
    const page = pageOf(c, env);
    const dialogId = c.req.query('dialogId');
    const text = check(s.text(200), c.req.query('text') ?? '');
    return answer(c, env, async (look) => {
      const words = wordsOf(text, look.settings.searchMinChars);
      const { items, next } = await look.tx.findMessages(
        { seenBy: look.viewer, words, ...(dialogId === undefined ? {} : { dialogId }) },
        page,
      );
      const hits = await Promise.all(items.map(async ({ message, ranges }) => ({ message: await messageView(look, message), ranges })));
      return { items: hits, ...(next === undefined ? {} : { older: next }) };
    });
  });
  app.patch('/messages/:id', async (c) => {
    const { parts, revision } = await bodyOf(c, env, v.object({ parts: s.parts, revision: v.number() }));
    return perform(c, env, (tx, by) => rules.editMessage(tx, by, { id: idOf(c), parts, revision }), show);
  });
  app.delete('/messages/:id', (c) => perform(c, env, (tx, by) => rules.removeMessage(tx, by, { id: idOf(c) }), show));
  app.put('/messages/:id/reactions', async (c) => {
    const reaction = await bodyOf(c, env, v.object({ emoji: v.pipe(v.string(), v.minLength(1), v.maxLength(32)), on: v.boolean() }));
    return perform(c, env, (tx, by) => rules.react(tx, by, { id: idOf(c), ...reaction }), show);
  });
  app.post('/messages/:id/retry', (c) => perform(c, env, (tx, by) => rules.retryMessage(tx, by, { id: idOf(c) }), show));
  app.post('/messages/tags', async (c) => {
    const change = await bodyOf(c, env, v.object({ ids: s.ids, add: v.optional(s.ids), remove: v.optional(s.ids) }));
    return perform(c, env, (tx, by) => rules.tagMessages(tx, by, change), showAll);
  });
  readRoutes(app, env);
};

const readRoutes: Routes = (app, env: Env) => {
  app.put('/dialogs/:id/read', async (c) => {
    const { upTo } = await bodyOf(c, env, v.object({ upTo: s.sortKey }));
    return perform(c, env, (tx, by) => rules.markRead(tx, by, { dialogId: idOf(c), upTo }));
  });
  app.put('/dialogs/:id/unread', async (c) => {
    const { from } = await bodyOf(c, env, v.object({ from: v.nullable(s.sortKey) }));
    return perform(c, env, (tx, by) => rules.markUnread(tx, by, { dialogId: idOf(c), from }));
  });
  app.put('/dialogs/:id/typing', async (c) => {
    const what = await bodyOf(c, env, v.object({ on: v.boolean(), audience: v.optional(v.picklist(['customer', 'internal'])) }));
    await typing(env, c.var.who, { dialogId: idOf(c), ...what });
    return c.body(null, 204);
  });
  app.put('/dialogs/:id/viewing', async (c) => {
    const { on } = await bodyOf(c, env, v.object({ on: v.boolean() }));
    await viewing(env, c.var.who, { dialogId: idOf(c), on });
    return c.body(null, 204);
  });
  app.put('/dialogs/:id/delivered', async (c) => {
    const { upTo } = await bodyOf(c, env, v.object({ upTo: s.sortKey }));
    await writeAs(env, c.var.who, (tx, by) => rules.markDelivered(tx, by, { dialogId: idOf(c), upTo }));
    return c.body(null, 204);
  });
};
