import type { Trial } from '../check.js';
import { difference, plainDialog, plainMessage } from '../plain.js';
import type { Mutation } from '../mutation.js';
import { MUTATIONS } from '../mutations.js';
import type { Stage } from '../stage.js';
import { must, show } from '../verdict.js';
import type { Viewer } from '../viewer.js';

export const viewersOf = (stage: Stage): Promise<Viewer[]> => Promise.all(stage.users.map((user) => stage.view(user)));

/** An old snapshot plus the events since equals a new snapshot, for everybody who looks. */
const converges = (mutation: Mutation): Trial => ({
  name: `Everybody holds what the lists say after ${mutation.name}`,
  async run(stage) {
    const id = await stage.customerSays();
    const viewers = await viewersOf(stage);
    const answer = await mutation.run(stage, id);
    if (answer && mutation.shows)
      must(mutation.shows(answer), `The answer of ${mutation.name} is the entity with the change.`, 'the change in it', answer);
    for (const viewer of viewers)
      await viewer.converges(`After ${mutation.name}, an old snapshot and the events since make a new snapshot.`);
  },
});

/** Mutations whose effect on what the operator sees is known to be one. */
const growing: Trial = {
  name: 'The revision of an entity grows with every change',
  guarantee: 'revisions',
  async run(stage) {
    const seen = new Map<string, { revision: number; plain: Record<string, unknown>; what: string }>();
    const look = async (after: string): Promise<void> => {
      const { dialogs, messages } = await stage.snapshot('operator');
      const entities = [
        ...[...dialogs.values()].map((dialog) => ({ id: `dialog ${dialog.id}`, revision: dialog.revision, plain: plainDialog(dialog) })),
        ...[...messages.values()].flatMap((held) =>
          [...held.values()].map((message) => ({ id: `message ${message.id}`, revision: message.revision, plain: plainMessage(message) })),
        ),
      ];
      for (const { id, revision, plain } of entities) {
        const before = seen.get(id);
        seen.set(id, { revision, plain, what: after });
        if (!before) continue;
        const fields = difference(before.plain, plain);
        const rule = 'The revision of an entity grows with every change of it, and never falls.';
        const came = `${id} at ${revision} after ${after}, before ${before.revision}; changed: ${fields.join(', ') || 'nothing'}`;
        must(fields.length === 0 ? revision >= before.revision : revision > before.revision, rule, 'a higher revision', came);
      }
    };
    const id = await stage.customerSays();
    await look('its beginning');
    for (const mutation of MUTATIONS.filter(({ name }) => !/remove|sight|assign to|unlink/.test(name))) {
      const done = await mutation.run(stage, id).then(
        () => true,
        (error: Error) => {
          if (error.name !== 'NotApplicable') throw error;
          return false;
        },
      );
      if (done) await look(mutation.name);
    }
  },
};

/** The stream is there first, the snapshot second, and things happen in between. */
const meanwhile: Trial = {
  name: 'Nothing is missed between opening the stream and taking the snapshot',
  async run(stage) {
    const id = await stage.customerSays();
    for (let round = 0; round < 5; round++) {
      const [viewer] = await Promise.all([stage.view('operator'), stage.customerSays(`meanwhile ${round}`, id)]);
      await viewer.converges('A stream tells everything since its `open`, and a snapshot taken later is not older than that.');
      viewer.leave();
    }
  },
};

const secret: Trial = {
  name: 'Comments never reach the visitor',
  async run(stage) {
    const id = await stage.customerSays();
    const visitor = await stage.view('visitor');
    const comment = await stage.say(id, 'He is right', 'operator', { kind: 'comment' });
    await stage.say(id, 'You are right.');
    await visitor.converges('The visitor hears what is said after a comment.');
    const { dialogs, messages } = await stage.snapshot('visitor');
    const rule = 'Comments never reach visitors: the server leaves them out.';
    const listed = [...(messages.get(id)?.values() ?? [])].filter(({ kind }) => kind === 'comment');
    must(listed.length === 0, rule, 'no comment in the list of messages', listed);
    const { lastMessage } = dialogs.get(id) ?? {};
    must(lastMessage?.kind !== 'comment', rule, 'another last message', lastMessage);
    const told = visitor.told.batches.filter((batch) => show(batch).includes(comment.id) || JSON.stringify(batch).includes('He is right'));
    must(told.length === 0, rule, 'no comment in the stream', told);
  },
};

export const convergence: readonly Trial[] = [...MUTATIONS.map(converges), meanwhile, secret, growing];
