import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { reduce, speak, wordsIn, type State } from '@coalition-map/store';
import { enNear } from '@coalition-map/store/near';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import type { CoalitionSelectEvent } from './events.ts';
import { all, textOf } from './mounted.fixture.ts';
import { CoalitionNear } from './near.ts';
import { collections, datasetOf, stateOf } from './records.fixture.ts';

if (!customElements.get('coalition-near')) customElements.define('coalition-near', CoalitionNear);

async function show(state: State = stateOf(), width = 800): Promise<CoalitionNear> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const near = document.createElement('coalition-near');
  near.state = state;
  // What a provider would answer.
  near.addEventListener('coalition-select', ({ place, defaultPrevented }) => {
    if (defaultPrevented || !near.state || place === undefined) return;
    near.state = reduce(near.state, { type: 'select', selection: { place } });
  });
  box.append(near);
  document.body.append(box);
  await near.updateComplete;
  return near;
}

const first = (near: CoalitionNear, selector: string) => all(near, selector)[0];
const field = (near: CoalitionNear) => first(near, 'input') as HTMLInputElement;
const options = (near: CoalitionNear) => all(near, '[role=option]').map(textOf);
const status = (near: CoalitionNear) => textOf(first(near, '[role=status]'));
const active = (near: CoalitionNear) => {
  const id = field(near).getAttribute('aria-activedescendant');
  return id === null ? undefined : textOf(near.shadowRoot?.getElementById(id));
};

const service = (id: string, name: string, more: object) => ({
  ...collections['organizations']?.[0],
  id,
  name: { en: name },
  type: 'direct-service',
  ...more,
});

/** With two that serve a part of Tennessee, one of them in a city. */
const parted = datasetOf({
  ...collections,
  organizations: [
    ...(collections['organizations'] ?? []),
    service('a-part', 'A part', { serviceArea: { en: 'East of it' } }),
    service('in-memphis', 'In Memphis', {
      serviceArea: { en: 'West of it' },
      place: { precision: 'city', city: 'Memphis', at: [-90.05, 35.15], basis: 'source' },
    }),
  ],
});

const plain = (text: string) => text.replace(/\s+/g, ' ');

async function settled(near: CoalitionNear): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await near.updateComplete;
    await Promise.resolve();
  }
}

async function type(near: CoalitionNear, text: string, ...keys: string[]): Promise<void> {
  field(near).focus();
  field(near).select();
  await sendKeys({ type: text });
  await settled(near);
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled(near);
  }
}

