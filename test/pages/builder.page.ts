import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import type { PageContext, PageTest } from '../page-test.ts';
import { pagePolicy } from '../serve.ts';
import { axeFinds, isNarrow, looks, tabTo } from './looks.ts';

/** Room for the whole form, so that nothing has to be scrolled to. */
const tall = { viewport: { width: 1280, height: 3600 } };

async function openBuilder(
  context: PageContext,
  options: Parameters<PageContext['newPage']>[0] = tall,
): Promise<Page> {
  context.serve.policy = `${pagePolicy}; frame-src 'self'`;
  const page = await context.newPage(options);
  await page.goto(`${context.origin}/builder.html`);
  await page.getByLabel('Snippet', { exact: true }).waitFor();
  return page;
}

/** The map's own page in a page: that of the frame which a snippet brings, else the page itself. */
function innermost(frames: readonly Frame[], outer: Frame): Frame {
  return frames.find((it) => it.url().includes('/embed.html')) ?? outer;
}

/** The page of the preview. */
async function previewOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('coalition-builder iframe').elementHandle()).contentFrame();
  assert.ok(frame);
  return frame;
}

/** The accessible tree of a page when it has not changed for a second. */
async function settled(frame: Frame): Promise<string> {
  let last = '';
  let since = performance.now();
  const end = since + 30_000;
  while (performance.now() < end) {
    const now = await frame.locator('body').ariaSnapshot();
    if (now !== last) [last, since] = [now, performance.now()];
    if (now.length > 500 && performance.now() - since > 1000) return now;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The page does not settle.');
}

/** Each of our elements with its attributes, addresses in full. */
function attributesIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('coalition-'))
      .map((element) => {
        const own = [...element.attributes]
          .map(({ name, value }) =>
            name === 'src'
              ? `src=${value
                  .split(' ')
                  .map((it) => new URL(it, document.baseURI).href)
                  .join(' ')}`
              : `${name}=${value}`,
          )
          .sort();
        return `${element.localName} ${own.join(' ')}`;
      }),
  );
}

interface Seen {
  readonly attributes: readonly string[];
  readonly tree: string;
  readonly picture: Buffer | undefined;
}

async function seen(frame: Frame): Promise<Seen> {
  const tree = await settled(frame);
  const map = frame.locator('coalition-map .stage');
  const picture =
    (await map.count()) > 0 ? await map.first().screenshot({ animations: 'disabled' }) : undefined;
  return { attributes: await attributesIn(frame), tree, picture };
}

