/** A date as a person fills it in: what is not known is left blank. */
export interface DateParts {
  readonly year: string;
  /** 01 to 12. */
  readonly month: string;
  readonly day: string;
  /** HH:MM. */
  readonly time: string;
}

const whole = /^(\d*)(?:-(\d*)(?:-(\d*))?)?(?:T(\d*:?\d*))?$/;
const yearless = /^--(\d*)(?:-(\d*))?(?:T(\d*:?\d*))?$/;

/** Takes a written date apart, also one that is not complete yet; undefined where it is something else. */
export function partsIn(date: string): DateParts | undefined {
  const without = yearless.exec(date);
  if (without) return { year: '', month: without[1] ?? '', day: without[2] ?? '', time: without[3] ?? '' };
  const found = whole.exec(date);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', time = ''] = found;
  return { year, month, day, time };
}

/** Puts a date together: 2015, 2015-10, 2015-10-27, --05-24, 2015-10-27T09:00; empty where nothing is filled in. */
export function dateOf({ year, month, day, time }: DateParts): string {
  const [m, d] = [padded(month), padded(day)];
  const hour = time === '' ? '' : `T${time}`;
  if (year === '' && m === '' && d === '') return hour;
  if (year === '') return `--${m}${d === '' ? '' : `-${d}`}${hour}`;
  return `${year}${m === '' && d === '' ? '' : `-${m}`}${d === '' ? '' : `-${d}`}${hour}`;
}

function padded(text: string): string {
  return /^\d$/.test(text) ? `0${text}` : text;
}

/** Gives the part of a date in which there is something else than its digits; undefined where all may be right so far. */
export function wrongPart({ year, day }: DateParts): 'year' | 'day' | undefined {
  if (!/^\d{0,4}$/.test(year)) return 'year';
  return /^(0?[1-9]?|[12]\d|3[01])$/.test(day) ? undefined : 'day';
}
