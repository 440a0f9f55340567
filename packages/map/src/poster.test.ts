import { describe, expect, it } from 'vitest';
import { bringScene, usCaScene } from '@coalition-map/geo/scenes';
import type { State } from '@coalition-map/store';
import { base, committed, names, stateOf, stateWith } from './data.fixture.ts';
import { layoutOf } from './layout.ts';
import { colours } from './palette.ts';
import { shownOf } from './poster-picture.ts';
import { linesOf, widthOf } from './poster-text.ts';
import { renderPoster } from './poster.ts';
import { enPoster } from '@coalition-map/store';
import { markSign } from './signs.ts';
import { fitView } from './view.ts';

const state = stateWith(...names.map(committed));
const light = renderPoster(state, { colours: 'light' });
const sheet = renderPoster(state, { colours: 'light', parts: 'sheet' });

const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

/** Reads XML by its grammar, as far as a poster uses it; throws where a tag is not closed in its order. */
function tagsOf(svg: string): string[] {
  const open: string[] = [];
  const tags: string[] = [];
  let rest = svg;
  while (rest !== '') {
    const found = /^([^<>]*)<(\/?)([a-zA-Z]+)((?:\s[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (!found) {
      throw new Error(`not XML: ${rest.slice(0, 80)}`);
    }
    const [all, text = '', closes, tag = '', , isEmpty] = found;
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`a bare &: ${text}`);
    if (closes) {
      if (open.pop() !== tag) throw new Error(`</${tag}> closes nothing`);
    } else {
      tags.push(tag);
      if (!isEmpty) open.push(tag);
    }
    rest = rest.slice(all.length);
  }
  if (open.length > 0) throw new Error(`open: ${open.join()}`);
  return tags;
}

describe('a poster', () => {
  it('has each of the 69 regions once, with its outline', () => {
    expect(usCaScene.shapes.regions).toHaveLength(69);
    for (const { id, d } of usCaScene.shapes.regions) expect(light.split(`d="${d}"`), id).toHaveLength(2);
  });

  it('has the fill that the map gives each region: its step, or a pattern that is there', () => {
    const { picture } = shownOf(state, usCaScene, enPoster);
    for (const { id, d } of usCaScene.shapes.regions) {
      const fill = picture?.regions.get(id)?.fill ?? 'waiting';
      const written = new RegExp(`d="${d}" fill="([^"]+)"|d="${d}"[^>]* fill="(url[^"]+)"`).exec(light);
      const value = written?.[1] ?? written?.[2];
      if (fill.startsWith('step-')) expect(value, id).toBe(colours.find(([name]) => name === fill)?.[2]);
      else {
        expect(value, id).toBe(`url(#coalition-poster-1-${fill})`);
        expect(light).toContain(`<pattern id="coalition-poster-1-${fill}"`);
      }
    }
  });

  it('has the marks and names of the map at its size, and the numbers on them are all its pins', () => {
    const size = { width: 800, height: 666 };
    const view = fitView([0, 0, usCaScene.plane.width, usCaScene.plane.height], size);
    const { pins } = shownOf(state, usCaScene, enPoster);
    const { marks, labels } = layoutOf(usCaScene, pins, view, size);
    expect(marks.reduce((sum, mark) => sum + mark.pins.length, 0)).toBe(pins.length);
    for (const d of new Set(marks.map((mark) => markSign(mark).d)))
      expect(light.split(`d="${d}"`)).toHaveLength(1 + marks.filter((mark) => markSign(mark).d === d).length);
    const texts = textsOf(light);
    const numbers = texts.filter((text) => /^\d+$/.test(text)).map(Number);
    const singles = marks.filter((mark) => mark.pins.length === 1).length;
    expect(numbers.reduce((sum, number) => sum + number, 0) + singles).toBe(pins.length);
    expect(texts.filter((text) => /^[A-Z]{2}$/.test(text)).sort()).toEqual(
      [...labels.values()].map(({ code }) => code).sort(),
    );
  });

  it('is an image with a name and a description, in the form of XML', () => {
    for (const svg of [light, sheet, renderPoster(state)]) {
      expect(svg).toMatch(
        /^<svg [^>]*viewBox="0 0 \d+ \d+"[^>]* role="img" aria-labelledby="coalition-poster-title"/,
      );
      expect(svg).toContain('<desc id="coalition-poster-desc">43 of 69 states, provinces and territories');
      expect(new Set(tagsOf(svg))).toEqual(
        new Set(['svg', 'title', 'desc', 'path', 'defs', 'pattern', 'g', 'text']),
      );
    }
  });

  it('has neither a style nor a script nor an address but its namespace, and no id twice', () => {
    for (const svg of [light, sheet, renderPoster(state)]) {
      expect(/ style=|<style|<script| on\w+=|href|="data:/.test(svg)).toBe(false);
      expect(count(svg, /https?:\/\//g)).toBe(1);
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const other = renderPoster(state, { idPrefix: 'second' });
    expect(other).not.toContain('coalition-poster');
    expect(other).toContain('url(#second-1-none)');
  });

  it('is made of the same bytes for the same state', () => {
    expect(renderPoster(stateWith(...names.map(committed)), { colours: 'light' })).toBe(light);
    expect(renderPoster({ ...state, asOf: '2031-01-01' }, { colours: 'light' })).toBe(light);
  });

  it('takes the tokens of the element around it, else the page’s scheme, else the light colours', () => {
    const svg = renderPoster(state, { slot: 'poster' });
    expect(svg).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 666" width="100%" slot="poster"',
    );
    expect(svg).toContain('<g fill="#d6e5f2" stroke="#ffffff"><path ');
    expect(svg).toContain('fill="var(--_step-1,light-dark(#d6e5f2,#1d3b57))"');
    expect(renderPoster(state, { colours: 'dark' })).not.toMatch(/var\(|#d6e5f2/);
    expect(light).not.toContain('var(');
  });

  it('has names and marks for a second width, each group with all pins, the narrow one not displayed', () => {
    const svg = renderPoster(state, { colours: 'light', narrow: 360 });
    const [wide = '', narrow = ''] = svg
      .slice(svg.indexOf('<g class="coalition-wide">'))
      .split('<g class="coalition-narrow" display="none" transform="scale(2.222)">');
    const { pins } = shownOf(state, usCaScene, enPoster);
    for (const layer of [wide, narrow]) {
      const numbers = textsOf(layer).flatMap((text) => (/^\d+$/.test(text) ? Number(text) : []));
      const signs = count(layer, /<path d="[^"]+z"/gi);
      const all = numbers.reduce((sum, number) => sum + number, 0) + signs - numbers.length;
      expect(all).toBe(pins.length);
    }
    expect(narrow.length).toBeLessThan(wide.length);
    tagsOf(svg);
  });

  it('is plain, and says so, while no records are there', () => {
    const svg = renderPoster(stateWith(), { colours: 'light' });
    expect(svg).not.toContain('pattern');
    expect(svg).toContain('<desc id="coalition-poster-desc">Not loaded</desc>');
  });

  it('draws as mere land what the lens and the legend leave out, and its pins not at all', () => {
    const lens: State = { ...state, lens: ['US-TN'], hidden: new Set(['pin:event']) };
    const svg = renderPoster(lens, { colours: 'light' });
    const land = (text: string) => count(text, /fill="#f6f7f9"/g);
    expect(land(svg) - land(renderPoster(state, { colours: 'light' }))).toBe(68);
    const { pins } = shownOf(lens, usCaScene, enPoster);
    expect(pins.length).toBeGreaterThan(5);
    expect(pins.every(({ kind }) => kind !== 'event')).toBe(true);
  });

  it.each([
    ['us', 'map'],
    ['na', 'map'],
    ['us', 'tiles'],
    ['us-ca', 'tiles'],
    ['na', 'tiles'],
  ] as const)('draws the %s preset as a %s', async (preset, layout) => {
    const scene = await bringScene(preset, layout);
    const svg = renderPoster(state, { scene, colours: 'light' });
    for (const { id, d } of scene.shapes.regions) expect(svg.includes(`d="${d}"`), id).toBe(true);
    const { width, height } = scene.shapes;
    expect(svg).toContain(`viewBox="0 0 800 ${Math.round((800 * height) / width)}"`);
    tagsOf(svg);
  });
});

describe('a sheet', () => {
  const texts = textsOf(sheet).join(' ');

  it('tells title, both legends, what was counted, whose data of which version, credit and day', () => {
    const { legend, explorer } = enPoster;
    for (const words of [
      'Coalition Map: All programs and measures, how many',
      legend.title,
      legend.pins,
      legend.scope,
      explorer.credit,
      ...Object.values(legend.pin),
      legend.cluster,
      'As of November 21, 2026',
    ])
      expect(texts).toContain(words);
    for (const { text } of shownOf(state, usCaScene, enPoster).picture?.legend ?? [])
      expect(texts).toContain(text);
    for (const { publisher, version, compiler } of state.atlas.datasets)
      for (const words of [publisher.name, `version ${version}`, compiler ?? '?'])
        expect(texts).toContain(words);
    expect(count(texts, /does not endorse it/g) + count(texts, /does not endorse/g)).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('tells what it leaves out: places outside of the lens, kinds that are off, and what did not come', () => {
    const told = (it: Partial<State>) =>
      textsOf(renderPoster({ ...state, ...it }, { parts: 'sheet', colours: 'light' })).join(' ');
    expect(told({ lens: ['US-TN', 'US-KY'] })).toContain('Shown are Tennessee and Kentucky alone.');
    expect(told({ hidden: new Set(['pin:event']) })).toContain('Event (left out of the map now)');
    expect(told({ atlas: { ...state.atlas, gaps: new Set(['builds']) } })).toContain(
      'is not the same as “no data”',
    );
  });

  it('holds every line within its width, by the widths of the widest common font', () => {
    const [, width = ''] = /viewBox="0 0 (\d+)/.exec(sheet) ?? [];
    for (const [, x = '', size = '', rest = '', text = ''] of sheet.matchAll(
      /<text x="([\d.]+)" y="[\d.]+" font-size="(\d+)"([^>]*)>([^<]*)</g,
    ))
      if (!rest.includes('middle'))
        expect(Number(x) + widthOf(text, Number(size), rest.includes('weight')), text).toBeLessThanOrEqual(
          Number(width) - 31,
        );
  });
});

describe('texts of datasets', () => {
  const hostile = `<script>alert("1")</script> & 'x' \u202e]]> <!-- --> \u0001`;
  const made = stateOf({
    partnerships: [
      {
        ...base,
        id: 'a',
        jurisdictions: ['US-TN'],
        topic: 'botl',
        status: 'enacted',
        scope: 'statewide',
        attribution: 'own',
      },
    ],
  });
  const [manifest] = made.atlas.datasets;
  const bad: State = {
    ...made,
    atlas: {
      ...made.atlas,
      datasets: manifest
        ? [
            {
              ...manifest,
              title: { en: hostile },
              publisher: { name: hostile },
              notice: { en: hostile.repeat(9) },
            },
          ]
        : [],
    },
  };

  it('never become markup', () => {
    const svg = renderPoster(bad, { parts: 'sheet', title: hostile, idPrefix: '"><b' });
    const tags = new Set(tagsOf(svg));
    expect(tags.has('script') || tags.has('b')).toBe(false);
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(svg).not.toContain('\u0001');
  });

  it('are cut into lines, however long their words are', () => {
    const lines = linesOf(`a ${'x'.repeat(400)} b`, 300, 14);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(widthOf(line, 14)).toBeLessThanOrEqual(300);
    expect(lines.join('').replace(/ /g, '')).toBe(`a${'x'.repeat(400)}b`);
    expect(linesOf('', 300, 14)).toEqual([]);
  });
});
