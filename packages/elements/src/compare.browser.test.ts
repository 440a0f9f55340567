import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { reduce, type State } from '@coalition-map/store';
import { enCompare } from '@coalition-map/store/compare';
import { filtersOf } from '@coalition-map/store/filters';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import { CoalitionCompare } from './compare.ts';
import type { CoalitionSelectEvent } from './events.ts';
import { stateOf } from './records.fixture.ts';

if (!customElements.get('coalition-compare')) customElements.define('coalition-compare', CoalitionCompare);

async function show(state: State, places = '', width = 1000): Promise<CoalitionCompare> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const compare = document.createElement('coalition-compare');
  if (places) compare.setAttribute('places', places);
  compare.state = state;
  box.append(compare);
  document.body.append(box);
  await compare.updateComplete;
  return compare;
}

const all = <T extends Element = HTMLElement>(compare: CoalitionCompare, selector: string): T[] => [
  ...(compare.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const textOf = (element: Element | null | undefined) =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const names = (compare: CoalitionCompare) => all(compare, '.name').map(textOf);
const status = (compare: CoalitionCompare) => textOf(all(compare, '[role=status]')[0]);
const focused = (compare: CoalitionCompare) => {
  const at = compare.shadowRoot?.activeElement;
  return at?.getAttribute('aria-label') ?? textOf(at);
};
const cell = (compare: CoalitionCompare, row: string, place: string) =>
  textOf(all(compare, `tr[data-key="${row}"] td[data-place="${place}"]`)[0]?.querySelector('.status'));

async function press(compare: CoalitionCompare, selector: string, name: string): Promise<void> {
  const button = all(compare, selector).find((it) =>
    (it.getAttribute('aria-label') ?? textOf(it)).includes(name),
  );
  expect(button !== undefined, name).to.equal(true);
  button?.focus();
  await sendKeys({ press: 'Enter' });
  await settled(compare);
}

async function settled(compare: CoalitionCompare): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await compare.updateComplete;
    await Promise.resolve();
  }
}

