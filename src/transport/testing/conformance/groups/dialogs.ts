import type { Trial } from '../check.js';
import { difference, plainDialog } from '../plain.js';
import { messagesOf } from '../snapshot.js';
import { must, needs, show } from '../verdict.js';

export const dialogsGroup: readonly Trial[] = [
  {
    name: 'dialogs.get is what the list says',
    async run(stage) {
      const get = stage.transport().dialogs?.get;
      needs(get, 'there is no `dialogs.get`');
      const id = await stage.customerSays();
      const [got, listed] = [await get(id, stage.ctx()), (await stage.snapshot('operator')).dialogs.get(id)];
      const fields = listed ? difference(plainDialog(listed), plainDialog(got)) : ['everything'];
      must(fields.length === 0, '`dialogs.get` is what the list says.', show(listed), `differs in ${fields.join(', ')}: ${show(got)}`);
    },
  },
  {
    name: 'dialogs.take is won by one of two',
    async run(stage) {
      const [mine, theirs] = (['operator', 'colleague'] as const).map((user) => stage.transport(user).dialogs);
      needs(mine?.take && theirs?.take, 'there is no `dialogs.take`');
      const id = await stage.customerSays();
      const tries = await Promise.allSettled([mine.take(id, stage.ctx()), theirs.take(id, stage.ctx())]);
      const won = tries.filter(({ status }) => status === 'fulfilled').length;
      must(won === 1, 'A dialog that two take at the same time is taken by one.', 'one answer and one refusal', `${won} answers`);
      const [lost] = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as { kind?: string }] : []));
      const polite = lost?.kind === 'conflict' || lost?.kind === 'forbidden' || lost?.kind === 'missing';
      must(polite, 'Who loses is told so.', "kind 'conflict', 'forbidden' or 'missing'", lost);
    },
  },
  {
    name: 'dialogs.candidates names people to hand over to',
    async run(stage) {
      const candidates = stage.transport().dialogs?.candidates;
      needs(candidates, 'there is no `dialogs.candidates`');
      const id = await stage.customerSays();
      const { operators, groups } = await stage.allowed(() => candidates(id, '', stage.ctx()), { dialogId: id, user: 'operator' });
      must(Array.isArray(operators) && Array.isArray(groups), '`dialogs.candidates` has operators and groups.', 'two lists', {
        operators,
        groups,
      });
      must(
        operators.every((one) => one.id && typeof one.name === 'string'),
        'A candidate has an id and a name.',
        'both',
        operators,
      );
    },
  },
  {
    name: 'dialogs.bulk says how many it changed',
    async run(stage) {
      const bulk = stage.transport().dialogs?.bulk;
      needs(bulk, 'there is no `dialogs.bulk`');
      const ids = [...new Set([await stage.customerSays('one'), await stage.customerSays('two')])];
      const { done, failed } = await stage.allowed(() => bulk({ ids }, { important: true }, stage.ctx()));
      must(done + failed.length === ids.length, '`dialogs.bulk` accounts for every dialog.', `${ids.length} done or failed`, {
        done,
        failed,
      });
    },
  },
  {
    name: 'dialogs.log is a page of what happened',
    async run(stage) {
      const log = stage.transport().dialogs?.log;
      needs(log, 'there is no `dialogs.log`');
      const id = await stage.customerSays();
      const { items } = await stage.allowed(() => log(id, { limit: 10 }, stage.ctx()), { dialogId: id, user: 'operator' });
      must(
        items.every(({ at, code }) => typeof at === 'number' && typeof code === 'string'),
        'A line of the log has a time and a code.',
        'both',
        items,
      );
    },
  },
  {
    name: 'dialogs.viewing is told to colleagues',
    async run(stage) {
      const viewing = stage.transport('colleague').dialogs?.viewing;
      needs(viewing, 'there is no `dialogs.viewing`');
      const id = await stage.customerSays();
      const follower = await stage.follow();
      await stage.allowed(() => viewing(id, true, stage.ctx()));
      const told = await stage.until(() =>
        follower.changes.some((change) => change.type === 'viewing' && change.dialogId === id && change.on),
      );
      must(told, 'Colleagues hear who looks at a dialog.', "a change of type 'viewing'", 'none');
      await viewing(id, false, stage.ctx());
    },
  },
  {
    name: 'read.mark never goes back',
    async run(stage) {
      const { read } = stage.transport();
      needs(read, 'there is no `read`');
      const id = await stage.customerSays('first');
      await stage.customerSays('second', id);
      const [first, last] = [(await messagesOf(stage, 'operator', id))[0], (await messagesOf(stage, 'operator', id)).at(-1)];
      needs(first && last, 'there are no messages');
      const unread = async (): Promise<number> => (await stage.snapshot('operator')).dialogs.get(id)?.my?.unread ?? 0;
      await stage.allowed(() => read.mark(id, last.sortKey, stage.ctx()), { dialogId: id, user: 'operator' });
      must((await unread()) === 0, 'What was read is not unread.', 'none', await unread());
      await read.mark(id, first.sortKey, stage.ctx());
      must((await unread()) === 0, 'A read mark never goes back.', 'none unread after an older mark', await unread());
      await stage.customerSays('third', id);
      must((await unread()) === 1, 'What comes after the mark is unread.', '1', await unread());
    },
  },
  {
    name: 'typing that is internal never reaches the visitor',
    async run(stage) {
      const { typing } = stage.transport();
      needs(typing, 'there is no `typing`');
      const id = await stage.customerSays();
      const visitor = await stage.follow('visitor');
      await stage.allowed(() => typing.set(id, true, { audience: 'internal' }, stage.ctx()), { dialogId: id, user: 'operator' });
      await stage.say(id, 'What comes after it');
      await stage.until(() => visitor.changes.some(({ type }) => type === 'message'));
      const told = visitor.changes.filter(({ type }) => type === 'typing');
      must(told.length === 0, 'Typing of a comment stays inside.', 'nothing for the visitor', told);
    },
  },
];
