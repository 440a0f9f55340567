import { escaped, registry, smsOf, telOf } from '@coalition-map/schema';
import { frameTag } from './frame-tag.ts';
import { fittingChoices, noChoices, ownColours, ownData, type Choices } from './snippet-choices.ts';

/** What a partner pastes. */
export interface Snippet {
  /** The tags. */
  readonly html: string;
  /** The colours, for a style sheet of the page; empty where they are ours. */
  readonly css: string;
}

/** What stands in plain HTML, by language: the way out, and the hotlines before the elements are there. */
const said = {
  en: {
    exit: 'Exit now',
    US: 'Help in the US: ',
    CA: 'In Canada: ',
    MX: 'In Mexico: ',
    text: ', or text ',
    danger: 'In danger: ',
  },
  es: {
    exit: 'Salir ahora',
    US: 'Ayuda en EE.\u00a0UU.: ',
    CA: 'En Canadá: ',
    MX: 'En México: ',
    text: ', o por texto al ',
    danger: 'En peligro: ',
  },
  'fr-CA': {
    exit: 'Quitter maintenant',
    US: 'Aide aux É.-U.\u00a0: ',
    CA: 'Au Canada\u00a0: ',
    MX: 'Au Mexique\u00a0: ',
    text: ', ou par texto au ',
    danger: 'En danger\u00a0: ',
  },
} as const;

/** A neutral site, the same as the elements' own. */
const EXIT = 'https://www.weather.gov/';

/** Writes what is chosen: what does not fit is left out. HTML without a script is written elsewhere: it needs the records. */
export function snippetOf(choices: Choices): Snippet {
  const it = fittingChoices(choices);
  if (it.form === 'frame') return { html: frameOf(it), css: '' };
  const script = `<script type="module" src="${escaped(it.folder)}coalition-map.js"></script>`;
  const tag = it.part === 'explorer' ? explorerOf(it) : dataOf(it);
  return { html: `${script}\n\n${tag}\n`, css: cssOf(it) };
}

/** The same with the colours in a block of styles, for a page whose policy lets one in. */
export function withStyles({ html, css }: Snippet): string {
  return css === '' ? html : `<style>\n${css.trim().replace(/^/gm, '  ')}\n</style>\n${html}`;
}

/** Writes the hotlines in plain HTML: those of the chosen country first. */
export function hotlineText({ lang, country }: Pick<Choices, 'lang' | 'country'>): string {
  const words = said[lang];
  const all = ['US', 'CA'] as const;
  const countries = country === '' ? all : [country, ...all.filter((it) => it !== country)];
  const lines = countries.map((it) => {
    const line = registry.find(({ level, place }) => level === 'national' && place === it);
    if (!line) throw new Error(`No national line of ${it} is registered.`);
    const text =
      line.sms === undefined ? '' : `${words.text}<a href="${smsOf(line.sms)}">${escaped(line.sms)}</a>`;
    return `${words[it]}<a href="${telOf(line.dial)}">${escaped(line.display)}</a>${text}.`;
  });
  const [first = '', ...others] = lines;
  const danger = `${words.danger}<a href="${telOf('911')}">911</a>`;
  return `<p>\n  ${first}\n  ${[...others, danger].join(' ')}\n</p>`;
}

/** Writes the link that leaves the page. */
export function exitText({ lang }: Pick<Choices, 'lang'>): string {
  return `<a href="${EXIT}" rel="nofollow noreferrer" target="_top">${said[lang].exit}</a>`;
}

/** The attributes of the explorer and of the data, in the order in which they are written. */
function attributesOf(it: Choices, prefix = it.folder): [name: string, value: string][] {
  const src = it.src.map((file) => (file.startsWith('https:') ? file : `${prefix}${file}`)).join(' ');
  // What is so in any case is not written.
  const changed = (name: 'preset' | 'colourBy' | 'layout' | 'upgrade'): string =>
    it[name] === noChoices[name] ? '' : it[name];
  return [
    ['src', src],
    ['lang', it.lang],
    ['preset', changed('preset')],
    ['focus', it.focus.join(' ')],
    ['country', it.country],
    ['colour-by', changed('colourBy')],
    ['breaks', it.breaks.join(' ')],
    ['programs', it.programs.join(' ')],
    ['audience', it.audience.join(' ')],
    ['layout', changed('layout')],
    ['upgrade', changed('upgrade')],
    ['theme', it.theme],
  ];
}

