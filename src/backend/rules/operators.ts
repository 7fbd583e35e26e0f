import type { Availability } from '../../model/operator.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { PreferenceRow } from '../rows.js';
import { record } from './append.js';
import { knownOperator, teamOnly } from './people.js';

const STATES: ReadonlySet<string> = new Set(['online', 'away', 'offline']);

/** Sets one's own status; only who is online gets new dialogs [F303, F305, F306]. */
export const setAvailability: Rule<{ state: string }, Availability> = async (tx, by, { state }) => {
  teamOnly(by);
  if (!STATES.has(state)) throw new Problem('invalid', `There is no status "${state}".`, { field: 'state', code: 'unknown' });
  const operator = await knownOperator(tx, by.id, 'state');
  if (operator.availability?.state === state) return operator.availability;
  const availability = { state, since: tx.now(), acceptsNew: state === 'online' };
  await tx.operators.put({ ...operator, availability });
  await record(tx, by, { code: 'operator.status', params: { state } });
  return availability;
};

/** Keeps a person's own settings; null takes one away. */
export const savePreferences: Rule<{ change: Record<string, unknown> }, PreferenceRow> = async (tx, by, { change }) => {
  teamOnly(by);
  const values = { ...(await tx.preferences.get(by.id))?.values, ...change };
  const kept = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return tx.preferences.put({ id: by.id, values: kept });
};
