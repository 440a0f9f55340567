import type { CollectionName, Records } from '@coalition-map/schema';
import type { Boundaries } from '@coalition-map/geo/boundaries';
import type { RuleName } from './check-rules.ts';
import type { Lying, Written } from './written.ts';

/** Something that `check` found, and where. */
export interface Finding {
  /** From the root of the project. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** Which rule found it. */
  readonly rule: RuleName;
  /** Id of the record, or empty. */
  readonly record: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** What a rule says of a record, before its line is known. */
export interface Problem extends Pick<Finding, 'severity' | 'rule' | 'message' | 'suggestion'> {
  readonly collection: CollectionName;
  /** Id of the record; empty for the whole collection. */
  readonly id: string;
  /** Path of the field. */
  readonly field: string;
  /** Where the record lies, if the door dropped it: its id may be another's, and some of its faults are told already. */
  readonly dropped?: Lying;
}

/** Gives the middles of the towns of a name in a jurisdiction, `[lng, lat]` in degrees; empty where none is known. */
export type TownsNamed = (city: string, jurisdiction: string) => readonly (readonly [number, number])[];

/** What a rule may look at. */
export interface Checked {
  /** The records that passed the door. */
  readonly records: Records;
  /** What all records say, those that the door dropped too. */
  readonly written: readonly Written[];
  /** Whether a record is in the dataset's files, the door's opinion of it aside. */
  readonly stands: (collection: CollectionName, id: string) => boolean;
  /** The day of the dataset's last change. */
  readonly updated: string;
  /** The day that counts as today. */
  readonly asOf: string;
  readonly boundaries: Boundaries;
  readonly townsNamed: TownsNamed;
  /** One finding for each record, where a rule would sum up. */
  readonly verbose: boolean;
}

/** Gives a finding as one line. */
export function lineOf({ file, line, column, severity, message, suggestion }: Finding): string {
  return `${file}:${line}:${column} ${severity} ${message}${suggestion === undefined ? '' : ` (${suggestion})`}`;
}
