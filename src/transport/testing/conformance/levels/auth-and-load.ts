import type { Trial } from '../check.js';
import { messagesOf } from '../snapshot.js';
import { wordsOf } from '../held.js';
import { must, needs, refusalOf } from '../verdict.js';

/** So many messages at once, and how many at the same time. */
const BURST = 100;
const AT_ONCE = 10;

export const authAndLoad: readonly Trial[] = [
  {
    name: 'A token that has run out is refused, and with a new one all goes on',
    async run(stage) {
      const { expireToken, renewToken } = stage.world;
      needs(expireToken && renewToken, 'the world has no `expireToken` and `renewToken`');
      const id = await stage.customerSays();
      const viewer = await stage.view('operator');
      await expireToken.call(stage.world, 'operator');
      try {
        const refused = await refusalOf(stage.session());
        must(
          refused?.kind === 'auth',
          'With a token that has run out everything is refused.',
          "a TransportError of kind 'auth'",
          refused ?? 'an answer',
        );
        await stage.until(() => viewer.told.ended !== undefined);
        must(
          viewer.told.ended !== undefined,
          'A stream ends when its token runs out.',
          `its end within ${stage.withinMs} ms`,
          'it is still open',
        );
        await stage.customerSays('while signed out', id);
      } finally {
        await renewToken.call(stage.world, 'operator');
      }
      await viewer.comeBack();
      await viewer.converges('With a new token nothing is missing.');
    },
  },
  {
    name: `${BURST} messages at once come all, once and in order`,
    async run(stage) {
      const id = await stage.customerSays();
      const viewer = await stage.view('operator');
      const texts = Array.from({ length: BURST }, (_, at) => `burst ${at}`);
      for (let at = 0; at < BURST; at += AT_ONCE) {
        await Promise.all(texts.slice(at, at + AT_ONCE).map((text) => stage.customerSays(text, id)));
      }
      await viewer.converges('Under load nothing is missed.');
      const listed = (await messagesOf(stage, 'operator', id, 30)).map(wordsOf).filter((text) => text.startsWith('burst '));
      must(
        listed.length === BURST && new Set(listed).size === BURST,
        'Under load each message is there once.',
        `${BURST} different messages`,
        `${listed.length}, ${new Set(listed).size} of them different`,
      );
    },
  },
  {
    name: 'Many questions at the same time are all answered',
    async run(stage) {
      const id = await stage.customerSays();
      const answers = await Promise.all(Array.from({ length: 20 }, () => stage.transport().listMessages(id, { limit: 10 }, stage.ctx())));
      const lengths = new Set(answers.map(({ items }) => items.length));
      must(lengths.size === 1, 'The same question at the same time has the same answer.', 'twenty answers of one length', [...lengths]);
    },
  },
];
