import { expect } from '@open-wc/testing';
import type { Batch } from '../../src/model/change.js';
import { checked } from '../../src/transport/check.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';

const message = {
  id: 'm1',
  revision: 1,
  dialogId: 'd1',
  sortKey: 7,
  at: 0,
  author: { kind: 'operator', id: 'anna' },
  kind: 'message',
  parts: [{ type: 'text', text: 'Hello' }],
};
const dialog = { id: 'd1', revision: 1, activityKey: 'a', customer: null, channelId: 'web', status: 'open' };

/** A transport whose answers are whatever a test says, behind the border. */
function behind(answers: Record<string, unknown>, report: (error: TransportError) => void = () => undefined): Transport {
  const methods = Object.entries(answers).map(([name, answer]) => [name, () => Promise.resolve(answer)]);
  return checked(Object.fromEntries(methods) as Transport, report);
}

const context = { signal: new AbortController().signal };
const messages = (items: unknown) => behind({ listMessages: { items } }).listMessages('d1', { limit: 1 }, context);

async function refusal(call: Promise<unknown>): Promise<TransportError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TransportError)) throw new Error('nothing was refused');
  return error;
}

describe('the border', () => {
  it('keeps fields it does not know, and leaves what the transport holds as it is', async () => {
    const given = { ...message, mood: 'fine', author: { ...message.author, shift: 2 } };
    const { items } = await messages([given]);
    expect(items).to.deep.equal([given]);
    expect(items[0]).to.not.equal(given);
  });

  it('names the place of what is wrong, however deep', async () => {
    for (const [field, wrong] of [
      ['items', {}],
      ['items.0', null],
      ['items.1.sortKey', [message, { ...message, sortKey: undefined }]],
      ['items.0.revision', [{ ...message, revision: Number.NaN }]],
      ['items.0.id', [{ ...message, id: '' }]],
      ['items.0.author.kind', [{ ...message, author: { kind: 'ghost', id: 'x' } }]],
      ['items.0.parts.1.file.mime', [{ ...message, parts: [...message.parts, { type: 'file', file: { id: 'f', name: 'f' } }] }]],
      ['items.0.parts.0.type', [{ ...message, parts: [{ text: 'no type' }] }]],
    ] as const) {
      const error = await refusal(messages(wrong === null ? [null] : wrong));
      expect(error).to.include({ kind: 'invalid', code: 'malformed', outcome: 'unknown', field });
      expect(error.retryable).to.equal(false);
    }
  });

  it('takes a dialog without a customer or an assignee, and none without a status', async () => {
    const list = (items: unknown) => behind({ listDialogs: { items } }).listDialogs({}, { limit: 1 }, context);
    expect((await list([{ ...dialog, assignee: null, lastMessage: message }])).items).to.have.length(1);
    expect((await refusal(list([{ ...dialog, status: 'lost' }]))).field).to.equal('items.0.status');
    expect((await refusal(list([{ ...dialog, lastMessage: { ...message, parts: 'Hello' } }]))).field).to.equal('items.0.lastMessage.parts');
  });

  it('shows a part newer than this SDK by whatever words it brings', async () => {
    const poll = { type: 'poll', title: 'Which one?', options: 3 };
    const { items } = await messages([{ ...message, parts: [poll, { type: 'constructor' }] }]);
    expect(items[0]?.parts).to.deep.equal([
      { type: 'unknown', fallback: 'Which one?', raw: poll },
      { type: 'unknown', fallback: '', raw: { type: 'constructor' } },
    ]);
  });

  it('leaves malformed changes out of a batch and passes on those it does not know', async () => {
    const reported: TransportError[] = [];
    const batches: Batch[] = [];
    const changes = [
      { type: 'message', message },
      { type: 'stale', scope: 'lists' },
      { type: 'stale', scope: { dialogId: 'd1' } },
      { type: 'counts', counts: { mine: { total: 3 } } },
      { type: 'newer than us', of: 1 },
    ];
    const broken = [
      { type: 'message', message: {} },
      { type: 'stale', scope: 'nothing' },
      { type: 'counts', counts: { mine: { total: '3' } } },
      { type: 'typing', dialogId: 'd1' },
      null,
    ];
    const transport = checked(
      {
        events(_from: unknown, sink: { batch(batch: unknown): void }) {
          sink.batch({ cursor: 'c1', changes: changes.flatMap((change, index) => [change, broken[index]]) });
          return Promise.resolve();
        },
      } as unknown as Transport,
      (error) => reported.push(error),
    );
    await transport.events(undefined, { batch: (batch) => batches.push(batch), signal: () => undefined }, context);
    expect(batches).to.deep.equal([{ cursor: 'c1', changes }]);
    expect(reported.map(({ field }) => field)).to.deep.equal(['message.id', 'scope', 'counts.mine.total', 'actor', undefined]);
  });

  it('turns whatever a transport throws into its one kind of error', async () => {
    const failing = checked({ session: () => Promise.reject(new Error('no route')) } as unknown as Transport, () => undefined);
    expect(await refusal(failing.session(context))).to.include({ kind: 'server', message: 'no route' });
  });
});
