import type { CollectionName } from '@coalition-map/schema';
import type { State } from '@coalition-map/store';
import { filtersOf, valuesOf, type Facet, type Filters } from '@coalition-map/store/share';
import { CoalitionFilterEvent } from './events.ts';
import { wordsOf } from './written.ts';

/** What a page wrote into these attributes of `<coalition-data>`: ids, split by spaces or commas. */
interface Written {
  readonly programs: string | null;
  readonly audience: string | null;
}

/** An element that holds a state, and tells when it changes. */
interface Provider extends Written, EventTarget {
  readonly state: State;
}

/** Each attribute, the facet that it narrows, and the kinds of records that have values of it. */
const attributes = [
  ['programs', 'program', ['programs', 'partnerships', 'builds']],
  ['audience', 'audience', ['resources']],
] as const satisfies readonly (readonly [keyof Written, Facet, readonly CollectionName[]])[];

/** What of the filters is the page's, and not yet held against the records: by the element that waits for them. */
const waiting = new WeakMap<EventTarget, Filters>();

/**
 * Narrows the records to what a page asks for, before they are here, so that nothing else is seen first. An id that no record
 * has is taken out as soon as all are there, and the page's author told: a word mistyped must not leave the map empty.
 */
export function narrowAtFirst(data: Provider): void {
  const narrowing = filtersOf(
    Object.fromEntries(attributes.map(([name, facet]) => [facet, wordsOf(data[name], /[\s,]+/)])),
    data.state.narrowing,
  );
  data.dispatchEvent(new CoalitionFilterEvent(narrowing));
  const isWaiting = waiting.has(data);
  waiting.set(data, narrowing?.filters ?? {});
  if (isWaiting) return;
  const look = (): void => {
    const asked = waiting.get(data);
    if (!asked || !isWhole(data.state, asked)) return;
    data.removeEventListener('coalition-change', look);
    waiting.delete(data);
    sift(data, asked);
  };
  data.addEventListener('coalition-change', look);
  look();
}

/** Whether all records are there that could have the values. */
function isWhole({ phase, whole }: State, asked: Filters): boolean {
  return (
    phase === 'ready' &&
    attributes.every(([, facet, kinds]) => !asked[facet] || kinds.every((kind) => !whole.gaps.has(kind)))
  );
}

function sift(data: Provider, asked: Filters): void {
  const { narrowing, whole } = data.state;
  let left = asked;
  for (const [name, facet] of attributes) {
    const known = new Set(whole.entries.flatMap((entry) => valuesOf(entry, facet)));
    const odd = (asked[facet] ?? []).filter((id) => !known.has(id));
    for (const id of odd)
      console.warn(
        `Coalition Map: ${name}="${id}" is left out; wanted ${known.size > 0 ? `ids such as ${[...known].sort().join(', ')}` : 'nothing: no record has any'}.`,
      );
    if (odd.length > 0) left = { ...left, [facet]: (asked[facet] ?? []).filter((id) => known.has(id)) };
  }
  // What the visitor has chosen since stays.
  if (left !== asked && narrowing?.filters === asked)
    data.dispatchEvent(new CoalitionFilterEvent(filtersOf(left)));
}
