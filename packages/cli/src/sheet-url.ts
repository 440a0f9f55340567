import { existsSync } from 'node:fs';
import type { CollectionName } from '@coalition-map/schema';
import { Refusal } from '@coalition-map/review';
import type { Project } from './project.ts';
import { fetchSheet } from './sheet-address.ts';
import { collectionOf, sheetInCsv, sheetsInBook, type FoundSheets } from './sheet-sources.ts';

/** The sheets at an address, kept in a file of the project where that is asked for. */
export async function sheetsAt(
  project: Project,
  address: string,
  only: CollectionName | undefined,
  save: string | undefined,
  force: boolean | undefined,
): Promise<FoundSheets> {
  const copy = save === undefined ? undefined : project.path(save);
  if (copy !== undefined && existsSync(copy) && !force)
    throw new Refusal(`${project.shown(copy)}: is there already; wanted another name, or --force.`, 2);
  const { bytes, kind, shown, notes } = await fetchSheet(address, only === undefined ? 'xlsx' : 'csv');
  const kept: string[] = [];
  if (copy !== undefined) {
    project.write(copy, bytes);
    kept.push(`${project.shown(copy)}: wrote ${bytes.length} bytes of ${shown}.`);
  }
  const found = kind === 'xlsx' ? await sheetsInBook(bytes, shown, only) : inCsv(bytes, shown, only);
  return { ...found, notes: [...notes, ...kept, ...found.notes] };
}

/** A CSV file holds one sheet, and an address seldom says of what. */
function inCsv(bytes: Uint8Array, shown: string, only: CollectionName | undefined): FoundSheets {
  const [, named] = /([\w-]+)\.csv$/.exec(shown) ?? [];
  if (only === undefined && named === undefined)
    throw new Refusal(`${shown}: got CSV, which is one sheet; wanted --collection NAME, such as builds.`, 2);
  return { sheets: [sheetInCsv(only ?? collectionOf(named ?? '', shown), bytes, shown)], notes: [] };
}
