import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { ChatComposer } from '../../components/chat-composer/chat-composer.js';
import { TOKENS } from '../../src/backend/demo/callers.js';
import { createChat, type Chat } from '../../src/chat.js';
import { outbox } from '../../src/dialog-session.js';
import { uploads } from '../../src/files/upload-queue.js';
import { newClientId } from '../../src/model/client-id.js';
import type { Message } from '../../src/model/message.js';
import type { FileRef } from '../../src/model/part.js';
import { keepIn } from '../../src/outbox/device.js';
import { openDeviceStore } from '../../src/outbox/device-store.js';
import type { OutboxStore } from '../../src/outbox/store.js';
import { httpTransport } from '../../src/transport/http/index.js';
import { faulty, seeded, type FaultPlan } from '../../src/transport/testing/index.js';
import type { Transport } from '../../src/transport/transport.js';
import { begin, ctx, testWorld, type TestWorld } from '../backend/support/world.js';
import { button, composerFor, part, text, transfer, until, WritingWorld } from '../composer/writing.js';
import { createDevice } from '../support/device.js';

const MB = 1_000_000;
/** A file like no other. */
const noise = (bytes: number, seed = 1): File => {
  const random = seeded(seed);
  return new File([Uint8Array.from({ length: bytes }, () => random() * 256)], 'plan.bin', { type: 'application/octet-stream' });
};
const digest = async (blob: Blob): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())).toString();

/** A way to a backend on which the bytes of files are counted that arrive, and nothing arrives any more after so many. */
const countedWay = (handle: (request: Request) => Promise<Response>) => {
  const way = { arrived: 0, breaksAt: Infinity };
  return Object.assign(way, {
    async fetch(request: Request): Promise<Response> {
      const bytes = /uploads\/|files\/by-client/.test(request.url) ? (await request.clone().blob()).size : 0;
      if (bytes > 0 && way.arrived + bytes > way.breaksAt) throw new TypeError('The network broke.');
      way.arrived += bytes;
      return handle(request);
    },
  });
};

describe('an upload that breaks', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const opened = async (file: File, breaksAt: number) => {
    const way = countedWay((request) => world.demo.backend.handle(request));
    way.breaksAt = breaksAt;
    const chat = world.chat('anna', { transport: httpTransport({ url: 'http://demo.test/api', token: TOKENS.anna, fetch: way.fetch }) });
    const composer = await composerFor(chat, 'elena');
    const input = composer.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no file picker.');
    input.files = transfer(file).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return { way, chat, composer };
  };
  const card = (composer: ChatComposer) => text(part(composer, 'composer-attachment'));

  it('at 90 % goes on from there when the person tries again: no byte of it travels twice [B013]', async () => {
    const file = noise(4 * MB);
    const { way, composer } = await opened(file, 3.6 * MB);
    const again = await until(
      () => composer.shadowRoot?.querySelector<HTMLButtonElement>('[aria-label="Try plan.bin again"]'),
      'the upload has broken',
    );
    expect(way.arrived).to.be.within(3.3 * MB, 3.6 * MB);
    way.breaksAt = Infinity;
    again.click();
    await until(() => card(composer).includes('4 MB'), 'it is there');
    expect(way.arrived).to.equal(file.size);
    button(composer, 'Send').click();
    const sent = await until(async () => (await world.arrived('elena')).findLast(carries(file)), 'the message');
    expect(bytesOf(sent)).to.equal(file.size);
  });

  it('is gone on with by itself once its message was sent, and leaves when it is whole [B013]', async () => {
    const file = noise(2 * MB);
    const { way, composer, chat } = await opened(file, MB);
    await until(() => composer.shadowRoot?.querySelector('[aria-label="Try plan.bin again"]'), 'the upload has broken');
    button(composer, 'Send').click();
    await until(() => chat.use(outbox).$all.get().length === 1, 'it waits');
    expect((await world.arrived('elena')).some(carries(file))).to.equal(false);
    way.breaksAt = Infinity;
    await until(async () => (await world.arrived('elena')).findLast(carries(file)), 'the message');
    expect(way.arrived).to.equal(file.size);
  });
});

