import { systemClock } from '../../src/shared/clock.js';
import { fakeClock, type FakeClock } from '../../src/transport/testing/fake-clock.js';

/** For elements: time passes when it is turned by hand, while frames are painted as they come. */
export function handClock(): FakeClock {
  return Object.assign(fakeClock(Date.now()), { frame: (run: () => void) => systemClock.frame(run) });
}
