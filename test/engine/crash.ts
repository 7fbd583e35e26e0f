import { outbox } from '../../src/dialog-session.js';
import { NEW_DIALOG } from '../../src/model/ids.js';
import type { Guarantees } from '../../src/model/session.js';
import { fakeClock, seeded } from '../../src/transport/testing/index.js';
import { createDevice } from '../support/device.js';
import { ModelServer, textOf } from '../support/model-server.js';
import { createBorders, KnownFile } from './borders.js';
import { openClient, type Client, type Life, type User } from './clients.js';

/** One device, the person at it, and the page that is open. */
interface Desk {
  open(user: User): Promise<void>;
  /** Writes one after the other, the first with a file if it has one. */
  write(texts: readonly string[], dialogId?: string, file?: string): Promise<void>;
  online(on: boolean): Promise<void>;
  close(): void;
  sendAgain(): Promise<void>;
  wait(ms: number): Promise<void>;
}
type Story = (desk: Desk) => Promise<void>;

const HOUR = 3_600_000;
/** What does not survive every store is taken out when it is accepted. */
const ODD = 'odd \u{d800}\0\u{1f600} אבג';
const written: Story = async (desk) => {
  await desk.online(false);
  await desk.write(['waits', 'waits, too']);
  desk.close();
};

export const STORIES: Readonly<Record<string, { user: User; story: Story }>> = {
  'a message': { user: 'anna', story: (desk) => desk.write([ODD]) },
  'two messages in a row': { user: 'anna', story: (desk) => desk.write(['one', 'two']) },
  'a message with a file': { user: 'anna', story: (desk) => desk.write(['with a file', 'after it'], 'd1', 'all of its bytes') },
  'the first message of a conversation': { user: 'visitor', story: (desk) => desk.write(['hello', 'anybody?'], NEW_DIALOG) },
  'messages that waited for the network': {
    user: 'anna',
    async story(desk) {
      await desk.online(false);
      await desk.write(['waits', 'waits, too']);
      await desk.online(true);
    },
  },
  'messages that a page before this one has left': {
    user: 'anna',
    async story(desk) {
      await written(desk);
      await desk.online(true);
      await desk.open('anna');
    },
  },
  'a file that a page before this one has left': {
    user: 'visitor',
    async story(desk) {
      await desk.online(false);
      await desk.write(['with a file'], 'd1', 'all of its bytes');
      desk.close();
      await desk.online(true);
      await desk.open('visitor');
    },
  },
  'messages that are older than they may be': {
    user: 'visitor',
    async story(desk) {
      await written(desk);
      await desk.wait(2 * HOUR);
      await desk.online(true);
      await desk.open('visitor');
      await desk.sendAgain();
    },
  },
  'another person who signs in': {
    user: 'anna',
    async story(desk) {
      await written(desk);
      await desk.online(true);
      await desk.open('ben');
      await desk.write(['from Ben']);
      desk.close();
      await desk.open('anna');
    },
  },
};

