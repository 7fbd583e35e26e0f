import { createChat, type Chat } from '../../src/chat.js';
import { keepIn } from '../../src/outbox/device.js';
import { dialogLists } from '../../src/dialogs/lists.js';
import { readMarks } from '../../src/thread/read-marks.js';
import type { ThreadRow } from '../../src/thread/timeline.js';
import { outbox } from '../../src/dialog-session.js';
import { faulty, type FakeClock, type FaultPlan, type FaultyTransport } from '../../src/transport/testing/index.js';
import { createDevice, type Device } from '../support/device.js';
import { textOf, type ModelServer } from '../support/model-server.js';

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
  /** The page is gone in the middle of whatever it did; resolves with what the person opens next. */
  reopen(): Client;
  write(dialogId: string, text: string): Promise<void>;
  read(dialogId: string): void;
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

/** `plan`: what goes wrong from the first request on. */
export function openClient(
  server: ModelServer,
  user: User,
  clock: FakeClock,
  random: () => number,
  plan: FaultPlan,
  life: Life = { device: createDevice(), accepted: [], violations: [] },
): Client {
  const { device, accepted, violations } = life;
  const transport = faulty(server.transportFor(user), { plan, clock, random });
  const chat = createChat({
    transport,
    clock,
    random,
    locale: 'en',
    timeZone: 'UTC',
    draftStorage: 'memory',
    outboxStorage: keepIn(() => Promise.resolve(device.store)),
  });
  const rows = (dialogId: string): ThreadRow[] => {
    const { timeline } = chat.dialog(dialogId);
    return Array.from({ length: timeline.length }, (_, i) => timeline.at(i));
  };
  const seen = new Map<string, number>();
  /** Nothing that was seen as it is now is ever shown again as it was. */
  const newer = ({ id, revision }: { id: string; revision: number }) => {
    if (revision < (seen.get(id) ?? 0)) violations.push(`${user} saw ${id} as it was at ${revision}, after ${seen.get(id)}`);
    seen.set(id, revision);
  };
  const filled = new Set<string>();
  /** Whether the outbox still holds what came back from the server. */
  const unsettled = (dialogId: string) => {
    const back = new Set(rows(dialogId).flatMap(({ message, entry }) => (entry ? [] : [message.clientId])));
    return chat
      .use(outbox)
      .$entries(dialogId)
      .get()
      .some(({ clientId }) => back.has(clientId));
  };
  /** What is out of sight, for however short a time, is empty until it is loaded again. */
  const isGone = (dialogId: string) => {
    const gone = chat.dialogs.whyGone(dialogId) !== undefined;
    if (gone) filled.delete(dialogId);
    return gone;
  };
  const painted = (dialogId: string) => {
    if (unsettled(dialogId)) violations.push(`${user} has what came back in ${dialogId} in the outbox, too`);
    if (isGone(dialogId) && rows(dialogId).some(({ entry }) => !entry))
      violations.push(`${user} still saw ${dialogId}, which is out of sight`);
    if (filled.has(dialogId) && rows(dialogId).length === 0) violations.push(`${user} saw ${dialogId} empty, after it was there`);
  };
  const check = (dialogId: string) => {
    const shown = rows(dialogId);
    const gone = isGone(dialogId);
    if (!gone && shown.length > 0) filled.add(dialogId);
    if (gone || (shown.length === 0 && filled.has(dialogId)) || unsettled(dialogId)) clock.frame(() => painted(dialogId));
    for (const unique of [(row: ThreadRow) => row.key, (row: ThreadRow) => row.message.id]) {
      if (new Set(shown.map(unique)).size !== shown.length)
        violations.push(`${user} saw a row twice in ${dialogId}: ${shown.map(describeRow).join(' | ')}`);
    }
    const own = shown.filter((row) => row.own).map((row) => textOf(row.message));
    if (new Set(own).size !== own.length)
      violations.push(`${user} saw an own message twice in ${dialogId}: ${shown.map(describeRow).join(' | ')}`);
    const keys = shown.flatMap((row) => (row.entry ? [] : [Number(row.message.sortKey)]));
    for (const { message, entry } of shown) if (!entry) newer(message);
    if (keys.some((key, i) => i > 0 && key <= (keys[i - 1] ?? 0))) violations.push(`${user} saw rows out of order in ${dialogId}`);
  };
  for (const dialogId of DIALOGS) {
    const session = chat.dialog(dialogId);
    void session.history.load();
    session.timeline.$version.listen(() => check(dialogId));
    chat.dialogs.$one(dialogId).listen((dialog) => {
      if (dialog) return;
      filled.delete(dialogId);
      // That it went away has no revision: what is told next may be from before an answer that was quicker.
      seen.delete(dialogId);
    });
  }
  chat.dialogs.onTouched((ids) => {
    for (const id of ids) {
      const dialog = chat.dialogs.get(id);
      if (dialog) newer(dialog);
    }
  });
  if (user !== 'visitor') chat.use(dialogLists).open({ tab: 'all', sort: 'activity' });

  return {
    user,
    chat,
    transport,
    accepted,
    violations,
    reopen() {
      // Of these the person was told that they go with the page.
      const told = chat
        .use(outbox)
        .$all.get()
        .filter(({ unkept }) => unkept);
      accepted.splice(0, Infinity, ...accepted.filter(({ clientId }) => !told.some((entry) => entry.clientId === clientId)));
      device.kill();
      chat.dispose();
      return openClient(server, user, clock, random, transport.plan, life);
    },
    async write(dialogId, text) {
      // Before it is known who is here no composer takes anything.
      if (!chat.$session.get()) return;
      const { composer } = chat.dialog(dialogId);
      composer.setText(text);
      const clientId = await composer.submit();
      if (clientId !== undefined) accepted.push({ clientId, dialogId, text });
      check(dialogId);
    },
    read(dialogId) {
      void chat
        .use(readMarks)
        .markRead(dialogId)
        .catch(() => undefined);
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
    shown: (dialogId) => rows(dialogId).map(describeRow),
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

const describeRow = (row: ThreadRow) => (row.entry ? `[${textOf(row.message)} ${row.entry.state}]` : textOf(row.message));
