import { languages } from '@coalition-map/schema';
import { placeName } from '@coalition-map/store';
import type { Move, Pinned } from './moves.ts';
import { words } from './words.ts';

/** Names the states or provinces in which a pin stands. */
export function namesOf(pinned: Pinned | undefined): string {
  const names = (pinned?.within ?? []).map((id) => `${placeName(id, languages)} (${id})`);
  return names.join(', ') || words.map.nowhere;
}

/** Tells what became of a pin: "Pin moved 213 km: from Tennessee (US-TN) to Kentucky (US-KY)". */
export function moveText({ from, to, km }: Move): string {
  if (from && to) return words.map.moved(kmText(km ?? 0), namesOf(from), namesOf(to));
  return to ? words.map.set(namesOf(to)) : words.map.gone(namesOf(from));
}

function kmText(km: number): string {
  const miles = km / 1.609344;
  const text = (n: number): string => (n < 10 ? n.toFixed(1) : Math.round(n).toLocaleString('en'));
  return `${text(km)} km (${text(miles)} mi)`;
}
