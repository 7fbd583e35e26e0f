import { createChat, type Chat } from '../../src/chat.js';
import { keepIn } from '../../src/outbox/device.js';
import type { OutboxStore } from '../../src/outbox/store.js';
import { dialogLists } from '../../src/dialogs/lists.js';
import { readMarks } from '../../src/thread/read-marks.js';
import { outbox } from '../../src/dialog-session.js';
import type { Clock } from '../../src/shared/clock.js';
import { faulty, type FakeClock, type FaultPlan, type FaultyTransport } from '../../src/transport/testing/index.js';
import type { Transport } from '../../src/transport/transport.js';
import { createDevice, type Device } from '../support/device.js';
import { textOf, type ModelServer } from '../support/model-server.js';
import { describeRows, rowsOf, watchThread } from './frames.js';
import { impatient } from './impatient.js';
import { wellMannered } from './manners.js';

export const USERS = ['anna', 'ben', 'visitor'] as const;
export type User = (typeof USERS)[number];
export const DIALOGS = ['d1', 'd2'] as const;

/** One person at one screen: both dialogs open, the list beside them, everything that is ever shown checked as it is shown. */
export interface Client {
  readonly user: User;
  readonly chat: Chat;
  readonly transport: FaultyTransport;
  /** What this person has written and pressed Send for. */
  readonly accepted: { clientId: string; dialogId: string; text: string }[];
  /** What went wrong in any frame of the run. */
  readonly violations: string[];
  /** The page is gone in the middle of whatever it did. */
  kill(): void;
  /** That, and the person opens another at once. */
  reopen(): Client;
  write(dialogId: string, text: string): Promise<void>;
  read(dialogId: string): void;
  /** Has a message before the eyes; `back`: 0 is the newest that is there. */
  see(dialogId: string, back: number): void;
  /** Scrolls up to what was not loaded yet. */
  older(dialogId: string): void;
  /** What is on the server and on the screen: one run, or more with gaps between them that are drawn. */
  runs(dialogId: string): string[][];
  /** The texts on the screen, unsent ones in brackets with their state. */
  shown(dialogId: string): string[];
  /** Texts that are on the screen as unconfirmed or failed: known to the person. */
  admitted(): Set<string>;
}

/** What outlives a page. */
export interface Life extends Pick<Client, 'accepted' | 'violations'> {
  readonly device: Device;
}

/** Where a page is opened. */
export interface Surroundings {
  readonly server: ModelServer;
  readonly user: User;
  readonly clock: FakeClock;
  readonly random: () => number;
  /** What goes wrong from the first request on. */
  readonly plan: FaultPlan;
  /** Of pages before this one. */
  readonly life?: Life;
  /** What is on the screen. */
  readonly dialogs?: readonly string[];
  /** The clock of the network, where it is watched on its own. */
  readonly network?: Clock;
  /** So often the stream beats, ms. */
  readonly beatMs?: number;
  /** The browser gives up a request that nobody answers after so many ms; default: never. */
  readonly giveUpMs?: number;
  /** Stands at the borders of the page. */
  readonly borders?: { transport(given: Transport): Transport; store(given: OutboxStore): OutboxStore };
}

export function openClient(surroundings: Surroundings): Client {
  const { server, user, clock, random, plan, dialogs = DIALOGS, borders, network = clock, beatMs = 0, giveUpMs } = surroundings;
  const { life = { device: createDevice(), accepted: [], violations: [] } } = surroundings;
  const { device, accepted, violations } = life;
  const violation = (what: string) => void violations.push(`${user} ${what}`);
  const given = server.transportFor(user);
  const transport = faulty(borders?.transport(given) ?? given, { plan, clock: network, random, beatMs });
  const chat = createChat({
    transport: wellMannered(
      giveUpMs === undefined ? transport : impatient(transport, network, giveUpMs),
      server.promises,
      network,
      violation,
    ),
    clock,
    random,
    locale: 'en',
    timeZone: 'UTC',
    draftStorage: 'memory',
    outboxStorage: keepIn(() => Promise.resolve(borders?.store(device.store) ?? device.store)),
  });
  const rows = (dialogId: string) => rowsOf(chat, dialogId);
  const looks = new Map(dialogs.map((id) => [id, watchThread(chat, clock, id, violation)]));
  for (const id of dialogs) void chat.dialog(id).history.load();
  const seen = new Map<string, number>();
  chat.dialogs.onTouched((ids) => {
    for (const id of ids) {
      const revision = chat.dialogs.get(id)?.revision;
      // That it went away has no revision: what is told next may be from before an answer that was quicker.
      if (revision !== undefined && revision < (seen.get(id) ?? 0)) violation(`saw ${id} as it was at ${revision}, after ${seen.get(id)}`);
      if (revision === undefined) seen.delete(id);
      else seen.set(id, revision);
    }
  });
  if (user !== 'visitor') chat.use(dialogLists).open({ tab: 'all', sort: 'activity' });

  return {
    user,
    chat,
    transport,
    accepted,
    violations,
    kill() {
      // Of these the person was told that they go with the page.
      const told = chat
        .use(outbox)
        .$all.get()
        .filter(({ unkept }) => unkept);
      accepted.splice(0, Infinity, ...accepted.filter(({ clientId }) => !told.some((entry) => entry.clientId === clientId)));
      device.kill();
      chat.dispose();
    },
    reopen() {
      this.kill();
      return openClient({ ...surroundings, plan: transport.plan, life });
    },
    async write(dialogId, text) {
      // Before it is known who is here no composer takes anything.
      if (!chat.$session.get()) return;
      const { composer } = chat.dialog(dialogId);
      composer.setText(text);
      // Accepted is what has left the box.
      const stop = composer.$text.listen((left) => {
        const entry = chat
          .use(outbox)
          .$all.get()
          .find(({ draft }) => draft.parts.some((part) => part.type === 'text' && part.text === text));
        if (left === '' && entry && !chat.signal.aborted) accepted.push({ clientId: entry.clientId, dialogId, text });
      });
      await composer.submit();
      stop();
      looks.get(dialogId)?.();
    },
    read(dialogId) {
      void chat
        .use(readMarks)
        .markRead(dialogId)
        .catch(() => undefined);
    },
    see(dialogId, back) {
      const sent = rows(dialogId).filter(({ entry }) => !entry);
      const sortKey = sent[sent.length - 1 - back]?.message.sortKey;
      if (sortKey !== undefined) chat.use(readMarks).seen(dialogId, sortKey);
    },
    older(dialogId) {
      void chat
        .dialog(dialogId)
        .history.loadOlder()
        .catch(() => undefined);
    },
    runs(dialogId) {
      const runs: string[][] = [[]];
      for (const { message, entry, hole } of rows(dialogId)) {
        if (entry) continue;
        if (hole) runs.push([]);
        runs.at(-1)?.push(textOf(message));
      }
      return runs;
    },
    shown: (dialogId) => describeRows(rows(dialogId)),
    admitted: () =>
      new Set(
        chat
          .use(outbox)
          .$all.get()
          .filter(({ state }) => state === 'unconfirmed' || state === 'failed')
          .map(({ clientId }) => clientId),
      ),
  };
}
