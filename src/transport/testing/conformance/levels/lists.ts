import type { Id } from '../../../../model/ids.js';
import type { Trial } from '../check.js';
import { pagesOf } from '../snapshot.js';
import type { Stage } from '../stage.js';
import { must, needs } from '../verdict.js';

const ONCE = 'The pages of a list cover what was there once, whatever comes in between.';

async function talk(stage: Stage, messages: number): Promise<Id> {
  const id = await stage.customerSays('message 0');
  for (let at = 1; at < messages; at++) await stage.customerSays(`message ${at}`, id);
  return id;
}

/** Each of `wanted` came exactly once. */
function eachOnce(wanted: readonly Id[], came: readonly Id[], what: string): void {
  const missing = wanted.filter((id) => !came.includes(id));
  must(missing.length === 0, ONCE, `each ${what} once`, `${missing.join(', ')} is in no page`);
  const twice = wanted.filter((id) => came.indexOf(id) !== came.lastIndexOf(id));
  must(twice.length === 0, ONCE, `each ${what} once`, `${twice.join(', ')} is in two pages`);
}

export const lists: readonly Trial[] = [
  {
    name: 'The pages of messages cover all once while messages are inserted',
    async run(stage) {
      const id = await talk(stage, 9);
      const all = await pagesOf((page) => stage.transport().listMessages(id, page, stage.ctx()), 100);
      const before = all.flat().map((message) => message.id);
      let inserted = 0;
      const pages = await pagesOf(async (page) => {
        const answer = await stage.transport().listMessages(id, page, stage.ctx());
        if (inserted < 3) await stage.customerSays(`inserted ${inserted++}`, id);
        return answer;
      }, 3);
      eachOnce(
        before,
        pages.flat().map((message) => message.id),
        'message',
      );
    },
  },
  {
    name: 'The pages of dialogs cover all once while others begin and move',
    async run(stage) {
      const ids: Id[] = [];
      for (let at = 0; at < 6; at++) ids.push(await stage.customerSays(`dialog ${at}`));
      needs(new Set(ids).size === ids.length, 'the customer has only one dialog');
      // Whatever writes meanwhile may move; what stands still must be there once.
      const [mover, ...still] = ids;
      let inserted = 0;
      const pages = await pagesOf(async (page) => {
        const answer = await stage.transport().listDialogs({ sort: 'activity' }, page, stage.ctx());
        if (inserted++ < 2) {
          await stage.customerSays('begins meanwhile');
          await stage.customerSays('moves meanwhile', mover);
        }
        return answer;
      }, 2);
      eachOnce(
        still,
        pages.flat().map((dialog) => dialog.id),
        'dialog',
      );
    },
  },
  {
    name: 'An older page leads back to the newer one',
    async run(stage) {
      const id = await talk(stage, 9);
      const { listMessages } = stage.transport();
      const newest = await listMessages(id, { limit: 3 }, stage.ctx());
      needs(newest.older, 'there is only one page');
      const older = await listMessages(id, { limit: 3, token: newest.older }, stage.ctx());
      must(older.newer !== undefined, 'An older page knows that there are newer messages.', 'a `newer` token', older.newer);
      const back = await listMessages(id, { limit: 3, token: older.newer }, stage.ctx());
      const [wanted, came] = [newest, back].map(({ items }) => items.map((message) => message.id));
      must(String(wanted) === String(came), '`newer` leads to the messages that follow.', String(wanted), came);
    },
  },
  {
    name: 'A page around a message holds it',
    async run(stage) {
      const id = await talk(stage, 9);
      const all = (await pagesOf((page) => stage.transport().listMessages(id, page, stage.ctx()), 3)).reverse().flat();
      const [middle] = all.slice(1);
      needs(middle, 'there are no messages');
      const { items } = await stage.transport().listMessages(id, { around: middle.id, limit: 3 }, stage.ctx());
      const came = items.map((message) => message.id);
      must(came.includes(middle.id), 'A page `around` a message holds it.', middle.id, came);
      const from = all.findIndex((message) => message.id === came[0]);
      const run = all.slice(from, from + came.length).map((message) => message.id);
      must(String(run) === String(came), 'A page `around` a message has no gaps.', String(run), came);
    },
  },
];
