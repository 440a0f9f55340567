import '@coalition-map/elements/define';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CoalitionMap } from '@coalition-map/elements';
import { FORMAT } from '@coalition-map/schema/door';
import './define.ts';
import { button, find, give, openRecord, show, status, textOf, until } from './editor.fixture.ts';
import { words } from './words.ts';

const build = {
  id: 'one',
  sources: [{ url: 'https://source.example/page', accessed: '2026-11-21' }],
  verified: null,
  confidence: 'high',
  jurisdictions: ['US-TX'],
  type: 'state',
  date: '2015-02-17',
  place: { precision: 'city', city: 'Lubbock', at: [-101.8552, 33.5779] },
  evidence: 'report',
  summary: { en: 'A day of briefings.' },
};
const manifest = {
  format: FORMAT,
  version: '1.0.0',
  id: 'own',
  title: { en: 'A dataset' },
  publisher: { name: 'A publisher' },
  licence: 'CC0-1.0',
  updated: '2026-11-21',
  languages: ['en'],
  collections: [{ name: 'builds', file: 'builds.json', count: 1 }],
};

/** Opens a build in the form. */
async function open(record: object = build): Promise<ShadowRoot> {
  const root = await show('boundaries="/packages/geo/boundaries/na-admin1.topojson"');
  await give(root, { 'dataset.json': JSON.stringify(manifest), 'builds.json': JSON.stringify([record]) });
  await openRecord(root);
  return root;
}

/** Puts the focus into a field, with all of its text chosen. */
async function into(root: ShadowRoot, id: string): Promise<HTMLInputElement> {
  const field = await find<HTMLInputElement>(root, `#${id}`);
  field.focus();
  field.select();
  return field;
}

describe('the form', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('keeps year, month and day while a wrong letter stands in one, says what is wanted, and undo takes it back', async () => {
    const root = await open();
    const year = await into(root, 'f-date-year');
    await sendKeys({ type: '20q15' });
    expect(root.activeElement).to.equal(year);
    expect(year.value).to.equal('20q15');
    expect(textOf(root.querySelector('#f-date-wrong'))).to.contain(words.form.wantedYear);
    expect(year.getAttribute('aria-describedby')).to.contain('f-date-wrong');
    expect(year.getAttribute('aria-invalid')).to.equal('true');
    await sendKeys({ press: 'Tab' });
    expect(root.activeElement?.id, 'leaving the field keeps the others').to.equal('f-date-month');
    expect(year.value).to.equal('20q15');
    await until(() => textOf(root.querySelector('#f-date-found')).includes(words.findings.date));
    await sendKeys({ press: 'Control+z' });
    await until(() => year.value === '2015');
    expect(root.activeElement?.id).to.equal('f-date-month');
    expect(root.querySelector('#f-date-wrong')).to.equal(null);
    const day = await into(root, 'f-date-day');
    await sendKeys({ type: '1-' });
    expect(root.activeElement).to.equal(day);
    expect(day.value).to.equal('1-');
    expect(year.value).to.equal('2015');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '8' });
    expect(textOf(root.querySelector('#f-date .reads'))).to.equal(words.form.reads('February 18, 2015'));
  });

  it('keeps the box of a date in words until it is left, also when it becomes a date', async () => {
    const root = await open({ ...build, date: 'Spring 2015' });
    const box = await into(root, 'f-date');
    await sendKeys({ type: '2016' });
    expect(root.activeElement).to.equal(box);
    expect(box.value).to.equal('2016');
    await sendKeys({ press: 'Tab' });
    expect((await find<HTMLInputElement>(root, '#f-date-year')).value).to.equal('2016');
    expect(root.activeElement, 'the focus went on').not.to.equal(null);
  });

  it('places no pin on squares, says why, and leads back to the outlines', async () => {
    const root = await open();
    const pins = await find(root, 'coalition-editor-map');
    const map = await until(() => pins.shadowRoot?.querySelector<CoalitionMap>('coalition-map'));
    await until(() => map.camera.ready);
    map.layout = 'tiles';
    (await button(root, words.map.place)).click();
    await until(() => textOf(root.querySelector('.nudge .notice')).includes(words.map.squares));
    const click = async (): Promise<void> => {
      const cover = await until(() => pins.shadowRoot?.querySelector('svg.placing'));
      const { left, top, width, height } = cover.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height * 0.7, bubbles: true };
      cover.dispatchEvent(new MouseEvent('click', at));
    };
    const latitude = await find<HTMLInputElement>(root, '#f-place_at-lat');
    await click();
    await until(() => status(root) === words.map.squares);
    expect(latitude.value).to.equal('33.5779');
    const back = await button(root, words.map.outlines);
    back.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.activeElement?.id === 'placing');
    expect(map.layout).to.equal('map');
    await click();
    await until(() => latitude.value !== '33.5779');
    expect(status(root)).to.match(/^Pin set to /);
  });

  it('says of coordinates that cannot be shown that they are there', async () => {
    const root = await open({ ...build, place: { ...build.place, at: [33.5779, -101.8552] } });
    await until(() => textOf(root.querySelector('.nudge')).includes(words.map.badPin));
    await until(() =>
      textOf(root.querySelector('#f-place_at-found')).includes('Latitude and longitude are swapped:'),
    );
  });

  it('lets a record say that nobody has checked it, where it says nothing', async () => {
    const { verified: _, ...without } = build;
    const root = await open(without);
    await until(() => textOf(root.querySelector('#f-verified-found')).includes(words.form.notChecked));
    const none = await button(root, `${words.form.notChecked}: Last check by a person`);
    none.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.activeElement?.id === 'f-verified-fill');
    await until(() => !root.querySelector('#f-verified-found'));
  });

  it('comes to the top of a phone with its heading, below a bar that stays', async () => {
    await setViewport({ width: 320, height: 568 });
    try {
      const root = await open();
      const boxOf = (selector: string) =>
        root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const bar = () => boxOf('.bar');
      expect(boxOf('#record').top).to.be.within(bar().bottom, 200);
      expect(boxOf('#undo').top, 'undo stays').to.be.at.least(0);
      expect(boxOf('#undo + #redo').right, 'beside the exit').to.be.below(190);
      const checks = await button(root, `${words.bar.checks}: ${words.findings.summary(0, 0)}`);
      expect(checks.getBoundingClientRect().top, 'below the exit').to.be.at.least(52);
      expect(bar().height, 'three lines, of which one is scrolled away').to.be.below(130);
      (await find(root, '#f-evidence')).focus();
      (await find(root, '#f-type')).focus();
      expect(boxOf('#f-type').top, 'nothing that has the focus is covered').to.be.at.least(bar().bottom);
      const city = await find(root, '#f-place_city');
      scrollBy(0, boxOf('#f-place_city').top - bar().bottom + 20);
      city.focus();
      await until(() => boxOf('#f-place_city').top >= bar().bottom);
      expect(document.documentElement.scrollWidth).to.equal(320);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
