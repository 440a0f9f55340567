import type { z } from 'zod/mini';
import type { Fault } from './fault.ts';
import { escaped, shown } from './shown.ts';

/** How many faults of one record are named. */
const MOST = 20;

/** Gives the faults that the schema found in a value, in the words of a `Fault`; at most 20, then how many more. */
export function faultsOf(error: z.core.$ZodError, raw: unknown, at: Omit<Fault, 'got' | 'wanted'>): Fault[] {
  const faults = error.issues.slice(0, MOST).map((issue): Fault => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const path = unknown === undefined ? issue.path : [...issue.path, unknown];
    const wrongKey = issue.code === 'invalid_key' ? issue.path.at(-1) : undefined;
    return {
      ...at,
      field: [at.field, fieldOf(path)].filter(Boolean).join('.').replace('.[', '['),
      got: shown(wrongKey === undefined ? valueAt(raw, path) : wrongKey),
      wanted: issue.message,
    };
  });
  if (error.issues.length > MOST)
    faults.push({ ...at, got: `${error.issues.length} faults`, wanted: `none; the first ${MOST} are named` });
  return faults;
}

/** Says in plain words what the schema wanted, where the schema has no words of its own (`zod/mini` has none). */
export function wantedOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wantedTypes[issue.expected] ?? 'a value that the format allows';
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return 'no field of this name (it is not in the format)';
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'a name that the format allows';
    case 'too_small':
    case 'too_big':
      return limitOf(issue);
    default:
      return 'a value that the format allows';
  }
}

const wantedTypes: Readonly<Record<string, string>> = {
  string: 'text, in quotation marks',
  number: 'a number, without quotation marks',
  int: 'a whole number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  array: 'a list, in square brackets',
  tuple: 'a list, in square brackets',
  object: 'an object with fields, in curly brackets',
  record: 'an object with fields, in curly brackets',
};

function limitOf(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig>): string {
  const limit =
    issue.code === 'too_small' ? `at least ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`;
  return issue.origin === 'array' || issue.origin === 'tuple'
    ? `a list of ${limit} items`
    : `a number, ${limit}`;
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) =>
      typeof step === 'number' ? `[${step}]` : `${at ? '.' : ''}${escaped(String(step), 60)}`,
    )
    .join('');
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  );
}