/** Tells a story whose page dies at the `fatal`th step over its borders; returns these steps and what is not as it must be. */
export async function tellStory(
  { user, story }: { user: User; story: Story },
  promises: Guarantees,
  fatal = Infinity,
): Promise<{ crossed: readonly string[]; problems: string[] }> {
  const clock = fakeClock();
  const random = seeded(1);
  const server = new ModelServer(promises);
  for (let i = 0; i < 3; i++) server.say('d1', { kind: 'bot', id: 'bot' }, `old ${i}`);
  const files = new Map<string, string>();
  const device = createDevice();
  const lives = new Map<User, Life>();
  const writers = new Map<string, User>();
  let page: Client | undefined;
  let plan = { delay: [10, 10] as const, offline: false };
  let who = user;
  const close = () => {
    page?.kill();
    page = undefined;
  };
  const borders = createBorders(clock, files, fatal, close);
  const desk: Desk = {
    async open(next) {
      close();
      who = next;
      const life = lives.get(who) ?? { device, accepted: [], violations: [] };
      lives.set(who, life);
      page = openClient({ server, user: who, clock, random, plan, life, dialogs: ['d1'], borders });
      await clock.advance(200);
    },
    async write(texts, dialogId = 'd1', file) {
      const here = await present();
      for (const text of texts) writers.set(text.replace('\0', '').toWellFormed(), who);
      if (file !== undefined) here.chat.dialog(dialogId).composer.addFiles([new KnownFile(file)]);
      void (async () => {
        for (const text of texts) await here.write(dialogId, text);
      })();
      await clock.advance(300);
    },
    async online(on) {
      plan = { ...plan, offline: !on };
      if (page) page.transport.plan = plan;
      if (on) await clock.advance(5_000);
      else page?.transport.cut();
    },
    close,
    async sendAgain() {
      const queue = (await present()).chat.use(outbox);
      for (const { clientId, state } of queue.$all.get()) if (state === 'failed') queue.retry(clientId);
      await clock.advance(500);
    },
    wait: (ms) => clock.advance(ms),
  };
  /** The page, opened again when it has died. */
  async function present(): Promise<Client> {
    if (!page) await desk.open(who);
    return page ?? present();
  }

  await desk.open(user);
  await story(desk);
  const { crossed } = borders;
  plan = { ...plan, offline: false };
  const problems: string[] = [];
  for (const one of lives.keys()) {
    await desk.open(one);
    const healed = await present();
    for (const id of server.rows.keys()) void healed.chat.dialog(id).history.load();
    await clock.advance(60_000);
    problems.push(...wrongs(healed));
  }
  close();
  return { crossed: [...crossed], problems };

  function wrongs({ chat, accepted, violations, admitted, shown }: Client): string[] {
    const found = [...violations];
    const entries = chat.use(outbox).$all.get();
    const known = admitted();
    for (const { clientId, text } of accepted) {
      const times = server.sent.get(clientId) ?? 0;
      if (times === 0 && !known.has(clientId)) found.push(`"${text}" is lost`);
    }
    for (const [clientId, times] of server.sent) if (times > 1) found.push(`${clientId} is on the server ${times} times`);
    for (const { clientId, state, draft } of entries) {
      const isStored = server.sent.has(clientId);
      if (state === 'queued' || state === 'sending') found.push(`${JSON.stringify(draft.parts)} still waits`);
      if (state === 'failed' && isStored) found.push(`${JSON.stringify(draft.parts)} is said to have failed, and is there`);
      if (isStored && promises.echo && !('open' in draft.to)) found.push(`${JSON.stringify(draft.parts)} is there, and nobody has noticed`);
    }
    for (const [clientId, { person }] of device.kept)
      if (person === chat.me().id && !entries.some((entry) => entry.clientId === clientId))
        found.push(`${clientId} was left on the device`);
    const stored = [...server.rows.values()].flatMap(({ messages }) => messages).filter(({ author }) => author.kind !== 'bot');
    for (const message of stored) {
      const text = textOf(message);
      if (writers.get(text) !== message.author.id) found.push(`"${text}" was sent as ${message.author.id}`);
      for (const part of message.parts)
        if (part.type === 'file' && files.get(part.file.id) !== 'all of its bytes') found.push(`"${text}" has a broken file`);
    }
    // What cannot be sent again safely does not hold up what comes after it.
    const order = [...writers.keys()];
    const places = stored.filter(({ author }) => author.id === chat.me().id).map((message) => order.indexOf(textOf(message)));
    if (promises.idempotentSend && places.some((place, i) => place < (places[i - 1] ?? 0)))
      found.push(`they stand as ${stored.map(textOf).join(' | ')}`);
    const seen = shown('d1').map((row) => row.replace(/^\[.*\]$/, ''));
    for (const text of seen) if (text && seen.indexOf(text) !== seen.lastIndexOf(text)) found.push(`"${text}" is shown twice`);
    return found;
  }
}