/** Sets of choices: what is done in the form, what has to be seen then, and whether there is a map. */
const sets: readonly (readonly [
  title: string,
  choose: (page: Page) => Promise<void>,
  sight: RegExp,
  hasMap: boolean,
])[] = [
  ['as it stands', () => Promise.resolve(), /Choose a state or province/, true],
  [
    'Tennessee in Spanish, in own colours',
    async (page) => {
      await page.getByLabel('Language').selectOption('es');
      await addPlace(page, 'Places shown at first', 'US-TN');
      await page.getByText('Colors', { exact: true }).click();
      const light = page.getByRole('group', { name: 'On a light page' });
      await light.getByLabel('Ground', { exact: true }).fill('#fff8e7');
      await light.getByLabel('Map, most', { exact: true }).fill('#3d0c4a');
      await page.keyboard.press('Tab');
      // A page that has to be scrolled is put on the screen in layers, whose edges a browser smooths otherwise.
      await page.getByText('Colors', { exact: true }).click();
    },
    /solo Tennessee/,
    true,
  ],
  [
    'Canada in squares, dark, in Canadian French, coloured by builds',
    async (page) => {
      await page.getByLabel('Language').selectOption('fr-CA');
      await page.getByLabel('Whose hotline stands first').selectOption('CA');
      await page.getByLabel('How places are drawn at first').selectOption('tiles');
      await page.getByLabel('What the colors tell at first').selectOption('builds');
      await page.getByLabel('Light or dark').selectOption('dark');
      await page.getByText('Programs shown alone at first: all').click();
      await page
        .getByRole('group', { name: 'Programs shown alone at first' })
        .getByLabel('Coalition Build')
        .check();
      // Folded again, so that the page has not to be scrolled, as above.
      await page.getByText('Programs shown alone at first: Coalition Build').click();
    },
    /Quitter maintenant.*Filtres actifs\..*28 sur 69/s,
    true,
  ],
  [
    'single parts with Mexico, without Tennessee’s data',
    async (page) => {
      await page.getByLabel('For whom').selectOption('parts');
      await page.getByLabel('Details of what is chosen').check();
      await page.getByLabel('Part of the continent').selectOption('na');
      await page.getByLabel('Tennessee alliance').uncheck();
    },
    /Exit now/,
    true,
  ],
  [
    'places side by side',
    async (page) => {
      await page.getByLabel('For whom').selectOption('compare');
      await addPlace(page, 'Places compared at first', 'US-IA');
      await addPlace(page, 'Places compared at first', 'CA-ON');
    },
    /Iowa/,
    false,
  ],
  [
    'a frame of Tennessee in Spanish, dark',
    async (page) => {
      await page.getByLabel('A frame').check();
      await page.getByLabel('Language').selectOption('es');
      await addPlace(page, 'Places shown at first', 'US-TN');
      await page.getByLabel('Light or dark').selectOption('dark');
    },
    /solo Tennessee/,
    true,
  ],
  [
    'a picture of all places without JavaScript',
    async (page) => {
      await page.getByLabel('HTML without JavaScript').check();
      await page.waitForFunction(() =>
        document
          .querySelector('coalition-builder')
          ?.shadowRoot?.querySelector<HTMLTextAreaElement>('#snippet')
          ?.value.includes('Ontario</th>'),
      );
    },
    /Vermont No data on record/,
    false,
  ],
  [
    'a picture of two places without JavaScript, in Canadian French',
    async (page) => {
      await page.getByLabel('HTML without JavaScript').check();
      await page.getByLabel('Language').selectOption('fr-CA');
      await addPlace(page, 'Places shown at first', 'CA-ON');
      await addPlace(page, 'Places shown at first', 'US-TN');
      await page.getByLabel('Snippet', { exact: true }).and(page.locator('textarea')).waitFor();
      await page.waitForFunction(() =>
        document
          .querySelector('coalition-builder')
          ?.shadowRoot?.querySelector<HTMLTextAreaElement>('#snippet')
          ?.value.includes('Ontario</th>'),
      );
    },
    /Ontario/,
    false,
  ],
];

async function addPlace(page: Page, group: string, id: string): Promise<void> {
  const field = page.getByRole('group', { name: group });
  await field.getByRole('combobox').selectOption(id);
  await field.getByRole('button', { name: 'Add' }).click();
}

