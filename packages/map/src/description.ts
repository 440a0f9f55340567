import { countryOf } from '@coalition-map/geo';
import { topics, type State, type MapWords } from '@coalition-map/store';
import type { Picture } from './paint.ts';
import type { Fill } from './surface.ts';

/**
 * The whole map in one sentence made from the data: "31 of 69 states, provinces and territories have …", or states and
 * territories alone, as the picture has them. Without a picture, that nothing is loaded yet.
 */
export function descriptionOf(
  picture: Picture | undefined,
  { colouring, narrowing }: State,
  words: MapWords,
  dim: ReadonlySet<string> = new Set(),
): string {
  if (!picture) return words.legend.waiting;
  const count = (isOne: (fill: Fill) => boolean) =>
    picture.legend.filter(({ fill }) => isOne(fill)).reduce((sum, { places }) => sum + places.length, 0);
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
  const isUs = [...picture.regions.keys()].every((id) => countryOf(id) === 'US');
  const unfit = picture.legend.find(({ text }) => text === words.legend.unfit)?.places.length ?? 0;
  const told = words.map.describe(
    count((fill) => fill.startsWith('step-') || fill === 'untold'),
    picture.regions.size,
    words.map.regions[isUs ? 'US' : 'all'],
    what,
    count((fill) => fill === 'none'),
    count((fill) => fill === 'waiting') - unfit,
  );
  const sentence = narrowing ? words.map.filtered(told, unfit) : told;
  return dim.size > 0 ? `${sentence} ${words.map.left(dim.size)}` : sentence;
}
