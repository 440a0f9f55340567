const formats = new Map<string, Intl.DateTimeFormat>();

/** Gives how far the clocks of a zone are ahead of UTC at an instant, in milliseconds, as the runtime knows it. */
function knownOffset(zone: string, instant: number): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(zone, format);
  const at: Partial<Record<string, number>> = {};
  for (const { type, value } of format.formatToParts(instant)) at[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = at;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/**
 * Zones that put their clocks forward in March 2026 for the last time and did not put them back on 1 November 2026.
 * Source: NEWS of the IANA time zone database, 2026b (British Columbia, permanent -07), 2026c (Alberta and its link
 * Yellowknife, -06), 2026d (Inuvik, -06), 2026e (Manitoba and its link Rainy River, -05; 2026f confirms the latter).
 */
const staysOnSummer = new Set([
  'America/Vancouver',
  'Canada/Pacific',
  'America/Edmonton',
  'America/Yellowknife',
  'Canada/Mountain',
  'America/Inuvik',
  'America/Winnipeg',
  'America/Rainy_River',
  'Canada/Central',
]);

const summer = Date.UTC(2026, 6, 1);
const autumn = Date.UTC(2026, 10, 1);
const winter = Date.UTC(2026, 11, 1);

/**
 * Gives the offset of a zone at an instant. A runtime with zone data from before April 2026 would be an hour off from
 * November on, so its summer offset is taken for the zones that stay on it. One that knows of the change is believed in
 * everything, a later change back included.
 */
function offsetAt(zone: string, instant: number): number {
  const isStale =
    instant >= autumn && staysOnSummer.has(zone) && knownOffset(zone, winter) !== knownOffset(zone, summer);
  return knownOffset(zone, isStale ? summer : instant);
}

const day = 86_400_000;

/** Reads a local wall time (YYYY-MM-DDTHH:MM) as if it were UTC, in milliseconds since 1970. */
function wallTime(wall: string): number {
  return Date.parse(`${wall}:00Z`);
}

/**
 * Gives the instant, in milliseconds since 1970, of a local wall time (YYYY-MM-DDTHH:MM) in an IANA zone.
 * A time that the clocks pass over is read with the offset before the gap, so it moves forward; of a time that comes
 * twice, the first counts (RFC 5545, section 3.3.5). A zone that the runtime does not know throws a RangeError.
 */
export function instantOf(wall: string, zone: string): number {
  const time = wallTime(wall);
  // No zone of the three countries changes its clocks twice in two days.
  const before = offsetAt(zone, time - day);
  const after = offsetAt(zone, time + day);
  const isBefore = offsetAt(zone, time - before) === before;
  const isAfter = offsetAt(zone, time - after) === after;
  return time - (!isBefore && isAfter ? after : before);
}

/** Gives a wall time with its offset from UTC, such as 2026-12-15T09:00:00-07:00 (ISO 8601). */
export function withOffset(wall: string, zone: string): string {
  // Offsets of seconds ended in 1972 (Liberia), and in the three countries before 1950.
  const minutes = Math.round((wallTime(wall) - instantOf(wall, zone)) / 60_000);
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${wall}:00${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
