import { isJurisdiction } from '@coalition-map/geo';
import { colours, type ColourName } from '@coalition-map/map';

/** What is written: a tag of the page, a frame, or HTML without a script. */
type Form = 'tag' | 'frame' | 'static';
/** What stands on the page, by whom it is for. */
export type Part = 'explorer' | 'near' | 'finder' | 'program' | 'starter' | 'compare' | 'parts';
/** Parts of a page of one's own, in the order in which they stand on it. */
export const single = ['filters', 'map', 'legend', 'list', 'panel'] as const;
export type Single = (typeof single)[number];
/** A colour in the light and in the dark theme, each `#rrggbb`. */
export type ColourPair = readonly [light: string, dark: string];

/** All that the builder asks for. */
export interface Choices {
  readonly form: Form;
  readonly part: Part;
  /** Where the folder lies, seen from the page: empty, or with a slash at its end. */
  readonly folder: string;
  /** Datasets: paths below the folder, or https addresses. */
  readonly src: readonly string[];
  readonly lang: 'en' | 'es' | 'fr-CA';
  readonly preset: 'us' | 'us-ca' | 'na';
  readonly focus: readonly string[];
  readonly country: '' | 'US' | 'CA' | 'MX';
  readonly colourBy: string;
  readonly breaks: readonly number[];
  /** The programs whose records are shown alone at first; all where empty. */
  readonly programs: readonly string[];
  /** For whom resources are shown alone at first; for all where empty. */
  readonly audience: readonly string[];
  readonly layout: 'map' | 'tiles';
  readonly upgrade: 'interaction' | 'visible' | 'idle' | 'eager' | 'never';
  readonly theme: '' | 'light' | 'dark';
  readonly singles: readonly Single[];
  /** What the finder looks for; everything where empty. */
  readonly types: readonly string[];
  /** The one program that is shown; a choice of all where empty. */
  readonly program: string;
  /** The places that are compared at first. */
  readonly places: readonly string[];
  /** Colours of the page's own, where they are others than ours. */
  readonly colours: Readonly<Partial<Record<ColourName, ColourPair>>>;
}

/** The datasets that the folder holds. */
export const ownData: readonly string[] = ['tat', 'tasa', 'tribal'].map((id) => `data/${id}/dataset.json`);

/** What is written where nothing is chosen. */
export const noChoices: Choices = {
  form: 'tag',
  part: 'explorer',
  folder: 'coalition-map/',
  src: ownData,
  lang: 'en',
  preset: 'us-ca',
  focus: [],
  country: '',
  colourBy: 'all',
  breaks: [],
  programs: [],
  audience: [],
  layout: 'map',
  upgrade: 'interaction',
  theme: '',
  singles: ['map', 'legend', 'list'],
  types: [],
  program: '',
  places: [],
  colours: {},
};

/** The colours that a page may set. */
export const ownColours = colours.filter(([, token]) => token !== '');

const below = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\.json$/;
const elsewhere = /^https:\/\/[\w.-]+(?::\d+)?\/[\w.~/%-]+$/;
const home = /^(?:https:\/\/[\w.-]+(?::\d+)?\/|\/)?(?:[\w.~-]+\/)*$/;
const colour = /^#[\da-f]{6}$/;

/** Whether an address may stand in `src`: a file below the folder, or of another site by https. */
export const isData = (it: string): boolean => it.length <= 300 && (below.test(it) || elsewhere.test(it));
/** Whether the folder may lie there. */
export const isHome = (it: string): boolean => it.length <= 300 && home.test(it);
/** Whether a colour is written as the map reads it. */
export const isColour = (it: string): boolean => colour.test(it);
const isId = (it: string): boolean => /^[a-z0-9-]{1,80}$/.test(it);
const isColouring = (it: string): boolean => /^(?:program:)?[a-z0-9-]{1,80}$/.test(it);

/** Gives up to four whole numbers, each larger than the one before; nothing where they are not. */
function breaksOf(numbers: readonly number[]): readonly number[] {
  const fits = numbers.every(
    (it, at) => Number.isInteger(it) && it > 0 && it <= 999_999 && it > (numbers[at - 1] ?? 0),
  );
  return fits && numbers.length <= 4 ? numbers : [];
}

