import type { Cursor } from '../../../../model/ids.js';
import type { Trial } from '../check.js';
import type { Stage } from '../stage.js';
import { must, needs } from '../verdict.js';
import { GAP, textsOf } from './told.js';

/** A stream from a cursor tells of a message that came after it. */
async function tellsOf(stage: Stage, cursor: Cursor, text: string, rule: string): Promise<void> {
  const follower = await stage.follow('operator', cursor);
  must(follower.resumed, 'A cursor just given out can be resumed from.', "an 'open' with resumed: true", follower.signals);
  const told = await stage.until(() => textsOf(follower).includes(text));
  must(told, rule, `the message "${text}"`, textsOf(follower));
  follower.stop();
}

/** What a cursor promises. */
export const cursors: readonly Trial[] = [
  {
    name: 'A cursor can be used more than once',
    guarantee: 'resume',
    async run(stage) {
      const id = await stage.customerSays();
      const first = await stage.follow();
      await stage.customerSays('gives a cursor', id);
      await stage.until(() => first.cursor !== undefined);
      const { cursor } = first;
      must(cursor !== undefined, 'Where resuming is promised, batches carry cursors.', 'a cursor', first.batches);
      await stage.customerSays('after it', id);
      for (let at = 0; at < 2; at++) await tellsOf(stage, cursor, 'after it', GAP);
    },
  },
  {
    name: 'The cursor of an answer is not later than the answer',
    async run(stage) {
      needs(stage.promises.resume, '`guarantees.resume` is not claimed');
      const id = await stage.customerSays();
      const { listDialogs, listMessages } = stage.transport();
      const states: [string, () => Promise<{ cursor?: Cursor }>][] = [
        ['session', () => stage.session()],
        ['listDialogs', () => listDialogs({}, { limit: 50 }, stage.ctx())],
        ['listMessages', () => listMessages(id, { limit: 50 }, stage.ctx())],
      ];
      let looked = 0;
      for (const [name, ask] of states) {
        const rule = `The cursor in an answer of ${name} is never later than the state in it.`;
        for (let round = 0; round < 3; round++) {
          const text = `${name} ${round}`;
          // A session does not show what is said, so it comes first; the lists are asked while it is said.
          const asked = ask();
          if (name === 'session') await asked;
          const [answer] = await Promise.all([asked, stage.customerSays(text, id)]);
          if (answer.cursor === undefined) break;
          looked++;
          if (!JSON.stringify(answer).includes(text)) await tellsOf(stage, answer.cursor, text, rule);
        }
      }
      needs(looked > 0, 'no answer carries a cursor');
    },
  },
  ...['junk', '', '0', '9'.repeat(40), 'ünïcode/../x'].map((cursor): Trial => ({
    name: `A cursor that never was (${cursor === '' ? 'an empty one' : cursor.slice(0, 12)}) is not resumed from`,
    async run(stage) {
      const follower = await stage.follow('operator', cursor);
      must(
        !follower.resumed || !stage.promises.resume,
        'From a cursor that it does not know a stream begins anew and says so.',
        "'reset', or 'open' with resumed: false",
        follower.signals,
      );
      const id = await stage.customerSays('after junk');
      const told = await stage.until(() => follower.changes.some((change) => change.type === 'message' && change.message.dialogId === id));
      must(told, 'A stream that begins anew tells what happens from then on.', 'the message', textsOf(follower));
    },
  })),
  {
    name: 'A cursor from before the log was lost is not resumed from',
    guarantee: 'resume',
    async run(stage) {
      const { forgetEvents } = stage.world;
      needs(forgetEvents, 'the world has no `forgetEvents`');
      const id = await stage.customerSays();
      const viewer = await stage.view('operator');
      await stage.customerSays('gives a cursor', id);
      await stage.until(() => viewer.cursor !== undefined);
      viewer.leave();
      await stage.customerSays('while away', id);
      await forgetEvents.call(stage.world);
      const resumed = await viewer.comeBack();
      must(
        !resumed,
        'From a cursor that is too old a stream begins anew and says so.',
        "'reset', or 'open' with resumed: false",
        viewer.told.signals,
      );
      await viewer.converges('After a reset the lists have everything.');
    },
  },
];