describe('an upload whose page is closed', () => {
  it('goes on where it was when the page is opened again [B028]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const store = await openDeviceStore(`parleykit-uploads-${Date.now()}`);
    const way = countedWay((request) => world.backend.handle(request));
    const open = () => openChat(httpTransport({ url: 'http://test.example', token: 'visitor:dana', fetch: way.fetch }), store);
    const file = noise(1.5 * MB);
    way.breaksAt = MB;
    const first = open();
    await waitUntil(() => first.$session.get(), 'it is known who is here');
    const { composer } = first.dialog(dialogId);
    composer.addFiles([file]);
    const [id = ''] = composer.$files.get();
    await composer.submit();
    await waitUntil(() => first.use(uploads).get(id)?.error, 'the upload has broken');
    const [entry] = first.use(outbox).$all.get();
    await waitUntil(async () => (await store.files(entry?.clientId ?? ''))[0]?.resume, 'where it can go on is on the device');
    first.dispose();
    way.breaksAt = Infinity;
    const second = open();
    second.dialog(dialogId);
    await waitUntil(async () => (await messages(world, dialogId)).some(carries(file)), 'it has arrived', { timeout: 5000 });
    expect(way.arrived).to.equal(file.size);
    await waitUntil(() => second.use(outbox).$all.get().length === 0, 'nothing waits');
    await waitUntil(async () => (await store.all('dana')).length === 0, 'nothing is left on the device');
    second.dispose();
  });
});

describe('an upload over HTTP', () => {
  const cutAt = async (fetch: (request: Request) => Promise<Response>, meta: { clientId: string }, file: File) => {
    const control = new AbortController();
    let resume: unknown;
    const on = {
      progress: (sent: number) => sent > file.size / 2 && control.abort(),
      checkpoint: (next: unknown) => (resume = next),
    };
    const upload = uploadBy(fetch);
    await upload(file, { ...meta, name: file.name, mime: file.type }, on, { signal: control.signal }).catch(() => undefined);
    return { upload, resume };
  };
  const uploadBy = (fetch: (request: Request) => Promise<Response>) => {
    const { files } = httpTransport({ url: 'http://test.example', token: 'visitor:dana', fetch });
    if (!files) throw new Error('There are no files.');
    return files.upload;
  };
  const loaded = async (world: TestWorld, { url = '' }: FileRef) =>
    digest(await (await world.backend.handle(new Request(new URL(url, 'http://test.example')))).blob());

  it('asks again where it stands when a part does not begin there', async () => {
    const world = await testWorld();
    const file = noise(MB);
    const meta = { clientId: newClientId() };
    const statuses: number[] = [];
    let lies = 1;
    const fetch = async (request: Request) => {
      const response = await world.backend.handle(request);
      if (request.method === 'PATCH') statuses.push(response.status);
      if (request.method !== 'HEAD' || lies-- <= 0) return response;
      return new Response(null, { status: 204, headers: { 'upload-offset': '1000' } });
    };
    const { upload, resume } = await cutAt(fetch, meta, file);
    const on = { progress: () => undefined };
    const ref = await upload(file, { ...meta, name: file.name, mime: file.type, resume }, on, ctx());
    expect(statuses).to.include(409);
    expect(await loaded(world, ref)).to.equal(await digest(file));
  });

  it('begins anew when the server has swept it meanwhile', async () => {
    let now = 1_700_000_000_000;
    const world = await testWorld({ now: () => now });
    const file = noise(MB);
    const meta = { clientId: newClientId() };
    const { upload, resume } = await cutAt((request) => world.backend.handle(request), meta, file);
    now += 8 * 24 * 3_600_000;
    const on = { progress: () => undefined };
    await upload(noise(300_000), { clientId: newClientId(), name: 'other', mime: '' }, on, ctx());
    const ref = await upload(file, { ...meta, name: file.name, mime: file.type, resume }, on, ctx());
    expect(await loaded(world, ref)).to.equal(await digest(file));
  });

  it('goes whole where the server knows nothing of parts', async () => {
    const world = await testWorld();
    const file = noise(MB);
    const asked: string[] = [];
    const upload = uploadBy((request) => {
      asked.push(request.method);
      if (new URL(request.url).pathname === '/uploads') return Promise.resolve(new Response('No such page', { status: 404 }));
      return world.backend.handle(request);
    });
    const ref = await upload(file, { clientId: newClientId(), name: file.name, mime: file.type }, { progress: () => undefined }, ctx());
    expect(asked).to.deep.equal(['POST', 'PUT']);
    expect(await loaded(world, ref)).to.equal(await digest(file));
  });
});

