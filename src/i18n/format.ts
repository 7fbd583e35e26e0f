import type { Millis } from '../model/ids.js';

/** Dates, times, numbers and lists as the person reads them. All times are epoch milliseconds, UTC. */
export interface Format {
  /** `14:32` */
  time(at: Millis): string;
  /** Time today, weekday within a week before or after, else a short date: the time of a list row. */
  short(at: Millis, now: Millis): string;
  /** `Today`, `Yesterday`, a weekday within a week, else a full date: the line between days. */
  day(at: Millis, now: Millis): string;
  /** Date and time in full, for titles. */
  full(at: Millis): string;
  /** `04:32`, `−02:10` or `1:04:00`; past due is negative. */
  countdown(ms: number): string;
  /** `0:23` */
  duration(ms: number): string;
  /** `5 minutes`, in whole minutes or hours. */
  span(ms: number): string;
  /** `184 kB` (1 MB is 1,000,000 bytes). */
  bytes(bytes: number): string;
  number(value: number): string;
  /** `Anna, Marco and Priya` */
  list(items: readonly string[]): string;
  /** The day something happened on in this time zone, as an opaque number to compare. */
  dayNumber(at: Millis): number;
}

/** @param dayNumber of the same time zone */
export function createFormat(locale: string, timeZone: string | undefined, dayNumber: (at: Millis) => number): Format {
  const options = timeZone ? { timeZone } : {};
  const lazy = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const date = (style: Intl.DateTimeFormatOptions) => lazy(() => new Intl.DateTimeFormat(locale, { ...options, ...style }));
  // Whatever is shown has a time: this one is made while the first answer is under way.
  const time = new Intl.DateTimeFormat(locale, { ...options, hour: '2-digit', minute: '2-digit' });
  const weekday = date({ weekday: 'short' });
  const longWeekday = date({ weekday: 'long' });
  const monthDay = date({ day: 'numeric', month: 'short' });
  const yearDay = date({ day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = date({ weekday: 'long', day: 'numeric', month: 'long' });
  const longYearDay = date({ day: 'numeric', month: 'long', year: 'numeric' });
  const full = date({ dateStyle: 'full', timeStyle: 'short' });
  const relative = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const number = lazy(() => new Intl.NumberFormat(locale));
  const list = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'].map((unit) =>
    lazy(
      () =>
        new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 }),
    ),
  );

  const long = (unit: 'minute' | 'hour') => lazy(() => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }));
  const minutes = long('minute');
  const hours = long('hour');

  const sameYear = (a: Millis, b: Millis) => new Date(a).getUTCFullYear() === new Date(b).getUTCFullYear();
  const pad = (value: number) => String(value).padStart(2, '0');
  const clock = (ms: number) => {
    const seconds = Math.floor(Math.abs(ms) / 1000);
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
  };

  return {
    dayNumber,
    time: (at) => time.format(at),
    full: (at) => full().format(at),
    short(at, now) {
      const days = dayNumber(now) - dayNumber(at);
      if (days === 0) return time.format(at);
      if (Math.abs(days) < 7) return weekday().format(at);
      return (sameYear(at, now) ? monthDay() : yearDay()).format(at);
    },
    day(at, now) {
      const days = dayNumber(now) - dayNumber(at);
      if (days === 0 || days === 1) {
        const word = relative().format(-days, 'day');
        return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
      }
      if (days > 0 && days < 7) return longWeekday().format(at);
      return (sameYear(at, now) ? longDay() : longYearDay()).format(at);
    },
    countdown: (ms) => (ms < 0 ? '\u2212' : '') + clock(ms).padStart(5, '0'),
    duration: (ms) => clock(ms),
    span: (ms) => (ms < 5_400_000 ? minutes().format(Math.max(1, Math.round(ms / 60_000))) : hours().format(Math.round(ms / 3_600_000))),
    bytes(bytes) {
      const power = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
      return (units[power] ?? number)().format(bytes / 1000 ** power);
    },
    number: (value) => number().format(value),
    list: (items) => list().format(items),
  };
}
