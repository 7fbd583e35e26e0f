import { SLOW_3G, type FaultPlan } from '../../src/transport/testing/index.js';

/** What can go wrong with one client for some seconds. Its network is as planned, or something is done to it that is undone afterwards. */
export type SoakFault =
  | { readonly plan: FaultPlan }
  | { readonly do: 'cut' | 'expire' | 'restart' | 'loseLog' | 'reopen' | 'storageFull' | 'sleep' }
  | { readonly jumpMs: number };

const HOUR = 3_600_000;
const busy = { chance: 0.5, retryAfterMs: 3000 };

/** The whole vocabulary but for several tabs. */
export const SOAK_FAULTS: readonly SoakFault[] = [
  { plan: { offline: true } },
  { plan: { halfOpen: true } },
  { plan: { slow: SLOW_3G } },
  { plan: { delay: [0, 2500] } },
  { plan: { loseRequest: 0.3 } },
  { plan: { loseAnswer: 0.3 } },
  { plan: { repeatRequest: 0.5 } },
  { plan: { hold: 0.7 } },
  { plan: { oldSnapshot: 0.5 } },
  { plan: { server: 0.3 } },
  { plan: { unavailable: busy } },
  { plan: { rateLimited: busy } },
  { plan: { auth: 0.2 } },
  { plan: { cut: 0.3, late: 0.5 } },
  { plan: { close: 0.3 } },
  { plan: { repeat: 0.5 } },
  { plan: { reorder: 0.5 } },
  { plan: { gap: 0.3 } },
  { plan: { forget: 0.5, cut: 0.2 } },
  { do: 'cut' },
  { do: 'expire' },
  { do: 'restart' },
  { do: 'loseLog' },
  { do: 'reopen' },
  { do: 'storageFull' },
  { do: 'sleep' },
  { jumpMs: HOUR },
  { jumpMs: -HOUR },
  { jumpMs: 24 * HOUR },
  { jumpMs: -24 * HOUR },
];

export const nameOf = (fault: SoakFault): string =>
  'plan' in fault ? Object.keys(fault.plan).join('+') : 'do' in fault ? fault.do : `the clock jumps by ${fault.jumpMs / HOUR} h`;
