import { newClientId } from '../../../../model/client-id.js';
import type { Id } from '../../../../model/ids.js';
import type { Message } from '../../../../model/message.js';
import { compareKeys } from '../../../../model/order.js';
import type { Trial } from '../check.js';
import { wordsOf } from '../held.js';
import { messagesOf } from '../snapshot.js';
import type { Stage } from '../stage.js';
import { must, needs } from '../verdict.js';

const ONE = 'The same clientId is the same message, and sending it again is a success.';

/** Right to left, more than the first plane, spaces and breaks that a clean-up would eat. */
const HARD = ['Zürich 👩‍👩‍👧 𝄞', 'مرحبا بالعالم', 'one\n\ntwo\n  three', '<b>not bold</b> & "quoted"', 'x'.repeat(1000)];

/** However often it was sent, the list has it once. */
async function mustBeOne(stage: Stage, dialogId: Id, text: string): Promise<void> {
  const listed = (await messagesOf(stage, 'operator', dialogId)).filter((message) => wordsOf(message) === text);
  must(
    listed.length === 1,
    ONE,
    'one message in the list',
    listed.map(({ id }) => id),
  );
}

export const send: readonly Trial[] = [
  {
    name: 'What is sent is in the list as it was written',
    async run(stage) {
      const id = await stage.customerSays();
      for (const text of HARD) {
        const answer = await stage.say(id, text);
        const listed = (await messagesOf(stage, 'operator', id)).find((message) => message.id === answer.id);
        must(listed !== undefined, 'A message that was accepted is in the list.', `message ${answer.id}`, 'it is not there');
        for (const message of [answer, listed]) must(wordsOf(message) === text, 'A text stays as it was written.', text, wordsOf(message));
        const me = await stage.me();
        must(answer.author.id === me, 'One’s own message has oneself as its author.', me, answer.author.id);
      }
    },
  },
  {
    name: 'The same clientId makes one message, one after the other',
    guarantee: 'idempotentSend',
    async run(stage) {
      const id = await stage.customerSays();
      const clientId = newClientId();
      const ids: string[] = [];
      for (let at = 0; at < 3; at++) ids.push((await stage.say(id, 'Once', 'operator', { clientId })).id);
      must(new Set(ids).size === 1, ONE, 'one id in three answers', ids);
      await mustBeOne(stage, id, 'Once');
    },
  },
  {
    name: 'The same clientId makes one message, at the same time',
    guarantee: 'idempotentSend',
    async run(stage) {
      const id = await stage.customerSays();
      await stage.say(id, 'Before');
      const draft = stage.draft(id, 'Once');
      const answers = await Promise.all([1, 2, 3].map(() => stage.transport().send(draft, stage.ctx())));
      const ids = answers.map((message) => message.id);
      must(new Set(ids).size === 1, ONE, 'one id in three answers', ids);
      await mustBeOne(stage, id, 'Once');
    },
  },
  {
    name: 'A send that was given up and is repeated makes one message',
    guarantee: 'idempotentSend',
    async run(stage) {
      const id = await stage.customerSays();
      await stage.say(id, 'Before');
      for (let pause = 0; pause < 4; pause++) {
        const draft = stage.draft(id, `Once ${pause}`);
        const control = new AbortController();
        const given = stage
          .transport()
          .send(draft, { signal: control.signal, key: draft.clientId })
          .catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, pause * 3));
        control.abort();
        await stage.transport().send(draft, { ...stage.ctx(), key: draft.clientId });
        await given;
        await mustBeOne(stage, id, `Once ${pause}`);
      }
    },
  },
  {
    name: 'The clientId comes back in the answer, in the list and in the stream',
    guarantee: 'echo',
    async run(stage) {
      const id = await stage.customerSays();
      const own = await stage.follow();
      const clientId = newClientId();
      const answer = await stage.say(id, 'Echo', 'operator', { clientId });
      const rule = 'The clientId of a message comes back to its author.';
      must(answer.clientId === clientId, rule, `${clientId} in the answer`, answer.clientId);
      const listed = (await messagesOf(stage, 'operator', id)).find((message) => message.id === answer.id);
      must(listed?.clientId === clientId, rule, `${clientId} in the list`, listed?.clientId);
      const told = () =>
        own.changes.flatMap((change) => (change.type === 'message' && change.message.id === answer.id ? [change.message] : []));
      await stage.until(() => told().length > 0);
      must(
        told().every((message) => message.clientId === clientId) && told().length > 0,
        rule,
        `${clientId} in the stream`,
        told().map((message) => message.clientId),
      );
    },
  },
  {
    name: 'Messages stand in the order in which they were sent',
    async run(stage) {
      const id = await stage.customerSays();
      const texts = Array.from({ length: 8 }, (_, at) => `number ${at}`);
      const sent: Message[] = [];
      for (const text of texts) sent.push(await stage.say(id, text));
      const rule = 'A message that is sent after another was accepted comes after it.';
      must(
        sent.every(({ sortKey }, at) => at === 0 || compareKeys(sent[at - 1]?.sortKey ?? sortKey, sortKey) < 0),
        rule,
        'growing sort keys',
        sent.map(({ sortKey }) => sortKey),
      );
      const listed = (await messagesOf(stage, 'colleague', id).catch(() => messagesOf(stage, 'operator', id)))
        .map(wordsOf)
        .filter((text) => texts.includes(text));
      must(String(listed) === String(texts), rule, String(texts), listed);
    },
  },
  {
    name: 'Words sent at the same time are different messages',
    async run(stage) {
      const id = await stage.customerSays();
      await stage.say(id, 'Before');
      const sent = await Promise.all(Array.from({ length: 6 }, (_, at) => stage.say(id, `same time ${at}`)));
      const keys = new Set(sent.map(({ sortKey }) => sortKey));
      must(
        keys.size === 6 && new Set(sent.map((message) => message.id)).size === 6,
        'Each clientId makes a message of its own, with a sort key of its own.',
        'six ids and six sort keys',
        sent.map(({ id: one, sortKey }) => `${one} at ${sortKey}`),
      );
    },
  },
  {
    name: 'An edit leaves a message in its place',
    async run(stage) {
      const edit = stage.transport().messages?.edit;
      needs(edit, 'there is no `messages.edit`');
      const id = await stage.customerSays();
      const first = await stage.say(id, 'first');
      await stage.say(id, 'second');
      const edited = await stage.allowed(() => edit(first.id, [{ type: 'text', text: 'first, mended' }], first.revision, stage.ctx()));
      must(edited.sortKey === first.sortKey, 'An edit never changes the sort key.', String(first.sortKey), edited.sortKey);
    },
  },
  {
    name: 'A visitor’s first words make a dialog, once',
    async run(stage) {
      const visitor = stage.transport('visitor');
      const { channels } = await stage.session('visitor');
      const [channel] = channels;
      needs(channel, 'the visitor has no channel');
      const draft = { ...stage.draft('', 'Hello'), to: { open: { channelId: channel.id } } };
      const message = await stage.allowed(() => visitor.send(draft, stage.ctx()));
      stage.dialogIds.add(message.dialogId);
      must(message.dialogId !== '', 'The first message says which dialog it made.', 'a dialog id', message);
      if (!stage.promises.idempotentSend) return;
      const again = await visitor.send(draft, stage.ctx());
      must(again.dialogId === message.dialogId && again.id === message.id, ONE, `message ${message.id} of ${message.dialogId}`, again);
    },
  },
];
