import type { Trial } from '../check.js';
import type { Follower } from '../follower.js';
import { cursors } from './cursors.js';
import { GAP, textsOf } from './told.js';
import type { Stage } from '../stage.js';
import { must, needs } from '../verdict.js';

/** Ends as it may: cleanly, or with a TransportError. */
async function ends(stage: Stage, follower: Follower, why: string): Promise<void> {
  await stage.until(() => follower.ended !== undefined);
  must(follower.ended !== undefined, `A stream ends ${why}.`, `its end within ${stage.withinMs} ms`, 'it is still open');
  const { error } = follower.ended;
  const known = error === undefined || (error instanceof Error && error.name === 'TransportError');
  must(known, 'A stream ends cleanly or with a TransportError.', 'nothing else', error);
}

export const stream: readonly Trial[] = [
  ...cursors,
  {
    name: 'A stream ends when it is called off',
    async run(stage) {
      const follower = await stage.follow();
      follower.stop();
      await ends(stage, follower, 'when its signal is aborted');
    },
  },
  {
    name: 'Two streams of one person are both told',
    async run(stage) {
      const id = await stage.customerSays();
      const streams = [await stage.follow(), await stage.follow()];
      await stage.customerSays('For both', id);
      for (const follower of streams) {
        const told = await stage.until(() => textsOf(follower).includes('For both'));
        must(told, 'Each stream of a person is told everything.', 'the message in both', textsOf(follower));
      }
    },
  },
  {
    name: 'One’s own message comes in one’s own stream too',
    async run(stage) {
      const id = await stage.customerSays();
      const own = await stage.follow();
      await stage.say(id, 'From this tab');
      const told = await stage.until(() => textsOf(own).includes('From this tab'));
      must(told, 'A change also arrives as an event, to the tab that made it too.', 'the message', textsOf(own));
    },
  },
  {
    name: 'A stream that is killed anywhere resumes with nothing missed',
    guarantee: 'resume',
    async run(stage) {
      const id = await stage.customerSays();
      await stage.say(id, 'Before');
      const viewer = await stage.view('operator');
      await stage.customerSays('gives a cursor', id);
      await stage.until(() => viewer.cursor !== undefined);
      must(viewer.cursor !== undefined, 'Where resuming is promised, batches carry cursors.', 'a cursor', viewer.told.batches);
      for (let kill = 0; kill < 8; kill++) {
        const heard = viewer.told.batches.length;
        await stage.customerSays(`while there ${kill}`, id);
        // Killed before, in the middle of and after what is told.
        await stage.until(() => kill % 3 === 0 || viewer.told.batches.length > heard);
        viewer.leave();
        await stage.customerSays(`while away ${kill}`, id);
        await stage.say(id, `own, while away ${kill}`);
        const resumed = await viewer.comeBack();
        must(resumed, 'A stream that was just cut is resumed from its cursor.', "an 'open' with resumed: true", viewer.told.signals);
        await viewer.converges(GAP);
      }
    },
  },
  {
    name: 'A stream that is not resumed says so, and what was missed is in the lists',
    async run(stage) {
      const id = await stage.customerSays();
      const viewer = await stage.view('operator');
      viewer.leave();
      await stage.customerSays('while away', id);
      await viewer.comeBack();
      await viewer.converges(GAP);
    },
  },
  {
    name: 'Typing and presence come without a cursor',
    async run(stage) {
      const typing = stage.transport('colleague').typing;
      needs(typing, 'there is no `typing`');
      const id = await stage.customerSays();
      const follower = await stage.follow();
      await stage.allowed(() => typing.set(id, true, { audience: 'internal' }, stage.ctx()));
      const batches = () => follower.batches.filter(({ changes }) => changes.some(({ type }) => type === 'typing'));
      const told = await stage.until(() => batches().length > 0);
      must(told, 'Those who see a dialog hear that a colleague types in it.', "a change of type 'typing'", 'none');
      must(
        batches().every(({ cursor }) => cursor === undefined),
        'Typing comes in batches without a cursor.',
        'no cursor',
        batches(),
      );
    },
  },
  {
    name: 'A stream that the server breaks ends, and can be opened again',
    async run(stage) {
      const { breakConnection } = stage.world;
      needs(breakConnection, 'the world has no `breakConnection`');
      const id = await stage.customerSays();
      const viewer = await stage.view('operator');
      await breakConnection.call(stage.world, 'operator');
      await ends(stage, viewer.told, 'when its connection breaks');
      await stage.customerSays('while broken', id);
      await viewer.comeBack();
      await viewer.converges(GAP);
    },
  },
];
