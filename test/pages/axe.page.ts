import assert from 'node:assert/strict';
import type { PageTest } from '../page-test.ts';
import { axeFinds, isNarrow } from './looks.ts';

/** Each page of the demo; the pages of places, which are in English, have tests of their own (records.page.ts). */
const parts = [
  ['index.html#coalition?place=US-TN'],
  ['starter.html', 'editor.html', 'program.html'],
  ['compare.html', 'finder.html'],
  ['media.html', 'near.html', 'builder.html'],
] as const;

/** Pages that hold the same elements by themselves, and those that are read: in the language that they are written in. */
const english = [
  ['part-list.html', 'part-hotline.html', 'part-map.html', 'part-panel.html'],
  ['gallery.html', 'guide-visitors.html', 'guide-partners.html', 'guide-maintainers.html', 'privacy.html'],
  // axe takes the colours of a theme for seen in forced colours too, where the browser has replaced them.
  ['api.html', 'accessibility.html', 'embed.html', 'themes.html'],
] as const;

const widths = [320, 768, 1280] as const;

// All widths in each language in light; forced colours change no word, so that they are looked at in English alone.
const looks = [
  ['en', parts, ['none', 'active']],
  ['es', parts, ['none']],
  ['fr-CA', parts, ['none']],
  ['en', english, ['none']],
] as const;

export const pages: PageTest[] = looks.flatMap(([lang, groups, colours]) =>
  groups.map((addresses): PageTest => ({
    title: `axe finds nothing on ${addresses.map((it) => it.replace(/\..*/, '')).join(', ')} in ${lang}, ${widths.join(', ')} px wide${colours.length > 1 ? ', in light and in forced colours' : ''}`,
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
        for (const forcedColors of colours) {
          await page.emulateMedia({ forcedColors });
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            // The layout follows in a frame, what it measures in another.
            await page.evaluate(
              () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))),
            );
            assert.ok(await isNarrow(page), `${address} is wider than ${width} px`);
            assert.deepEqual(await axeFinds(page), [], `${address}, ${width} px, ${forcedColors}`);
          }
        }
        mend();
      }
      assert.deepEqual(complaints(page), []);
    },
  })),
);
