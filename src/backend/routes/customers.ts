import * as v from 'valibot';
import { Problem } from '../problem.js';
import type { CustomerRow } from '../rows.js';
import * as rules from '../rules/index.js';
import { knownCustomer, teamOnly } from '../rules/people.js';
import { customerView } from '../views/actors.js';
import type { Looking } from '../views/looking.js';
import type { Routes } from './exchange.js';
import { answer, bodyOf, check, idOf, pageOf, perform } from './exchange.js';
import * as s from './schemas.js';

const change = v.object({
  name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
  avatarUrl: v.optional(s.text(2000)),
  emails: v.optional(v.pipe(v.array(v.pipe(v.string(), v.email())), v.maxLength(20))),
  phones: v.optional(v.pipe(v.array(s.text(40)), v.maxLength(20))),
  language: v.optional(s.text(35)),
  timeZone: v.optional(s.text(60)),
  tagIds: v.optional(s.ids),
  pinnedTagIds: v.optional(s.ids),
  fields: v.optional(s.fields),
  archived: v.optional(v.boolean()),
});
const how = v.nullable(v.object({ reason: v.optional(s.text(1000)), message: v.optional(s.text(2000)) }));

const show = (look: Looking, row: CustomerRow): Promise<unknown> => customerView(look, row);
const showAll = (look: Looking, rows: CustomerRow[]): Promise<unknown[]> => Promise.all(rows.map((row) => customerView(look, row)));

/** Customers' cards. */
export const customerRoutes: Routes = (app, env) => {
  app.get('/customers', (c) => {
    const { limit, token = '0' } = pageOf(c, env);
    const text = check(v.pipe(s.text(200), v.minLength(1)), c.req.query('text') ?? '');
    return answer(c, env, async (look) => {
      const rows = await rules.findCustomers(look.tx, look.by, { text });
      const start = Number(token) || 0;
      const older = start + limit < rows.length ? { older: String(start + limit) } : {};
      return { items: await showAll(look, rows.slice(start, start + limit)), total: rows.length, ...older };
    });
  });
  app.get('/customers/:id', (c) =>
    answer(c, env, async (look) => {
      teamOnly(look.by);
      return customerView(look, await knownCustomer(look.tx, idOf(c)));
    }),
  );
  app.patch('/customers/:id', async (c) => {
    const changes = await bodyOf(c, env, change);
    const given = c.req.query('revision');
    const revision = given === undefined ? undefined : Number(given);
    if (Number.isNaN(revision)) throw new Problem('invalid', 'A revision is a number.', { field: 'revision', code: 'number' });
    return perform(
      c,
      env,
      (tx, by) => rules.updateCustomer(tx, by, { id: idOf(c), change: changes, ...(revision === undefined ? {} : { revision }) }),
      show,
    );
  });
  app.get('/customers/:id/duplicates', (c) =>
    answer(c, env, async (look) => showAll(look, await rules.duplicates(look.tx, look.by, { id: idOf(c) }))),
  );
  app.put('/customers/:id/block', async (c) => {
    const { block } = await bodyOf(c, env, v.object({ block: how }));
    return perform(c, env, (tx, by) => rules.block(tx, by, { id: idOf(c), block }), show);
  });
  app.put('/customers/:id/owner', async (c) => {
    const { operatorId } = await bodyOf(c, env, v.object({ operatorId: v.nullable(s.id) }));
    return perform(c, env, (tx, by) => rules.pin(tx, by, { id: idOf(c), operatorId }), show);
  });
  app.get('/customers/:id/log', (c) => {
    const { limit, token } = pageOf(c, env);
    return answer(c, env, async ({ tx, by }) => {
      teamOnly(by);
      const { id } = await knownCustomer(tx, idOf(c));
      const before = token === undefined ? Infinity : Number(token);
      const rows = await tx.accessLog.by('customer', id, { before, limit: limit + 1, descending: true });
      const items = rows.slice(0, limit).map(({ at, code, params }) => ({ at, code, ...(params ? { params } : {}) }));
      return { items, ...(rows.length > limit ? { older: String(items.at(-1)?.at) } : {}) };
    });
  });
};
