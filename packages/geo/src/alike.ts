/** What a name with a slip in it may have been meant for. Only asked where nothing has that name, or begins with it. */
import { allCities, allStates, plainName, unique, type NamedPlace, type State } from './cities.ts';
import { typingErrors } from './nearest.ts';

/** Letters from which on one slip is forgiven, and two; shorter names are too like one another. */
const ONE = 4;
const TWO = 9;
/** Letters from which on the beginning of a name may have a slip in it: while one still types. */
const BEGUN = 5;

interface Guess extends NamedPlace {
  readonly errors: number;
}

/**
 * Gives the places that a name is nearest to, states and provinces first, then cities by their number of people: with a letter
 * wrong, missing or too many, or two neighbours swapped; two such slips from nine letters on. A name may have its state with
 * it. Empty where nothing is near: that is for whoever asks to say, and nothing here is ever taken for what was typed.
 */
export function placesAlike(text: string, most = 6): readonly NamedPlace[] {
  const wanted = plainName(text);
  if (lettersOf(wanted) < ONE) return [];
  const whole = nearest(wanted, slips);
  const found = whole.length > 0 ? whole : nearest(wanted, slipsInBeginning);
  return found.slice(0, most);
}

/** Tells how many slips there are between two names; Infinity where there are more than may be forgiven. */
type Measure = (wanted: string, name: string) => number;

function nearest(wanted: string, measure: Measure): readonly NamedPlace[] {
  const guesses = [...statesLike(wanted, measure), ...citiesLike(wanted, measure)];
  const least = Math.min(...guesses.map(({ errors }) => errors));
  return unique(
    guesses
      .filter(({ errors }) => errors === least && errors < Infinity)
      .map(({ city, place }) => (city === undefined ? { place } : { city, place })),
  );
}

function statesLike(wanted: string, measure: Measure): readonly Guess[] {
  return allStates().map(({ id, names }) => ({
    place: id,
    errors: Math.min(...names.map((name) => measure(wanted, name))),
  }));
}

/** Cities by their name alone, each in its three states with the most people, or by name and state, one of them with a slip. */
function citiesLike(wanted: string, measure: Measure): readonly Guess[] {
  const pairs = pairsIn(wanted);
  return allCities().flatMap(({ name, plain, places }) => {
    const alone = wanted.includes(',') ? Infinity : measure(wanted, plain);
    const those = places.slice(0, 3).map((place): Guess => ({ city: name, place, errors: alone }));
    const inState = pairs.flatMap(({ city, states }) => {
      const own = city === plain ? 0 : slips(city, plain);
      if (own === Infinity) return [];
      return states
        .filter(({ state }) => places.includes(state.id))
        .map(({ state, errors }): Guess => ({ city: name, place: state.id, errors: own + errors }));
    });
    return [...those, ...inState];
  });
}

/** The ways in which words may be a city and its state: divided by the comma, or before one of the last words. */
function pairsIn(
  wanted: string,
): readonly { city: string; states: readonly { state: State; errors: number }[] }[] {
  const words = wanted.replace(',', '').split(' ');
  const cuts = wanted.includes(',')
    ? [wanted.slice(0, wanted.indexOf(',')).split(' ').length]
    : words.slice(1).map((_, at) => at + 1);
  return cuts.flatMap((cut) => {
    const [city, rest] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const states = allStates()
      .map((state) => ({
        state,
        errors:
          state.code === rest ? 0 : Math.min(...state.names.map((it) => (it === rest ? 0 : slips(rest, it)))),
      }))
      .filter(({ errors }) => errors < Infinity);
    return states.length > 0 ? [{ city, states }] : [];
  });
}

function slips(wanted: string, name: string): number {
  const forgiven = forgivenIn(wanted);
  if (forgiven === 0 || Math.abs(wanted.length - name.length) > forgiven) return Infinity;
  // Most names go here, before the letters are counted one against the other.
  if (lettersBeyond(wanted, name) > forgiven || lettersBeyond(name, wanted) > forgiven) return Infinity;
  const errors = typingErrors(wanted, name);
  return errors <= forgiven ? errors : Infinity;
}

/** The same for a name of which only the beginning is there. */
function slipsInBeginning(wanted: string, name: string): number {
  if (lettersOf(wanted) < BEGUN || name.length <= wanted.length) return Infinity;
  const lengths = [wanted.length - 1, wanted.length, wanted.length + 1];
  return Math.min(...lengths.map((length) => slips(wanted, name.slice(0, length))));
}

/** How many letters of a name the other does not have at all: each is a slip at least. */
function lettersBeyond(name: string, other: string): number {
  let beyond = 0;
  for (const letter of name) if (!other.includes(letter)) beyond++;
  return beyond;
}

function forgivenIn(wanted: string): number {
  const letters = lettersOf(wanted);
  return letters < ONE ? 0 : letters < TWO ? 1 : 2;
}

function lettersOf(wanted: string): number {
  return wanted.replace(/\P{L}/gu, '').length;
}
