import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { countryOf, jurisdictionsOf } from '@coalition-map/geo';
import { lettersToDigits, registry, smsOf, telOf } from '@coalition-map/schema';
import { speak, wordsIn, type State } from '@coalition-map/store';
import { axeFinds } from './axe.fixture.ts';
import { contrastOf } from './colour.fixture.ts';
import { CoalitionHotline } from './hotline.ts';
import { collections, datasetOf, stateOf } from './records.fixture.ts';

/** A link of the page's own, which the element is to replace. */
function linkTo(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.textContent = href;
  return link;
}

const plain = document.createElement('coalition-hotline');
const plainLink = linkTo('tel:+18883737888');
plain.append(plainLink);
document.body.append(plain);
const inSightBefore = plainLink.checkVisibility();

if (!customElements.get('coalition-hotline')) customElements.define('coalition-hotline', CoalitionHotline);

interface Wish {
  readonly place?: string;
  readonly country?: string;
  readonly state?: State;
  readonly width?: number;
  readonly content?: readonly Node[];
}

async function show({
  place,
  country,
  state,
  width = 1200,
  content = [],
}: Wish = {}): Promise<CoalitionHotline> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const hotline = document.createElement('coalition-hotline');
  if (place !== undefined) hotline.setAttribute('place', place);
  if (country !== undefined) hotline.setAttribute('country', country);
  if (state) hotline.state = state;
  hotline.append(...content);
  box.append(hotline);
  document.body.append(box);
  await hotline.updateComplete;
  return hotline;
}

