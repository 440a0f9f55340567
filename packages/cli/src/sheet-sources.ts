import { basename, extname, join } from 'node:path';
import { collectionNames, type CollectionName } from '@coalition-map/schema';
import { Refusal, harmless } from '@coalition-map/review';
import { csvTextOf, tableOf } from './csv.ts';
import type { Project } from './project.ts';
import { sheetsOf } from './sheet-book.ts';
import { inBook, type CollectionSheet } from './sheets.ts';

/** Sheets as they were found, and what a maintainer should know of them. */
export interface FoundSheets {
  readonly sheets: readonly CollectionSheet[];
  readonly notes: readonly string[];
}

const names = collectionNames.join(', ');

/** The collection of a name; refuses another name. */
export function collectionOf(given: string, where: string): CollectionName {
  const name = collectionNames.find((it) => it === given);
  if (name === undefined)
    throw new Refusal(`${where}: got ${harmless(JSON.stringify(given))}; wanted one of ${names}.`, 2);
  return name;
}

/** The sheets of a folder: its CSV files, each of which is named after its collection. */
export function sheetsInFolder(project: Project, folder: string): FoundSheets {
  const found = project.names(folder).filter((it) => it.endsWith('.csv'));
  const strange = found.find((it) => !collectionNames.some((name) => it === `${name}.csv`));
  if (strange !== undefined || found.length === 0)
    throw new Refusal(
      `${project.shown(strange === undefined ? folder : join(folder, strange))}: got ${strange === undefined ? 'no .csv file' : 'a name that is no collection'}; wanted some of ${collectionNames.map((it) => `${it}.csv`).join(', ')}${strange === undefined ? ', or the name of an .xlsx file' : ''}.`,
      2,
    );
  const sheets = collectionNames
    .filter((name) => found.includes(`${name}.csv`))
    .map((name) =>
      sheetInCsv(
        name,
        project.bytes(project.path(`${name}.csv`, folder)),
        project.shown(join(folder, `${name}.csv`)),
      ),
    );
  return { sheets, notes: [] };
}

/** The sheet of a CSV file. */
export function sheetInCsv(name: CollectionName, bytes: Uint8Array, file: string): CollectionSheet {
  return { name, file, table: tableOf(csvTextOf(bytes, file), file) };
}

/** The sheets of a workbook (.xlsx), each named after its collection; of one collection alone, where that is asked for. */
export async function sheetsInBook(
  bytes: Uint8Array,
  file: string,
  only: CollectionName | undefined,
): Promise<FoundSheets> {
  const read = (await sheetsOf(bytes, file)).filter(({ name }) => only === undefined || name === only);
  const notes: string[] = [];
  const sheets = read.flatMap(({ name: given, table, notes: own }): CollectionSheet[] => {
    // A new workbook has empty sheets of its own.
    if (!table) return [];
    const shown = inBook(file, harmless(given));
    const name = collectionNames.find((it) => it === given);
    if (name === undefined)
      throw new Refusal(
        `${shown}: got a name that is no collection; wanted some of ${names}. Rename the sheet, or remove it.`,
        2,
      );
    notes.push(...own.map((note) => `${shown}: ${note}.`));
    return [{ name, file: shown, table }];
  });
  if (sheets.length === 0)
    throw new Refusal(
      `${file}: got no sheet ${only ?? 'with rows'}; wanted ${only ?? `some of ${names}`}.`,
      2,
    );
  return { sheets, notes };
}

/** The sheets of a file, .xlsx or .csv; a CSV file is of the collection that is named, or that it is named after. */
export function sheetsInFile(
  project: Project,
  path: string,
  only: CollectionName | undefined,
): FoundSheets | Promise<FoundSheets> {
  const file = project.shown(path);
  const ending = extname(path).toLowerCase();
  if (ending === '.xlsx') return sheetsInBook(project.bytes(path), file, only);
  if (ending !== '.csv')
    throw new Refusal(
      `${file}: got a file with the ending ${harmless(ending) || 'of none'}; wanted .xlsx, .csv, or a folder of .csv files. Open it in a spreadsheet program and save it as .xlsx.`,
      2,
    );
  const name = only ?? collectionOf(basename(path, extname(path)), `${file}: the name (or --collection)`);
  return { sheets: [sheetInCsv(name, project.bytes(path), file)], notes: [] };
}
