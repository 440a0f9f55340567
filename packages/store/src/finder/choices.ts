import type { Language } from '@coalition-map/schema';
import type { Entry } from '../atlas.ts';
import type { Telling } from '../facts.ts';
import { languageName } from '../facts-who.ts';
import { placeName } from '../names.ts';
import type { FindWords } from '../words/en-find.ts';
import {
  countsOf,
  findFacets,
  findValuesOf,
  UNKNOWN,
  type FindFacet,
  type Finding,
  type Refining,
} from './refine.ts';

/** What findings are told with. */
export interface FindTelling extends Telling {
  readonly said: FindWords;
}

/** A value of a facet, in words; `lang` where its name is in another language than the interface. */
interface FindChoice {
  readonly value: string;
  readonly label: string;
  readonly lang?: Language;
  readonly count: number;
  readonly isOn: boolean;
}

/** A facet with its values. */
interface FindFacetChoices {
  readonly facet: FindFacet;
  readonly name: string;
  readonly choices: readonly FindChoice[];
}

/** Gives the facets that tell findings apart, each with its values, the most frequent first; years the newest first. */
export function choicesIn(
  findings: readonly Finding[],
  refining: Refining,
  telling: FindTelling,
): readonly FindFacetChoices[] {
  const { compare } = new Intl.Collator(telling.words.lang);
  return findFacets
    .map((facet) => {
      const on = refining[facet] ?? [];
      const choices = [...countsOf(findings, refining, facet)].map(([value, count]) => ({
        value,
        label: capital(labelOf(facet, value, telling), telling.words.lang),
        count,
        isOn: on.includes(value),
      }));
      choices.sort((a, b) =>
        facet === 'year'
          ? Number(b.value) - Number(a.value)
          : Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) ||
            b.count - a.count ||
            compare(a.label, b.label),
      );
      return { facet, name: telling.said.facets[facet], choices };
    })
    .filter(({ choices }) => {
      const [first, ...others] = choices;
      // One value alone tells apart, too, where not all findings have it.
      return others.length > 0 || (first !== undefined && (first.isOn || first.count < findings.length));
    });
}

/** Gives what a record has in a facet, in words; empty where it has nothing. */
export function labelIn(facet: FindFacet, entry: Entry, telling: FindTelling): string {
  return findValuesOf(entry, facet)
    .map((value) => labelOf(facet, value, telling))
    .join(', ');
}

/** Gives a value of a facet in words. */
export function labelOf(facet: FindFacet, value: string, telling: FindTelling): string {
  const { said, words, languages, atlas } = telling;
  if (value === UNKNOWN) return said.unknown;
  switch (facet) {
    case 'type':
      return wordIn(said.types, value) ?? wordIn(words.resourceTypes, value) ?? spaced(value);
    case 'audience':
      return words.ids.audiences[value] ?? spaced(value);
    case 'topic':
      return words.ids.resourceTopics[value] ?? spaced(value);
    case 'place':
      return placeName(value, languages, atlas);
    case 'language':
      return languageName(value, telling);
    case 'length':
      return wordIn(said.lengths, value) ?? value;
    case 'cost':
      return value === 'free' ? words.facts.free : words.facts.paid;
    case 'year':
      return value;
  }
}

/** Values stand in a list, where each begins alike. */
function capital(label: string, lang: string): string {
  return label.charAt(0).toLocaleUpperCase(lang) + label.slice(1);
}

function wordIn(words: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}

function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}
