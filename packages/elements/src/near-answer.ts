import { countryOf, jurisdictionOf } from '@coalition-map/geo';
import { placesLike, whereIs, type NamedPlace, type PostalPlace } from '@coalition-map/geo/near';
import { placeName } from '@coalition-map/store';
import type { NearTelling } from '@coalition-map/store/near';

/** What was made of what was entered: a place, several to choose from, or a fault; with a sentence for each. */
export type Answer =
  | {
      readonly is: 'place';
      readonly place: string;
      readonly text: string;
      readonly isCode: boolean;
      /** The city that was asked for, as its state writes it. */
      readonly city?: string;
    }
  | { readonly is: 'choices'; readonly choices: readonly NamedPlace[]; readonly text: string }
  | { readonly is: 'fault'; readonly text: string };

/** Looks up what was entered. A name that nothing has is taken for the beginning of one, and then there is a choice. */
export function answerTo(typed: string, telling: NearTelling): Answer {
  const { faults } = telling.said;
  const text = typed.trim();
  if (text === '') return { is: 'fault', text: faults.empty };
  const found = whereIs(text);
  switch (found.is) {
    case 'fault':
      return { is: 'fault', text: faults[found.why] };
    case 'postal':
      return answerOf(found.code, choicesOf(found), telling, true);
    case 'named':
      return answerOf(nameIn(found.choices) ?? text, found.choices, telling);
    case 'unknown': {
      const like = placesLike(text);
      return like.length === 0
        ? { is: 'fault', text: faults.unknown }
        : { is: 'choices', choices: like, text: telling.said.several(text, like.length) };
    }
  }
}

/** Says which place was found for what. */
export function placeAnswer(
  name: string,
  place: string,
  telling: NearTelling,
  { isCode = false, city }: { readonly isCode?: boolean; readonly city?: string | undefined } = {},
): Answer {
  const { said, languages } = telling;
  const text = placeName(place, languages);
  return {
    is: 'place',
    place,
    isCode,
    text: name === text ? '' : said.found(name, text),
    ...(city === undefined ? {} : { city }),
  };
}

/** Gives the name of a place as it is offered: a city with its state. */
export function nameOf({ city, place }: NamedPlace, { said, languages }: NearTelling): string {
  const name = placeName(place, languages);
  return city === undefined ? name : said.cityIn(city, name);
}

/** Whether something is a state, province or territory: a country and a tribal nation are not looked up here. */
export function isState(place: string | undefined): place is string {
  return place !== undefined && jurisdictionOf(place) !== undefined && countryOf(place) !== place;
}

function answerOf(
  name: string,
  choices: readonly NamedPlace[],
  telling: NearTelling,
  isCode = false,
): Answer {
  const places = new Set(choices.map(({ place }) => place));
  const [only] = places;
  if (places.size === 1 && only !== undefined)
    return placeAnswer(name, only, telling, { isCode, city: nameIn(choices) });
  return { is: 'choices', choices, text: telling.said.several(name, choices.length) };
}

/** The name that all of several places have, as it is written there. */
function nameIn(choices: readonly NamedPlace[]): string | undefined {
  const names = new Set(choices.map(({ city }) => city));
  return names.size === 1 ? [...names][0] : undefined;
}

function choicesOf({ places }: PostalPlace): readonly NamedPlace[] {
  return places.map((place) => ({ place }));
}
