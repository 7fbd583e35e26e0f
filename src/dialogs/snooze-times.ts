import type { Millis } from '../model/ids.js';

export type SnoozeChoice = 'hour' | 'evening' | 'tomorrow' | 'monday';

const HOUR = 3_600_000;
const EVENING = 18;
const MORNING = 9;
const MONDAY = 1;

/** Until when a dialog may be put off, by the clock of this device; what has passed or comes too soon is left out. */
export function snoozeTimes(now: Millis): readonly { readonly choice: SnoozeChoice; readonly until: Millis }[] {
  const at = (days: number, hours: number): Millis => {
    const date = new Date(now);
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hours).getTime();
  };
  const toMonday = (MONDAY - new Date(now).getDay() + 7) % 7 || 7;
  const all = [
    { choice: 'hour', until: now + HOUR },
    { choice: 'evening', until: at(0, EVENING) },
    { choice: 'tomorrow', until: at(1, MORNING) },
    { choice: 'monday', until: at(toMonday, MORNING) },
  ] as const;
  return all.filter(({ choice, until }) => choice === 'hour' || (until > now + HOUR && !(choice === 'monday' && toMonday === 1)));
}
