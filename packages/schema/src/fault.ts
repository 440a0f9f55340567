/** A fault in a dataset, in words that a maintainer can act on. */
export interface Fault {
  /** File, as the manifest names it. */
  readonly file: string;
  /** Id of the record, or `#` and its place in the file, counted from 0; empty for a fault of the whole file. */
  readonly record: string;
  /** Path of the field, such as `sources[0].url`; empty for a fault of the whole record. */
  readonly field: string;
  /** What was found, at most 60 characters, hidden characters escaped. */
  readonly got: string;
  /** What was wanted instead. */
  readonly wanted: string;
  /** Whether the record (or the file) was left out, or kept in spite of the fault. */
  readonly effect: 'dropped' | 'kept';
}

/** What came in place of a dataset, as a code that an interface puts into words. */
export type UnreadableCode = 'empty' | 'web-page' | 'truncated' | 'not-json' | 'newer' | 'not-a-dataset';

/** Tells of a dataset that cannot be read at all: where, what was got, what was wanted. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly fault: Fault;
  readonly code: UnreadableCode;

  constructor(fault: Fault, code: UnreadableCode = 'not-a-dataset', options?: ErrorOptions) {
    super(sentenceOf(fault), options);
    this.fault = fault;
    this.code = code;
  }
}

/** Gives a fault as one sentence. */
export function sentenceOf({ file, record, field, got, wanted }: Fault): string {
  const where = [file, record, field].filter(Boolean).join(', ');
  return `${where}: got ${got}; wanted ${wanted}.`;
}
