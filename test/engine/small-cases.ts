import type { Guarantees } from '../../src/model/session.js';
import type { Clock } from '../../src/shared/clock.js';
import { fakeClock, seeded } from '../../src/transport/testing/index.js';
import { ModelServer } from '../support/model-server.js';
import { openClient, type Client } from './clients.js';
import { ends } from './ends.js';

type Person = 'anna' | 'visitor';
const ACTS = ['anna writes', 'the visitor writes', 'anna marks it as read', 'anna closes or opens it'] as const;
type Act = (typeof ACTS)[number];
const FAULTS = [
  'what crosses the network is lost',
  'the network is away for three seconds',
  'the stream is cut',
  'the page is closed and opened again',
  'the server loses its log',
  'the token is refused',
] as const;
type Fault = (typeof FAULTS)[number];

export interface SmallCase {
  readonly promises: Guarantees;
  readonly acts: readonly Act[];
  /** `at`: before so many things have crossed the network. */
  readonly fault?: { readonly what: Fault; readonly at: number };
}

const BACKENDS: readonly Guarantees[] = [{ idempotentSend: true, echo: true, resume: true, revisions: true }, {}];
/** So many acts at most, each so many ms after the one before, on a network that takes so many ms each way: they overlap. */
const MOST = 4;
const APART = 15;
const WAY = 10;

const ofLength = (length: number): Act[][] =>
  length === 0 ? [[]] : ofLength(length - 1).flatMap((acts) => ACTS.map((act) => [...acts, act]));

/** Every story of up to four acts on both backends, and for each every fault at everything that crosses the network in it, in turn. */
export async function* smallCases(): AsyncGenerator<SmallCase> {
  for (const promises of BACKENDS) {
    for (let length = 1; length <= MOST; length++) {
      for (const acts of ofLength(length)) {
        yield { promises, acts };
        const { crossings } = await runSmallCase({ promises, acts });
        for (let at = 0; at < crossings; at++) for (const what of FAULTS) yield { promises, acts, fault: { what, at } };
      }
    }
  }
}

/** Plays a case, heals the network and returns what is not as it must be. */
export async function runSmallCase({ promises, acts, fault }: SmallCase): Promise<{ crossings: number; problems: string[] }> {
  const clock = fakeClock();
  const random = seeded(1);
  const server = new ModelServer(promises);
  for (let i = 0; i < 3; i++) server.say('d1', { kind: 'bot', id: 'bot' }, `old ${i}`);
  const plan = { delay: [WAY, WAY] as const };
  let crossings = 0;
  let isCounting = false;
  let repair: (() => void) | undefined;
  const clients = new Map<Person, Client>();
  const here = (user: Person) => clients.get(user) ?? open(user);
  const keep = (user: Person, client: Client) => {
    clients.set(user, client);
    // The host has another token soon.
    client.chat.on((event) => event.type === 'chat-auth-required' && void clock.after(50, () => client.chat.reconnect()));
    return client;
  };
  const open = (user: Person) => keep(user, openClient({ server, user, clock, random, plan, dialogs: ['d1'], network: watched(user) }));

  const watched = (user: Person): Clock => ({
    ...clock,
    after: (ms, run) =>
      clock.after(ms, () => {
        repair?.();
        repair = undefined;
        if (isCounting && crossings++ === fault?.at) strike(user, fault.what);
        run();
      }),
  });
  const strike = (user: Person, what: Fault) => {
    const { transport } = here(user);
    const healed = () => void (transport.plan = plan);
    switch (what) {
      case 'what crosses the network is lost':
        transport.plan = { ...plan, offline: true };
        repair = healed;
        return;
      case 'the network is away for three seconds':
        transport.plan = { ...plan, offline: true };
        transport.cut();
        return void clock.after(3_000, healed);
      case 'the stream is cut':
        return transport.cut();
      case 'the page is closed and opened again':
        return void keep(user, here(user).reopen());
      case 'the server loses its log':
        return server.loseLog();
      case 'the token is refused':
        transport.plan = { ...plan, expired: true };
        repair = healed;
    }
  };
  const perform = (act: Act, nth: number) => {
    const { chat } = here('anna');
    const status = chat.dialogs.get('d1')?.status === 'open' ? 'closed' : 'open';
    switch (act) {
      case 'anna writes':
        return void here('anna').write('d1', `anna ${nth}`);
      case 'the visitor writes':
        return void here('visitor').write('d1', `visitor ${nth}`);
      case 'anna marks it as read':
        return here('anna').read('d1');
      case 'anna closes or opens it':
        void chat.dialogs
          .change(
            'd1',
            (shown) => ({ ...shown, status }),
            async (ctx) => chat.transport.dialogs?.setStatus?.('d1', status, ctx),
          )
          .catch(() => undefined);
    }
  };

  open('anna');
  open('visitor');
  await clock.advance(300);
  isCounting = true;
  for (const [nth, act] of acts.entries()) {
    perform(act, nth);
    await clock.advance(APART);
  }
  await clock.advance(500);
  isCounting = false;
  await clock.advance(60_000);
  if (!promises.revisions) {
    // What came late may have overwritten what was newer, until the next time the stream opens.
    for (const { transport } of clients.values()) transport.cut();
    await clock.advance(60_000);
  }
  const problems = [...clients.values()].flatMap((client) => [...client.violations, ...ends(server, client, ['d1'])]);
  for (const { chat } of clients.values()) chat.dispose();
  await clock.advance(60_000);
  if (clock.pending > 0) problems.push(`${clock.pending} timers were left behind`);
  return { crossings, problems };
}

export const describeCase = ({ promises, acts, fault }: SmallCase): string =>
  `${acts.join(', ')}${fault ? `; at crossing ${fault.at} ${fault.what}` : ''} (${promises.resume ? 'a strong' : 'a weak'} backend)`;
