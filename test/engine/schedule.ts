import * as fc from 'fast-check';
import type { Guarantees } from '../../src/model/session.js';
import { fakeClock, seeded, type FaultPlan } from '../../src/transport/testing/index.js';
import { ModelServer } from '../support/model-server.js';
import { DIALOGS, openClient, USERS, type User } from './clients.js';
import { ends } from './ends.js';
import { storyOf } from './story.js';

export type Step =
  | { do: 'write'; user: User; dialog: string; times: number }
  | { do: 'say'; dialog: string; times: number }
  /** `back`: 0 is the newest message. */
  | { do: 'edit'; dialog: string; back: number }
  | { do: 'status'; user: User; dialog: string; closed: boolean }
  /** It goes out of somebody's sight, or comes back. */
  | { do: 'show'; user: User; dialog: string; on: boolean }
  | { do: 'read' | 'older'; user: User; dialog: string }
  /** A message comes before somebody's eyes; `back`: 0 is the newest. */
  | { do: 'see'; user: User; dialog: string; back: number }
  | { do: 'wait'; ms: number }
  | { do: 'cut'; user: User }
  /** The page is closed, so many ms after something was written in it if it was, and opened again. */
  | { do: 'reopen'; user: User; dialog: string | undefined; ms: number }
  | { do: 'offline'; user: User; on: boolean }
  | { do: 'loseLog' };

export interface Schedule {
  promises: Guarantees;
  seed: number;
  /** Whether things happen while the clients are still opening. */
  early: boolean;
  /** Whether the server ever loses its log: then everything is fetched again, and what was missed before does not show. */
  forgets: boolean;
  faults: { lose: number; delay: number; hold: number; cut: number; repeat: number; busy: number };
  steps: Step[];
}

const user = fc.constantFrom(...USERS);
const dialog = fc.constantFrom(...DIALOGS);
/** One after the other, without waiting. */
const times = fc.constantFrom(1, 1, 3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), user, dialog, times }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('say' as const), dialog, times }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), dialog, back: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('status' as const),
      user: fc.constantFrom('anna' as const, 'ben' as const),
      dialog,
      closed: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('show' as const),
      user: fc.constantFrom('anna' as const, 'ben' as const),
      dialog,
      on: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('read' as const, 'older' as const), user, dialog }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('see' as const), user, dialog, back: fc.nat(8) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 20, 200, 1500, 8000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const), user }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('reopen' as const),
      user,
      dialog: fc.option(dialog, { nil: undefined }),
      ms: fc.constantFrom(0, 20, 200),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('offline' as const), user, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('loseLog' as const) }) },
);

/** Three people, two dialogs, up to forty things that happen, on backends with and without promises. */
export const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    promises: fc.record({ idempotentSend: fc.boolean(), echo: fc.boolean(), resume: fc.boolean(), revisions: fc.boolean() }),
    seed: fc.integer(),
    early: fc.boolean(),
    forgets: fc.boolean(),
    faults: fc.record({
      lose: fc.constantFrom(0, 0.15),
      delay: fc.constantFrom(0, 300, 2500),
      hold: fc.constantFrom(0, 0.3, 0.7),
      cut: fc.constantFrom(0, 0.1),
      repeat: fc.constantFrom(0, 0.1),
      busy: fc.constantFrom(0, 0.1),
    }),
    steps: fc.array(step, { maxLength: 40, size: 'max' }),
  })
  .map((schedule) => Object.defineProperty(schedule, fc.toStringMethod, { value: () => storyOf(schedule) }));

/** Runs a schedule, heals the network, and returns what is not as it must be. */
export async function runSchedule({ promises, seed, early, forgets, faults, steps }: Schedule): Promise<string[]> {
  const clock = fakeClock();
  const random = seeded(seed);
  const server = new ModelServer(promises);
  for (const id of DIALOGS) for (let i = 0; i < 25; i++) server.say(id, { kind: 'customer', id: 'visitor' }, `old ${id} ${i}`);
  const plan: FaultPlan = {
    loseRequest: faults.lose,
    loseAnswer: faults.lose,
    delay: [0, faults.delay],
    hold: faults.hold,
    cut: faults.cut,
    repeat: faults.repeat,
    late: 0.5,
    rateLimited: { chance: faults.busy, retryAfterMs: 3000 },
  };
  const clients = USERS.map((name) => openClient({ server, user: name, clock, random, plan: early ? plan : {} }));
  const of = (name: User) => clients.find((client) => client.user === name) ?? failClient();
  if (!early) await clock.advance(50);
  for (const { transport } of clients) transport.plan = plan;
  let n = 0;
  for (const one of steps) await perform(one);

  for (const { transport } of clients) transport.plan = {};
  await clock.advance(60_000);
  if (!promises.revisions) {
    // What came late may have overwritten what was newer, until the next time the stream opens.
    for (const { transport } of clients) transport.cut();
    await clock.advance(60_000);
  }
  const problems = clients.flatMap((client) => [...client.violations, ...ends(server, client)]);
  for (const { chat } of clients) chat.dispose();
  await clock.advance(60_000);
  if (clock.pending > 0) problems.push(`${clock.pending} timers were left behind`);
  return problems;

  async function perform(one: Step): Promise<void> {
    switch (one.do) {
      case 'write':
        for (let i = 0; i < one.times; i++) await of(one.user).write(one.dialog, `${one.user} ${n++}`);
        return;
      case 'say':
        for (let i = 0; i < one.times; i++) server.say(one.dialog, { kind: 'bot', id: 'bot' }, `bot ${n++}`);
        return;
      case 'edit':
        return server.edit(one.dialog, one.back);
      case 'status': {
        const { chat } = of(one.user);
        const status = one.closed ? 'closed' : 'open';
        const done = chat.dialogs.change(
          one.dialog,
          (shown) => ({ ...shown, status }),
          async (ctx) => chat.transport.dialogs?.setStatus?.(one.dialog, status, ctx),
        );
        return void done.catch(() => undefined);
      }
      case 'show':
        return server.show(one.dialog, one.user, one.on);
      case 'read':
        return of(one.user).read(one.dialog);
      case 'see':
        return of(one.user).see(one.dialog, one.back);
      case 'older':
        return of(one.user).older(one.dialog);
      case 'wait':
        return clock.advance(one.ms);
      case 'cut':
        return of(one.user).transport.cut();
      case 'reopen':
        if (one.dialog !== undefined) await of(one.user).write(one.dialog, `${one.user} ${n++}`);
        await clock.advance(one.ms);
        clients[USERS.indexOf(one.user)] = of(one.user).reopen();
        return;
      case 'offline': {
        const { transport } = of(one.user);
        transport.plan = { ...transport.plan, offline: one.on };
        if (one.on) transport.cut();
        return;
      }
      case 'loseLog':
        if (forgets) server.loseLog();
        return;
    }
  }
}

function failClient(): never {
  throw new Error('No such client');
}
