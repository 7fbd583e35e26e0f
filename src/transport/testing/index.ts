export { faulty, type FaultPlan, type FaultyOptions, type FaultyTransport } from './faulty.js';
export { fakeClock, type FakeClock } from './fake-clock.js';
