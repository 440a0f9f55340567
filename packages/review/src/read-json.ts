import { DatasetError } from '@coalition-map/schema';
import { readJson } from '@coalition-map/schema/door';
import { jsonFaultIn } from './json-fault.ts';
import { positionAt, type Position } from './json-position.ts';
import { Refusal } from './refusal.ts';

/** Tells of a file that cannot be read: where in it, and what is wrong there. */
export class Unreadable extends Refusal {
  constructor(
    file: string,
    readonly position: Position,
    readonly problem: string,
  ) {
    super(`${file}:${position.line}:${position.column}: ${problem}.`);
  }
}

/** Reads JSON text as `readJson` does, and names the line and the column of a mistake in it. */
export function jsonIn(text: string, file: string): unknown {
  try {
    return readJson(text, file);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    const { got, wanted } = error.fault;
    // A web page or an empty file has no place that could be mended.
    const fault = /^\ufeff?\s*(<|$)/.test(text) ? undefined : jsonFaultIn(text);
    throw fault
      ? new Unreadable(file, positionAt(text, fault.offset), `broken JSON: ${fault.message}`)
      : new Unreadable(file, { line: 1, column: 1 }, `got ${got}; wanted ${wanted}`);
  }
}

/** Reads a list of records as `jsonIn` does. */
export function listIn(text: string, file: string): readonly unknown[] {
  const json = jsonIn(text, file);
  if (Array.isArray(json)) return json as unknown[];
  throw new Unreadable(file, { line: 1, column: 1 }, 'got no list; wanted a list of records');
}
