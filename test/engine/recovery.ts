import { createChat } from '../../src/chat.js';
import { fakeClock, faulty, seeded } from '../../src/transport/testing/index.js';
import { ModelServer } from '../support/model-server.js';

/** Times in ms, one for each heal. */
export interface Recovery {
  /** From `online`, or from the tab being shown, to a stream that is open. */
  readonly reconnected: number[];
  /** From when nothing passes any more, though nobody is told, to when that is noticed: with nobody doing anything. */
  readonly foundIdle: number[];
  /** The same from a message that is sent, or from the tab being shown. */
  readonly foundInUse: number[];
}

/** Loses the link so many times in each way, and takes the times of a simulated clock. */
export async function timeRecovery(heals: number): Promise<Recovery> {
  const clock = fakeClock();
  const random = seeded(11);
  const upTo = (ms: number) => Math.floor(random() * ms);
  const server = new ModelServer({ idempotentSend: true, echo: true, resume: true, revisions: true });
  const healthy = { delay: [10, 250] as const };
  const transport = faulty(server.transportFor('anna'), { plan: healthy, clock, random, beatMs: 10_000 });
  const chat = createChat({ transport, clock, random, locale: 'en', draftStorage: 'memory' });
  const { $state } = chat.connection;
  await clock.advance(20_000);

  const wake = () => (random() < 0.5 ? dispatchEvent(new Event('online')) : document.dispatchEvent(new Event('visibilitychange')));
  /** How long it takes from now until the stream is open, or is not; no longer than `most`. */
  const until = async (isOpen: boolean, most: number): Promise<number> => {
    const start = clock.now();
    let end = start + most;
    const stop = $state.subscribe(({ state }) => {
      if ((state === 'open') === isOpen) end = Math.min(end, clock.now());
    });
    await clock.advance(most);
    stop();
    return end - start;
  };
  const heal = async (): Promise<number> => {
    transport.plan = healthy;
    wake();
    const ms = await until(true, 60_000);
    await clock.advance(upTo(10_000));
    return ms;
  };

  const times: Recovery = { reconnected: [], foundIdle: [], foundInUse: [] };
  for (let i = 0; i < heals; i++) {
    transport.plan = { ...healthy, offline: true };
    transport.cut();
    await clock.advance(1_000 + upTo(180_000));
    times.reconnected.push(await heal());

    transport.plan = { ...healthy, halfOpen: true };
    times.foundIdle.push(await until(false, 60_000));
    times.reconnected.push(await heal());

    transport.plan = { ...healthy, halfOpen: true };
    await clock.advance(upTo(5_000));
    if (i % 2 === 0) wake();
    else {
      chat.dialog('d1').composer.setText(`message ${i}`);
      void chat.dialog('d1').composer.submit();
    }
    times.foundInUse.push(await until(false, 60_000));
    await heal();
  }
  chat.dispose();
  return times;
}
