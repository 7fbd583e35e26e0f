import { fakeClock, seeded, type FakeClock } from '../../src/transport/testing/index.js';
import { createDevice } from '../support/device.js';
import { ModelServer } from '../support/model-server.js';
import { openClient, USERS, type Client, type User } from './clients.js';
import { ends } from './ends.js';
import { nameOf, SOAK_FAULTS, type SoakFault } from './soak-faults.js';

const MINUTE = 60_000;
/** Something beats on every stream so often, ms. */
const BEAT = 10_000;

/** A browser waits for an answer so long, ms. */
const GIVE_UP = 40_000;

/** Somebody's device: its clock may be wrong, its disk full, and it may sleep. */
interface Machine {
  skew: number;
  isFull: boolean;
  asleep: (() => void)[] | undefined;
}

/** A machine's own time: while it sleeps nothing runs; then all that was due does. */
function machineClock(clock: FakeClock, machine: Machine): FakeClock {
  const own = (start: (run: () => void) => () => void) => (run: () => void) => {
    let isOff = false;
    const wake = () => void (!isOff && run());
    const cancel = start(() => (machine.asleep ? machine.asleep.push(wake) : wake()));
    return () => {
      isOff = true;
      cancel();
    };
  };
  return {
    ...clock,
    now: () => clock.now() + machine.skew,
    after: (ms, run) => own((due) => clock.after(ms, due))(run),
    frame: own((due) => clock.frame(due)),
  };
}

/** So many hours with one fault a minute; returns what went wrong, with when. `measure` is called after the first hour and at the end. */
export async function soak(seed: number, hours: number, measure: () => Promise<void>): Promise<{ faults: number; problems: string[] }> {
  const clock = fakeClock();
  const random = seeded(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const server = new ModelServer({ idempotentSend: true, echo: random() < 0.5, resume: random() < 0.5, revisions: true });
  for (let i = 0; i < 25; i++) server.say('d1', { kind: 'customer', id: 'visitor' }, `old ${i}`);
  const machines = new Map(USERS.map((user) => [user, { skew: 0, isFull: false, asleep: undefined }]));
  const healthy = { delay: [5, 150] as const };
  const clients = new Map<User, Client>();
  const watch = (client: Client) => {
    clients.set(client.user, client);
    // The host has another token soon.
    client.chat.on((event) => event.type === 'chat-auth-required' && void clock.after(1_000, () => client.chat.reconnect()));
  };
  for (const user of USERS) {
    const machine = machines.get(user) as Machine;
    const own = machineClock(clock, machine);
    // Its hours may be wrong, the milliseconds between two of them are not.
    const network = { ...own, now: () => clock.now() };
    watch(
      openClient({
        server,
        user,
        clock: own,
        network,
        random,
        plan: healthy,
        dialogs: ['d1'],
        beatMs: BEAT,
        giveUpMs: GIVE_UP,
        life: { device: createDevice(), accepted: [], violations: [] },
        borders: {
          transport: (given) => given,
          store: (given) => ({
            ...given,
            add: (...asked) => (machine.isFull ? Promise.reject(new DOMException('Full', 'QuotaExceededError')) : given.add(...asked)),
          }),
        },
      }),
    );
  }
  const of = (user: User) => clients.get(user) as Client;
  const problems: string[] = [];
  let faults = 0;
  let written = 0;
  await clock.advance(MINUTE);

  for (let minute = 1; minute <= hours * 60 && problems.length === 0; minute++) {
    const user = pick(USERS);
    const fault = pick(SOAK_FAULTS);
    const undo = strike(user, fault);
    faults++;
    let left = MINUTE;
    for (let i = 0; i < 3; i++) {
      const ms = Math.floor(random() * 13_000);
      await clock.advance(ms);
      left -= ms;
      await live();
    }
    undo();
    // Whoever comes back hears of it from the browser.
    dispatchEvent(new Event('online'));
    await clock.advance(left);
    const isHour = minute % 60 === 0;
    if (isHour) await clock.advance(MINUTE);
    const found = [...clients.values()].flatMap((client) => [...client.violations, ...(isHour ? ends(server, client, ['d1'], 1) : [])]);
    problems.push(...found.map((problem) => `minute ${minute}, ${user}: ${nameOf(fault)}: ${problem}`));
    if (minute === 60 || minute === hours * 60) await measure();
  }
  for (const { chat } of clients.values()) chat.dispose();
  await clock.advance(MINUTE);
  if (clock.pending > 0) problems.push(`${clock.pending} timers were left behind`);
  return { faults, problems };

  function strike(user: User, fault: SoakFault): () => void {
    const { transport } = of(user);
    const machine = machines.get(user) as Machine;
    const heal = () => void (of(user).transport.plan = healthy);
    if ('jumpMs' in fault) {
      machine.skew += fault.jumpMs;
      return () => void (machine.skew = 0);
    }
    if ('plan' in fault) {
      transport.plan = { ...healthy, ...fault.plan };
      if (fault.plan.offline) transport.cut();
      return heal;
    }
    switch (fault.do) {
      case 'cut':
        transport.cut();
        return heal;
      case 'expire':
        transport.expire();
        return heal;
      case 'restart':
        transport.restart();
        return heal;
      case 'loseLog':
        server.loseLog();
        return heal;
      case 'reopen':
        watch(of(user).reopen());
        return heal;
      case 'storageFull':
        machine.isFull = true;
        return () => void (machine.isFull = false);
      case 'sleep':
        machine.asleep = [];
        return () => {
          const due = machine.asleep ?? [];
          machine.asleep = undefined;
          for (const run of due) run();
        };
    }
  }
  /** What people do meanwhile: most minutes they look more than they write. */
  async function live(): Promise<void> {
    const user = pick(USERS);
    if (machines.get(user)?.asleep) return;
    const client = of(user);
    const dice = random();
    if (dice < 0.02) void client.write('d1', `${user} ${written++}`);
    else if (dice < 0.04) server.say('d1', { kind: 'bot', id: 'bot' }, `bot ${written++}`);
    else if (dice < 0.35) server.edit('d1', Math.floor(random() * 5));
    else if (dice < 0.6) client.read('d1');
    else if (dice < 0.8) client.see('d1', Math.floor(random() * 8));
    else client.older('d1');
  }
}
