import { languageOf } from '@coalition-map/schema';
import {
  fittingChoices,
  noChoices,
  ownColours,
  ownData,
  single,
  type Choices,
  type ColourPair,
  type Part,
} from './snippet-choices.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => named[name] ?? whole);
}

type Tag = ReadonlyMap<string, string>;

/** The attributes of each tag of a name, however somebody writes them: in capitals, with either quotes, or with none. */
function tagsIn(text: string, name: string): readonly Tag[] {
  const tags = text.matchAll(new RegExp(`<${name}(?=[\\s>/])((?:"[^"]*"|'[^']*'|[^"'>])*)>`, 'gi'));
  return [...tags].map(([, inside = '']) => {
    const attributes = inside.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
    return new Map(
      [...attributes].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        unescaped(double ?? single ?? bare ?? ''),
      ]),
    );
  });
}

/** The attributes of the first tag of a name; nothing where there is none. */
function tagIn(text: string, name: string): Tag | undefined {
  return tagsIn(text, name)[0];
}

function wordsIn(text: string | null | undefined): readonly string[] {
  return (text ?? '').split(/,?\s+/).filter(Boolean);
}

/** Ids as the elements take them: with commas or in small letters too. */
function idsIn(text: string | null | undefined): readonly string[] {
  return (text ?? '')
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** One of the words that a choice may be; the first where it is none. */
function oneOf<Word extends string>(
  text: string | null | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  return words.find((it) => it === text) ?? words[0];
}

/** The library's script at the end of an address, however its site versions it. */
const ourScript = /coalition-map\.js([?#].*)?$/;

/** Without what stands there for browsers that run no script. */
function scripted(text: string): string {
  return text.replace(/<noscript\b.*?<\/noscript\s*>/gis, '');
}

/** The first frame that holds our page; others, as a video, are not ours. */
function frameTagIn(text: string): Tag | undefined {
  return tagsIn(text, 'iframe').find((tag) => /(^|\/)embed\.html([?#]|$)/.test(tag.get('src') ?? ''));
}

/** Reads a snippet that `snippetOf` wrote, with its colours, back into the choices; nothing where there is no tag of ours. */
export function choicesIn(given: string): Choices | undefined {
  const text = scripted(given);
  const frame = frameTagIn(text);
  const explorer = tagIn(text, 'coalition-explorer');
  const data = tagIn(text, 'coalition-data');
  if (frame) return frameIn(frame);
  const around = explorer ?? data;
  if (!around) return undefined;
  const scripts = tagsIn(text, 'script').map((tag) => tag.get('src') ?? '');
  const script = scripts.find((src) => ourScript.test(src)) ?? '';
  const folder = script.replace(ourScript, '');
  const get = (name: string): string | undefined =>
    around.get(name) ??
    (explorer ? undefined : (tagIn(text, 'coalition-map') ?? new Map<string, string>()).get(name)) ??
    (name === 'country' ? tagIn(text, 'coalition-hotline')?.get(name) : undefined);
  const own = explorer ? undefined : partIn(text);
  const cut = (file: string): string => (file.startsWith('https:') ? file : file.slice(folder.length));
  const theme = oneOf(get('theme'), ['', 'light', 'dark']);
  return fittingChoices({
    ...noChoices,
    ...shared(get),
    ...own,
    folder,
    src: wordsIn(get('src')).map(cut),
    theme,
    colours: coloursIn(text, theme),
  });
}

/** What all forms say in the same words. */
function shared(get: (name: string) => string | null | undefined) {
  return {
    lang: languageOf(get('lang') ?? 'en'),
    preset: oneOf(get('preset'), ['us-ca', 'us', 'na']),
    focus: idsIn(get('focus')),
    country: oneOf(get('country')?.toUpperCase(), ['', 'US', 'CA', 'MX']),
    colourBy: get('colour-by') ?? 'all',
    breaks: idsIn(get('breaks')).map(Number),
    programs: wordsIn(get('programs')),
    audience: wordsIn(get('audience')),
    layout: oneOf(get('layout'), ['map', 'tiles']),
    upgrade: oneOf(get('upgrade'), ['interaction', 'visible', 'idle', 'eager', 'never']),
  } satisfies Partial<Choices>;
}

/** What stands in any snippet of ours, and what has no effect where it is so in any case. */
const plain = [
  'type,slot,href,rel,target,title,width,height,frameborder,loading,sandbox,referrerpolicy,allow,name,id,class',
  'preset=us-ca,colour-by=all,layout=map,upgrade=interaction,theme=auto,theme=light,theme=',
].flatMap((it) => it.split(','));

/**
 * Gives the names of what a snippet says and the choices cannot: attributes of our tags, and what the address of a frame asks
 * for, that are not in what the choices are written as.
 */
export function leftOutOf(given: string, written: string): readonly string[] {
  const text = scripted(given);
  const names = (it: string): readonly (readonly [string, string])[] => {
    const tags = ['iframe', 'script', ...ours(it)].flatMap((name) => tagsIn(it, name));
    // A script or a frame of somebody else is none of it.
    const own = tags.filter((tag) => /^$|coalition-|\.json|embed\.html/.test(tag.get('src') ?? ''));
    const asked = [...(frameTagIn(it) ?? [])].flatMap(([name, value]) =>
      name === 'src' ? [...new URLSearchParams(value.split('?')[1] ?? '')] : [],
    );
    return [...own.flatMap((tag) => [...tag]), ...asked];
  };
  const kept = new Set(names(written).map(([name]) => name));
  const lost = names(text).filter(
    ([name, value]) => !kept.has(name) && !plain.includes(name) && !plain.includes(`${name}=${value}`),
  );
  return [...new Set(lost.map(([name]) => name))];
}

/** The names of our tags in a text. */
function ours(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/<(coalition-[a-z]+)/gi)].map(([, name = '']) => name.toLowerCase()))];
}

function frameIn(frame: ReadonlyMap<string, string>): Choices | undefined {
  const [folder, query] = (frame.get('src') ?? '').split('embed.html');
  if (folder === undefined || query === undefined) return undefined;
  const address = new URLSearchParams(query);
  const get = (name: string): string | null => address.get(name);
  const theme = get('theme');
  return fittingChoices({
    ...noChoices,
    ...shared(get),
    form: 'frame',
    folder,
    src: get('src') === null ? ownData : wordsIn(get('src')),
    theme: theme === 'auto' ? '' : theme === 'dark' ? 'dark' : 'light',
  });
}

const tools: readonly Part[] = ['near', 'finder', 'program', 'starter', 'compare'];

/** What stands inside of the data: one tool, or parts. */
function partIn(text: string): Partial<Choices> {
  for (const part of tools) {
    const tag = tagIn(text, `coalition-${part}`);
    if (tag)
      return {
        part,
        types: wordsIn(tag.get('types')),
        audience: wordsIn(tag.get('audience')),
        program: tag.get('program') ?? '',
        places: idsIn(tag.get('places')),
      };
  }
  return { part: 'parts', singles: single.filter((name) => tagIn(text, `coalition-${name}`)) };
}

/** A colour with two digits for each light: #abc is #aabbcc. */
function wholeHex(colour = ''): string {
  const digits = colour.slice(1).toLowerCase();
  return colour && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

function coloursIn(text: string, theme: Choices['theme']): Choices['colours'] {
  const found = ownColours.flatMap(([name, token, light, dark]): [string, ColourPair][] => {
    const hex = '(#(?:[\\da-f]{6}|[\\da-f]{3}))(?![\\da-f])';
    const value = new RegExp(`${token}:\\s*(light-dark\\()?${hex}(?:,\\s*${hex})?`, 'i').exec(text);
    const [, both, ...shades] = value ?? [];
    const [first = '', second = ''] = shades.map(wholeHex);
    if (!value) return [];
    if (both !== undefined) return [[name, [first, second]]];
    return [[name, theme === 'dark' ? [light, first] : [first, dark]]];
  });
  return Object.fromEntries(found);
}