describe('<coalition-near>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is a labelled combobox with a listbox, which keeps nothing of what is typed', async () => {
    const near = await show();
    const input = field(near);
    expect(input.getAttribute('role')).to.equal('combobox');
    expect(textOf(first(near, 'label'))).to.equal(enNear.label);
    expect(input.autocomplete).to.equal('off');
    expect(input.spellcheck).to.equal(false);
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(near.shadowRoot?.getElementById(input.getAttribute('aria-controls') ?? '')?.role).to.equal(
      'listbox',
    );
    expect(textOf(first(near, '#kept'))).to.contain('not sent anywhere');
    expect(first(near, 'form')).to.equal(undefined);
    const before = [
      location.href,
      history.length,
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ];
    await type(near, 'Nashville, TN', 'Enter');
    const after = [
      location.href,
      history.length,
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ];
    expect(after).to.deep.equal(before);
  });

  it('resolves a ZIP code by Enter, selects its state, and leads to who serves it', async () => {
    const near = await show();
    const asked: CoalitionSelectEvent[] = [];
    near.addEventListener('coalition-select', (event) => asked.push(event));
    await type(near, '37203', 'Enter');
    expect(asked.map(({ place, follow, cancelable }) => [place, follow, cancelable])).to.deep.equal([
      ['US-TN', false, true],
    ]);
    const heading = first(near, '.result h2');
    expect(textOf(heading)).to.equal('Who serves Tennessee');
    expect(near.shadowRoot?.activeElement === heading).to.equal(true);
    expect(textOf(first(near, '.lead'))).to.equal(
      `37203 leads to Tennessee. 8 organizations on record here. ${enNear.noCountryTold('United States')}`,
    );
    expect(all(near, '.group').map((it) => it.dataset['key'])).to.deep.equal([
      'survivors',
      'coalitions',
      'agencies',
      'nationwide',
    ]);
    expect(textOf(first(near, '[data-key=agencies] .empty'))).to.match(/^No data/);
    const shelter = textOf(first(near, '[data-key=survivors] .item'));
    expect(shelter).to.contain(enNear.hidden);
    expect(all(near, '.calls a').map((it) => it.getAttribute('href'))).to.include('tel:+18883737888');
  });

  it('suggests cities and states, and is worked by arrow keys, Enter, Escape, Home and End', async () => {
    const near = await show();
    await type(near, 'nashv');
    expect(field(near).getAttribute('aria-expanded')).to.equal('true');
    expect(options(near)[0]).to.equal('Nashville, Tennessee');
    expect(status(near)).to.equal(enNear.count(options(near).length));
    expect(active(near)).to.equal(undefined);
    await sendKeys({ press: 'ArrowDown' });
    await settled(near);
    expect(active(near)).to.equal('Nashville, Tennessee');
    expect(all(near, '[aria-selected=true]')).to.have.length(1);
    await sendKeys({ press: 'ArrowUp' });
    await settled(near);
    expect(active(near)).to.equal(options(near).at(-1));
    await sendKeys({ press: 'ArrowDown' });
    await settled(near);
    expect(active(near)).to.equal('Nashville, Tennessee');
    await sendKeys({ press: 'End' });
    await settled(near);
    expect([active(near), field(near).selectionStart]).to.deep.equal([undefined, 5]);
    await sendKeys({ press: 'Home' });
    await settled(near);
    expect(field(near).selectionStart).to.equal(0);
    await sendKeys({ press: 'Escape' });
    await settled(near);
    expect([field(near).getAttribute('aria-expanded'), field(near).value]).to.deep.equal(['false', 'nashv']);
    await sendKeys({ press: 'ArrowDown' });
    await settled(near);
    await sendKeys({ press: 'Enter' });
    await settled(near);
    expect(field(near).value).to.equal('Nashville, Tennessee');
    expect(textOf(first(near, '.result h2'))).to.equal('Who serves Tennessee');
    await type(near, 'x', 'Escape', 'Escape');
    expect(field(near).value).to.equal('');
  });

  it('takes a suggestion by a press of the pointer', async () => {
    const near = await show();
    await type(near, 'toronto');
    all(near, '[role=option]')
      .find((it) => textOf(it) === 'Toronto, Ontario')
      ?.click();
    await settled(near);
    expect(textOf(first(near, '.result h2'))).to.equal('Who serves Ontario');
  });

  it('closes the list when the focus leaves the field, forwards and back, and chooses nothing by it', async () => {
    const near = await show();
    const asked: CoalitionSelectEvent[] = [];
    near.addEventListener('coalition-select', (event) => asked.push(event));
    const isClosed = (why: string) => {
      expect(field(near).getAttribute('aria-expanded'), why).to.equal('false');
      expect(field(near).hasAttribute('aria-activedescendant'), why).to.equal(false);
      expect(first(near, '[role=listbox]')?.checkVisibility(), why).to.equal(false);
      expect(options(near), why).to.deep.equal([]);
      expect(field(near).value, why).to.equal('spring');
      expect(first(near, '.result'), why).to.equal(undefined);
    };
    await type(near, 'spring', 'ArrowDown');
    // Long enough to be scrolled, which is a stop of its own in some browsers.
    expect(options(near).length).to.be.greaterThan(3);
    expect(first(near, '[role=listbox]')?.checkVisibility()).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await settled(near);
    isClosed('Tab');
    expect(near.shadowRoot?.activeElement === first(near, '.find')).to.equal(true);
    await type(near, 'spring', 'ArrowDown', 'Shift+Tab');
    isClosed('Shift and Tab');
    await type(near, 'spring', 'ArrowDown');
    first(near, '.find')?.focus();
    await settled(near);
    isClosed('to the button without a key');
    await type(near, 'spring', 'ArrowDown');
    field(near).blur();
    await settled(near);
    isClosed('anywhere else');
    expect(asked).to.deep.equal([]);
  });

  it('takes a suggestion by a real press, which does not take the focus out of the field first', async () => {
    const near = await show();
    await type(near, 'spring', 'ArrowDown');
    const option = all(near, '[role=option]')[2];
    const name = textOf(option);
    const { x, y, width, height } = option?.getBoundingClientRect() ?? new DOMRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await sendMouse({ type: 'down' });
    await settled(near);
    expect(field(near).getAttribute('aria-expanded')).to.equal('true');
    expect(near.shadowRoot?.activeElement === field(near)).to.equal(true);
    await sendMouse({ type: 'up' });
    await settled(near);
    expect(field(near).value).to.equal(name);
    expect(textOf(first(near, '.result h2'))).to.equal(`Who serves ${name.split(', ')[1] ?? '?'}`);
  });

  it('warns on each card of an area that is a part, and says once that regions are as recorded, in each language', async () => {
    for (const lang of ['en', 'es', 'fr-CA'] as const) {
      await speak(lang);
      const said = wordsIn(lang)?.near ?? enNear;
      const languages = lang === 'en' ? [lang] : ([lang, 'en'] as const);
      const near = await show({ ...stateOf({}, parted), languages, spoken: lang });
      await type(near, '37203', 'Enter');
      const parts = all(near, '.item').filter((it) => textOf(it).includes(said.area));
      expect(parts.length, lang).to.be.greaterThan(0);
      for (const part of parts)
        expect([...part.querySelectorAll('.caution')].map(textOf), lang).to.deep.equal([
          plain(said.areaOnly),
        ]);
      expect(all(near, '.caution'), lang).to.have.length(parts.length);
      expect(all(near, '.regions').map(textOf), lang).to.deep.equal([plain(said.regions)]);
      await type(near, 'Vermont', 'Enter');
      expect(all(near, '.regions'), lang).to.have.length(0);
      near.remove();
    }
    await speak('en');
  });

  it('puts first what is in the city that was typed or chosen, and says so', async () => {
    const near = await show(stateOf({}, parted));
    const names = () => all(near, '[data-key=survivors] h4').map(textOf);
    await type(near, 'Tennessee', 'Enter');
    const usual = names();
    expect(textOf(first(near, '.regions'))).to.equal(enNear.regions);
    await type(near, 'Memphis, TN', 'Enter');
    expect(names()[0]).to.equal('In Memphis');
    expect(usual[0]).not.to.equal('In Memphis');
    expect(names().slice(1)).to.deep.equal(usual.filter((it) => it !== 'In Memphis'));
    expect(textOf(first(near, '.regions'))).to.equal(`${enNear.regions} ${enNear.cityFirst('Memphis')}`);
    await type(near, '37203', 'Enter');
    expect(names()).to.deep.equal(usual);
    await type(near, 'memphis', 'ArrowDown', 'Enter');
    expect(names()[0]).to.equal('In Memphis');
  });

  it('offers each state that has a city of one name', async () => {
    const near = await show();
    await type(near, 'springfield', 'Enter');
    expect(first(near, '.result')).to.equal(undefined);
    expect(textOf(first(near, '#several'))).to.match(/^Springfield may be in \d+ places/);
    const choice = all(near, '.choice').find((it) => textOf(it) === 'Springfield, Illinois');
    choice?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(near);
    expect(textOf(first(near, '.result h2'))).to.equal('Who serves Illinois');
    expect(all(near, '.choice')).to.have.length(0);
  });

  it('asks what a name with a slip was meant for while one types, and takes it by the keys', async () => {
    const near = await show();
    await type(near, 'Tenessee');
    expect(options(near)).to.deep.equal([enNear.meantOne('Tennessee')]);
    expect(status(near)).to.equal(enNear.count(1));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await settled(near);
    expect(field(near).value).to.equal('Tennessee');
    expect(textOf(first(near, '.result h2'))).to.equal('Who serves Tennessee');
  });

  it('leads nowhere by Enter on a name with a slip: it asks, even where only one place is near', async () => {
    const near = await show();
    const asked: CoalitionSelectEvent[] = [];
    near.addEventListener('coalition-select', (event) => asked.push(event));
    for (const [text, name] of [
      ['Tenessee', 'Tennessee'],
      ['Pensylvania', 'Pennsylvania'],
      ['Montrel', 'Montréal, Quebec'],
      ['Nashvile, TN', 'Nashville, Tennessee'],
    ] as const) {
      await type(near, text, 'Enter');
      expect(asked, text).to.have.length(0);
      expect(first(near, '.result'), text).to.equal(undefined);
      expect(textOf(first(near, '#several'))).to.equal(enNear.meant(text, 1));
      expect(status(near)).to.equal(enNear.meant(text, 1));
      expect(all(near, '.choice').map(textOf), text).to.deep.equal([name]);
    }
    all(near, '.choice')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(near);
    expect(asked.map(({ place }) => place)).to.deep.equal(['US-TN']);
    expect(all(near, '.choice')).to.have.length(0);
    await type(near, 'Nashvile', 'Enter');
    const choices = all(near, '.choice').map(textOf);
    expect(choices[0]).to.equal('Nashville, Tennessee');
    expect(choices.length).to.be.greaterThan(1);
    expect(await axeFinds(near)).to.deep.equal([]);
  });

  it('says of a place without any of its own what is known instead, never "0"', async () => {
    const near = await show();
    await type(near, 'Vermont', 'Enter');
    const lead = textOf(first(near, '.lead'));
    expect(lead).to.contain(enNear.noneTold('Vermont'));
    expect(lead).not.to.match(/\b0\b/);
  });

  it('tells beside the field what is wrong, and forgets it when one types on', async () => {
    const near = await show();
    for (const [text, fault] of [
      ['123456', enNear.faults.form],
      ['00100', enNear.faults.unassigned],
      ['09012', enNear.faults.military],
      ['96940', enNear.faults.abroad],
      ['Xyzzy', enNear.faults.unknown],
    ] as const) {
      await type(near, text, 'Enter');
      expect(textOf(first(near, '#fault')), text).to.equal(fault);
      expect(field(near).getAttribute('aria-invalid'), text).to.equal('true');
      expect(field(near).getAttribute('aria-describedby')?.split(' ')[0]).to.equal('fault');
      expect(status(near), text).to.equal(fault);
      expect(near.shadowRoot?.activeElement === field(near), text).to.equal(true);
      expect(first(near, '.result'), text).to.equal(undefined);
    }
    await sendKeys({ type: 'a' });
    await settled(near);
    expect(field(near).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('lets the listeners of the page hear neither what is typed nor that it was', async () => {
    const near = await show();
    const heard: string[] = [];
    const listen = ({ type: name }: Event) => heard.push(name);
    for (const name of ['input', 'change']) document.addEventListener(name, listen);
    await type(near, 'Nashville', 'Tab');
    for (const name of ['input', 'change']) document.removeEventListener(name, listen);
    expect(heard).to.deep.equal([]);
  });

  it('follows a place that is chosen elsewhere, and the page may refuse a selection', async () => {
    const near = await show(stateOf({ place: 'US-IA' }));
    expect(textOf(first(near, '.result h2'))).to.equal('Who serves Iowa');
    near.state = stateOf({ place: 'US-KY' });
    await settled(near);
    expect(textOf(first(near, '.result h2'))).to.equal('Who serves Kentucky');
    near.state = stateOf({ place: 'US' });
    await settled(near);
    expect(textOf(first(near, '.result h2'))).to.equal('Who serves Kentucky');
    near.addEventListener('coalition-select', (event) => event.preventDefault(), { capture: true });
    await type(near, 'Ontario', 'ArrowDown', 'Enter');
    expect(near.state.selection.place).to.equal('US');
    expect(textOf(first(near, '.result h2'))).to.equal('Who serves Ontario');
  });

  it('gives axe-core nothing to find, and each control 24 px, from 320 px on, open and closed', async () => {
    for (const width of [320, 600, 1200]) {
      await setViewport({ width, height: 800 });
      const near = await show(stateOf(), width);
      await type(near, 'new', 'ArrowDown');
      expect(await axeFinds(near), `${width} open`).to.deep.equal([]);
      expect(options(near).length).to.be.greaterThan(0);
      await type(near, '99999', 'Enter');
      await type(near, 'springfield', 'Enter');
      expect(await axeFinds(near), `${width} choices`).to.deep.equal([]);
      await type(near, '1', 'Enter');
      expect(await axeFinds(near), `${width} fault`).to.deep.equal([]);
      await type(near, '37203', 'Enter');
      expect(await axeFinds(near), `${width} result`).to.deep.equal([]);
      expect(tooSmall(near)).to.deep.equal([]);
      expect(near.scrollWidth <= width, `${width} px`).to.equal(true);
      document.body.replaceChildren();
    }
    await setViewport({ width: 800, height: 600 });
  });
});
