import type { Guarantees } from '../../../model/session.js';
import { seeded } from '../../../shared/seeded.js';
import type { Guarantee, Level, Trial } from './check.js';
import { groupTrials } from './groups/index.js';
import { authAndLoad } from './levels/auth-and-load.js';
import { convergence } from './levels/convergence.js';
import { lists } from './levels/lists.js';
import { send } from './levels/send.js';
import { shapesLevel } from './levels/shapes.js';
import { soak } from './levels/soak.js';
import { stream } from './levels/stream.js';
import { reportOf, type ConformanceReport, type Outcome } from './report.js';
import { Stage } from './stage.js';
import { NotApplicable } from './verdict.js';
import type { ConformanceWorld } from './world.js';

export interface ConformanceOptions {
  /** How long something that happened may take to be told, milliseconds. Default 5,000. */
  withinMs?: number;
  /** Of the random checks. Default: another one each time; the report and every failure of them print it. */
  seed?: number;
  /** How many things happen in a random check. Default 60. */
  steps?: number;
}

/** One rule of the Transport, to be run by any test runner. */
export interface ConformanceCheck {
  name: string;
  level: Level;
  /** The promise of the session that this proves. */
  guarantee?: Guarantee;
  /** Rejects with a `ConformanceError` that says which rule was broken. `skipped` says why there was nothing to look at. */
  run(): Promise<{ skipped?: string }>;
}

export interface Conformance {
  checks: readonly ConformanceCheck[];
  /** How it stands after the checks that were run so far. */
  report(): ConformanceReport;
}

/**
 * Looks whether a transport keeps what the contract says. `open` gives the world to look at: a fresh one for each check if that is cheap,
 * else always the same one; each check begins its own dialogs and looks at no others.
 */
export function conformance(
  open: () => ConformanceWorld | Promise<ConformanceWorld>,
  { withinMs = 5000, seed = Math.trunc(Math.random() * 1e9), steps = 60 }: ConformanceOptions = {},
): Conformance {
  const outcomes = new Map<ConformanceCheck, Outcome>();
  let promises: Guarantees | undefined;
  const levels: Record<Level, readonly Trial[]> = {
    shapes: shapesLevel,
    lists,
    convergence,
    send,
    stream,
    'auth and load': authAndLoad,
    groups: groupTrials,
    soak: soak(seed, steps),
  };

  async function look(trial: Trial): Promise<void> {
    const world = await open();
    const given = world.transportFor('operator');
    const session = await given?.session({ signal: new AbortController().signal });
    promises ??= session?.guarantees ?? {};
    const stage = new Stage(world, seeded(seed), withinMs, session?.guarantees ?? {});
    try {
      const { guarantee } = trial;
      if (guarantee && !stage.promises[guarantee]) throw new NotApplicable(`\`guarantees.${guarantee}\` is not claimed`);
      await trial.run(stage);
      const [fault] = stage.faults;
      if (fault) throw fault;
    } finally {
      await stage.leave();
    }
  }

  const checks = Object.entries(levels).flatMap(([level, trials]) =>
    trials.map((trial): ConformanceCheck => {
      const check: ConformanceCheck = {
        name: trial.name,
        level: level as Level,
        ...(trial.guarantee && { guarantee: trial.guarantee }),
        async run() {
          try {
            await look(trial);
            outcomes.set(check, { kept: true });
            return {};
          } catch (error) {
            if (error instanceof NotApplicable) {
              outcomes.set(check, { skipped: error.message });
              return { skipped: error.message };
            }
            outcomes.set(check, { broken: error instanceof Error ? error : new Error(String(error)) });
            throw error;
          }
        },
      };
      return check;
    }),
  );
  const all = (): Parameters<typeof reportOf>[0] => checks.map((check) => ({ ...check, outcome: outcomes.get(check) }));
  return { checks, report: () => reportOf(all(), promises, seed) };
}
