import { expect } from '@open-wc/testing';
import type { EventSink } from '../../../src/model/change.js';
import type { Message } from '../../../src/model/message.js';
import type { Transport } from '../../../src/transport/transport.js';
import { TransportError } from '../../../src/transport/transport-error.js';
import {
  fakeClock,
  maskRecording,
  readRecording,
  record,
  type Recording,
  type RecordedEntry,
} from '../../../src/transport/testing/index.js';
import { ctx, refusal, saying } from '../../backend/support/world.js';

const SECRET = 'key-8f2c-of-nobody';
const message: Message = {
  id: 'm1',
  revision: 1,
  dialogId: 'd1',
  sortKey: 1,
  at: 1_700_000_000_000,
  author: { kind: 'customer', id: 'c1', name: 'Élodie Marchand', avatarUrl: 'https://img.example/e.png?signature=sig99' },
  kind: 'message',
  parts: [
    { type: 'text', text: 'Wo ist meine Lampe Nr. 48107?' },
    { type: 'file', file: { id: 'f1', name: 'invoice.pdf', mime: 'application/pdf', url: 'https://files.example/f1?token=sig99' } },
  ],
};
const sink: EventSink = { batch: () => undefined, signal: () => undefined };

/** A host's transport as a class with private fields, which only works as what it is. */
class Host implements Transport {
  #asked = 0;
  readonly #gone = new TransportError('conflict', 'Élodie Marchand was faster', { current: { id: 'd1', name: 'Élodie Marchand' } });
  async session() {
    this.#asked++;
    return { protocol: 1 as const, role: 'operator' as const, me: { kind: 'operator' as const, id: 'o1', name: 'Anna' }, channels: [] };
  }
  async listDialogs() {
    return { items: [], older: 'page-2' };
  }
  async listMessages() {
    return { items: [message] };
  }
  async send(): Promise<Message> {
    return message;
  }
  async events(_from: string | undefined, { signal, batch }: EventSink) {
    signal({ type: 'open', resumed: false });
    batch({ cursor: 'e1', changes: [{ type: 'message', message }] });
  }
  readonly dialogs = { take: async () => Promise.reject(this.#gone) };
  readonly typing = { ttlMs: 6000, set: async () => undefined };
  readonly files = {
    async upload(
      file: Blob,
      { name, mime }: { name: string; mime: string },
      { progress }: { progress(sent: number, total: number): void },
    ) {
      progress(file.size, file.size);
      return { id: 'f2', name, mime };
    },
  };
  readonly visitor = { identify: () => this.session() };
  get asked(): number {
    return this.#asked;
  }
}

const typed = <T extends RecordedEntry['type']>({ entries }: Recording, type: T) =>
  entries.filter((entry): entry is Extract<RecordedEntry, { type: T }> => entry.type === type);

async function everything(options: Parameters<typeof record>[1] = {}): Promise<Recording> {
  const host = record(new Host(), options);
  await host.session(ctx(SECRET));
  await host.listDialogs({ tab: 'mine', text: 'Lampe' }, { limit: 20, token: 'page-1' }, ctx(SECRET));
  await host.listMessages('d1', { limit: 20 }, ctx());
  await host.send(saying('Sie ist unterwegs, Élodie', { dialogId: 'd1' }), ctx(SECRET));
  await host.events('e0', sink, ctx());
  await refusal(host.dialogs?.take?.('d1', ctx(SECRET)) ?? Promise.resolve());
  await host.visitor?.identify?.({ token: SECRET, name: 'Élodie Marchand', fields: { plan: 'gold', card: 4111111111111111 } }, ctx());
  const file = new File(['bytes of the picture'], 'Élodie.png', { type: 'image/png' });
  const meta = { clientId: 'u1', name: 'Élodie.png', mime: 'image/png', resume: SECRET };
  await host.files?.upload(file, meta, { progress: () => undefined }, ctx(SECRET));
  return host.recording();
}

describe('the flight recorder', () => {
  it('writes down every call, what came of it and what the stream told [B027]', async () => {
    const clock = fakeClock();
    const host = record(new Host(), { clock });
    await clock.advance(250);
    await host.listMessages('d1', { limit: 20 }, ctx());
    await clock.advance(50);
    await host.events('e0', sink, ctx());
    await refusal(host.dialogs?.take?.('d1', ctx()) ?? Promise.resolve());
    const recording = host.recording();
    expect(recording.entries).to.deep.equal([
      { at: 250, call: 1, type: 'call', method: 'listMessages', args: ['d1', { limit: 20 }] },
      { at: 250, call: 1, type: 'answer', value: { items: [{ ...message, ...withoutSignatures }] } },
      { at: 300, call: 2, type: 'call', method: 'events', args: ['e0'] },
      { at: 300, call: 2, type: 'signal', signal: { type: 'open', resumed: false } },
      {
        at: 300,
        call: 2,
        type: 'batch',
        batch: { cursor: 'e1', changes: [{ type: 'message', message: { ...message, ...withoutSignatures } }] },
      },
      { at: 300, call: 2, type: 'answer' },
      { at: 300, call: 3, type: 'call', method: 'dialogs.take', args: ['d1'] },
      {
        at: 300,
        call: 3,
        type: 'error',
        error: {
          kind: 'conflict',
          message: 'Élodie Marchand was faster',
          outcome: 'notApplied',
          current: { id: 'd1', name: 'Élodie Marchand' },
        },
      },
    ]);
    expect(recording).to.deep.include({
      version: 1,
      duration: 300,
      constants: { 'typing.ttlMs': 6000 },
      masked: { texts: false, names: false },
    });
    expect(recording.methods).to.include.members(['session', 'send', 'dialogs.take', 'files.upload']);
  });

  it('changes nothing for whoever uses the transport [B027]', async () => {
    const bare = new Host();
    const host = record(bare);
    const told: unknown[] = [];
    expect(await host.listMessages('d1', { limit: 1 }, ctx())).to.deep.equal({ items: [message] });
    await host.events(undefined, { batch: (batch) => told.push(batch), signal: (signal) => told.push(signal) }, ctx());
    expect(told).to.have.length(2);
    await host.session(ctx());
    expect(bare.asked).to.equal(1);
    expect(host.typing?.ttlMs).to.equal(6000);
    expect(host).not.to.have.property('messages');
    expect(await refusal(host.dialogs?.take?.('d1', ctx()) ?? Promise.resolve())).to.include({ kind: 'conflict' });
  });

  it('never keeps tokens, keys, signatures or the bytes of files [B027]', async () => {
    const recording = await everything();
    const text = JSON.stringify(recording);
    for (const secret of [SECRET, 'sig99', 'bytes of']) expect(text).not.to.include(secret);
    expect(text).to.include('page-1', 'the place in a list is none');
    const upload = typed(recording, 'call').find(({ method }) => method === 'files.upload');
    expect(upload?.args[0]).to.deep.equal({ name: 'Élodie.png', size: 20, mime: 'image/png' });
    expect(typed(recording, 'progress')).to.have.length(1);
  });

  it('masks texts and names by others of their length, the same by the same [B027]', async () => {
    const recording = await everything({ mask: { texts: true, names: true } });
    const text = JSON.stringify(recording);
    for (const word of [
      'Lampe',
      '48107',
      'Élodie',
      'Marchand',
      'unterwegs',
      'Anna',
      'invoice',
      'gold',
      '4111111111111111',
      'files.example',
    ])
      expect(text).not.to.include(word);
    const [listed] = (typed(recording, 'answer').find(({ call }) => call === 3)?.value as { items: Message[] }).items;
    const [change] = typed(recording, 'batch')[0]?.batch.changes ?? [];
    expect(change).to.deep.equal({ type: 'message', message: listed });
    expect(listed?.parts[0])
      .to.have.property('text')
      .that.matches(/^[A-Z][a-z] [a-z]{3} [a-z]{5} [A-Z][a-z]{4} [A-Z][a-z]\. \d{5}\?$/);
    expect(listed).to.deep.include({ id: 'm1', dialogId: 'd1', sortKey: 1, kind: 'message' });
    expect(recording.masked).to.deep.equal({ texts: true, names: true });
  });

  it('masks a recording when it is given away, and only what is asked for [B027]', async () => {
    const recording = await everything();
    const text = JSON.stringify(maskRecording(recording, { names: true }));
    expect(text).to.include('Wo ist meine Lampe').and.not.to.include('Marchand","avatar');
    expect(text).not.to.include('"name":"Élodie');
    expect(JSON.stringify(maskRecording(recording))).not.to.include('Lampe');
    expect(JSON.stringify(recording)).to.include('Élodie', 'what was recorded stays');
  });

  it('keeps the script and the length of a text that is masked', async () => {
    for (const words of ['שלום עולם 12', 'أين مصباحي؟', '在哪里', 'где Лампа', '👩‍🚀 ok', '𠮷野']) {
      const host = record(
        { ...new Host(), send: async () => message, session: async () => Promise.reject(new Error(words)) } as unknown as Transport,
        {
          mask: { texts: true },
        },
      );
      await host.session(ctx()).catch(() => undefined);
      const masked = typed(host.recording(), 'error')[0]?.error.message ?? '';
      expect(masked).to.have.length(words.length);
      for (const script of [/\p{Script=Hebrew}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u])
        expect(script.test(masked), masked).to.equal(script.test(words));
    }
  });

  it('drops the oldest when there is no more room, says so, and keeps what is current [B027]', async () => {
    const clock = fakeClock();
    const host = record(new Host(), { clock, limit: 6000 });
    await host.session(ctx());
    for (let round = 0; round < 30; round++) {
      await clock.advance(10);
      await host.listMessages('d1', { limit: 20 }, ctx());
      await host.events('e0', sink, ctx());
    }
    const recording = host.recording();
    expect(JSON.stringify(recording.entries).length).to.be.below(6200);
    expect(recording.dropped?.entries).to.be.above(100);
    expect(recording.dropped?.until).to.be.within(100, 300);
    expect(typed(recording, 'call').map(({ method }) => method))
      .to.include('session')
      .and.to.include('listMessages');
    expect(readRecording(JSON.stringify(recording))).to.deep.equal(recording);
  });

  it('says what is wrong with a file that is no recording', async () => {
    const recording = await everything();
    const fails = (value: unknown): TransportError => {
      try {
        readRecording(typeof value === 'string' ? value : JSON.stringify(value));
      } catch (error) {
        return TransportError.from(error);
      }
      throw new Error('it was read');
    };
    expect(fails('<html>').message).to.include('not JSON');
    expect(fails(null).message).to.include('not a recording');
    expect(fails({ name: 'package' }).field).to.equal('format');
    expect(fails({ ...recording, version: 2 }).message).to.include('version 2');
    const [first, ...rest] = recording.entries;
    expect(fails({ ...recording, entries: [first, { ...rest[0], type: 'what' }] })).to.deep.include({
      kind: 'invalid',
      field: 'entries.1',
    });
    expect(fails({ ...recording, methods: ['__proto__[x]'] }).field).to.equal('methods.0');
  });
});

/** Addresses lose what lets in whoever has them. */
const withoutSignatures = {
  author: { ...message.author, avatarUrl: 'https://img.example/e.png' },
  parts: [
    message.parts[0],
    { type: 'file', file: { id: 'f1', name: 'invoice.pdf', mime: 'application/pdf', url: 'https://files.example/f1' } },
  ],
};
