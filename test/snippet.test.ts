import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { jurisdictionsOf } from '@coalition-map/geo';
import { registry, smsOf, telOf } from '@coalition-map/schema';
import { topics } from '@coalition-map/store';
import {
  asked,
  fittingChoices,
  noChoices,
  ownColours,
  ownData,
  single,
} from '../packages/editor/src/snippet-choices.ts';
import type { Choices, ColourPair } from '../packages/editor/src/snippet-choices.ts';
import { choicesIn, leftOutOf } from '../packages/editor/src/snippet-read.ts';
import { snippetOf, withStyles } from '../packages/editor/src/snippet-text.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** What a form could hold, and what no form holds: markup, quotes, addresses of scripts. */
const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    '" onload="alert(1)',
    'javascript:alert(1)//',
    'https://example.org/"><img src=x>.json',
    '</style><script>alert(1)</script>',
    '--></coalition-explorer><b>',
    '&quot;',
    '../../x/',
    'https://example.org/maps/',
    'https://example.org/a%20b/data.json',
    'mine/dataset.json',
  ),
);
const ids = [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')].map(({ id }) => id);
const hex = fc.integer({ min: 0, max: 0xffffff }).map((it) => `#${it.toString(16).padStart(6, '0')}`);
const colour = fc.oneof(hex, hostile);
const places = fc.array(fc.oneof(fc.constantFrom(...ids), hostile), { maxLength: 4 });
const one = <Word extends string>(...words: readonly Word[]) => fc.constantFrom(...words);

const choices: fc.Arbitrary<Choices> = fc.record({
  form: one('tag', 'frame'),
  part: one('explorer', 'near', 'finder', 'program', 'starter', 'compare', 'parts'),
  folder: fc.oneof(one('', '/', 'coalition-map/', '/maps/', '../', 'https://example.org/maps/'), hostile),
  src: fc.array(fc.oneof(one(...ownData), hostile), { maxLength: 4 }),
  lang: one('en', 'es', 'fr-CA'),
  preset: one('us', 'us-ca', 'na'),
  focus: places,
  country: one('', 'US', 'CA', 'MX'),
  colourBy: fc.oneof(one('all', 'components', 'builds', 'year', 'program:botl', ...topics), hostile),
  breaks: fc.array(fc.oneof(fc.nat(9), fc.double()), { maxLength: 5 }),
  programs: fc.array(fc.oneof(one('coalition-build', 'law-enforcement-training'), hostile), { maxLength: 3 }),
  audience: fc.array(fc.oneof(one('law-enforcement', 'industry'), hostile), { maxLength: 3 }),
  layout: one('map', 'tiles'),
  upgrade: one('interaction', 'visible', 'idle', 'eager', 'never'),
  theme: one('', 'light', 'dark'),
  singles: fc.subarray([...single]),
  types: fc.array(fc.oneof(one('report', 'toolkit', 'laws'), hostile), { maxLength: 3 }),
  program: fc.oneof(one('', 'truckers-against-trafficking'), hostile),
  places,
  colours: fc
    .array(fc.tuple(one(...ownColours.map(([name]) => name)), fc.tuple(colour, colour)), { maxLength: 4 })
    .map((own) => Object.fromEntries(own) as Partial<Record<string, ColourPair>>),
});

interface Tree {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { name: string; value: string }[];
  readonly childNodes?: readonly Tree[];
}

/** Everything in a piece of markup, as a browser reads it. */
function within(node: Tree): Tree[] {
  return [node, ...(node.childNodes ?? []).flatMap(within)];
}

describe('a snippet', () => {
  it('is the README’s where nothing is chosen', () => {
    const shown = /```html\n(<script type="module".*?<\/coalition-explorer>\n)```/s.exec(readme)?.[1];
    const { html, css } = snippetOf({ ...noChoices, src: ownData });
    expect(html.replaceAll('coalition-map/data', 'data').replace(' lang="en"', '')).toBe(shown);
    expect(css).toBe('');
  });

  it('frames the README’s page', () => {
    const shown = /```html\n(<iframe.*?<\/script>\n)```/s.exec(readme)?.[1];
    const { html } = snippetOf({ ...noChoices, form: 'frame', theme: 'light' });
    expect(html.replace('?lang=en', '')).toBe(shown?.replace(/^<iframe\n {2}src/, '<iframe\n  src'));
  });

  it('read again gives the choices that it was written from, whatever was typed into the form', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const snippet = snippetOf(chosen);
        expect(choicesIn(withStyles(snippet))).toEqual(fittingChoices(chosen));
        expect(choicesIn(`${snippet.html}\n${snippet.css}`)).toEqual(fittingChoices(chosen));
      }),
      { numRuns: 500 },
    );
  });

  it('holds nothing but our tags, whatever was typed into the form', () => {
    const tags = /^(#document-fragment|#text|script|style|iframe|a|p|coalition-[a-z]+)$/;
    const own =
      /^(href|rel|target|slot|type|lang|src|preset|focus|country|colour-by|breaks|programs|audience|layout|upgrade|theme|types|program|places|title|width|height|frameborder|loading|sandbox|referrerpolicy|allow)$/;
    fc.assert(
      fc.property(choices, (chosen) => {
        const text = withStyles(snippetOf(chosen));
        const all = within(parseFragment(text));
        for (const { nodeName, attrs = [] } of all) {
          expect(nodeName).toMatch(tags);
          for (const { name, value } of attrs) {
            expect(name).toMatch(own);
            expect(value).not.toMatch(/^\s*(javascript|data):/i);
          }
        }
        const scripts = all.filter(({ nodeName }) => nodeName === 'script');
        expect(scripts).toHaveLength(1);
        expect(scripts[0]?.childNodes).toEqual([]);
        expect(all.filter(({ nodeName }) => nodeName === 'style').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('has the way out and registered numbers in plain HTML in every language, for every part and country', () => {
    const known = new Set(registry.flatMap(({ dial, sms }) => [telOf(dial), ...(sms ? [smsOf(sms)] : [])]));
    const shown = new Map(
      registry.flatMap(({ dial, display, sms }) => [
        [telOf(dial), display],
        ...(sms ? [[smsOf(sms), sms] as const] : []),
      ]),
    );
    fc.assert(
      fc.property(choices, (chosen) => {
        const it = fittingChoices({ ...chosen, form: 'tag' });
        const all = within(parseFragment(snippetOf(it).html));
        const links = all.filter(({ nodeName }) => nodeName === 'a');
        const hrefs = links.map(({ attrs }) => attrs?.find(({ name }) => name === 'href')?.value ?? '');
        expect(hrefs[0]).toBe('https://www.weather.gov/');
        const numbers = hrefs.slice(1);
        expect(numbers).toEqual(expect.arrayContaining(['tel:+18883737888', 'tel:+18339001010', 'tel:911']));
        for (const [at, href] of numbers.entries()) {
          expect(known.has(href), href).toBe(true);
          expect(links[at + 1]?.childNodes?.[0]?.value).toBe(shown.get(href));
        }
        const first = { '': '+18883737888', US: '+18883737888', CA: '+18339001010', MX: '+528005533000' };
        expect(numbers[0]).toBe(`tel:${first[it.country]}`);
      }),
    );
  });

  it('is read however somebody has written it, and what cannot be chosen is named', () => {
    const read = (text: string) => {
      const it = choicesIn(text);
      return it && { ...it, lost: leftOutOf(text, withStyles(snippetOf(it))) };
    };
    const src = 'src="/m/data/tat/dataset.json"';
    const script = '<script type="module" src="/m/coalition-map.js"></script>';
    expect(
      read(
        `${script}<coalition-explorer src='/m/data/tat/dataset.json' focus='US-TN' lang=es></coalition-explorer>`,
      ),
    ).toMatchObject({
      folder: '/m/',
      src: ['data/tat/dataset.json'],
      focus: ['US-TN'],
      lang: 'es',
      lost: [],
    });
    expect(
      read(
        `<script src="/other.js" defer></script>${script}<coalition-explorer ${src} focus="us-tn,US-KY" lang="fr"></coalition-explorer>`,
      ),
    ).toMatchObject({
      folder: '/m/',
      src: ['data/tat/dataset.json'],
      focus: ['US-TN', 'US-KY'],
      lang: 'fr-CA',
      lost: [],
    });
    expect(
      read(
        `${script.replace(' src', ' integrity="sha384-x" crossorigin src').toUpperCase().replace('/M/COALITION-MAP.JS', '/m/coalition-map.js')}<COALITION-EXPLORER ${src} AS-OF="2026-01-01" detail-pmtiles="a.pmtiles" layout="map" theme="pink"></COALITION-EXPLORER>`,
      ),
    ).toMatchObject({
      folder: '/m/',
      lost: ['integrity', 'crossorigin', 'as-of', 'detail-pmtiles', 'theme'],
    });
    expect(
      read('<iframe src="/m/embed.html?focus=US-TN&amp;as-of=2026-01-01" title="Map"></iframe>'),
    ).toMatchObject({ form: 'frame', focus: ['US-TN'], lost: ['as-of'] });
    const video = '<iframe src="https://example.org/video" allow="autoplay" data-x="1"></iframe>';
    const frame = '<iframe src="/m/embed.html?lang=es" title="Map"></iframe>';
    expect(read(video + frame)).toMatchObject({ form: 'frame', folder: '/m/', lang: 'es', lost: [] });
    // As the folder's snippet.html has it: the frame is for browsers that run no script.
    expect(
      read(
        `${script.replace('.js', '.js?v=3')}${video}<coalition-explorer ${src}><noscript>${frame}</noscript></coalition-explorer><style>coalition-explorer { --coalition-colour-accent:#0A5; }</style>`,
      ),
    ).toMatchObject({
      form: 'tag',
      folder: '/m/',
      lang: 'en',
      colours: { accent: ['#00aa55', expect.any(String)] },
      lost: [],
    });
  });

  it('says nothing of what it wrote itself', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const text = withStyles(snippetOf(chosen));
        const it = choicesIn(text);
        expect(it && leftOutOf(text, withStyles(snippetOf(it)))).toEqual([]);
      }),
    );
  });

  it('is not read from a text without a tag of ours', () => {
    for (const text of ['', '<p>Our site</p>', '<iframe src="https://example.org/"></iframe>', '<coalition-'])
      expect(choicesIn(text)).toBeUndefined();
  });
});

describe('what is asked for', () => {
  it('has an effect on what is written, each choice by itself', () => {
    const others: Partial<Choices> = {
      folder: 'other/',
      src: ['mine/dataset.json'],
      lang: 'es',
      preset: 'na',
      focus: ['US-TN'],
      country: 'CA',
      colourBy: 'builds',
      breaks: [2, 4],
      programs: ['coalition-build'],
      audience: ['industry'],
      layout: 'tiles',
      upgrade: 'never',
      theme: 'dark',
      singles: ['map'],
      types: ['report'],
      program: 'botl',
      places: ['US-TN'],
      colours: { accent: ['#000000', '#ffffff'] },
    };
    for (const form of ['tag', 'frame'] as const)
      for (const part of ['explorer', 'near', 'finder', 'program', 'starter', 'compare', 'parts'] as const) {
        const plain = { ...noChoices, form, part };
        const wanted = asked(plain);
        for (const name of Object.keys(others) as (keyof Choices)[]) {
          const isOther =
            withStyles(snippetOf({ ...plain, [name]: others[name] })) !== withStyles(snippetOf(plain));
          expect(isOther, `${name} of ${form} ${part}`).toBe(wanted.has(name));
        }
      }
  });
});