function all<T extends Element = HTMLElement>(hotline: CoalitionHotline, selector: string): T[] {
  return [...(hotline.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
const links = (hotline: CoalitionHotline) =>
  all<HTMLAnchorElement>(hotline, 'a[href^="tel:"], a[href^="sms:"]');
const heading = (hotline: CoalitionHotline) => all(hotline, 'h2')[0]?.textContent.trim();

/** The numbers of the rows that are always there, first to last. */
const inRows = (hotline: CoalitionHotline) =>
  all(hotline, '.rows > li:not(.local) > .call .number').map((it) => it.textContent);

const digitsOf = (text: string) => lettersToDigits(text).replace(/[^0-9#*]/g, '');

/** What looks like a number to call, in a text: three digits or more, or a star or a hash with some letters or digits. */
const numbersIn = (text: string) => text.match(/[#*][0-9A-Z]+|\+?\d(?:[\d-]*\d){2}/g) ?? [];

describe('<coalition-hotline>', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.adoptedStyleSheets = [];
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
  });

  it('shows the page’s own links before it is defined, and its own numbers in their place after', async () => {
    document.body.append(plain);
    await plain.updateComplete;
    expect(inSightBefore).to.equal(true);
    expect(isSeen(plainLink)).to.equal(false);
    expect(plainLink.assignedSlot).to.equal(null);
    expect(inRows(plain)).to.deep.equal(['1-888-373-7888', '1-833-900-1010']);
  });

  it('leaves the page’s own links in sight where it cannot render', async () => {
    const link = linkTo('tel:+18883737888');
    const hotline = document.createElement('coalition-hotline');
    hotline.append(link);
    hotline.state = { selection: {} } as unknown as State;
    document.body.append(hotline);
    let failed = false;
    await hotline.updateComplete.catch(() => {
      failed = true;
    });
    expect(failed).to.equal(true);
    expect(isSeen(link)).to.equal(true);
  });

  it('shows the registry’s number where the page’s own is wrong, and warns the embedder', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    const wrong = linkTo('tel:+18883737889');
    const hotline = await show({ country: 'US', content: [wrong, linkTo('sms:233733')] });
    console.warn = warn;
    expect(isSeen(wrong)).to.equal(false);
    expect(inRows(hotline)).to.deep.equal(['1-888-373-7888']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('tel:+18883737889');
  });

  it('shows no number but the registry’s: in text, links and labels, for every place and for none', async () => {
    const hotline = await show();
    const places = (['US', 'CA', 'MX'] as const).flatMap((land) => [
      land,
      ...jurisdictionsOf(land).map(({ id }) => id),
    ]);
    for (const place of [undefined, ...places]) {
      hotline.place = place;
      await hotline.updateComplete;
      const due = registry.filter(
        (line) =>
          line.place === place ||
          (place === undefined ? ['US', 'CA'] : [countryOf(place)]).includes(line.place as 'US'),
      );
      const hrefs = due.flatMap(({ dial, sms }) => [telOf(dial), ...(sms === undefined ? [] : [smsOf(sms)])]);
      expect(new Set(links(hotline).map((link) => link.getAttribute('href'))), place).to.deep.equal(
        new Set(hrefs),
      );
      for (const link of links(hotline)) {
        const href = link.getAttribute('href') ?? '';
        const line = due.find(({ dial, sms = '' }) => href === telOf(dial) || href === smsOf(sms));
        const due1 = href === telOf(line?.dial ?? '') || line?.sms === line?.dial ? line?.display : line?.sms;
        const label = link.getAttribute('aria-label') ?? link.innerText;
        expect(label, `${place} ${href}`).to.contain(due1);
        if (!link.classList.contains('danger'))
          expect(link.querySelector('.number')?.textContent, `${place} ${href}`).to.equal(due1);
        expect(digitsOf(decodeURIComponent(href.replace(/^(tel|sms):/, '')))).to.contain(
          digitsOf(due1 ?? '?'),
        );
      }
      const known = new Set(due.flatMap(({ display, sms }) => [display, sms].filter(Boolean)));
      const texts = [
        ...all(hotline, '.rows, .danger, .all strong, .all .numbers').map((it) => it.textContent),
        ...all(hotline, '[aria-label]').map((it) => it.getAttribute('aria-label') ?? ''),
      ];
      for (const found of texts.flatMap(numbersIn)) expect(known, place).to.include(found);
    }
  });

  it('spells the word of the text number by the keypad', async () => {
    const hotline = await show({ country: 'US' });
    const label = links(hotline)
      .find((link) => link.getAttribute('href') === 'sms:233733')
      ?.getAttribute('aria-label');
    const word = /\((\w+)\)/.exec(label ?? '')?.[1] ?? '';
    expect(word).to.equal('BEFREE');
    expect(lettersToDigits(word)).to.equal('233733');
  });

  it('has in the name of each link what is seen of it, in that order, in each language', async () => {
    const spoken = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
    for (const lang of ['en', 'es', 'fr-CA'] as const) {
      await speak(lang);
      const text = wordsIn(lang)?.hotline.text;
      for (const place of [undefined, 'US-TN', 'US-NV', 'CA-ON', 'MX'])
        for (const width of [320, 1300]) {
          const languages = lang === 'en' ? [lang] : ([lang, 'en'] as const);
          const state = { ...stateOf(place === undefined ? {} : { place }), languages, spoken: lang };
          const hotline = await show({ state, width });
          for (const details of all<HTMLDetailsElement>(hotline, 'details')) details.open = true;
          const named = links(hotline).filter((link) => link.hasAttribute('aria-label'));
          for (const link of named) {
            const seen = spoken(link.innerText);
            expect(seen).to.match(/[\d*]/);
            expect(spoken(link.getAttribute('aria-label') ?? ''), `${lang} ${width}`).to.contain(seen);
          }
          if (place === undefined && text !== undefined)
            expect(
              named.filter(({ innerText }) => spoken(innerText).startsWith(spoken(text))),
              lang,
            ).not.to.have.length(0);
          hotline.parentElement?.remove();
        }
    }
    await speak('en');
  });

  it('dials #677 and *NHP as a telephone does', async () => {
    const ohio = await show({ place: 'US-OH' });
    expect(links(ohio).map((link) => link.getAttribute('href'))).to.include('tel:%23677');
    const nevada = await show({ place: 'US-NV' });
    expect(links(nevada).map((link) => link.getAttribute('href'))).to.include('tel:*647');
  });

  it('has the purpose beside each number', async () => {
    const hotline = await show({ place: 'US-OH' });
    const rows = all(hotline, '.rows > li');
    expect(rows.map((row) => row.querySelector('.purpose')?.textContent)).to.deep.equal([
      'Help for victims and survivors',
      'Tips and reports',
      'Tips and reports',
    ]);
    for (const row of rows) {
      const call = row.querySelector<HTMLElement>('.call')?.innerText;
      expect(call).to.contain(row.querySelector('.purpose')?.textContent ?? '?');
    }
  });

  it('follows the selected place, and says for which place its lines are', async () => {
    const hotline = await show({ state: stateOf() });
    expect(heading(hotline)).to.equal('Hotlines');
    expect(inRows(hotline)).to.have.length(2);
    hotline.state = stateOf({ place: 'US-TN' });
    await hotline.updateComplete;
    expect(heading(hotline)).to.equal('Hotlines for Tennessee');
    expect(inRows(hotline)).to.deep.equal(['1-888-373-7888', '1-855-558-6484']);
    hotline.state = stateOf({ place: 'CA-AB' });
    await hotline.updateComplete;
    expect(heading(hotline)).to.equal('Hotlines for Alberta');
    expect(inRows(hotline)).to.deep.equal(['1-833-900-1010']);
    hotline.state = stateOf();
    await hotline.updateComplete;
    expect(inRows(hotline)).to.have.length(2);
  });

  it('keeps to the place of its attribute whatever is selected', async () => {
    const hotline = await show({ place: 'us-tn', state: stateOf({ place: 'CA-AB' }) });
    expect(heading(hotline)).to.equal('Hotlines for Tennessee');
  });

  it('works alone by country, and shows both countries for a place or country that it does not know', async () => {
    expect(inRows(await show({ country: 'US' }))).to.deep.equal(['1-888-373-7888']);
    expect(inRows(await show({ country: 'ca' }))).to.deep.equal(['1-833-900-1010']);
    expect(inRows(await show({ country: 'MX' }))).to.deep.equal(['800-5533-000']);
    for (const wish of [
      { country: 'XX' },
      { country: '' },
      { place: 'US-XX' },
      { place: '__proto__' },
      { country: 'US-TN' },
    ])
      expect(inRows(await show(wish)), JSON.stringify(wish)).to.have.length(2);
    expect(inRows(await show({ place: 'nation:its-id', country: 'US' }))).to.deep.equal(['1-888-373-7888']);
  });

  it('says whom a line serves that is not all of its state’s: in the row at each width, under all lines, and in labels', async () => {
    for (const [place, number, whose] of [
      ['US-NY', '1-718-250-2770', 'Kings County (Brooklyn) only'],
      ['US-NV', '*NHP', 'Highway Patrol, from a mobile phone'],
      ['US-LA', '1-855-452-5437', 'Louisiana child protection (DCFS)'],
      ['US-OH', '#677', 'State Highway Patrol, from a mobile phone'],
    ] as const)
      for (const width of [288, 320, 414, 560, 700, 900, 1180, 1300]) {
        if (place === 'US-OH' && width < 1300) continue;
        const hotline = await show({ place, width });
        const links = all(hotline, `.rows .call`);
        const link = links.find((it) => it.querySelector('.number')?.textContent === number);
        const told = link?.querySelector<HTMLElement>('.whose');
        const box = told?.getBoundingClientRect() ?? new DOMRect();
        expect(told?.innerText, `${place} ${width}`).to.equal(whose);
        expect(link?.innerText).to.contain(whose);
        expect(box.width).to.be.above(60);
        expect(told && told.scrollWidth <= told.clientWidth + 1, `${place} ${width}`).to.equal(true);
        expect(box.right).to.be.at.most(hotline.getBoundingClientRect().right);
        expect(getComputedStyle(told as Element).clipPath).to.equal('none');
        const entry = all(hotline, '.all > li').find(
          (it) => it.querySelector('.number')?.textContent === number,
        );
        expect(entry?.textContent).to.contain(whose);
        expect(entry?.querySelector('a.call')?.getAttribute('aria-label')).to.contain(whose);
        hotline.parentElement?.remove();
      }
    const hotline = await show({ country: 'US' });
    const told = all(hotline, '.all .whose').map((it) => it.textContent);
    expect(told).to.deep.equal(['Native Americans and Alaska Natives', 'Homeland Security Investigations']);
  });

  it('says whom a dataset’s line serves in the dataset’s words, and puts one with many words under all lines', async () => {
    const [line] = collections['hotlines'] ?? [];
    const withLine = (en: string) =>
      datasetOf({ hotlines: [{ ...line, jurisdictions: ['US-IA'], coverage: { en } }] });
    const brief = await show({
      state: stateOf({ place: 'US-IA' }, withLine('Polk County only')),
      width: 320,
    });
    expect(all(brief, '.rows .whose').map((it) => it.innerText)).to.deep.equal(['US', 'Polk County only']);
    const long = 'Eleven counties in the middle and the south of the state';
    const other = await show({ state: stateOf({ place: 'US-IA' }, withLine(long)), width: 320 });
    expect(inRows(other)).to.deep.equal(['1-888-373-7888']);
    expect(all(other, '.vacant')[0]?.innerText).to.equal('Lines of Iowa are under “All lines”.');
    expect(all(other, '.all')[0]?.textContent).to.contain(long);
  });

  it('names no file as a source, for no place', async () => {
    const hotline = await show();
    for (const { id } of [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')]) {
      hotline.place = id;
      await hotline.updateComplete;
      for (const source of all(hotline, '.source'))
        expect(source.textContent, id).not.to.match(/\.txt|\b\d{3}_/);
    }
    hotline.place = 'US-TN';
    await hotline.updateComplete;
    expect(
      all(hotline, '.source')
        .map((it) => it.textContent.replace(/\s+/g, ' '))
        .join(),
    ).to.contain('Source: Tennessee Anti-Slavery Alliance, home page, no date given.');
    const [line] = collections['hotlines'] ?? [];
    const sources = [{ document: '000_8726a98d77655ea4.txt' }];
    const added = datasetOf({ hotlines: [{ ...line, sources }] });
    const its = all(await show({ state: stateOf({ place: 'US-TN' }, added) }), '.source');
    const told = its.map((it) => it.textContent.replace(/\s+/g, ' ')).join();
    expect(told).to.contain('Source: a document without an address,').and.not.to.match(/\.txt/);
  });

  it('keeps its height and the box of its first number whatever place is chosen', async () => {
    for (const width of [288, 320, 358, 414, 560, 700, 768, 900, 1180, 1300]) {
      const hotline = await show({ width });
      const measure = () => [
        all(hotline, '.rows .number')[0]?.getBoundingClientRect().toJSON() as unknown,
        hotline.getBoundingClientRect().height,
        all(hotline, '.rows > li')[1]?.getBoundingClientRect().toJSON() as unknown,
        all(hotline, '.danger')[0]?.getBoundingClientRect().toJSON() as unknown,
      ];
      const before = measure();
      for (const place of ['FL', 'TX', 'TN', 'NY', 'OH', 'NV', 'LA']
        .map((code) => `US-${code}`)
        .concat('CA-AB')) {
        hotline.place = place;
        await hotline.updateComplete;
        const after = measure();
        // Ohio has a third line where there is room for one; the second then gives it some of its own.
        const same = place === 'US-OH' && width === 1300 ? 2 : 4;
        expect(after.slice(0, same), `${place} at ${width} px`).to.deep.equal(before.slice(0, same));
      }
      hotline.parentElement?.remove();
    }
  });

  it('holds its letters’ size and shape against the page’s styles, and grows with a larger root size', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: 62.5% } body, coalition-hotline { font-size: 8px; letter-spacing: .3em;
      text-transform: uppercase; word-spacing: 1em; text-indent: 2em; font-style: italic; line-height: 3; white-space: nowrap }`);
    for (const width of [320, 700, 1200]) {
      const bare = (await show({ place: 'US-TN', width })).getBoundingClientRect().height;
      document.adoptedStyleSheets = [sheet];
      const hotline = await show({ place: 'US-TN', width });
      for (const part of all(hotline, '.number, .purpose, .danger, .source, summary, .whose')) {
        const style = getComputedStyle(part);
        expect(parseFloat(style.fontSize)).to.be.at.least(part.matches('.number') ? 18 : 14);
        expect([style.textTransform, style.textIndent, style.fontStyle, style.whiteSpace]).to.deep.equal([
          'none',
          '0px',
          'normal',
          // A number that is cut at its end of the line is misread.
          part.matches('.number') ? 'nowrap' : 'normal',
        ]);
        expect(parseFloat(style.letterSpacing) || 0).to.equal(0);
        expect(parseFloat(style.wordSpacing) || 0).to.equal(0);
      }
      expect(hotline.getBoundingClientRect().height).to.equal(bare);
      document.adoptedStyleSheets = [];
    }
    document.documentElement.style.fontSize = '32px';
    const large = await show({ place: 'US-NY', width: 640 });
    expect(all(large, '.number').map((it) => getComputedStyle(it).fontSize)[0]).to.equal('36px');
    expect(large.scrollWidth).to.be.at.most(640);
  });

  it('clips nothing when a visitor spreads the text', async () => {
    for (const width of [320, 700, 900, 1300]) {
      const hotline = await show({ place: 'US-NY', width });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      );
      hotline.shadowRoot?.adoptedStyleSheets.push(sheet);
      const bar = hotline.getBoundingClientRect();
      for (const part of all(hotline, '.rows .number, .rows .purpose, .rows .whose, .danger, summary').filter(
        isSeen,
      )) {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        expect(left >= bar.left && right <= bar.right + 1, `${width} ${part.innerText}`).to.equal(true);
        expect(top >= bar.top - 1 && bottom <= bar.bottom + 1, `${width} ${part.innerText}`).to.equal(true);
      }
      hotline.parentElement?.remove();
    }
  });

  it('shows what to call in danger as a link, always', async () => {
    for (const wish of [{}, { place: 'US-TN' }, { country: 'MX' }, { country: 'CA', width: 320 }]) {
      const [danger] = all<HTMLAnchorElement>(await show(wish), '.danger');
      expect(danger?.innerText).to.equal('In danger: call 911');
      expect(danger?.getAttribute('href')).to.equal('tel:911');
      expect(danger && isSeen(danger)).to.equal(true);
    }
  });

  it('adds a dataset’s line beside the registry’s, and puts none in the place of one', async () => {
    const hotline = await show({ state: stateOf({ place: 'US-TN' }) });
    expect(inRows(hotline)).to.deep.equal(['1-888-373-7888', '1-855-558-6484']);
    expect(all(hotline, '.rows > .local .number').map((it) => it.textContent)).to.deep.equal([
      '1-800-555-0100',
    ]);
    // The dataset says that it is a region's, and not which.
    expect(all(hotline, '.rows > .local .whose')[0]?.textContent).to.equal('Part of Tennessee');
    const [line] = collections['hotlines'] ?? [];
    const rival = datasetOf({ hotlines: [{ ...line, id: 'us-tn', level: 'state' }] });
    expect(inRows(await show({ state: stateOf({ place: 'US-TN' }, rival) }))).to.deep.equal([
      '1-888-373-7888',
      '1-855-558-6484',
    ]);
  });

  it('never puts a dataset’s own line before the national one, however lately it says it was called, and says who has called', async () => {
    const [line] = collections['hotlines'] ?? [];
    const called = (on: string) =>
      datasetOf({
        hotlines: [
          {
            ...line,
            id: 'ia-line',
            jurisdictions: ['US-IA'],
            level: 'state',
            verified: { on, by: 'a coordinator' },
          },
        ],
      });
    const fresh = await show({ state: stateOf({ place: 'US-IA' }, called('2026-11-01')) });
    expect(inRows(fresh)).to.deep.equal(['1-888-373-7888', '1-800-555-0100']);
    const stale = await show({ state: stateOf({ place: 'US-IA' }, called('2026-07-01')) });
    expect(inRows(stale)).to.deep.equal(['1-888-373-7888', '1-800-555-0100']);
    const told = all(stale, '.all .source').map((it) => it.textContent.replace(/\s+/g, ' ').trim());
    expect(told[0]).to.equal('Source: github.com, October 2, 2024. Not yet checked by a person.');
    expect(told.join()).not.to.match(/\.txt/);
    expect(told[1]).to.contain('Checked July 1, 2026 by a coordinator, more than 90 days ago.');
  });

  it('tells languages, hours, web page and source of every line when asked, by keyboard too', async () => {
    const hotline = await show({ place: 'US-TN', width: 320 });
    const [summary] = all(hotline, 'summary');
    summary?.focus();
    await sendKeys({ press: 'Enter' });
    const entries = all(hotline, '.all > li');
    expect(entries).to.have.length(5);
    expect(entries.every(isSeen)).to.equal(true);
    expect(entries[0]?.innerText).to.contain('24/7 · English and Spanish · humantraffickinghotline.org');
    for (const link of all<HTMLAnchorElement>(hotline, 'a[href^="https:"]'))
      expect(link.relList.contains('noopener') && link.relList.contains('noreferrer')).to.equal(true);
  });

  it('is reached by Tab in the order of what is to be called', async () => {
    const hotline = await show({ place: 'US-TN' });
    const reached: string[] = [];
    document.body.tabIndex = -1;
    document.body.focus();
    for (let stop = 0; stop < 5; stop++) {
      await sendKeys({ press: 'Tab' });
      const { activeElement } = hotline.shadowRoot ?? document;
      reached.push(activeElement?.getAttribute('href') ?? activeElement?.localName ?? '');
    }
    document.body.removeAttribute('tabindex');
    expect(reached).to.deep.equal([
      'tel:+18883737888',
      'sms:233733',
      'tel:+18555586484',
      'tel:911',
      'summary',
    ]);
  });

  it('tells no script of the page that a number was pressed', async () => {
    const heard: string[] = [];
    const types = ['click', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];
    const hear = (event: Event) => heard.push(event.type);
    // Heard before the element listens: the test must not place a call.
    const still = (event: Event) => {
      event.preventDefault();
    };
    window.addEventListener('click', still, { capture: true });
    const hotline = await show({ country: 'US', width: 320 });
    for (const target of [window, document, document.body, hotline])
      for (const type of types) {
        target.addEventListener(type, hear, { capture: true });
        target.addEventListener(type, hear);
      }
    const { x, y } = links(hotline)[0]?.getBoundingClientRect() ?? new DOMRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + 20)] });
    for (const target of [window, document, document.body])
      for (const type of types) {
        target.removeEventListener(type, hear, { capture: true });
        target.removeEventListener(type, hear);
      }
    window.removeEventListener('click', still, { capture: true });
    expect(heard).to.deep.equal([]);
  });

  it('is at most some 150 px high on a phone of 320 px, and nothing overflows', async () => {
    for (const wish of [{}, { place: 'US-TN' }, { place: 'US-OH' }, { place: 'US-IA' }, { country: 'MX' }]) {
      const hotline = await show({ ...wish, width: 320 });
      expect(hotline.getBoundingClientRect().height, JSON.stringify(wish)).to.be.at.most(156);
      expect(hotline.scrollWidth).to.be.at.most(320);
      for (const element of all(hotline, '*').filter(isSeen))
        if (!element.matches('h2')) expect(element.scrollWidth).to.be.at.most(320);
    }
  });

  it('is one row where there is room', async () => {
    for (const wish of [{}, { place: 'US-TN' }, { place: 'US-OH' }, { place: 'US-IA' }]) {
      const hotline = await show({ ...wish, width: 1200 });
      const tops = links(hotline)
        .filter((link) => isSeen(link) && !link.closest('details'))
        .map((link) => link.getBoundingClientRect());
      expect(Math.max(...tops.map(({ top }) => top)), JSON.stringify(wish)).to.be.below(
        Math.min(...tops.map(({ bottom }) => bottom)),
      );
    }
  });

  it('has targets of at least 44 px for all that is to be called, at each width', async () => {
    for (const width of [200, 320, 414, 600, 900, 1200]) {
      const hotline = await show({ place: 'US-OH', width });
      const [details] = all<HTMLDetailsElement>(hotline, 'details');
      if (details) details.open = true;
      for (const target of [...links(hotline), ...all(hotline, 'summary')].filter(isSeen)) {
        const { width: across, height } = target.getBoundingClientRect();
        expect(Math.min(across, height), `${width} ${target.innerText}`).to.be.at.least(44);
      }
      expect(hotline.scrollWidth).to.be.at.most(width);
    }
  });

  it('does not move what was pressed when it shows all lines', async () => {
    for (const width of [320, 1200]) {
      const hotline = await show({ place: 'US-TN', width });
      const [summary] = all(hotline, 'summary');
      const before = summary?.getBoundingClientRect();
      summary?.click();
      expect(summary?.getBoundingClientRect()).to.deep.equal(before);
    }
  });

  it('keeps its width in a flex row', async () => {
    const row = document.createElement('div');
    row.style.display = 'inline-flex';
    const hotline = document.createElement('coalition-hotline');
    row.append(hotline);
    document.body.append(row);
    await hotline.updateComplete;
    expect(hotline.getBoundingClientRect().width).to.be.at.least(300);
  });

  it('is legible at 7:1 and in sight whatever the page’s styles and tokens say', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('coalition-hotline { display: none; opacity: 0 } a { color: #eee }');
    document.adoptedStyleSheets = [sheet];
    const hotline = await show({ place: 'US-TN' });
    hotline.hidden = true;
    for (const scheme of ['light', 'dark'])
      for (const token of ['', '#777777', '#ffffff', '#000000', '#ff0000', 'rgb(0 0 0 / 5%)']) {
        document.documentElement.style.colorScheme = scheme;
        for (const name of ['ink', 'hotline']) hotline.style.setProperty(`--coalition-colour-${name}`, token);
        const [bar] = all(hotline, '.bar');
        const ground = bar ? getComputedStyle(bar).backgroundColor : '';
        for (const part of all(hotline, '.number, .purpose, .danger, .source, h2')) {
          const { color } = getComputedStyle(part);
          expect(contrastOf(color, ground), `${scheme} ${token} ${part.className}`).to.be.at.least(7);
        }
        expect(hotline.checkVisibility({ opacityProperty: true })).to.equal(true);
      }
  });

  it('writes numbers from left to right on a page that runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const hotline = await show({ place: 'US-OH' });
    const numbers = all(hotline, '.number');
    expect(numbers.every((it) => getComputedStyle(it).direction === 'ltr')).to.equal(true);
    const [first, second] = all(hotline, '.rows > li').map((it) => it.getBoundingClientRect());
    expect(first?.left).to.be.above(second?.left ?? Infinity);
  });

  it('prints every line with its number', async () => {
    const hotline = await show({ place: 'US-OH', width: 320 });
    await emulateMedia({ media: 'print' });
    const seen = all(hotline, '.number').filter((it) => it.getClientRects().length > 0 && isSeen(it));
    const texts = new Set(seen.map((it) => it.textContent));
    await emulateMedia({ media: 'screen' });
    for (const number of [
      '1-888-373-7888',
      '1-844-363-6448',
      '#677',
      '1-844-762-8483',
      '1-866-347-2423',
      '911',
    ])
      expect(texts).to.include(number);
  });

  it('keeps its edge and its links in forced colours', async () => {
    const hotline = await show({ place: 'US-TN' });
    await emulateMedia({ forcedColors: 'active' });
    const [bar, number] = all(hotline, '.bar, .number').map((it) => getComputedStyle(it));
    expect(bar?.borderBlockStartStyle).to.equal('solid');
    expect(contrastOf(number?.color ?? '', bar?.backgroundColor ?? '')).to.be.at.least(7);
    await emulateMedia({ forcedColors: 'none' });
  });

  it('gives axe-core nothing to find, closed and open, on a phone and wide', async () => {
    for (const width of [320, 1200]) {
      const hotline = await show({ place: 'US-OH', width });
      expect(await axeFinds(hotline)).to.deep.equal([]);
      const [details] = all<HTMLDetailsElement>(hotline, 'details');
      if (details) details.open = true;
      expect(await axeFinds(hotline)).to.deep.equal([]);
      hotline.parentElement?.remove();
    }
  });
});

describe('in a narrow column, or with large letters', () => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
    document.documentElement.lang = 'en';
  });

  for (const [lang, size] of [
    ['en', '100%'],
    ['es', '100%'],
    ['fr-CA', '100%'],
    ['en', '150%'],
    ['en', '200%'],
    ['es', '200%'],
  ] as const)
    it(`no number runs into another, and none out of the bar: ${lang}, ${size}`, async () => {
      document.documentElement.style.fontSize = size;
      document.documentElement.lang = lang;
      await speak(lang);
      for (const width of [180, 200, 240, 270, 280, 288, 320, 375, 412]) {
        const hotline = await show({ width });
        const { right } = hotline.getBoundingClientRect();
        const boxes = all(hotline, '.rows a, .danger').map(
          (link) => [link.textContent.trim(), link.getBoundingClientRect()] as const,
        );
        expect(boxes.length).to.be.greaterThan(3);
        for (const [at, [name, box]] of boxes.entries()) {
          for (const [other, its] of boxes.slice(at + 1))
            expect(
              box.right > its.left + 1 &&
                its.right > box.left + 1 &&
                box.bottom > its.top + 1 &&
                its.bottom > box.top + 1,
              `${name} and ${other} at ${width} px`,
            ).to.equal(false);
        }
        for (const digits of all(hotline, '.rows .number'))
          expect(digits.getBoundingClientRect().right, `${digits.textContent} at ${width} px`).to.be.most(
            right + 1,
          );
        hotline.parentElement?.remove();
      }
    });
});