function tagOf(name: string, attributes: readonly (readonly [string, string])[]): string {
  const written = attributes
    .filter(([, value]) => value !== '')
    .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
  return `<${name}${written.join('')}>`;
}

function indented(text: string, by: number): string {
  return text.replace(/^/gm, ' '.repeat(by));
}

/** The way out and the hotlines in plain HTML, so that they work before, and without, JavaScript. */
function firstOf(it: Choices, slots: boolean): string {
  const slot = (name: string) => (slots ? ([['slot', name]] as const) : []);
  // The explorer hands its country on.
  const country = slots ? [] : ([['country', it.country]] as const);
  // No template over several lines: the build takes the room between tags out of it.
  return [
    `  ${tagOf('coalition-exit', slot('exit'))}`,
    `    ${exitText(it)}`,
    '  </coalition-exit>',
    `  ${tagOf('coalition-hotline', [...slot('hotline'), ...country])}`,
    indented(hotlineText(it), 4),
    '  </coalition-hotline>',
  ].join('\n');
}

function explorerOf(it: Choices): string {
  return `${tagOf('coalition-explorer', attributesOf(it))}\n${firstOf(it, true)}\n</coalition-explorer>`;
}

/** Attributes that are the map's own where it stands alone, and the hotline's. */
const notData = ['country', 'layout', 'upgrade', 'theme'];

function dataOf(it: Choices): string {
  const all = attributesOf(it);
  const map = all.filter(([name]) => name === 'layout' || name === 'upgrade');
  const parts: readonly [name: string, attributes: readonly (readonly [string, string])[]][] =
    it.part === 'parts'
      ? it.singles.map((name) => [name, name === 'map' ? map : []])
      : [[it.part, ownOf(it)]];
  const tags = parts.map(([name, own]) => `  ${tagOf(`coalition-${name}`, own)}</coalition-${name}>`);
  // The finder narrows what it finds itself, so that the visitor sees by what, and can take it off.
  const left = it.part === 'finder' ? [...notData, 'audience'] : notData;
  const data = all.filter(([name]) => !left.includes(name));
  return `${tagOf('coalition-data', data)}\n${firstOf(it, false)}\n${tags.join('\n')}\n</coalition-data>`;
}

function ownOf({ part, types, audience, program, places }: Choices): [string, string][] {
  return [
    ['types', types.join(' ')],
    ['audience', part === 'finder' ? audience.join(' ') : ''],
    ['program', program],
    ['places', places.join(' ')],
  ];
}

/** The page of the frame has all datasets of the folder, and is light, unless its address says otherwise. */
function frameOf(it: Choices): string {
  const isAll = it.src.join(' ') === ownData.join(' ');
  const address = new URLSearchParams(
    attributesOf(it, '')
      .filter(([name]) => !(name === 'src' && isAll) && name !== 'theme')
      .concat([['theme', it.theme === '' ? 'auto' : it.theme === 'dark' ? 'dark' : '']])
      .filter(([, value]) => value !== ''),
  ).toString();
  const frame = frameTag(escaped(`${it.folder}embed.html?${address}`), { lang: it.lang });
  return `${frame}\n<script type="module" src="${escaped(it.folder)}coalition-frame.js"></script>\n`;
}

/** Writes the chosen colours as a rule; of a theme that is fixed, that one alone. */
function cssOf({ part, theme, colours }: Choices): string {
  const lines = ownColours.flatMap(([name, token]) => {
    const [light, dark] = colours[name] ?? [];
    if (light === undefined || dark === undefined) return [];
    const value = theme === 'light' ? light : theme === 'dark' ? dark : `light-dark(${light}, ${dark})`;
    return [`  ${token}: ${value};`];
  });
  const host = part === 'explorer' ? 'coalition-explorer' : 'coalition-data';
  return lines.length === 0 ? '' : `${host} {\n${lines.join('\n')}\n}\n`;
}
