import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '@coalition-map/schema';
import { enFacts, entriesOf, topics, type State } from '@coalition-map/store';
import { enFind } from '@coalition-map/store/finder';
import {
  foldedTicks,
  placesField,
  radioField,
  selectField,
  textField,
  ticksField,
  type Option,
} from './builder-fields.ts';
import { builderWords } from './builder-words.ts';
import { asked, fittingChoices, isData, isHome, ownData, single, type Choices } from './snippet-choices.ts';

type Set = (some: Partial<Choices>) => void;

const pairsOf = (words: Readonly<Record<string, string>>): readonly Option[] => Object.entries(words);

/** All that is asked for, in the order in which somebody thinks of it; what has no effect is not. */
export function formTemplate(choices: Choices, data: State, set: Set): TemplateResult {
  const wanted = asked(choices);
  const ask = (name: keyof Choices, field: () => TemplateResult) => (wanted.has(name) ? field() : nothing);
  const { forms, parts } = builderWords;
  return html`<p>${builderWords.always}</p>
    ${radioField(
      'form',
      'How it stands on your page',
      Object.entries(forms).map(([value, [text, about]]) => [value, text, about] as const),
      choices.form,
      (form) => {
        set({ form: form as Choices['form'] });
      },
    )}
    ${ask('part', () =>
      selectField('part', 'For whom', choices.part, pairsOf(parts), (part) => {
        set({ part: part as Choices['part'] });
      }),
    )}
    ${ask('singles', () =>
      ticksField(
        'Parts shown',
        single.map((it) => [it, builderWords.singles[it]]),
        choices.singles,
        (singles) => {
          set({ singles: singles as Choices['singles'] });
        },
      ),
    )}
    ${ask('types', () =>
      ticksField(
        'What is searched (everything where nothing is ticked)',
        typesIn(),
        choices.types,
        (types) => {
          set({ types });
        },
      ),
    )}
    ${ask('programs', () =>
      foldedTicks(builderWords.programs, programsIn(data), choices.programs, (programs) => {
        set({ programs });
      }),
    )}
    ${ask('audience', () =>
      foldedTicks(
        builderWords.audience,
        audiencesIn(data),
        choices.audience,
        (audience) => {
          set({ audience });
        },
        choices.part === 'finder' ? '' : builderWords.audienceHint,
      ),
    )}
    ${ask('program', () =>
      selectField(
        'program',
        'Program',
        choices.program,
        [['', 'The visitor chooses'], ...programsIn(data)],
        (program) => {
          set({ program });
        },
      ),
    )}
    ${ask('lang', () =>
      selectField('lang', 'Language', choices.lang, languages, (lang) => {
        set({ lang: lang as Choices['lang'] });
      }),
    )}
    ${ask('places', () =>
      placesField(
        'places',
        'Places compared at first',
        'None: the visitor chooses.',
        choices.places,
        data.atlas,
        (places) => {
          set({ places });
        },
      ),
    )}
    ${ask('focus', () =>
      placesField('focus', 'Places shown at first', 'All of them.', choices.focus, data.atlas, (focus) => {
        set({ focus });
      }),
    )}
    ${ask('preset', () =>
      selectField('preset', 'Part of the continent', choices.preset, presets, (preset) => {
        set({ preset: preset as Choices['preset'] });
      }),
    )}
    ${ask('country', () =>
      selectField(
        'country',
        'Whose hotline stands first',
        choices.country,
        countries,
        (country) => {
          set({ country: country as Choices['country'] });
        },
        'While no place is chosen. The others stay.',
      ),
    )}
    ${dataTemplate(choices, set)} ${ask('colourBy', () => mapTemplate(choices, data, set))}
    ${ask('folder', () =>
      textField(
        'folder',
        'Where the folder of the map lies, seen from your page',
        choices.folder,
        (folder) => {
          set({ folder: folder === '' || folder.endsWith('/') ? folder : `${folder}/` });
        },
        isHome(choices.folder)
          ? { hint: 'Such as coalition-map/ or https://example.org/coalition-map/' }
          : {
              fault:
                'This is no folder. Such as coalition-map/, /coalition-map/ or https://example.org/coalition-map/',
            },
      ),
    )}`;
}