describe('files on a bad network', () => {
  it('arrive once and whole, whatever breaks and whenever the page is closed [B028]', async () => {
    const schedule = fc.record({
      sizes: fc.array(fc.constantFrom(900, 256_000, 256_001, 300_000, 700_000), { minLength: 1, maxLength: 2 }),
      seed: fc.nat(),
      faults: fc.record({
        breakUpload: fc.constantFrom(0.3, 0.7, 0.9),
        loseRequest: fc.constantFrom(0, 0.2),
        loseAnswer: fc.constantFrom(0, 0.3),
        repeatRequest: fc.constantFrom(0, 0.2),
        server: fc.constantFrom(0, 0.2),
      }),
      /** At which requests after the message was accepted the page is closed, or killed, and opened again. */
      closed: fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 40 }), killed: fc.boolean() }), {
        maxLength: 3,
        selector: ({ at }) => at,
      }),
    });
    await fc.assert(fc.asyncProperty(schedule, arrivesWhole), { numRuns: 25 });
  }).timeout(120_000);
});

interface Schedule {
  sizes: number[];
  seed: number;
  /** Probabilities. */
  faults: { breakUpload: number; loseRequest: number; loseAnswer: number; repeatRequest: number; server: number };
  closed: { at: number; killed: boolean }[];
}

/** So many requests later everything works. */
const HEALED = 60;

async function arrivesWhole({ sizes, seed, faults, closed }: Schedule): Promise<void> {
  const world = await testWorld({ limits: { visitorBurst: 1e6, burst: 1e6 } });
  const dialogId = await begin(world);
  const random = seeded(seed);
  const device = createDevice();
  const files = sizes.map((bytes, at) => noise(bytes, seed + at));
  let requests = 0;
  let accepted = false;
  const through = (plan: FaultPlan) =>
    faulty(httpTransport({ url: 'http://test.example', token: 'visitor:dana', fetch }), { plan, random });
  let network = through({});
  let chat = openChat(network, device.store);
  const reopen = async (killed: boolean) => {
    chat.dispose();
    if (killed) device.kill();
    await waitUntil(async () => (await device.store.held()).size === 0, 'it is closed');
    network = through(network.plan);
    chat = openChat(network, device.store);
    chat.dialog(dialogId);
  };
  async function fetch(request: Request): Promise<Response> {
    if (accepted) requests++;
    if (requests >= HEALED) network.plan = {};
    const closing = accepted && closed.find(({ at }) => at === requests);
    if (closing) queueMicrotask(() => void reopen(closing.killed));
    return world.backend.handle(request);
  }

  await waitUntil(() => chat.$session.get(), 'it is known who is here');
  network.plan = faults;
  const { composer } = chat.dialog(dialogId);
  composer.addFiles(files);
  await composer.submit();
  accepted = true;
  const carrying = async () => (await messages(world, dialogId)).filter(({ parts: [one] }) => one?.type === 'file');
  await waitUntil(async () => (await carrying()).length > 0, 'it has arrived', { timeout: 10_000, interval: 10 });
  await waitUntil(() => chat.use(outbox).$all.get().length === 0, 'it is settled', { timeout: 10_000, interval: 10 });
  const [message, ...more] = await carrying();
  chat.dispose();
  expect(more, 'it has arrived once').to.deep.equal([]);
  const arrived = (message?.parts ?? []).flatMap((one) => (one.type === 'file' ? one.file : []));
  const loaded = await Promise.all(arrived.map(({ url = '' }) => world.backend.handle(new Request(new URL(url, 'http://test.example')))));
  const came = await Promise.all(loaded.map(async (response) => digest(await response.blob())));
  expect(came).to.deep.equal(await Promise.all(files.map(digest)));
}

function openChat(transport: Transport, store: OutboxStore): Chat {
  const options = { transport, locale: 'en', draftStorage: 'memory', outboxStorage: keepIn(() => Promise.resolve(store)) } as const;
  return createChat({ ...options, random: () => 0 });
}

async function messages(world: TestWorld, dialogId: string): Promise<Message[]> {
  return (await world.as('operator:amara').listMessages(dialogId, { limit: 20 }, ctx())).items;
}

const fileOf = ({ parts }: Message) => parts.flatMap((one) => (one.type === 'file' ? one.file : []))[0];
const bytesOf = (message: Message) => fileOf(message)?.bytes;
const carries = (file: File) => (message: Message) => fileOf(message)?.name === file.name;
