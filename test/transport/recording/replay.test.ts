import { expect, waitUntil } from '@open-wc/testing';
import { createChat, type Chat } from '../../../src/index.js';
import { dialogLists } from '../../../src/features.js';
import type { Batch, Signal } from '../../../src/model/change.js';
import type { SendDraft } from '../../../src/model/draft.js';
import type { Transport } from '../../../src/transport/transport.js';
import { TransportError } from '../../../src/transport/transport-error.js';
import {
  fakeClock,
  maskRecording,
  readRecording,
  record,
  replay,
  type RecordedEntry,
  type Recording,
} from '../../../src/transport/testing/index.js';
import { ctx, refusal, saying } from '../../backend/support/world.js';
import { startDemoWorld, type DemoWorld } from '../../support/demo-world.js';

const PATIENCE = { timeout: 5000, interval: 10 };
const chats: Chat[] = [];
const open = (transport: Transport): Chat => {
  const chat = createChat({ transport, draftStorage: 'memory', random: () => 0 });
  chats.push(chat);
  return chat;
};
/** What a thread shows, row by row. */
function shown(chat: Chat, dialogId: string): string[] {
  const { timeline } = chat.dialog(dialogId);
  return Array.from({ length: timeline.length }, (_, index) =>
    timeline
      .at(index)
      .message.parts.map((part) => ('text' in part ? part.text : part.type))
      .join(' '),
  );
}
const holds = (chat: Chat, dialogId: string, text: string): Promise<void> =>
  waitUntil(() => shown(chat, dialogId).includes(text), `"${text}" among ${shown(chat, dialogId).slice(-3).join(' / ')}`, PATIENCE);
const listed = (chat: Chat): string[] => {
  const { list, release } = chat.use(dialogLists).open({ tab: 'mine' });
  const ids = Array.from({ length: list.length }, (_, index) => list.at(index).dialog.id);
  release();
  return ids;
};

/** What people wrote and what they are called, wherever it stands. */
function wordsIn(value: unknown, field = '', found = new Set<string>()): Set<string> {
  const told = /^(text|name|originalName|displayName|address|emails?|phones?|title|subject|caption|preview|snippet)$/.test(field);
  if (typeof value === 'string' && told && /\p{L}{3}|\d{5}/u.test(value)) found.add(value);
  if (Array.isArray(value)) for (const one of value) wordsIn(one, field, found);
  else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) wordsIn(inner, name, found);
  return found;
}

