import { countryOf } from '@coalition-map/geo';
import type { OfferedHotline } from '@coalition-map/store';

/** The lines of a place, by how they are shown. */
export interface HotlineRows {
  /** Always in sight, at most two: the national line, both where no place is known, and one of the place's own. */
  readonly main: readonly OfferedHotline[];
  /** In sight where there is room: the next one that the place has, such as a state police's tip line. */
  readonly local: OfferedHotline | undefined;
  /** What to call in danger. */
  readonly danger: OfferedHotline | undefined;
  /** Every line once: 911 is the same in all countries. */
  readonly all: readonly OfferedHotline[];
}

/** How many characters on whom a line serves fit into one line of a phone of 320 px, and where there is room for a third line. */
const BRIEF = 36;
const LESS_BRIEF = 42;

/** Parts the lines that `hotlinesFor` gives, and keeps their order. No place has more rows than another, so that nothing jumps. */
export function rowsOf(lines: readonly OfferedHotline[], place: string | undefined): HotlineRows {
  const first = (test: (line: OfferedHotline) => boolean) => lines.find(test);
  const isOfPlace = (line: OfferedHotline) =>
    line.place === place && countryOf(place) !== place && line.level !== 'emergency';
  const own = first(
    (line) =>
      isOfPlace(line) && line.level === 'state' && line.purpose !== 'child-protection' && isBrief(line),
  );
  const main = lines
    .filter(
      (line) =>
        line === own ||
        line === first(({ level, place: land }) => level === 'national' && land === line.place),
    )
    .slice(0, 2);
  const others = lines.filter((line) => isOfPlace(line) && !main.includes(line));
  const second = others.find(isBrief);
  if (main.length === 1 && second) main.push(second);
  return {
    main,
    local:
      main.length < 2
        ? undefined
        : others.find((line) => !main.includes(line) && lengthOf(line) <= LESS_BRIEF),
    danger: first(({ level }) => level === 'emergency'),
    all: lines.filter(
      (line) => line === first(({ dial, level }) => dial === line.dial && level === line.level),
    ),
  };
}

/** A line whose limits cannot be told whole beside its number is told under all lines, and never in half. */
function isBrief(line: OfferedHotline): boolean {
  return lengthOf(line) <= BRIEF;
}

function lengthOf({ whose = {} }: OfferedHotline): number {
  return Math.max(0, ...Object.values(whose).map((text = '') => text.length));
}
