import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  DatasetError,
  sentenceOf,
  type CollectionName,
  type Dataset,
  type Fault,
} from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { boundariesOf, type Boundaries } from '@coalition-map/geo/boundaries';
import { claimsIn } from './check-claims.ts';
import { confidentialIn } from './check-confidential.ts';
import { datesIn } from './check-dates.ts';
import { duplicatesIn } from './check-duplicates.ts';
import { hotlinesIn } from './check-hotlines.ts';
import { linksIn } from './check-links.ts';
import { peopleIn } from './check-people.ts';
import { placesIn } from './check-places.ts';
import { referencesIn } from './check-references.ts';
import type { RuleName } from './check-rules.ts';
import { staleIn } from './check-stale.ts';
import { hintFor } from './check-suggestion.ts';
import { timesIn } from './check-times.ts';
import { wordingIn } from './check-wording.ts';
import { readDataset, sha256, type CollectionFile, type DatasetFiles } from './dataset-files.ts';
import type { Checked, Finding, Problem } from './finding.ts';
import { positionIn, stepsOf } from './json-position.ts';
import { isBag, type Bag } from './order.ts';
import type { Project } from './project.ts';
import { Unreadable } from './read-json.ts';

/** The clock, and how much to tell. */
export interface CheckOptions {
  /** The day that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  /** One finding for each record, where a rule would sum up. */
  readonly verbose?: boolean;
}

/** The rules that the door does not know. */
const looks: readonly ((checked: Checked) => Iterable<Problem>)[] = [
  referencesIn,
  duplicatesIn,
  datesIn,
  timesIn,
  placesIn,
  hotlinesIn,
  confidentialIn,
  peopleIn,
  wordingIn,
  linksIn,
  claimsIn,
  staleIn,
];

/** What may lie in a dataset's folder beside the files that its manifest names. */
const expected = new Set(['dataset.json', 'import.json']);

let hires: Boundaries | undefined;

/** Checks a dataset's files with the door and with the rules that the door does not know. */
export function checkDataset(
  project: Project,
  dir: string,
  { asOf, verbose = false }: CheckOptions,
): Finding[] {
  try {
    return new Check(project, readDataset(project, dir)).findings(asOf, verbose);
  } catch (error) {
    const file = project.shown(project.path('dataset.json', dir));
    if (error instanceof Unreadable) return [unreadableAs(error, file)];
    if (!(error instanceof DatasetError)) throw error;
    return [whole(file, 'manifest', sentenceOf(error.fault))];
  }
}

class Check {
  constructor(
    readonly project: Project,
    readonly files: DatasetFiles,
  ) {}

  findings(asOf: string, verbose: boolean): Finding[] {
    const found = this.#filesFindings();
    const dataset = this.#throughDoor();
    if ('fault' in dataset) return [...found, this.#ofFault(dataset.fault)];
    hires ??= boundariesOf(JSON.parse(readFileSync(hiresFile(), 'utf8')) as unknown);
    const { records, manifest } = dataset;
    const stands = (name: CollectionName, id: string): boolean => this.#stands(name, id);
    const checked: Checked = { records, stands, updated: manifest.updated, asOf, boundaries: hires, verbose };
    const problems = looks.flatMap((look) => [...look(checked)]);
    return [
      ...found,
      ...dataset.faults.map((fault) => this.#ofFault(fault)),
      ...problems.map((problem) => this.#ofProblem(problem)),
    ].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
  }

  #throughDoor(): Dataset | { readonly fault: Fault } {
    try {
      return parseDataset(this.#inline(), this.project.shown(this.files.path));
    } catch (error) {
      if (error instanceof DatasetError) return { fault: error.fault };
      throw error;
    }
  }

  /** Files that are missing, that are no JSON, that changed since the manifest was sealed, or that it does not name. */
  #filesFindings(): Finding[] {
    const found: Finding[] = [];
    for (const [at, entry] of this.#entries().entries()) {
      if (!isBag(entry) || typeof entry['file'] !== 'string') continue;
      const name = entry['file'];
      const file = this.files.collections.find((it) => it.entry.file === name);
      const say = (field: string, rule: RuleName, message: string, suggestion?: string) =>
        found.push({
          ...this.#inManifest(['collections', at, field]),
          severity: 'error',
          rule,
          record: '',
          message,
          ...(suggestion === undefined ? {} : { suggestion }),
        });
      if (!file) {
        if (!existsSync(this.project.path(name, this.files.dir)))
          say('file', 'missing file', `The manifest names ${name}, and there is no such file`);
      } else if (file.unreadable) found.push(unreadableAs(file.unreadable, this.project.shown(file.path)));
      else if (entry['sha256'] !== undefined && entry['sha256'] !== sha256(file.text))
        say(
          'sha256',
          'hash',
          `${name} has changed since the manifest was made`,
          'after an edit, run "coalition seal"',
        );
    }
    const named = new Set(this.#entries().map((entry) => (isBag(entry) ? entry['file'] : undefined)));
    for (const name of readdirSync(this.files.dir).sort())
      if (name.endsWith('.json') && !expected.has(name) && !named.has(name))
        found.push(
          whole(
            this.project.shown(this.project.path(name, this.files.dir)),
            'unknown file',
            'The manifest does not name this file, so nobody will see it',
          ),
        );
    return found;
  }

  /** The manifest with the records in place of the files. */
  #inline(): Bag {
    if (!Array.isArray(this.files.manifest['collections'])) return this.files.manifest;
    const collections = this.#entries().map((entry) => {
      const file = isBag(entry) && this.files.collections.find((it) => it.entry.file === entry['file']);
      if (!isBag(entry) || entry['file'] === undefined) return entry;
      // What cannot be read cannot be counted either, and one fault is told once.
      if (file && !file.unreadable) return { ...entry, records: file.records };
      return { ...entry, count: Number(entry['count']) >= 0 ? 0 : entry['count'], records: [] };
    });
    return { ...this.files.manifest, collections };
  }

