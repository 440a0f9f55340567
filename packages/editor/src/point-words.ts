import type { Path } from './path.ts';
import { words } from './words.ts';

/** The most degrees of longitude and of latitude, in the order in which they stand in the data. */
const most = [180, 90] as const;

/** Gives what is wrong with coordinates, as the form calls them; undefined for what is about something else. */
export function pointText(path: Path, got: string, wanted: string): string | undefined {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (last === 'at')
    return wanted.startsWith('a list of at least 2') ? words.findings.bothNumbers : undefined;
  if (before !== 'at' || (last !== 0 && last !== 1)) return undefined;
  const name = last === 0 ? words.form.longitude : words.form.latitude;
  if (got === 'null' || got === 'nothing' || got === '""') return words.findings.fillIn(name);
  const degrees = Number(got);
  if (Number.isNaN(degrees)) return words.findings.degrees(name, got);
  return last === 1 && isLongitude(degrees) && degrees < 0
    ? words.findings.swapped(got)
    : words.findings.beyond(name, got, most[last]);
}

/** Gives what to do about a latitude that may be a longitude; undefined for any other. */
export function swapHint(got = ''): string | undefined {
  const degrees = Number(got);
  if (!isLongitude(degrees)) return undefined;
  return degrees < 0 ? words.findings.swap : words.findings.swapAsked;
}

/** Tells whether a latitude is too much for one, and not for a longitude; with a minus it is one of our countries. */
function isLongitude(latitude: number): boolean {
  return Math.abs(latitude) > most[1] && Math.abs(latitude) <= most[0];
}
