import fc from 'fast-check';

/** What a browser lacks and a backend promises; one schedule after the other takes the next. */
const VARIANTS = [
  { idempotent: false },
  { idempotent: true },
  { idempotent: false, lacks: 'locks' },
  { idempotent: false },
  { idempotent: false, lacks: 'channels' },
  { idempotent: true },
  { idempotent: true, lacks: 'locks' },
  { idempotent: false },
  { idempotent: true, lacks: 'channels' },
  { idempotent: false },
];

/** How often each thing happens. */
const ACTS = {
  write: 7,
  writeAndLoseAnswer: 3,
  writeSlowly: 3,
  front: 4,
  open: 3,
  freeze: 3,
  thaw: 2,
  kill: 2,
  close: 2,
  reload: 2,
  cut: 2,
  offline: 2,
  online: 2,
  customer: 1,
};

export const LEADER = -1;

const act = fc.oneof(...Object.entries(ACTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) })));
/** `tab` counts from the oldest; LEADER is the one that has the stream. `calm`: the next step waits until the tabs have found each other. */
const step = fc.record({ act, tab: fc.oneof(fc.nat(3), fc.constant(LEADER)), calm: fc.boolean() });
const arbitrary = fc.record({
  tabs: fc.integer({ min: 2, max: 3 }),
  calm: fc.boolean(),
  steps: fc.array(step, { minLength: 6, maxLength: 10 }),
  /** Which tab is seen in the end. */
  home: fc.nat(3),
});

/** The schedule of a seed. */
export function scheduleOf(seed) {
  const [drawn] = fc.sample(arbitrary, { seed, numRuns: 1 });
  return { ...VARIANTS[seed % VARIANTS.length], ...drawn };
}

export function titleOf({ idempotent, lacks }) {
  return `${lacks ? `without ${lacks}` : 'locks and channels'}, ${idempotent ? 'idempotent' : 'not idempotent'}`;
}
