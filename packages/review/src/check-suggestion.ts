import { nearestIds } from '@coalition-map/geo';
import type { Fault } from '@coalition-map/schema';
import { closest } from './closest.ts';

/** Gives what may help with a fault that the door found, or undefined where its own words say all. */
export function hintFor({ field, got, wanted }: Fault): string | undefined {
  const text = /^"(.*)"$/.exec(got)?.[1];
  if (/(?:^|\.)at\[1\]$/.test(field)) return 'are the two numbers swapped? Wanted is [longitude, latitude]';
  if (text === undefined) return undefined;
  if (/(?:^|\.)jurisdictions\[\d+\]$/.test(field)) return meant(nearestIds(text));
  const choices = /^one of (.*)$/.exec(wanted)?.[1]?.split(', ');
  return choices && meant([closest(text, choices) ?? []].flat());
}

function meant(words: readonly string[]): string | undefined {
  return words.length > 0 ? `Did you mean ${words.join(' or ')}?` : undefined;
}