const languages: readonly Option[] = [
  ['en', 'English'],
  ['es', 'Spanish'],
  ['fr-CA', 'Canadian French'],
];
const presets: readonly Option[] = [
  ['us-ca', 'United States and Canada'],
  ['us', 'United States'],
  ['na', 'With Mexico, for orientation'],
];
const countries: readonly Option[] = [
  ['', 'United States and Canada'],
  ['US', 'United States'],
  ['CA', 'Canada'],
  ['MX', 'Mexico'],
];

/** What the map looks like at first. */
function mapTemplate(choices: Choices, data: State, set: Set): TemplateResult {
  const colourings: readonly Option[] = [
    ['all', 'How many programs and measures'],
    ['components', 'How many components of the Iowa model'],
    ['builds', 'Coalition builds'],
    ['year', 'Since when'],
    ...topics.map((it): Option => [it, enFacts.topics[it]]),
    ...programsIn(data).map(([id, name]): Option => [`program:${id}`, `Program: ${name}`]),
  ];
  const numbers = choices.breaks.map((it) => (Number.isNaN(it) ? '?' : it)).join(' ');
  const wanted = 'Up to four whole numbers, each larger than the one before, such as 2 4 6.';
  const isLeftOut = numbers !== '' && fittingChoices(choices).breaks.length === 0;
  return html`${selectField(
    'colour-by',
    'What the colors tell at first',
    choices.colourBy,
    colourings,
    (colourBy) => {
      set({ colourBy });
    },
  )}
  ${textField(
    'breaks',
    'Where the classes of colors begin (optional)',
    numbers,
    (text) => {
      set({
        breaks: text
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number),
      });
    },
    isLeftOut ? { fault: `Left out: ${numbers}. ${wanted}` } : { hint: wanted },
  )}
  ${selectField(
    'layout',
    'How places are drawn at first',
    choices.layout,
    [
      ['map', 'By their outlines'],
      ['tiles', 'As squares of the same size'],
    ],
    (layout) => {
      set({ layout: layout as Choices['layout'] });
    },
  )}
  ${selectField(
    'upgrade',
    'When the faster drawing may come',
    choices.upgrade,
    [
      ['interaction', 'When somebody uses the map'],
      ['visible', 'When the map is in sight'],
      ['idle', 'When the page is at rest'],
      ['eager', 'At once'],
      ['never', 'Never: saves 300 kB'],
    ],
    (upgrade) => {
      set({ upgrade: upgrade as Choices['upgrade'] });
    },
  )}
  ${
    asked(choices).has('theme')
      ? selectField(
          'theme',
          'Light or dark',
          choices.theme,
          [
            ['', choices.form === 'frame' ? 'As the visitor’s system' : 'As the page around it'],
            ['light', 'Light'],
            ['dark', 'Dark'],
          ],
          (theme) => {
            set({ theme: theme as Choices['theme'] });
          },
        )
      : nothing
  }`;
}

/** Which data are shown: those of the folder, and others by their address. */
function dataTemplate({ src }: Choices, set: Set): TemplateResult {
  const others = src.filter((it) => !ownData.includes(it));
  const odd = others.filter((it) => !isData(it));
  return html`${ticksField(
    'Data',
    ownData.map((it, at) => [it, builderWords.datasets[at] ?? it]),
    src,
    (ticked) => {
      set({ src: [...ownData.filter((it) => ticked.includes(it)), ...others] });
    },
  )}
  ${textField(
    'others',
    'Data of your own (optional)',
    others.join(' '),
    (text) => {
      set({ src: [...src.filter((it) => ownData.includes(it)), ...text.split(/,?\s+/).filter(Boolean)] });
    },
    odd.length > 0
      ? {
          fault: `Left out: ${odd.join(', ')}. A file below the folder, or an https address, that ends in .json.`,
        }
      : { hint: 'Files below the folder, or https addresses, split by spaces.' },
  )}`;
}

function programsIn({ whole }: State): readonly Option[] {
  return entriesOf(whole.entries, 'programs')
    .map(({ record }): Option => [record.id, textIn(record.name, ['en']).text])
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'));
}

function audiencesIn({ whole }: State): readonly Option[] {
  const names: Readonly<Record<string, string>> = enFacts.ids.audiences;
  return [...new Set(entriesOf(whole.entries, 'resources').flatMap(({ record }) => record.audiences))]
    .map((id): Option => [id, names[id] ?? id.replaceAll('-', ' ')])
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'));
}

function typesIn(): readonly Option[] {
  const own = pairsOf(enFacts.resourceTypes);
  return [...own, ...pairsOf(enFind.types)];
}
