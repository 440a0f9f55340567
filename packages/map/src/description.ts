import { countryOf } from '@coalition-map/geo';
import { placeName, topics, type State, type MapWords } from '@coalition-map/store';
import type { Picture } from './paint.ts';
import type { Fill } from './surface.ts';

/** So many places of a lens are named; of more only their number is told. */
const FEW = 5;

/**
 * The whole map in one sentence made from the data: "31 of 69 states, provinces and territories have …", or states and
 * territories alone, as the picture has them; with a lens, of the places in it. Without a picture, that nothing is loaded yet.
 */
export function descriptionOf(
  picture: Picture | undefined,
  { colouring, narrowing, lens, languages }: State,
  words: MapWords,
  dim: ReadonlySet<string> = new Set(),
): string {
  if (!picture) return words.legend.waiting;
  const framed = lens.filter((id) => picture.regions.has(id));
  const shown = new Set(framed.length > 0 ? framed : picture.regions.keys());
  const of = (places: readonly string[]) => places.filter((id) => shown.has(id)).length;
  const count = (isOne: (fill: Fill) => boolean) =>
    picture.legend.filter(({ fill }) => isOne(fill)).reduce((sum, { places }) => sum + of(places), 0);
  const { has } = words.map;
  const [topic] = topics.filter((it) => it === colouring);
  const what =
    topic !== undefined && topic !== 'coalition-build'
      ? has.topic(words.topics[topic])
      : colouring === 'all' || colouring === 'components' || colouring === 'year'
        ? has[colouring]
        : colouring.startsWith('program:')
          ? has.program
          : has.builds;
  const isUs = [...shown].every((id) => countryOf(id) === 'US');
  const unfit = of(picture.legend.find(({ text }) => text === words.legend.unfit)?.places ?? []);
  const told = words.map.describe(
    count((fill) => fill.startsWith('step-') || fill === 'untold'),
    shown.size,
    words.map.regions[isUs ? 'US' : 'all'],
    what,
    count((fill) => fill === 'none'),
    count((fill) => fill === 'waiting') - unfit,
  );
  const few = framed.length > 0 && framed.length <= FEW ? framed : [];
  const names = words.list(few.map((id) => placeName(id, languages)));
  const sentence = [
    names && `${names}${words.colon}`,
    narrowing ? words.map.filtered(told, unfit) : told,
    of([...dim]) > 0 && words.map.left(of([...dim])),
  ];
  return sentence.filter(Boolean).join(' ');
}