describe('<coalition-compare>', () => {
  const state = stateOf();
  const { warn } = console;
  afterEach(() => {
    document.body.replaceChildren();
    console.warn = warn;
  });

  it('is a table of the places of its attribute, with headings for columns, rows and groups', async () => {
    const compare = await show(state, 'US-TN US-IA');
    expect(names(compare)).to.deep.equal(['Tennessee', 'Iowa']);
    expect(all(compare, 'thead th[scope=col]')).to.have.length(3);
    expect(all(compare, 'tbody th[scope=rowgroup]').length).to.be.greaterThan(3);
    const rows = all(compare, 'tbody tr[data-key]');
    expect(rows.length).to.be.greaterThan(10);
    expect(rows.every((row) => row.querySelectorAll('th[scope=row]').length === 1)).to.equal(true);
    expect(rows.every((row) => row.querySelectorAll('td').length === 2)).to.equal(true);
    expect(cell(compare, 'iowa-mve-model', 'US-TN')).to.equal('In part');
    expect(cell(compare, 'cdl-training-mandate', 'US-TN')).to.equal('Proposed');
    expect(cell(compare, 'cdl-training-mandate', 'US-IA')).to.equal('No data');
  });

  it('shows what differs first, and unfolds what is the same by keyboard', async () => {
    const compare = await show(state, 'US-TN US-IA');
    const hidden = () => all(compare, 'tbody[hidden] tr[data-key]').length;
    const first = hidden();
    expect(first).to.be.greaterThan(0);
    const button = all(compare, '.unfold')[0];
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    expect(textOf(button)).to.match(new RegExp(`^${first} rows are the same`));
    await press(compare, '.unfold', 'same');
    expect(hidden()).to.equal(0);
    expect(all(compare, '.unfold')[0]?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('says in words that nothing is ranked, and that no data is not no', async () => {
    const text = textOf((await show(state, 'US-TN US-IA')).shadowRoot?.querySelector('section'));
    expect(text).to.contain(enCompare.noFigures);
    expect(text).to.contain('not that there is nothing');
  });

  it('adds a place by keyboard, tells it, and keeps the focus', async () => {
    const compare = await show(state, 'US-TN US-IA');
    const select = all<HTMLSelectElement>(compare, 'select')[0];
    select?.focus();
    await sendKeys({ type: 'Kentu' });
    expect(select?.value).to.equal('US-KY');
    expect(names(compare)).to.have.length(2);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(compare);
    expect(names(compare)).to.deep.equal(['Tennessee', 'Iowa', 'Kentucky']);
    expect(status(compare)).to.equal('Kentucky added; 3 places.');
    expect(focused(compare)).to.equal('Add');
    expect(select?.value).to.equal('');
  });

  it('says that four are the most, and then the focus is still in it', async () => {
    const compare = await show(state, 'US-TN US-IA US-AL');
    await press(compare, '.suggest', 'Georgia');
    expect(names(compare)).to.have.length(4);
    expect(textOf(all(compare, '.most')[0])).to.contain('4 places at most');
    expect(all(compare, 'select')).to.have.length(0);
    expect(focused(compare) !== '').to.equal(true);
  });

  it('takes a place away, tells it, and goes to the next one', async () => {
    const compare = await show(state, 'US-TN US-IA US-AL');
    await press(compare, '.remove', 'Iowa');
    expect(names(compare)).to.deep.equal(['Tennessee', 'Alabama']);
    expect(status(compare)).to.equal('Iowa removed; 2 places.');
    expect(focused(compare)).to.equal('Remove Alabama');
    await press(compare, '.remove', 'Alabama');
    expect(all(compare, 'table')).to.have.length(0);
    expect(textOf(all(compare, '.lead')[0])).to.contain('Tennessee is chosen');
    await press(compare, '.remove', 'Tennessee');
    expect(names(compare)).to.have.length(0);
    expect(compare.shadowRoot?.activeElement?.localName).to.equal('select');
  });

  it('begins with the selected place and offers its neighbours, where the page names none', async () => {
    const compare = await show(stateOf({ place: 'US-TN' }));
    expect(names(compare)).to.deep.equal(['Tennessee']);
    expect(all(compare, '.suggest').map(textOf)).to.include.members(['Alabama', 'Kentucky', 'Virginia']);
    await press(compare, '.suggest', 'Kentucky');
    expect(names(compare)).to.deep.equal(['Tennessee', 'Kentucky']);
    expect(focused(compare)).to.match(/^Add /);
    // What the visitor has put together does not follow the selection.
    compare.state = reduce(compare.state ?? state, { type: 'select', selection: { place: 'US-IA' } });
    await compare.updateComplete;
    expect(names(compare)).to.deep.equal(['Tennessee', 'Kentucky']);
  });

  it('offers no country as a whole', async () => {
    const compare = await show(stateOf({ place: 'US' }));
    expect(names(compare)).to.have.length(0);
    const values = all<HTMLOptionElement>(compare, 'option').map(({ value }) => value);
    expect(values).to.include.members(['US-TN', 'CA-ON', 'nation:its-id']);
    expect(values.includes('US') || values.includes('CA')).to.equal(false);
  });

  it('tells the console once of ids that say nothing, and does without them', async () => {
    const told: string[] = [];
    console.warn = (line: string) => told.push(line);
    const compare = await show(state, 'us-tn, US-XX US US-IA US-KY US-AL US-GA nation:unheard-of');
    compare.requestUpdate();
    await compare.updateComplete;
    expect(names(compare)).to.deep.equal(['Tennessee', 'Iowa', 'Kentucky', 'Alabama']);
    expect(
      told.map((line) => /places="([^"]*)" of <coalition-compare>.*wanted/.exec(line)?.[1]),
    ).to.deep.equal(['US-XX', 'US', 'US-GA', 'nation:unheard-of']);
    compare.setAttribute('places', 'US-IA US-TN');
    await compare.updateComplete;
    expect(names(compare)).to.deep.equal(['Iowa', 'Tennessee']);
  });

  it('selects a place by the button in its heading, and the page may refuse', async () => {
    const compare = await show(state, 'US-TN US-IA');
    const asked: CoalitionSelectEvent[] = [];
    compare.addEventListener('coalition-select', (event) => asked.push(event));
    await press(compare, '.name', 'Iowa');
    expect(asked.map(({ place, follow, cancelable }) => [place, follow, cancelable])).to.deep.equal([
      ['US-IA', true, true],
    ]);
    compare.state = stateOf({ place: 'US-IA' });
    await compare.updateComplete;
    expect(all(compare, '.name[aria-current=true]').map(textOf)).to.deep.equal(['Iowa']);
  });

  it('says that filters are on, and where nothing fits', async () => {
    const narrowing = filtersOf({ kind: ['builds'] });
    expect(narrowing !== undefined).to.equal(true);
    const compare = await show(reduce(state, { type: 'narrow', narrowing }), 'US-TN US-IA');
    expect(textOf(all(compare, '.narrowed')[0])).to.equal(enCompare.narrowed);
    expect(cell(compare, 'iowa-mve-model', 'US-TN')).to.equal(enCompare.nothingFits);
  });

  it('prints all of it, unfolded, and folds again', async () => {
    const compare = await show(state, 'US-TN US-IA');
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(compare, 'tbody[hidden]')).to.have.length(0);
    expect(all<HTMLDetailsElement>(compare, 'details').every(({ open }) => open)).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    await compare.updateComplete;
    expect(all(compare, 'tbody[hidden]').length).to.be.greaterThan(0);
  });

  it('gives axe-core nothing to find, and each control 24 px, from 320 px on', async () => {
    for (const width of [320, 600, 1200]) {
      await setViewport({ width, height: 800 });
      const compare = await show(state, width === 600 ? 'US-TN US-IA US-AL US-KY' : 'US-TN US-IA', width);
      all(compare, '.unfold')[0]?.click();
      await compare.updateComplete;
      expect(await axeFinds(compare)).to.deep.equal([]);
      expect(tooSmall(compare)).to.deep.equal([]);
      expect(compare.scrollWidth <= width, `${width} px`).to.equal(true);
      document.body.replaceChildren();
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('names the place in each card where there is no room for columns', async () => {
    const compare = await show(state, 'US-TN US-IA', 320);
    const cards = all(compare, 'tr[data-key="cdl-training-mandate"] td .of');
    expect(cards.map((it) => it.checkVisibility())).to.deep.equal([true, true]);
    expect(cards.map(textOf)).to.deep.equal(['Tennessee', 'Iowa']);
    expect(all(compare, '.table')[0]?.tabIndex).to.equal(0);
  });
});
