import assert from 'node:assert/strict';
import type { PageTest } from '../page-test.ts';
import { axeFinds } from './looks.ts';

/** Each page of the demo; the pages of places, which are in English, have tests of their own (records.page.ts). */
const parts = [
  ['index.html#coalition?place=US-TN'],
  ['starter.html', 'editor.html', 'program.html'],
  ['compare.html', 'finder.html'],
  ['media.html', 'near.html', 'builder.html'],
  ['part-list.html', 'part-hotline.html'],
  ['part-map.html', 'part-panel.html'],
] as const;

/** Pages that are read, in the language that they are written in. */
const texts = [
  'gallery.html',
  'guide-visitors.html',
  'guide-partners.html',
  'guide-maintainers.html',
  'api.html',
  'accessibility.html',
  'privacy.html',
  'embed.html',
];

const widths = [320, 768, 1280] as const;

// All widths in each language in light; forced colours change no word, so that they are looked at in English alone.
const looks = [
  ['en', ['none', 'active']],
  ['es', ['none']],
  ['fr-CA', ['none']],
] as const;

/** Where the page's own colours are shown, axe takes these for seen in forced colours too, which the browser replaces. */
const ownColours = ['themes.html'];

export const pages: PageTest[] = looks.flatMap(([lang, colours]) =>
  [...parts, ...(lang === 'en' ? [texts, ownColours] : [])].map((addresses): PageTest => ({
    title: `axe finds nothing on ${addresses.map((it) => it.replace(/\..*/, '')).join(', ')} in ${lang}, ${widths.join(', ')} px wide${colours.length > 1 && addresses !== ownColours ? ', in light and in forced colours' : ''}`,
    async run({ origin, serve, newPage, complaints }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage();
      for (const address of addresses) {
        const path = `/${address.replace(/#.*/, '')}`;
        const mend = serve.spoil(path, {
          body: (file) => file.toString().replace('<html lang="en"', `<html lang="${lang}"`),
        });
        await page.goto(`${origin}/${address}`, { waitUntil: 'networkidle' });
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        for (const forcedColors of addresses === ownColours ? (['none'] as const) : colours) {
          await page.emulateMedia({ forcedColors });
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            // The layout follows in a frame, what it measures in another.
            await page.evaluate(
              () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))),
            );
            assert.deepEqual(await axeFinds(page), [], `${address}, ${width} px, ${forcedColors}`);
          }
        }
        mend();
      }
      assert.deepEqual(complaints(page), []);
    },
  })),
);