  /** Tells whether a record is in the files, sound or not; of files that cannot be read, nobody knows. */
  #stands(name: CollectionName, id: string): boolean {
    const files = this.files.collections.filter(({ entry }) => entry.name === name);
    const named = this.#entries().filter(
      (entry) => isBag(entry) && entry['name'] === name && entry['file'] !== undefined,
    );
    return (
      files.length < named.length ||
      files.some((file) => file.unreadable !== undefined || indexOf(file, id) >= 0)
    );
  }

  #entries(): unknown[] {
    const entries = this.files.manifest['collections'];
    return Array.isArray(entries) ? entries : [];
  }

  #ofFault(fault: Fault): Finding {
    const file = this.files.collections.find(({ entry }) => (entry.file ?? entry.name) === fault.file);
    const message = `${fault.record ? `${fault.record}: ` : ''}${fault.field || 'record'}: got ${fault.got}; wanted ${fault.wanted}`;
    const hint = hintFor(fault);
    const rest = {
      severity: 'error',
      rule: 'format',
      record: fault.record,
      message,
      ...(hint === undefined ? {} : { suggestion: hint }),
    } as const;
    if (!file || fault.field === 'count') {
      const at = this.#entries().findIndex((entry) => isBag(entry) && entry['file'] === fault.file);
      return { ...this.#inManifest(at < 0 ? stepsOf(fault.field) : ['collections', at, 'count']), ...rest };
    }
    const twice = fault.field === 'id';
    return { ...this.#inFile(file, fault.record, fault.field, twice), ...rest };
  }

  #ofProblem({ collection, id, field, ...rest }: Problem): Finding {
    const file =
      this.files.collections.find((it) => it.entry.name === collection && indexOf(it, id) >= 0) ??
      this.files.collections.find((it) => it.entry.name === collection);
    return { ...(file ? this.#inFile(file, id, field) : this.#inManifest([])), record: id, ...rest };
  }

  #inFile(
    file: CollectionFile,
    id: string,
    field: string,
    last = false,
  ): Pick<Finding, 'file' | 'line' | 'column'> {
    const at = indexOf(file, id, last);
    const path = at < 0 ? [] : [at, ...stepsOf(field)];
    return { file: this.project.shown(file.path), ...positionIn(file.text, path) };
  }

  #inManifest(path: (string | number)[]): Pick<Finding, 'file' | 'line' | 'column'> {
    return { file: this.project.shown(this.files.path), ...positionIn(this.files.text, path) };
  }
}

/** The place of a record in its file: by id, or by the `#3` that the door calls one without a proper id. */
function indexOf(file: CollectionFile, id: string, last = false): number {
  const { records } = file;
  const has = (record: unknown): boolean => isBag(record) && record['id'] === id;
  const at = last ? records.findLastIndex(has) : records.findIndex(has);
  return at < 0 && /^#\d+$/.test(id) ? Number(id.slice(1)) : at;
}

function unreadableAs({ position, problem }: Unreadable, file: string): Finding {
  return { ...whole(file, 'json', problem), ...position };
}

function whole(file: string, rule: RuleName, message: string): Finding {
  return { file, line: 1, column: 1, severity: 'error', rule, record: '', message };
}

/** The boundaries lie beside the sources of their package, wherever it is installed. */
function hiresFile(): URL {
  return new URL('../boundaries/na-admin1.topojson', import.meta.resolve('@coalition-map/geo/boundaries'));
}