/** Which choices have an effect on what is written; the others are not asked for. */
export function asked({ form, part }: Pick<Choices, 'form' | 'part'>): ReadonlySet<keyof Choices> {
  const always: (keyof Choices)[] = ['form', 'src', 'lang', 'focus'];
  if (form === 'static') return new Set(always);
  const map: (keyof Choices)[] = [
    'preset',
    'colourBy',
    'breaks',
    'programs',
    'audience',
    'layout',
    'upgrade',
  ];
  const explorer: (keyof Choices)[] = [...map, 'country', 'theme'];
  if (form === 'frame') return new Set([...always, 'folder', ...explorer]);
  const own: Readonly<Record<Part, (keyof Choices)[]>> = {
    explorer,
    near: ['country'],
    finder: ['country', 'types', 'audience'],
    program: ['country', 'program'],
    starter: ['country'],
    compare: ['country', 'places'],
    parts: [...map, 'country', 'singles'],
  };
  const kept = part === 'explorer' || part === 'parts' ? always : always.filter((it) => it !== 'focus');
  return new Set([...kept, 'part', 'folder', 'colours', ...own[part]]);
}

/** Leaves out what does not fit, and what has no effect beside the rest. */
export function fittingChoices(choices: Choices): Choices {
  const wanted = asked(choices);
  const pick = <Name extends keyof Choices>(name: Name): Choices[Name] =>
    wanted.has(name) ? choices[name] : noChoices[name];
  const once = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
  const folder = isHome(choices.folder) ? pick('folder') : noChoices.folder;
  // A whole address of a file in the folder is that file.
  const inFolder = (file: string): string => {
    const rest = folder.startsWith('https:') && file.startsWith(folder) ? file.slice(folder.length) : '';
    return below.test(rest) ? rest : file;
  };
  const src = once(choices.src.filter(isData).map(inFolder));
  const colourBy = isColouring(choices.colourBy) ? pick('colourBy') : noChoices.colourBy;
  const isMapShown = choices.part !== 'parts' || choices.form !== 'tag' || choices.singles.includes('map');
  const theme = pick('theme');
  return {
    form: choices.form,
    part: pick('part'),
    folder,
    src: src.length > 0 ? src : ownData,
    lang: choices.lang,
    preset: pick('preset'),
    focus: once(pick('focus').filter(isJurisdiction)),
    country: pick('country'),
    colourBy,
    breaks: breaksOf(pick('breaks')),
    programs: once(pick('programs').filter(isId)),
    audience: once(pick('audience').filter(isId)),
    layout: isMapShown ? pick('layout') : noChoices.layout,
    upgrade: isMapShown ? pick('upgrade') : noChoices.upgrade,
    theme,
    singles: wanted.has('singles') ? singlesOf(choices.singles) : noChoices.singles,
    types: once(pick('types').filter(isId)),
    program: isId(choices.program) ? pick('program') : '',
    places: once(pick('places').filter(isJurisdiction)),
    colours: coloursOf(pick('colours'), theme),
  };
}

function singlesOf(chosen: readonly Single[]): readonly Single[] {
  const inOrder = single.filter((it) => chosen.includes(it));
  return inOrder.length > 0 ? inOrder : noChoices.singles;
}

/** Whole colours that differ from ours; of a theme that is never shown, ours. */
function coloursOf(chosen: Choices['colours'], theme: Choices['theme']): Choices['colours'] {
  const own = ownColours.flatMap(([name, , light, dark]): [ColourName, ColourPair][] => {
    const [ownLight = light, ownDark = dark] = chosen[name] ?? [];
    const pair: ColourPair = [
      theme !== 'dark' && isColour(ownLight) ? ownLight : light,
      theme !== 'light' && isColour(ownDark) ? ownDark : dark,
    ];
    return pair[0] === light && pair[1] === dark ? [] : [[name, pair]];
  });
  return Object.fromEntries(own);
}
