import { remembered } from './remembered.ts';

/** How exactly a date is known. `month-day` is a day of a year that the source does not show. */
export type Precision = 'day' | 'month' | 'year' | 'month-day' | 'minute';

/** A year, or the dash in its place; month, day and time of it. */
const shape = /^(\d{4}|-)(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/;

/** Gives the precision of a written date (ISO 8601, reduced forms included), or undefined where it is none or impossible. */
export const precisionOf = /* @__PURE__ */ remembered((date: string): Precision | undefined => {
  const [whole, year = '', month, day, hour, minute = 0] = shape.exec(date) ?? [];
  const isYearly = year !== '-';
  if (whole === undefined || (!isYearly && (!day || hour))) return undefined;
  // 29 February of an unknown year is a day, so a leap year stands in for it.
  if (!isReal(isYearly ? +year : 2024, +(month ?? 1), +(day ?? 1)) || +(hour ?? 0) > 23 || +minute > 59)
    return undefined;
  return isYearly ? (hour ? 'minute' : day ? 'day' : month ? 'month' : 'year') : 'month-day';
});

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

/** Tells whether the runtime knows an IANA time zone. To ask it takes as long as a hundred dates take to write. */
export const isZone = /* @__PURE__ */ remembered((zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Z][A-Za-z]+\/|^UTC$/.test(zone);
  } catch {
    return false;
  }
});
