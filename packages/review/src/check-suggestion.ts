import { nearestIds } from '@coalition-map/geo';
import type { CollectionName, Fault } from '@coalition-map/schema';
import { closest } from './closest.ts';
import { fieldMeant } from './field-names.ts';
import { stepsOf } from './json-position.ts';
import { isBag } from './order.ts';

/** Tells whether the door found a field that it does not know. */
export function isUnknownName({ wanted }: Fault): boolean {
  return wanted.startsWith('no field of this name');
}

/**
 * Gives what may help with a fault that the door found, or undefined where its own words say all.
 * @param collection The collection of the record; none for the manifest.
 * @param whole The record, or the manifest, as its file has it.
 */
export function hintFor(
  fault: Fault,
  collection: CollectionName | undefined,
  whole: unknown,
): string | undefined {
  const { field, got, wanted } = fault;
  if (wanted.endsWith('as the manifest says')) return 'after an edit, run "coalition seal"';
  if (isUnknownName(fault)) return meant([nameMeant(field, collection, whole) ?? []].flat());
  if (field === 'verified' && collection !== undefined && (got === 'nothing' || got === 'null'))
    return 'null where nobody has checked it yet';
  if (got === 'nothing') return mistypedFor(field, collection, whole);
  const text = /^"(.*)"$/.exec(got)?.[1];
  if (/(?:^|\.)at\[1\]$/.test(field)) return 'are the two numbers swapped? Wanted is [longitude, latitude]';
  if (text === undefined) return undefined;
  if (wanted.startsWith('an address that begins with')) return addressMeant(text);
  if (/(?:^|\.)jurisdictions\[\d+\]$/.test(field)) return meant(nearestIds(text));
  const choices = /^one of (.*)$/.exec(wanted)?.[1]?.split(', ');
  return choices && meant([closest(text, choices) ?? []].flat());
}

/** Gives the field on whose line a fault is to be told: a time zone that is missing, on that of the time that needs it. */
export function shownFieldOf({ field, got }: Fault, record: unknown): string {
  if (field !== 'zone' || got !== 'nothing' || !isBag(record)) return field;
  return ['start', 'end'].find((it) => /T\d/.test(String(record[it]))) ?? field;
}

/**
 * Tells whether a fault follows from another of its record, a mistyped name: the field that is meant is missing, or the
 * object that it stands in lacks it.
 */
export function isMistyped(
  { field, got, wanted }: Fault,
  others: readonly Fault[],
  collection: CollectionName,
  record: unknown,
): boolean {
  return others.filter(isUnknownName).some((other) => {
    const name = nameMeant(other.field, collection, record);
    if (name === undefined) return false;
    if (got === 'nothing') return field === other.field.replace(/[^.]*$/, name);
    const parent = other.field.replace(/\.?[^.]*$/, '');
    return field === parent && wanted.split(/[^\w-]+/).includes(name);
  });
}

function nameMeant(
  field: string,
  collection: CollectionName | undefined,
  whole: unknown,
): string | undefined {
  const steps = stepsOf(field);
  return fieldMeant(collection, steps, namesAround(steps, whole));
}

/** Of a manifest the door names one fault alone, so the name that stands there in place of a missing one is not told. */
function mistypedFor(
  field: string,
  collection: CollectionName | undefined,
  whole: unknown,
): string | undefined {
  const steps = stepsOf(field);
  const around = namesAround(steps, whole);
  const name = around.find(
    (it) => fieldMeant(collection, [...steps.slice(0, -1), it], around) === steps.at(-1),
  );
  return name === undefined ? undefined : `"${name}" stands there: is ${String(steps.at(-1))} meant?`;
}

/** The names that stand in the object which a path leads into. */
function namesAround(steps: readonly (string | number)[], whole: unknown): string[] {
  let parent = whole;
  for (const step of steps.slice(0, -1))
    parent =
      typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>)[step] : undefined;
  return isBag(parent) ? Object.keys(parent) : [];
}

/** Tells what is wrong with an address that may well begin as it should. */
function addressMeant(text: string): string | undefined {
  const [, scheme, name, host] = /^(https?:\/\/)(?:([^/?#]*)@)?([^/?#]*)/i.exec(text) ?? [];
  if (scheme === undefined)
    return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `Did you mean https://${text}?` : undefined;
  if (/[\s\p{Cc}\p{Cf}\p{DI}]/u.test(text)) return 'there is a blank or a hidden sign in it';
  if (text.includes('\\')) return 'there is a backslash in it; wanted /';
  if (name !== undefined)
    return `"${name}@" is a name to log in by, and the site that would open is ${host ?? ''}; leave the name out`;
  return host === '' ? 'it names no site' : undefined;
}

function meant(words: readonly string[]): string | undefined {
  return words.length > 0 ? `Did you mean ${words.join(' or ')}?` : undefined;
}
