import {
  DatasetError,
  sentenceOf,
  type CollectionName,
  type Dataset,
  type Fault,
} from '@coalition-map/schema';
import { parseDataset, shown } from '@coalition-map/schema/door';
import type { Boundaries } from '@coalition-map/geo/boundaries';
import { acrossIn, type Neighbour } from './check-across.ts';
import { claimsIn } from './check-claims.ts';
import { confidentialIn } from './check-confidential.ts';
import { datesIn, updatedProblem } from './check-dates.ts';
import { duplicatesIn } from './check-duplicates.ts';
import { hotlinesIn } from './check-hotlines.ts';
import { linksIn } from './check-links.ts';
import { peopleIn } from './check-people.ts';
import { placesIn } from './check-places.ts';
import { referencesIn } from './check-references.ts';
import type { RuleName } from './check-rules.ts';
import { staleIn } from './check-stale.ts';
import { missedIn } from './check-parts.ts';
import { hintFor, shownFieldOf } from './check-suggestion.ts';
import { timesIn } from './check-times.ts';
import { wordingIn } from './check-wording.ts';
import { entriesIn, type DatasetTexts } from './dataset-texts.ts';
import { Told, droppedIn } from './dropped.ts';
import { eachRecord } from './each-record.ts';
import { FilePlaces, type Place } from './file-places.ts';
import type { Checked, Finding, Problem, TownsNamed } from './finding.ts';
import { positionIn, stepsOf } from './json-position.ts';
import { twiceIn } from './json-twice.ts';
import { isBag, type Bag } from './order.ts';
import { Unreadable } from './read-json.ts';
import { writtenIn, type Written } from './written.ts';

/** The clock, the map, and how much to tell. */
export interface ReviewOptions {
  /** The day that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  /** Boundaries that are exact to a few hundred metres. */
  readonly boundaries: Boundaries;
  /** Where towns lie; without it no pin is measured from its town. */
  readonly townsNamed?: TownsNamed;
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
  return inFileOrder(new Review(files, options).findings);
}

/** Finds what several datasets tell twice; of each dataset the later ones are found at fault. */
export function acrossOf(reviews: readonly Review[]): Finding[] {
  const neighbours = new Map<Neighbour, Review>();
  for (const review of reviews) if (review.neighbour) neighbours.set(review.neighbour, review);
  return acrossIn([...neighbours.keys()]).flatMap(
    ([neighbour, problem]) => neighbours.get(neighbour)?.findingOf(problem) ?? [],
  );
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
  const { compare } = new Intl.Collator('en');
  return [...findings].sort(
    (a, b) => (a.file === b.file ? 0 : compare(a.file, b.file)) || a.line - b.line || a.column - b.column,
  );
}

/** What is found in the files of one dataset, and what a comparison with other datasets needs of it. */
export class Review {
  readonly findings: readonly Finding[];
  /** The dataset beside others; none where its manifest did not pass the door. */
  readonly neighbour: Neighbour | undefined;
  readonly #files: DatasetTexts;
  readonly #options: ReviewOptions;
  readonly #places: readonly FilePlaces[];

