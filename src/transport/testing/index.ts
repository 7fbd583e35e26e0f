export { faulty, type FaultyOptions, type FaultyTransport } from './faulty.js';
export { SLOW_3G, type FaultPlan, type Refusing, type SlowLink } from './fault-plan.js';
export { fakeClock, type FakeClock } from './fake-clock.js';
export { seeded } from '../../shared/seeded.js';
export * from '../recording/index.js';
export * from './conformance/index.js';
