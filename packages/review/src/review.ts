import {
  DatasetError,
  sentenceOf,
  type CollectionName,
  type Dataset,
  type Fault,
} from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import type { Boundaries } from '@coalition-map/geo/boundaries';
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
import { entriesIn, type CollectionText, type DatasetTexts } from './dataset-texts.ts';
import type { Checked, Finding, Problem } from './finding.ts';
import { positionIn, stepsOf } from './json-position.ts';
import { isBag, type Bag } from './order.ts';
import { Unreadable } from './read-json.ts';

/** The clock, the map, and how much to tell. */
export interface ReviewOptions {
  /** The day that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  /** Boundaries that are exact to a few hundred metres. */
  readonly boundaries: Boundaries;
  /** One finding for each record, where a rule would sum up. */
  readonly verbose?: boolean;
  /** Whether a file that the manifest names lies there; one that does but has no text here has a fault of its own. */
  readonly isThere?: (name: string) => boolean;
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

/** Looks at a dataset's files with the door and with the rules that the door does not know; findings by file and line. */
export function reviewOf(files: DatasetTexts, options: ReviewOptions): Finding[] {
  return new Review(files, options).findings();
}

/** The finding of a dataset whose manifest cannot be read. */
export function manifestFinding(error: unknown, file: string): Finding {
  if (error instanceof Unreadable) return unreadableAs(error, file);
  if (error instanceof DatasetError) return wholeFile(file, 'manifest', sentenceOf(error.fault));
  throw error;
}

/** A finding that is about a file as a whole. */
export function wholeFile(file: string, rule: RuleName, message: string): Finding {
  return { file, line: 1, column: 1, severity: 'error', rule, record: '', message };
}

/** Puts findings in the order of files and lines. */
export function inFileOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
}

class Review {
  constructor(
    readonly files: DatasetTexts,
    readonly options: ReviewOptions,
  ) {}

  findings(): Finding[] {
    const found = this.#filesFindings();
    const dataset = this.#throughDoor();
    if ('fault' in dataset) return [...found, this.#ofFault(dataset.fault)];
    const { records, manifest } = dataset;
    const { asOf, boundaries, verbose = false } = this.options;
    const stands = (name: CollectionName, id: string): boolean => this.#stands(name, id);
    const checked: Checked = { records, stands, updated: manifest.updated, asOf, boundaries, verbose };
    const problems = looks.flatMap((look) => [...look(checked)]);
    return inFileOrder([
      ...found,
      ...dataset.faults.map((fault) => this.#ofFault(fault)),
      ...problems.map((problem) => this.#ofProblem(problem)),
    ]);
  }

  #throughDoor(): Dataset | { readonly fault: Fault } {
    try {
      return parseDataset(this.#inline(), this.files.shown);
    } catch (error) {
      if (error instanceof DatasetError) return { fault: error.fault };
      throw error;
    }
  }

  /** Files that are missing, that are no JSON, or that changed since the manifest was sealed. */
  #filesFindings(): Finding[] {
    const found: Finding[] = [];
    for (const [at, entry] of entriesIn(this.files.manifest).entries()) {
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
        if (this.options.isThere?.(name) !== true)
          say('file', 'missing file', `The manifest names ${name}, and there is no such file`);
      } else if (file.unreadable) found.push(unreadableAs(file.unreadable, file.shown));
      else if (entry['sha256'] !== undefined && entry['sha256'] !== file.sha256)
        say(
          'sha256',
          'hash',
          `${name} has changed since the manifest was made`,
          'after an edit, run "coalition seal"',
        );
    }
    return found;
  }

  /** The manifest with the records in place of the files. */
  #inline(): Bag {
    const { manifest } = this.files;
    if (!Array.isArray(manifest['collections'])) return manifest;
    const collections = entriesIn(manifest).map((entry) => {
      const file = isBag(entry) && this.files.collections.find((it) => it.entry.file === entry['file']);
      if (!isBag(entry) || entry['file'] === undefined) return entry;
      // What cannot be read cannot be counted either, and one fault is told once.
      if (file && !file.unreadable) return { ...entry, records: file.records };
      return { ...entry, count: Number(entry['count']) >= 0 ? 0 : entry['count'], records: [] };
    });
    return { ...manifest, collections };
  }

  /** Tells whether a record is in the files, sound or not; of files that cannot be read, nobody knows. */
  #stands(name: CollectionName, id: string): boolean {
    const files = this.files.collections.filter(({ entry }) => entry.name === name);
    const named = entriesIn(this.files.manifest).filter(
      (entry) => isBag(entry) && entry['name'] === name && entry['file'] !== undefined,
    );
    return (
      files.length < named.length ||
      files.some((file) => file.unreadable !== undefined || indexOf(file, id) >= 0)
    );
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
      const at = entriesIn(this.files.manifest).findIndex(
        (entry) => isBag(entry) && entry['file'] === fault.file,
      );
      return { ...this.#inManifest(at < 0 ? stepsOf(fault.field) : ['collections', at, 'count']), ...rest };
    }
    const twice = fault.field === 'id';
    return { ...inFile(file, fault.record, fault.field, twice), ...rest };
  }

  #ofProblem({ collection, id, field, ...rest }: Problem): Finding {
    const file =
      this.files.collections.find((it) => it.entry.name === collection && indexOf(it, id) >= 0) ??
      this.files.collections.find((it) => it.entry.name === collection);
    return { ...(file ? inFile(file, id, field) : this.#inManifest([])), record: id, ...rest };
  }

  #inManifest(path: (string | number)[]): Pick<Finding, 'file' | 'line' | 'column'> {
    return { file: this.files.shown, ...positionIn(this.files.text, path) };
  }
}

function inFile(
  file: CollectionText,
  id: string,
  field: string,
  last = false,
): Pick<Finding, 'file' | 'line' | 'column'> {
  const at = indexOf(file, id, last);
  const path = at < 0 ? [] : [at, ...stepsOf(field)];
  return { file: file.shown, ...positionIn(file.text, path) };
}

/** The place of a record in its file: by id, or by the `#3` that the door calls one without a proper id. */
function indexOf(file: CollectionText, id: string, last = false): number {
  const { records } = file;
  const has = (record: unknown): boolean => isBag(record) && record['id'] === id;
  const at = last ? records.findLastIndex(has) : records.findIndex(has);
  return at < 0 && /^#\d+$/.test(id) ? Number(id.slice(1)) : at;
}

function unreadableAs({ position, problem }: Unreadable, file: string): Finding {
  return { ...wholeFile(file, 'json', problem), ...position };
}