  constructor(files: DatasetTexts, options: ReviewOptions) {
    this.#files = files;
    this.#options = options;
    this.#places = files.collections.map((file) => new FilePlaces(file));
    const found = this.#filesFindings();
    const dataset = this.#throughDoor();
    const shown = files.shown.replace(/\/?[^/]*$/, '') || '.';
    this.neighbour = 'fault' in dataset ? undefined : { shown, records: dataset.records };
    this.findings = [
      ...found,
      ...twiceFindings(files.shown, files.text, []),
      ...files.collections.flatMap((it) =>
        it.unreadable ? [] : twiceFindings(it.shown, it.text, it.records),
      ),
      ...this.#places.flatMap(missedFindings),
      ...('fault' in dataset ? [this.#ofFault(dataset.fault)] : this.#ofDataset(dataset)),
    ];
  }

  /** Gives the finding of a problem of this dataset. */
  findingOf({ collection, id, field, dropped, ...rest }: Problem): Finding {
    const own = this.#places.filter(({ file }) => file.entry.name === collection);
    const places = dropped
      ? own.find(({ file }) => file === dropped.file)
      : (own.find((it) => it.indexOf(id) >= 0) ?? own[0]);
    const at = places?.at(dropped?.index ?? places.indexOf(id), field) ?? this.#inManifest([]);
    return { ...at, record: id, ...rest };
  }

  #ofDataset({ records, manifest, faults }: Dataset): Finding[] {
    const { asOf, boundaries, townsNamed = () => [], verbose = false } = this.#options;
    const sound = [...eachRecord(records)].map(({ collection, record }): Written => ({
      collection,
      id: record.id,
      ...writtenIn(record),
    }));
    const written = [...sound, ...droppedIn(this.#files.collections, records)];
    const stands = (name: CollectionName, id: string): boolean => this.#stands(name, id);
    const { updated } = manifest;
    const checked: Checked = { records, written, stands, updated, asOf, boundaries, townsNamed, verbose };
    const told = new Told(faults);
    const problems = looks.flatMap((look) => [...look(checked)]).filter((problem) => !told.has(problem));
    // A record that stands there twice says all twice.
    const said = new Set(problems.flatMap(({ dropped, message }) => (dropped ? [] : [message])));
    const late = updatedProblem(updated, asOf);
    return [
      ...(late ? [{ ...this.#inManifest(['updated']), record: '', ...late }] : []),
      ...faults.flatMap((fault) => (this.#isMistyped(fault, told) ? [] : [this.#ofFault(fault)])),
      ...problems
        .filter(({ dropped, message }) => !dropped || !said.has(message))
        .map((problem) => this.findingOf(problem)),
    ];
  }

  #throughDoor(): Dataset | { readonly fault: Fault } {
    try {
      return parseDataset(this.#inline(), this.#files.shown);
    } catch (error) {
      if (error instanceof DatasetError) return { fault: error.fault };
      throw error;
    }
  }

  /** Files that are missing, that are no JSON, or that changed since the manifest was sealed. */
  #filesFindings(): Finding[] {
    const found: Finding[] = [];
    for (const [at, entry] of entriesIn(this.#files.manifest).entries()) {
      if (!isBag(entry) || typeof entry['file'] !== 'string') continue;
      const name = entry['file'];
      const file = this.#files.collections.find((it) => it.entry.file === name);
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
        if (this.#options.isThere?.(name) !== true)
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
    const { manifest } = this.#files;
    if (!Array.isArray(manifest['collections'])) return manifest;
    const collections = entriesIn(manifest).map((entry) => {
      const file = isBag(entry) && this.#files.collections.find((it) => it.entry.file === entry['file']);
      if (!isBag(entry) || entry['file'] === undefined) return entry;
      // What cannot be read cannot be counted either, and one fault is told once.
      if (file && !file.unreadable) return { ...entry, records: file.records };
      return { ...entry, count: Number(entry['count']) >= 0 ? 0 : entry['count'], records: [] };
    });
    return { ...manifest, collections };
  }

  /** Tells whether a record is in the files, sound or not; of files that cannot be read, nobody knows. */
  #stands(name: CollectionName, id: string): boolean {
    const own = this.#places.filter(({ file }) => file.entry.name === name);
    const named = entriesIn(this.#files.manifest).filter(
      (entry) => isBag(entry) && entry['name'] === name && entry['file'] !== undefined,
    );
    return (
      own.length < named.length || own.some((it) => it.file.unreadable !== undefined || it.indexOf(id) >= 0)
    );
  }

  #placesOf({ file }: Fault): FilePlaces | undefined {
    return this.#places.find((it) => (it.file.entry.file ?? it.file.entry.name) === file);
  }

  #isMistyped(fault: Fault, told: Told): boolean {
    const places = this.#placesOf(fault);
    if (!places) return false;
    const record = places.file.records[places.indexOf(fault.record)];
    return told.isMistyped(fault, places.file.entry.name, record);
  }

  #ofFault(fault: Fault): Finding {
    const places = this.#placesOf(fault);
    // Of two records with one id, the second is at fault.
    const index = places?.indexOf(fault.record, fault.field === 'id') ?? -1;
    const whole = places ? places.file.records[index] : this.#files.manifest;
    const hint = hintFor(fault, places?.file.entry.name, whole);
    const rest = {
      severity: 'error',
      rule: 'format',
      record: fault.record,
      message: `${fault.record ? `${fault.record}: ` : ''}${fault.field || 'record'}: got ${fault.got}; wanted ${fault.wanted}`,
      ...(hint === undefined ? {} : { suggestion: hint }),
    } as const;
    if (places && fault.field !== 'count')
      return { ...places.at(index, shownFieldOf(fault, whole)), ...rest };
    const at = entriesIn(this.#files.manifest).findIndex(
      (entry) => isBag(entry) && entry['file'] === fault.file,
    );
    return { ...this.#inManifest(at < 0 ? stepsOf(fault.field) : ['collections', at, 'count']), ...rest };
  }

  #inManifest(path: (string | number)[]): Place {
    return { file: this.#files.shown, ...positionIn(this.#files.text, path) };
  }
}

function unreadableAs({ position, problem }: Unreadable, file: string): Finding {
  return { ...wholeFile(file, 'json', problem), ...position };
}

/** Fields that stand twice in their object: a reader takes the last one, and the first one looks as if it counted. */
function twiceFindings(file: string, text: string, records: readonly unknown[]): Finding[] {
  return twiceIn(text).map(({ key, position, index }) => {
    const record = records[index];
    const id = isBag(record) && typeof record['id'] === 'string' ? record['id'] : '';
    const message = `${id ? `${id}: ` : ''}${shown(key)}: this field stands twice; only the last one counts`;
    const suggestion = 'keep the right one, and remove the other';
    return { ...wholeFile(file, 'json', message), ...position, record: id, suggestion };
  });
}

/** Records of a split collection that a page of their place would miss. */
function missedFindings(places: FilePlaces): Finding[] {
  return missedIn(places.file).map(({ index, id, place }) => ({
    ...places.at(index, 'jurisdictions'),
    severity: 'error',
    rule: 'jurisdiction',
    record: id,
    message: `${id}: is about ${place}, and its file is not, so a page that shows ${place} alone would miss it`,
    suggestion: `name ${place} in the "places" of the file in dataset.json`,
  }));
}
