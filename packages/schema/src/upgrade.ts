import { FORMAT } from './manifest.ts';
import { DatasetError, type UnreadableCode } from './fault.ts';
import { shown } from './shown.ts';

type Bag = Record<string, unknown>;

/** Each step lifts a dataset by one format; the step at index 0 lifts format 0 to format 1. */
const steps: readonly ((dataset: Bag) => Bag)[] = [fromDraft, fromWhole];

/** Lifts a dataset of an older format to the newest one; refuses a newer one, or none, in plain words. */
export function upgrade(json: unknown, file: string): Bag {
  const fail = (got: string, wanted: string, code?: UnreadableCode) =>
    new DatasetError({ file, record: '', field: 'format', got, wanted, effect: 'dropped' }, code);
  if (!isBag(json))
    throw new DatasetError({
      file,
      record: '',
      field: '',
      got: shown(json),
      wanted: 'a dataset manifest',
      effect: 'dropped',
    });
  const format = json['format'];
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0)
    throw fail(shown(format), `a whole number up to ${FORMAT}`);
  if (format > FORMAT)
    throw fail(
      `format ${format}`,
      `format ${FORMAT} or older; this reader knows up to ${FORMAT}, a newer one is needed`,
      'newer',
    );
  return steps.slice(format).reduce((dataset, step) => step(dataset), json);
}

/** The text fields of format 0 that became localized text in format 1. */
const texts = new Set(['name', 'title', 'summary', 'indicator', 'quote', 'role', 'note', 'coverage']);

/** Format 0, the draft of 2026: text in plain English strings, one `jurisdiction`, one `source` address, no `verified`. */
function fromDraft(dataset: Bag): Bag {
  const lift = (record: unknown): unknown => {
    if (!isBag(record)) return record;
    // fromEntries makes a key of `__proto__`; an assignment would set the prototype.
    return Object.fromEntries([['verified', null], ...Object.entries(record).map(liftField)]);
  };
  const entries = dataset['collections'];
  return {
    ...dataset,
    format: 1,
    title: typeof dataset['title'] === 'string' ? { en: dataset['title'] } : dataset['title'],
    collections: Array.isArray(entries)
      ? (entries as unknown[]).map((entry) =>
          isBag(entry) && Array.isArray(entry['records'])
            ? { ...entry, records: entry['records'].map(lift) }
            : entry,
        )
      : entries,
  };
}

/** Format 1: a collection was one file, or several of which a page read all. Format 2 may say which places a file is about. */
function fromWhole(dataset: Bag): Bag {
  return { ...dataset, format: 2 };
}

function liftField([key, value]: [string, unknown]): [string, unknown] {
  if (key === 'jurisdiction') return ['jurisdictions', [value]];
  if (key === 'source') return ['sources', [{ url: value }]];
  return [key, texts.has(key) && typeof value === 'string' ? { en: value } : value];
}

/** Tells whether a value is a plain object, as JSON has them. */
export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
