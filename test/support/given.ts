import { executeServerCommand } from '@web/test-runner-commands';

/** What a script of `scripts/` chose for this run, in `GIVEN`; nothing in a plain run of the tests, where what is usual holds. */
interface Given {
  readonly seed?: number;
  /** Where under that seed a failure was found: it alone runs. */
  readonly path?: string;
  /** How many random schedules, or soaks. */
  readonly runs?: number;
  /** Of how many small cases one runs, and which: 0 is the first. */
  readonly every?: number;
  readonly from?: number;
  /** How long a soak lasts, and how many heals are timed. */
  readonly hours?: number;
  readonly heals?: number;
  /** The first failure is enough: no shorter story is looked for. */
  readonly endOnFailure?: boolean;
}

export const given: Given = (globalThis as { given?: Given }).given ?? {};

/** Prints a line where the script runs. */
export const tell = (line: string): Promise<unknown> => executeServerCommand('tell', line);
