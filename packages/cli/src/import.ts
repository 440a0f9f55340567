import { dirname } from 'node:path';
import type { CollectionName } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { Refusal, inOrder, jsonIn, type Bag } from '@coalition-map/review';
import { csvTextOf, tableOf, type Row, type Table } from './csv.ts';
import { excludedIn, type Exclusion } from './exclusions.ts';
import { mappingOf, type Mapping, type Part } from './mapping.ts';
import { apply } from './patch.ts';
import type { Project } from './project.ts';
import { columnsOf, holds, valueOf } from './recipe.ts';

/** A row or a hand-written record that did not become part of the dataset, and why. */
export interface Refused {
  readonly file: string;
  /** Line of a CSV file, or place in a JSON list, counted from 1. */
  readonly row: number;
  readonly column: string;
  readonly got: string;
  readonly wanted: string;
}

/** What became of the rows of one file; rows = imported + refused + excluded + elsewhere. */
export interface Tally {
  readonly collection: CollectionName;
  readonly file: string;
  readonly rows: number;
  imported: number;
  refused: number;
  excluded: number;
  /** Rows that the filter of the mapping leaves to another dataset. */
  elsewhere: number;
}

/** A dataset as import made it, not yet written. */
export interface Imported {
  /** The folder of the mapping, where the dataset goes. */
  readonly dir: string;
  readonly head: Bag;
  readonly records: Map<CollectionName, Bag[]>;
  readonly refused: readonly Refused[];
  readonly tallies: readonly Tally[];
}

/** Makes a dataset from a mapping and its CSV files; writes nothing. */
export function importDataset(project: Project, mappingPath: string): Imported {
  const shown = project.shown(mappingPath);
  const mapping = mappingOf(jsonIn(project.read(mappingPath), shown), shown);
  const work = new Work(project, mapping, dirname(mappingPath), shown);
  for (const part of mapping.collections) work.add(part);
  return {
    dir: work.dir,
    head: mapping.dataset,
    records: work.records,
    refused: work.refused,
    tallies: work.tallies,
  };
}

class Work {
  readonly records = new Map<CollectionName, Bag[]>();
  readonly refused: Refused[] = [];
  readonly tallies: Tally[] = [];
  readonly #exclusions: readonly Exclusion[];

  constructor(
    readonly project: Project,
    readonly mapping: Mapping,
    readonly dir: string,
    readonly shown: string,
  ) {
    parseDataset({ ...mapping.dataset, collections: [] }, shown);
    this.#exclusions = mapping.exclusions ? excludedIn(project, project.path(mapping.exclusions, dir)) : [];
  }

  add(part: Part): void {
    if (part.csv !== undefined) this.#addRows(part, part.csv);
    for (const file of part.extra ?? []) this.#addExtra(part, file);
  }

