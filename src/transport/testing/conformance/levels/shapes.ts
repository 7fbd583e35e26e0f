import { compareKeys } from '../../../../model/order.js';
import type { Trial } from '../check.js';
import { messagesOf, pagesOf } from '../snapshot.js';
import { must, refusalOf } from '../verdict.js';

/** Every answer's shape is watched in all checks; these look at what the types cannot say. */
export const shapesLevel: readonly Trial[] = [
  {
    name: 'A session says who one is and on which side',
    async run(stage) {
      const sessions = await Promise.all(stage.users.map(async (user) => ({ user, session: await stage.session(user) })));
      for (const { user, session } of sessions) {
        const role = user === 'visitor' ? 'visitor' : 'operator';
        must(session.role === role, `The ${user}'s session has the right role.`, role, session.role);
      }
      const ids = sessions.map(({ session }) => session.me.id);
      must(new Set(ids).size === ids.length, 'Everybody is somebody else.', 'different ids in `me`', ids);
    },
  },
  {
    name: 'A dialog that a customer begins is in the lists of both operators and of the visitor',
    async run(stage) {
      const id = await stage.customerSays();
      for (const user of stage.users) {
        const listed = await stage.until(async () => (await stage.snapshot(user)).dialogs.has(id));
        must(listed, `The ${user} finds the dialog in the list.`, `dialog ${id}`, 'it is in no page of listDialogs({})');
      }
    },
  },
  {
    name: 'Messages stand in the order of their sort keys, each once',
    async run(stage) {
      const id = await stage.customerSays('first');
      for (const text of ['second', 'third', 'fourth']) await stage.customerSays(text, id);
      const messages = await messagesOf(stage, 'operator', id);
      const keys = messages.map(({ sortKey }) => sortKey);
      const ascending = keys.every((key, at) => at === 0 || compareKeys(keys[at - 1] ?? key, key) < 0);
      must(ascending, 'A page of messages is sorted by `sortKey`, oldest first, and no two are equal.', 'ascending sort keys', keys);
      must(new Set(keys.map((key) => typeof key)).size === 1, 'All sort keys are of one type.', 'strings or numbers', keys);
      const strangers = messages.filter(({ dialogId }) => dialogId !== id);
      must(strangers.length === 0, 'A dialog lists its own messages.', `dialogId ${id}`, strangers);
    },
  },
  {
    name: 'Times are milliseconds',
    async run(stage) {
      const id = await stage.customerSays();
      const [message] = (await messagesOf(stage, 'operator', id)).slice(-1);
      const at = message?.at ?? 0;
      // 1e11 is 1973 in milliseconds and the year 5138 in seconds.
      must(at > 1e11 && at < 1e13, 'A time is in epoch milliseconds, UTC.', 'thirteen digits', at);
    },
  },
  {
    name: 'No page is longer than was asked for',
    async run(stage) {
      const id = await stage.customerSays('one');
      for (const text of ['two', 'three']) await stage.customerSays(text, id);
      const pages = await pagesOf((page) => stage.transport().listMessages(id, page, stage.ctx()), 2);
      must(
        pages.length === 1 || pages.every((items) => items.length <= 2),
        'A page has at most `limit` items, where there are pages.',
        'at most 2',
        pages.map((items) => items.length),
      );
    },
  },
  {
    name: 'What is not there is refused with a TransportError',
    async run(stage) {
      const nowhere = 'parleykit-conformance-nowhere';
      const error = await refusalOf(stage.transport().send(stage.draft(nowhere, 'Hello'), stage.ctx()));
      must(error !== undefined, 'A message to a dialog that does not exist is refused.', 'a TransportError', 'an answer');
      const { kind, outcome } = error;
      must(
        outcome === 'notApplied',
        'A refusal says that nothing was done.',
        "outcome 'notApplied', such as of kind 'missing'",
        `kind '${kind}', outcome '${outcome}'`,
      );
    },
  },
];
