import type { Millis } from '../model/ids.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Numbers the days of a time zone: the day something happened on, as an opaque number to compare. */
export function createDayNumber(timeZone: string | undefined): (at: Millis) => number {
  const offsets = new Map<number, number>();
  /** Offset of the zone in a given hour; asking Intl for each message would cost more than drawing it. */
  const offset = (at: Millis) => {
    const hour = Math.floor(at / HOUR);
    let ms = offsets.get(hour);
    if (ms === undefined) {
      ms = zoneOffset(hour * HOUR, timeZone);
      offsets.set(hour, ms);
    }
    return ms;
  };
  return (at) => Math.floor((at + offset(at)) / DAY);
}

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
function zoneOffset(at: Millis, timeZone: string | undefined): number {
  if (!timeZone) return -new Date(at).getTimezoneOffset() * 60_000;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value ?? 0);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000
  );
}