  #addRows(part: Part, name: string): void {
    const path = this.project.path(name, this.project.path(this.mapping.facts, this.dir));
    const file = this.project.shown(path);
    if (/\.xlsx?$/i.test(name))
      throw new Refusal(`${file}: got a workbook; a mapping wants .csv. Save each sheet as "CSV UTF-8".`, 2);
    const table = tableOf(csvTextOf(this.project.bytes(path), file), file);
    const fields = part.fields ?? {};
    this.#insistOnColumns(part, table, file);
    const tally = this.#tally(part.name, file, table.rows.length);
    const known = new Set<string>();
    for (const row of table.rows) {
      const id = row.cells['id'] ?? '';
      if (!row.damage && !(part.rows ?? []).every((condition) => holds(condition, row.cells))) {
        tally.elsewhere++;
        continue;
      }
      if (this.#exclusions.some((it) => it.file === name && it.id === id)) {
        tally.excluded++;
        known.add(id);
        continue;
      }
      known.add(id);
      const raw = row.damage ? undefined : this.#recordOf(part, row);
      this.#settle(part.name, tally, row.line, raw, row.damage, (field) => {
        const recipe = fields[field.split(/[.[]/)[0] ?? ''];
        const columns = recipe ? columnsOf(recipe) : [];
        return columns.length > 0 ? [...new Set(columns)].join(', ') : `(field ${field})`;
      });
    }
    const idle = (part.patch ?? []).find(({ id }) => !known.has(id));
    if (idle)
      throw new Refusal(
        `${this.shown}: ${part.name}: the patch for "${idle.id}" meets no row of this dataset.`,
        2,
      );
  }

  #recordOf(part: Part, { cells }: Row): Bag {
    const made = Object.entries(part.fields ?? {})
      .map(([field, recipe]) => [field, valueOf(recipe, cells, this.mapping)] as const)
      .filter(([, value]) => value !== undefined);
    const record: Bag = structuredClone(Object.fromEntries(made));
    for (const patch of (part.patch ?? []).filter(({ id }) => id === cells['id'])) {
      if (!apply(patch, record))
        throw new Refusal(`${this.shown}: the patch of "${patch.id}" has no place for ${patch.field}.`, 2);
    }
    return record;
  }

  #addExtra(part: Part, name: string): void {
    const path = this.project.path(name, this.dir);
    const file = this.project.shown(path);
    const list = jsonIn(this.project.read(path), file);
    if (!Array.isArray(list)) throw new Refusal(`${file}: got no list; wanted a list of ${part.name}.`);
    const tally = this.#tally(part.name, file, list.length);
    list.forEach((raw: unknown, at) =>
      this.#settle(part.name, tally, at + 1, raw, undefined, (field) => field),
    );
  }

  /** Lets a record in, or says why not: the door decides, one record at a time. */
  #settle(
    name: CollectionName,
    tally: Tally,
    row: number,
    raw: unknown,
    damage: Row['damage'],
    columnOf: (field: string) => string,
  ): void {
    const list = this.records.get(name) ?? [];
    this.records.set(name, list);
    const refuse = (column: string, got: string, wanted: string) =>
      this.refused.push({ file: tally.file, row, column, got, wanted });
    if (damage) {
      refuse(damage.column, damage.got, damage.wanted);
      tally.refused++;
      return;
    }
    const { faults, records } = parseDataset({
      ...this.mapping.dataset,
      collections: [{ name, count: 1, records: [raw] }],
    });
    const parsed = records[name][0];
    const twice = parsed && list.some(({ id }) => id === parsed.id);
    if (twice) refuse(columnOf('id'), `"${parsed.id}"`, 'an id that no other record of the collection has');
    for (const { field, got, wanted, effect } of faults)
      if (effect === 'dropped') refuse(columnOf(field), got, wanted);
    if (!parsed || twice) tally.refused++;
    else {
      list.push(inOrder(raw, parsed) as Bag);
      tally.imported++;
    }
  }

  /** Nothing is lost in silence: each column is used or named with a reason. */
  #insistOnColumns(part: Part, { columns }: Table, file: string): void {
    const read = new Set([
      ...Object.values(part.fields ?? {}).flatMap(columnsOf),
      ...(part.rows ?? []).flatMap(columnsOf),
    ]);
    const ignored = Object.keys(part.ignored ?? {});
    const missing = [...read, ...ignored].filter((name) => !columns.includes(name));
    const unused = columns.filter((name) => !read.has(name) && !ignored.includes(name));
    const faults = [
      ...missing.map((name) => `${file} has no column "${name}", which the mapping names`),
      ...unused.map(
        (name) =>
          `${file}: nothing uses the column "${name}"; use it, or list it under "ignored" with a reason`,
      ),
    ];
    if (faults.length > 0)
      throw new Refusal(faults.map((fault) => `${this.shown}: ${part.name}: ${fault}.`).join('\n'), 2);
  }

  #tally(collection: CollectionName, file: string, rows: number): Tally {
    const tally = { collection, file, rows, imported: 0, refused: 0, excluded: 0, elsewhere: 0 };
    this.tallies.push(tally);
    return tally;
  }
}
