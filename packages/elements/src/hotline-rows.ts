import { countryOf } from '@coalition-map/geo';
import type { OfferedHotline } from '@coalition-map/store';

/** The lines of a place, by how they are shown. */
export interface HotlineRows {
  /** Always in sight: the national line, both where no place is known, and the place's own. */
  readonly main: readonly OfferedHotline[];
  /** In sight where there is room: what else the place has, such as a state police's tip line. */
  readonly local: readonly OfferedHotline[];
  /** What to call in danger. */
  readonly danger: OfferedHotline | undefined;
  /** Every line once: 911 is the same in all countries. */
  readonly all: readonly OfferedHotline[];
}

/** Parts the lines that `hotlinesFor` gives, and keeps their order. */
export function rowsOf(lines: readonly OfferedHotline[], place: string | undefined): HotlineRows {
  const first = (test: (line: OfferedHotline) => boolean) => lines.find(test);
  const own = first(
    (line) => line.place === place && line.level === 'state' && line.purpose !== 'child-protection',
  );
  const main = lines.filter(
    (line) =>
      line === own || line === first(({ level, place: land }) => level === 'national' && land === line.place),
  );
  const local = lines.filter(
    (line) =>
      line.place === place && countryOf(place) !== place && line.level !== 'emergency' && line !== own,
  );
  const all = lines.filter(
    (line) => line === first(({ dial, level }) => dial === line.dial && level === line.level),
  );
  return {
    main,
    local: local.length <= 3 ? local : [],
    danger: first(({ level }) => level === 'emergency'),
    all,
  };
}