describe('a recording, replayed', () => {
  let world: DemoWorld;
  let recording: Recording;
  let transcript: string[];
  let order: string[];

  /** Anna opens a dialog, hears its customer and answers; then the stream breaks and comes again. */
  before(async () => {
    world = await startDemoWorld({ small: true });
    const recorded = record(world.transportFor('anna'));
    const chat = open(recorded);
    await waitUntil(() => listed(chat).length > 3, 'the list', PATIENCE);
    await chat.dialog('elena').history.load();
    await world.customerSays('elena', 'And the second lamp?');
    await holds(chat, 'elena', 'And the second lamp?');
    const network = world.cutNetwork();
    await waitUntil(() => chat.connection.$state.get().state === 'waiting', 'the break', PATIENCE);
    network.restore();
    await waitUntil(() => chat.connection.$state.get().state === 'open', 'the return', PATIENCE);
    const { composer } = chat.dialog('elena');
    composer.setText('It comes with the first.');
    await composer.submit();
    await holds(chat, 'elena', 'It comes with the first.');
    await waitUntil(() => chat.dialogs.get('elena')?.lastMessage?.delivery !== undefined, 'the echo', PATIENCE);
    transcript = shown(chat, 'elena');
    order = listed(chat);
    recording = readRecording(JSON.stringify(recorded.recording()));
  });
  after(() => world.dispose());
  afterEach(() => {
    for (const chat of chats.splice(0)) chat.dispose();
  });

  it('shows what was shown [B027]', async () => {
    const player = replay(recording, { speed: Infinity });
    const chat = open(player);
    listed(chat);
    await chat.dialog('elena').history.load();
    await waitUntil(() => player.position === player.duration, 'the end', PATIENCE);
    await holds(chat, 'elena', 'It comes with the first.');
    expect(shown(chat, 'elena')).to.deep.equal(transcript);
    await waitUntil(() => listed(chat).join() === order.join(), 'the same list', PATIENCE);
    expect(chat.$session.get()?.me.name).to.include('Anna');
  });

  it('keeps no name and no word of a whole session that is masked [B027]', async () => {
    const masked = JSON.stringify(maskRecording(recording));
    const said = wordsIn(recording.entries);
    expect(said.size).to.be.above(50);
    expect([...said].filter((words) => masked.includes(JSON.stringify(words)))).to.deep.equal([]);
  });

  it('shows masks where it was masked, and answers the same questions [B027]', async () => {
    const chat = open(replay(maskRecording(recording), { speed: Infinity }));
    await chat.dialog('elena').history.load();
    await waitUntil(() => shown(chat, 'elena').length === transcript.length, 'as many rows', PATIENCE);
    expect(shown(chat, 'elena').map(({ length }) => length)).to.deep.equal(transcript.map(({ length }) => length));
    expect(shown(chat, 'elena').at(-1)).not.to.equal(transcript.at(-1));
    const { composer } = chat.dialog('elena');
    composer.setText('It comes with the first.');
    await composer.submit();
    await waitUntil(
      () => chat.dialog('elena').history.$state.get() && shown(chat, 'elena').length === transcript.length,
      'no row twice',
      PATIENCE,
    );
  });

  it('gives a message that is sent again the answer it had, or its echo where that was quicker, under the id of who sends now [B027]', async () => {
    const call = recording.entries.find((entry) => entry.type === 'call' && entry.method === 'send');
    const was = (call?.type === 'call' ? call.args[0] : undefined) as SendDraft;
    const unanswered = recording.entries.filter((entry) => entry.call !== call?.call || entry === call);
    const { call: number = 0, at = 0 } = call ?? {};
    const aborted: RecordedEntry = { at, call: number, type: 'error', error: { kind: 'aborted', message: 'Nobody waits for it any more' } };
    for (const entries of [recording.entries, [...unanswered, aborted], unanswered]) {
      const one = { ...recording, entries };
      const player = replay(one, { speed: Infinity });
      for (const clientId of ['mine', 'mine too']) {
        const sent = await player.send({ ...was, clientId }, ctx('a key'));
        expect(sent).to.deep.include({ clientId, parts: [{ type: 'text', text: 'It comes with the first.' }] });
      }
    }
    expect(was.clientId).not.to.equal('mine');
  });

  it('refuses what was not recorded and says so [B027]', async () => {
    const player = replay(recording, { speed: Infinity });
    const error = await refusal(player.send(saying('Never said', { dialogId: 'elena' }), ctx()));
    expect(error).to.include({ kind: 'unsupported', code: 'not-recorded', outcome: 'notApplied' });
    expect(error.message).to.include('send');
    await player.typing?.set('elena', true, {}, ctx());
  });

  it('takes as long as it took, at any speed, and stands still when it is told to [B027]', async () => {
    const clock = fakeClock();
    const entries: Recording['entries'] = [
      { at: 0, call: 1, type: 'call', method: 'events', args: [] },
      { at: 0, call: 1, type: 'signal', signal: { type: 'open', resumed: false } },
      { at: 100, call: 2, type: 'call', method: 'session', args: [] },
      { at: 300, call: 2, type: 'answer', value: 1 },
      ...[1000, 2000, 9000].map((at) => ({ at, call: 1, type: 'batch' as const, batch: { cursor: `${at}`, changes: [] } })),
      { at: 9500, call: 1, type: 'error', error: { kind: 'offline', message: 'It broke' } },
    ];
    const player = replay({ ...recording, entries, duration: 10_000 }, { clock });
    const heard: (string | undefined)[] = [];
    const sink = {
      signal: ({ type }: Signal) => heard.push(type),
      batch: ({ cursor }: Batch) => cursor !== undefined && heard.push(cursor),
    };
    const stream = refusal(player.events(undefined, sink, ctx()));
    await clock.advance(999);
    expect(heard).to.deep.equal(['open']);
    await clock.advance(1);
    expect(heard).to.deep.equal(['open', '1000']);
    player.pause();
    await clock.advance(60_000);
    expect([player.position, player.paused, heard.length]).to.deep.equal([1000, true, 2]);
    player.speed = 4;
    let answer: unknown;
    void player.session(ctx()).then((value) => (answer = value));
    await clock.advance(49);
    expect(answer).to.equal(undefined);
    await clock.advance(1);
    expect(answer).to.equal(1);
    player.resume();
    await clock.advance(250);
    expect(heard.at(-1)).to.equal('2000');
    player.speed = Infinity;
    expect((await stream).kind).to.equal('offline');
    expect(heard.at(-1)).to.equal('9000');
    const control = new AbortController();
    const later = refusal(player.events('9000', sink, { signal: control.signal }));
    expect(heard.at(-1)).to.equal('open', 'whoever comes back after the end is let in');
    control.abort();
    expect((await later).kind).to.equal('aborted');
    expect(clock.pending).to.equal(0);
  });

  it('answers one question after the other as it was answered then, and the last success from then on [B027]', async () => {
    const call = (number: number, type: 'answer' | 'error') => [
      { at: 0, call: number, type: 'call' as const, method: 'listMessages', args: ['d', { limit: 5 }] },
      type === 'answer'
        ? { at: 1, call: number, type, value: { items: [], older: `${number}` } }
        : { at: 1, call: number, type, error: { kind: 'server' as const, message: 'Out of order' } },
    ];
    const entries = [...call(1, 'error'), ...call(2, 'answer'), ...call(3, 'answer'), ...call(4, 'error')];
    const player = replay({ ...recording, entries }, { speed: Infinity });
    const ask = async (): Promise<unknown> =>
      player.listMessages('d', { limit: 5 }, ctx()).then(
        ({ older }) => older,
        (error: unknown) => TransportError.from(error).kind,
      );
    expect([await ask(), await ask(), await ask(), await ask(), await ask()]).to.deep.equal(['server', '2', '3', 'server', '3']);
    expect((await refusal(player.listMessages('d', { limit: 6 }, ctx()))).code).to.equal('not-recorded');
  });
});
