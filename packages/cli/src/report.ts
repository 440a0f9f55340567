import { counted } from '@coalition-map/review';
import type { Refused, Tally } from './import.ts';
import type { OpenPlace } from './locate.ts';

/** Tells of a refused row: file, row, column, what was got and what was wanted. */
export function refusedLine({ file, row, column, got, wanted }: Refused): string {
  return `${file}:${row} refused: column ${column}: got ${got}; wanted ${wanted}`;
}

/** Tells what became of the rows of a file. */
export function tallyLine({ collection, file, rows, imported, refused, excluded, elsewhere }: Tally): string {
  const parts = [`${imported} imported`];
  if (refused > 0) parts.push(`${refused} refused`);
  if (excluded > 0) parts.push(`${excluded} excluded with a reason`);
  if (elsewhere > 0) parts.push(`${elsewhere} of another dataset`);
  return `${collection}: ${counted(rows, file.endsWith('.json') ? 'record' : 'row')} of ${file}: ${parts.join(', ')}`;
}

/** Tells of a place that a person has to decide on, with the candidates, the largest first. */
export function openLines({ record, city, jurisdiction, problem, candidates }: OpenPlace): string[] {
  const override = `{ "city": ${JSON.stringify(city)}, "jurisdiction": "${jurisdiction}", … }`;
  return [
    `${record}: ${city}, ${jurisdiction}: ${problem}`,
    ...candidates.map(
      ({ geonameId, name, jurisdiction: where, population, at }) =>
        `    ${name}, ${where}: ${population.toLocaleString('en')} people at ${at.join(', ')} (geonameId ${geonameId})`,
    ),
    problem === 'needs its own coordinates'
      ? '    An exact place is not the middle of a town: write "at" by hand, or set its precision to "city".'
      : `    Decide in overrides.json: ${override} with a geonameId or "at", and the reason.`,
  ];
}
