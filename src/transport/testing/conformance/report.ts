import type { Guarantees } from '../../../model/session.js';
import { LEVELS, type Guarantee, type Level } from './check.js';

/** What became of a check. */
export type Outcome = { kept: true } | { skipped: string } | { broken: Error };
/** `proved`: promised, and every check of it that there is was run and kept. `claimed`: promised, but not all of it could be looked at. */
export type Standing = 'proved' | 'claimed' | 'broken' | 'not claimed';
export const GUARANTEES: readonly Guarantee[] = ['idempotentSend', 'echo', 'resume', 'revisions'];

export interface ConformanceReport {
  /** Of the random checks; give it again to repeat them. */
  seed: number;
  guarantees: Record<Guarantee, Standing>;
  /** How many checks of each level were kept, broken, skipped, and not run. */
  levels: Record<Level, { kept: number; broken: number; skipped: number; notRun: number }>;
  /** The whole as text, a line each: the guarantees, the levels, what was skipped and why. */
  text: string;
}

interface Done {
  name: string;
  level: Level;
  guarantee?: Guarantee;
  outcome: Outcome | undefined;
}

export function reportOf(checks: readonly Done[], promises: Guarantees | undefined, seed: number): ConformanceReport {
  const guarantees = Object.fromEntries(GUARANTEES.map((one) => [one, standing(checks, one, promises)])) as ConformanceReport['guarantees'];
  const levels = Object.fromEntries(LEVELS.map((level) => [level, counts(checks.filter((check) => check.level === level))]));
  const report = { seed, guarantees, levels: levels as ConformanceReport['levels'] };
  return { ...report, text: lines(report, checks).join('\n') };
}

function standing(checks: readonly Done[], guarantee: Guarantee, promises: Guarantees | undefined): Standing {
  if (!promises?.[guarantee]) return 'not claimed';
  const mine = checks.filter((check) => check.guarantee === guarantee).map(({ outcome }) => outcome);
  if (mine.some((outcome) => outcome && 'broken' in outcome)) return 'broken';
  return mine.length > 0 && mine.every((outcome) => outcome && 'kept' in outcome) ? 'proved' : 'claimed';
}

function counts(checks: readonly Done[]): ConformanceReport['levels'][Level] {
  const of = (key: 'kept' | 'broken' | 'skipped'): number => checks.filter(({ outcome }) => outcome && key in outcome).length;
  return { kept: of('kept'), broken: of('broken'), skipped: of('skipped'), notRun: checks.filter(({ outcome }) => !outcome).length };
}

function lines({ seed, guarantees, levels }: Omit<ConformanceReport, 'text'>, checks: readonly Done[]): string[] {
  const told = (level: Level): string => {
    const numbers = Object.entries(levels[level]).filter(([, count]) => count > 0);
    return numbers.map(([what, count]) => `${count} ${what === 'notRun' ? 'not run' : what}`).join(', ');
  };
  return [
    `Conformance, seed ${seed}`,
    ...GUARANTEES.map((one) => `  ${one.padEnd(16)}${guarantees[one]}`),
    ...LEVELS.map((level) => `  ${level.padEnd(16)}${told(level)}`),
    ...skipped(checks),
  ];
}

/** A line for each reason, with how many checks it kept from being run. */
function skipped(checks: readonly Done[]): string[] {
  const reasons = new Map<string, number>();
  for (const { level, outcome } of checks) {
    if (!outcome || !('skipped' in outcome)) continue;
    const line = `  skipped in ${level}: ${outcome.skipped}`;
    reasons.set(line, (reasons.get(line) ?? 0) + 1);
  }
  return [...reasons].map(([line, count]) => (count > 1 ? `${line} (${count} times)` : line));
}
