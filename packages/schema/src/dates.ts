/** How exactly a date is known. `month-day` is a day of a year that the source does not show. */
export type Precision = 'day' | 'month' | 'year' | 'month-day' | 'minute';

const shapes: readonly [Precision, RegExp][] = [
  // Most dates are days.
  ['day', /^(\d{4})-(\d\d)-(\d\d)$/],
  ['year', /^(\d{4})$/],
  ['month', /^(\d{4})-(\d\d)$/],
  ['month-day', /^--(\d\d)-(\d\d)$/],
  ['minute', /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/],
];

/** Gives the precision of a written date (ISO 8601, reduced forms included), or undefined where it is none or impossible. */
export function precisionOf(date: string): Precision | undefined {
  for (const [precision, shape] of shapes) {
    const parts = shape.exec(date)?.slice(1).map(Number);
    if (!parts) continue;
    // 29 February of an unknown year is a day, so a leap year stands in for it.
    const [year = 2024, month = 1, day = 1, hour = 0, minute = 0] =
      precision === 'month-day' ? [2024, ...parts] : parts;
    return isReal(year, month, day) && hour < 24 && minute < 60 ? precision : undefined;
  }
  return undefined;
}

function isReal(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day < 29 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Gives the first day (`YYYY-MM-DD`) that a date may mean, or undefined where its year is unknown. */
export function firstDayOf(date: string): string | undefined {
  const precision = precisionOf(date);
  if (precision === 'year') return `${date}-01-01`;
  if (precision === 'month') return `${date}-01`;
  return precision === 'day' || precision === 'minute' ? date.slice(0, 10) : undefined;
}

/** Gives the last day (`YYYY-MM-DD`) that a date may mean, or undefined where its year is unknown. */
export function lastDayOf(date: string): string | undefined {
  const precision = precisionOf(date);
  if (precision === 'year') return `${date}-12-31`;
  if (precision !== 'month') return firstDayOf(date);
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** Tells whether the runtime knows an IANA time zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Z][A-Za-z]+\/|^UTC$/.test(zone);
  } catch {
    return false;
  }
}