export const pages: PageTest[] = [
  ...sets.map(([title, choose, sight, hasMap]): PageTest => ({
    title: `what the builder writes, put on a page of somebody else’s, is what its preview shows: ${title}`,
    async run(context) {
      const { serve, origin, newPage, complaints } = context;
      const page = await openBuilder(context);
      if (title.includes('without JavaScript')) await choose(page);
      else {
        await page.getByLabel('Where the folder of the map lies').fill('/');
        await page.keyboard.press('Tab');
        await choose(page);
      }
      // The preview follows when no more is chosen.
      await page.waitForTimeout(600);
      const snippet = await page.getByLabel('Snippet', { exact: true }).inputValue();
      const preview = await previewOf(page);
      await preview.locator('coalition-explorer, coalition-data, iframe, table').first().waitFor();
      // As high as what is in it, so that nothing has to be scrolled for its picture.
      const box = await page.locator('coalition-builder iframe').evaluate((it) => {
        it.style.height = '1400px';
        const { left, top } = it.getBoundingClientRect();
        return { left, top, width: it.clientWidth, height: it.clientHeight };
      });
      const inner = (it: Page, outer: Frame) =>
        innermost(
          it.frames().filter((frame) => frame !== outer),
          outer,
        );
      if (title.includes('frame')) await page.waitForTimeout(1000);
      const shown = await seen(inner(page, preview));
      assert.match(shown.tree, sight);
      assert.match(shown.tree, /1-888-373-7888|1-833-900-1010/);
      assert.deepEqual(complaints(page), []);

      serve.policy = null;
      serve.spoil('/favicon.ico', { body: '', type: 'image/x-icon' });
      serve.spoil('/partner/', {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our partners</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>${snippet}</body></html>`,
        type: 'text/html; charset=utf-8',
      });
      // In a frame that stands where the preview stood: a browser smooths edges otherwise elsewhere on the screen.
      serve.spoil('/around/', {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Around</title></head><body style="margin: 0; height: 3000px"><iframe src="/partner/" title="Partner" style="position: absolute; left: ${box.left}px; top: ${box.top}px; width: ${box.width}px; height: ${box.height}px; border: 1px solid"></iframe></body></html>`,
        type: 'text/html; charset=utf-8',
      });
      if (title.includes('without JavaScript')) {
        // A partner's page on a phone: nothing of it has to be scrolled sideways.
        const phone = await newPage({ viewport: { width: 320, height: 568 }, javaScriptEnabled: false });
        await phone.goto(`${origin}/partner/`);
        assert.ok((await phone.locator('tbody tr').count()) > 0);
        const map = await phone.locator('svg[role="img"]').boundingBox();
        assert.ok(map && map.width > 280 && map.x + map.width <= 320, `a map ${map?.width ?? 0} px wide`);
        assert.ok(await isNarrow(phone));
      }
      const partner = await newPage(tall);
      await partner.goto(`${origin}/around/`);
      const outer = partner.frames().find((it) => it.url().endsWith('/partner/'));
      assert.ok(outer);
      if (title.includes('frame')) await partner.waitForTimeout(1000);
      const anew = await seen(inner(partner, outer));
      assert.deepEqual(complaints(partner), []);
      assert.deepEqual(anew.attributes, shown.attributes);
      assert.equal(anew.tree, shown.tree);
      assert.equal(anew.picture !== undefined, hasMap);
      assert.equal(shown.picture !== undefined, hasMap);
      if (anew.picture && shown.picture) {
        assert.ok(shown.picture.length > 5000, `a picture of ${shown.picture.length} bytes`);
        assert.ok(anew.picture.equals(shown.picture), 'the map looks the same, pixel by pixel');
      }
    },
  })),
  {
    title:
      'by keyboard alone a snippet is built and copied; nothing is sent or stored, and the address stays',
    async run(context) {
      const { serve, origin, complaints } = context;
      const page = await openBuilder(context, {
        viewport: { width: 1280, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await tabTo(page, page.getByLabel('Language'));
      await page.keyboard.type('Span');
      const places = page.getByRole('group', { name: 'Places shown at first' });
      await tabTo(page, places.getByRole('combobox'));
      await page.keyboard.type('Tenn');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await places.getByRole('button', { name: 'Take out Tennessee' }).waitFor();
      await tabTo(page, page.getByRole('button', { name: 'Copy: snippet' }), { atMost: 60 });
      await page.keyboard.press('Enter');
      await page.getByText('Copied.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, await page.getByLabel('Snippet', { exact: true }).inputValue());
      assert.match(
        copied,
        /^<script type="module" src="coalition-map\/coalition-map\.js"><\/script>\n\n<coalition-explorer src="[^"]*" lang="es" focus="US-TN">\n {2}<coalition-exit slot="exit">\n {4}<a /,
      );
      await (await previewOf(page)).getByText('solo Tennessee').first().waitFor();
      // By Shift and Tab one comes back, and a place is taken out by its button.
      await tabTo(page, places.getByRole('button', { name: 'Take out Tennessee' }), {
        by: 'Shift+Tab',
        atMost: 60,
      });
      await page.keyboard.press('Enter');
      await places.getByRole('combobox').and(page.locator(':focus')).waitFor();
      assert.doesNotMatch(await page.getByLabel('Snippet', { exact: true }).inputValue(), /focus=/);
      assert.equal(page.url(), `${origin}/builder.html`);
      assert.ok(
        serve.requests.every((url) => !/\?(?!compare)/.test(url)),
        serve.requests.join('\n'),
      );
      const kept = await page.evaluate(() => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        history.length,
      ]);
      assert.deepEqual(kept, [0, 0, '', 2]);
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title:
      'a colour that is hard to see is told with its ratio, and the next shade that is enough can be taken',
    async run(context) {
      const page = await openBuilder(context);
      await page.getByText('Colors', { exact: true }).click();
      const light = page.getByRole('group', { name: 'On a light page' });
      await light.getByLabel('Text and the exit', { exact: true }).fill('#777777');
      await page.keyboard.press('Tab');
      const warning = page.locator('coalition-builder .contrast');
      await warning
        .getByText(
          '“Text and the exit” against “Ground of the hotline”, on a light page: 4.05 to 1, and 7 to 1 is needed.',
        )
        .waitFor();
      await warning
        .getByRole('button', { name: /^Take it #[\da-f]{6} for “Text and the exit”, light$/ })
        .first()
        .click();
      await warning.getByText('Hard to see').waitFor({ state: 'detached' });
      assert.match(
        await page.getByLabel('Colors as a CSS file').inputValue(),
        /--coalition-colour-ink: light-dark\(#[\da-f]{6}, #e8edf3\);/,
      );
      await light.getByLabel('Hairlines', { exact: true }).fill('red');
      await page.keyboard.press('Tab');
      await light.getByText('Six digits after #').waitFor();
      assert.doesNotMatch(await page.getByLabel('Colors as a CSS file').inputValue(), /red|line/);
      assert.deepEqual(context.complaints(page), []);
    },
  },
  {
    title: 'classes that do not ascend, and a policy that refuses the preview, are told',
    async run(context) {
      const page = await openBuilder(context);
      const field = page.getByLabel('Where the classes of colors begin (optional)');
      const shown = page.getByLabel('Snippet', { exact: true });
      for (const [typed, kept, told] of [
        ['9 4', '9 4', /^Left out: 9 4\. Up to four whole numbers/],
        ['2 b', '2 ?', /^Left out: 2 \?\. Up to four/],
      ] as const) {
        await field.fill(typed);
        await page.keyboard.press('Tab');
        await page.getByText(told).waitFor();
        assert.equal(await field.inputValue(), kept);
        assert.equal(await field.getAttribute('aria-invalid'), 'true');
        assert.doesNotMatch(await shown.inputValue(), /breaks/);
      }
      await field.fill('2 4');
      await page.keyboard.press('Tab');
      await page.getByText(/^Left out/).waitFor({ state: 'detached' });
      assert.match(await shown.inputValue(), /breaks="2 4"/);
      const refused = page.getByText('The preview was refused');
      assert.equal(await refused.count(), 0);
      context.serve.policy = pagePolicy;
      await page.reload();
      await refused.waitFor();
      assert.match(await shown.inputValue(), /coalition-explorer/);
    },
  },
  {
    title: 'a snippet that somebody has is opened in the form, and a text that is none says so',
    async run(context) {
      const page = await openBuilder(context);
      await page.getByText('Change a snippet that you have').click();
      const field = page.getByLabel('Paste it here');
      await field.fill('<p>Our site</p>');
      await page.getByRole('button', { name: 'Open it' }).click();
      await page.getByText('There is no tag of the map in it.').waitFor();
      const had = `<script type="module" src="/maps/coalition-map.js"></script><coalition-explorer src="/maps/data/tasa/dataset.json" lang="fr-CA" layout="tiles" onclick="alert(1)"><b>x</b></coalition-explorer>`;
      await field.fill(had);
      await page.getByRole('button', { name: 'Open it' }).click();
      assert.equal(await page.getByLabel('Language').inputValue(), 'fr-CA');
      assert.equal(await page.getByLabel('How places are drawn at first').inputValue(), 'tiles');
      assert.equal(await page.getByLabel('National program').isChecked(), false);
      assert.equal(await page.getByLabel('Where the folder of the map lies').inputValue(), '/maps/');
      assert.doesNotMatch(await page.getByLabel('Snippet', { exact: true }).inputValue(), /onclick|<b>/);
    },
  },
  ...looks.map(([name, options]): PageTest => ({
    title: `axe finds nothing in the builder ${name}, and nothing is wider than the page`,
    async run(context) {
      const page = await openBuilder(context, options);
      context.serve.policy = null;
      await page.reload();
      for (const form of ['Tags in your page', 'A frame', 'HTML without JavaScript']) {
        await page.getByLabel(form).check();
        if (form.startsWith('Tags')) {
          await page.getByText('Colors', { exact: true }).click();
          await page.getByLabel('Links and the focus', { exact: true }).first().fill('#8fb8e0');
          await page.keyboard.press('Tab');
          await page.getByText('Hard to see').waitFor();
        }
        await page.waitForTimeout(1000);
        assert.deepEqual(await axeFinds(page), [], form);
        assert.ok(await isNarrow(page), form);
      }
      const small = await page.locator('coalition-builder').evaluate((builder) =>
        [...(builder.shadowRoot?.querySelectorAll('button, input, select, summary, textarea') ?? [])]
          .filter((it) => it.checkVisibility())
          .map((it) => [it.outerHTML.slice(0, 60), it.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 24 || height < 24)
          .map(([html]) => html),
      );
      assert.deepEqual(small, []);
    },
  })),
];
