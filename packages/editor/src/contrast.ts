import type { ColourName } from '@coalition-map/map';
import { contrastOf } from '@coalition-map/map/picture';
import { ownColours, type Choices } from './snippet-choices.ts';

export type Theme = 'light' | 'dark';

/** Two colours that do not stand out enough from each other. */
export interface TooClose {
  readonly theme: Theme;
  /** The colour that is told of, and that could be another one. */
  readonly name: ColourName;
  readonly against: ColourName;
  readonly ratio: number;
  readonly wanted: number;
  /** The nearest shade of the same colour that passes everywhere, where there is one. */
  readonly next: string | undefined;
}

/** Pairs that carry text or meaning, and how far apart they have to be: those that our own colours are held to (tokens.test.ts). */
const pairs: readonly (readonly [name: ColourName, against: ColourName, wanted: number])[] = [
  ['ink', 'ground', 7],
  ['ink', 'paper', 7],
  // Hotline and exit (safety.md).
  ['ink', 'warm', 7],
  ['quiet', 'ground', 4.5],
  ['quiet', 'paper', 4.5],
  ['quiet', 'warm', 4.5],
  ['accent', 'ground', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'warm', 4.5],
  // Whoever sees no hues reads the map by its lightest and its darkest step.
  ['step-5', 'step-1', 3],
];

const steps: readonly ColourName[] = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'];

/** Each step from the one below it, as tokens.test.ts has it. */
const apart = 1.35;

type Palette = (name: ColourName) => string;

function paletteOf(colours: Choices['colours'], theme: Theme): Palette {
  const at = theme === 'light' ? 0 : 1;
  return (name) => {
    const [, , light = '#000000', dark = '#000000'] = ownColours.find(([own]) => own === name) ?? [];
    return colours[name]?.[at] ?? [light, dark][at] ?? light;
  };
}

/** All demands on a colour: another one, and how far from it. */
function demandsOn(name: ColourName): (readonly [against: ColourName, wanted: number])[] {
  const at = steps.indexOf(name);
  const below = at > 0 ? steps[at - 1] : undefined;
  return [
    ...pairs.filter(([own]) => own === name).map(([, against, wanted]) => [against, wanted] as const),
    ...(below === undefined ? [] : [[below, apart] as const]),
  ];
}

/** What is too close together among chosen colours; labels on a step are told as `step-…` against ink, the better of two. */
export function tooCloseIn(colours: Choices['colours'], themes: readonly Theme[]): readonly TooClose[] {
  return themes.flatMap((theme) => {
    const palette = paletteOf(colours, theme);
    const near = ownColours.flatMap(([name]) =>
      demandsOn(name).flatMap(([against, wanted]): TooClose[] => {
        const ratio = contrastOf(palette(name), palette(against));
        return ratio >= wanted ? [] : [{ theme, name, against, ratio, wanted, next: nextOf(name, palette) }];
      }),
    );
    const unread = steps.flatMap((name): TooClose[] => {
      const ratio = labelOn(palette(name), palette);
      return ratio >= 4.5
        ? []
        : [{ theme, name, against: 'ink', ratio, wanted: 4.5, next: nextOf(name, palette) }];
    });
    return [...near, ...unread];
  });
}

/** A label is in ink or in the colour of the ground, whichever is read better. */
function labelOn(step: string, palette: Palette): number {
  return Math.max(contrastOf(palette('ink'), step), contrastOf(palette('ground'), step));
}

/** The nearest shade of a colour, towards black or white, that meets every demand on it. */
function nextOf(name: ColourName, palette: Palette): string | undefined {
  const fits = (colour: string): boolean =>
    demandsOn(name).every(([against, wanted]) => contrastOf(colour, palette(against)) >= wanted) &&
    (!steps.includes(name) || labelOn(colour, palette) >= 4.5);
  const shades = Array.from({ length: 100 }, (_, at) =>
    [0, 255].map((end) => mixed(palette(name), end, (at + 1) / 100)),
  )
    .flat()
    .filter(fits);
  // Text in ink stands on the map too: the first shade that does for both, if there is one.
  const onMap = (ink: string): boolean =>
    steps.every((step) => labelOn(palette(step), (it) => (it === 'ink' ? ink : palette(it))) >= 4.5);
  return (name === 'ink' ? shades.find(onMap) : undefined) ?? shades[0];
}

function mixed(colour: string, end: number, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16);
    return Math.round(part + (end - part) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
