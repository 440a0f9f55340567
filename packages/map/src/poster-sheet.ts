import { textIn } from '@coalition-map/schema';
import {
  dateText,
  entriesOf,
  placeName,
  topics,
  type Atlas,
  type Colouring,
  type PosterWords,
  type State,
} from '@coalition-map/store';
import { LINE, legendBlock, textBlock, type Block } from './poster-legend.ts';
import { rect, type DisplayList, type Item } from './poster-list.ts';
import type { Shown } from './poster-picture.ts';

/** Around what is on a sheet, px. */
const MARGIN = 32;
/** Between its parts, px. */
const GAP = 20;
const SMALL = { size: 12, line: 17, ink: 'quiet' } as const;

/** What the colours tell, in the words of the choice that the visitor has. */
export function colouringName({ colouring, atlas, languages }: State, words: PosterWords): string {
  const { counted } = words.legend;
  if (isCounted(colouring)) return counted[colouring];
  const [topic] = topics.filter((it) => it === colouring);
  if (topic) return words.topics[topic];
  const program = entriesOf(atlas.entries, 'programs').find(
    ({ record }) => colouring === `program:${record.id}`,
  );
  return program ? textIn(program.record.name, languages).text : words.poster.program;
}

function isCounted(colouring: Colouring): colouring is 'all' | 'components' | 'builds' | 'year' {
  return colouring === 'all' || colouring === 'components' || colouring === 'builds' || colouring === 'year';
}

/**
 * Lays out a sheet that tells by itself what it shows: title, map, legend, what was counted, whose data of which version,
 * credit, and the day.
 */
export function sheetOf(
  shown: Shown,
  state: State,
  words: PosterWords,
  title: string,
  map: { readonly items: readonly Item[]; readonly width: number; readonly height: number },
): DisplayList {
  const width = map.width + 2 * MARGIN;
  const items: Item[] = [];
  let y = MARGIN;
  const put = ({ items: those, height }: Block, gap = GAP): void => {
    items.push(...those);
    y += height + (height > 0 ? gap : 0);
  };
  const text = (it: string, look?: Parameters<typeof textBlock>[3], gap?: number): void =>
    put(textBlock(it, [MARGIN, y], map.width, look), gap);

  text(title, { size: 28, line: 36, weight: 600 }, 4);
  text(shown.description, { size: 16, line: 24 }, 4);
  for (const line of limitsOf(state, words)) text(line, { ink: 'quiet' }, 4);
  y += GAP - 4;
  put({ items: [{ at: [MARGIN, y], ...map }], height: map.height });
  put(legendBlock(shown, state, words, [MARGIN, y], map.width), 8);
  text(words.legend.scope, { ink: 'quiet' });
  items.push({ d: rect(MARGIN, y, map.width, 0), stroke: 'line' });
  y += GAP - LINE / 4;
  text(words.poster.about, { weight: 600 }, 4);
  for (const manifest of state.atlas.datasets) text(makerOf(manifest, state, words), SMALL, 6);
  const licences = new Set(state.atlas.datasets.map(({ licence }) => words.poster.licence(licence)));
  for (const licence of licences) text(licence, SMALL, 6);
  text(words.explorer.credit, SMALL, 6);
  if (state.asOf)
    text(words.poster.asOf(dateText(state.asOf, languageOf(state))), { ...SMALL, ink: 'ink' }, 0);
  const height = Math.ceil(y + MARGIN);
  const { description } = shown;
  return {
    width,
    height,
    title,
    description,
    items: [{ d: rect(0, 0, width, height), fill: 'ground' }, ...items],
  };
}

/** What the picture leaves out: what the lens does not hold, and what was not loaded. */
function limitsOf(
  { lens, languages, atlas, sources }: State,
  { explorer, list, poster }: PosterWords,
): string[] {
  const lost = sources.filter(({ phase }) => phase === 'failed').length;
  return [
    ...(lens.length > 0 ? [poster.lens(list(lens.map((id) => placeName(id, languages, atlas))))] : []),
    ...(lost > 0 ? [explorer.partly(lost, sources.length)] : atlas.gaps.size > 0 ? [explorer.part] : []),
  ];
}

/** "TAT: partnerships (TAT), version 1.0.0, updated November 21, 2026, compiled by …: notice." */
function makerOf(manifest: Atlas['datasets'][number], state: State, words: PosterWords): string {
  const { title, publisher, compiler, notice, version, updated } = manifest;
  const { languages } = state;
  const name = textIn(title, languages).text;
  const who = name === publisher.name ? name : `${publisher.name}. ${name}`;
  const made = [
    words.poster.version(version, dateText(updated, languageOf(state))),
    ...(compiler === undefined ? [] : [words.poster.compiledBy(compiler)]),
  ].join(', ');
  return `${who} (${made}).${notice ? ` ${textIn(notice, languages).text}` : ''}`;
}

function languageOf({ languages }: State): State['languages'][number] {
  return languages[0] ?? 'en';
}
