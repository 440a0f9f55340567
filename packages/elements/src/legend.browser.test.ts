import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { usCa } from '@coalition-map/geo/shapes';
import { pictureOf } from '@coalition-map/map/picture';
import { enMap, initialState, reduce, topics, type Colouring, type State } from '@coalition-map/store';
import { axeFinds } from './axe.fixture.ts';
import { CoalitionData } from './data.ts';
import { CoalitionLegend } from './legend.ts';
import { holdClock } from './mounted.fixture.ts';
import { collections, datasetOf, stateOf } from './records.fixture.ts';
import { register } from './register.ts';

register({ 'coalition-data': CoalitionData, 'coalition-legend': CoalitionLegend });

const ids = usCa.regions.map(({ id }) => id);

async function show(state: State | undefined): Promise<CoalitionLegend> {
  const legend = document.createElement('coalition-legend');
  if (state) legend.state = state;
  document.body.append(legend);
  await legend.updateComplete;
  return legend;
}

const all = <T extends Element = HTMLElement>(legend: CoalitionLegend, selector: string) => [
  ...(legend.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const coloured = (colouring: Colouring, state = stateOf()) => reduce(state, { type: 'colour', colouring });
const lists = (legend: CoalitionLegend) => new Map(all(legend, 'ul').map((list) => [list.ariaLabel, list]));
const rows = (list: HTMLElement | undefined) =>
  [...(list?.querySelectorAll('li') ?? [])].map((it) => it.innerText.trim());

/** A legend in a provider, with the sound records. */
async function provided(): Promise<{
  legend: CoalitionLegend;
  data: CoalitionData;
  select: HTMLSelectElement;
}> {
  const data = document.createElement('coalition-data');
  const { manifest } = datasetOf();
  const list = Object.entries(collections).map(([name, of]) => ({ name, count: of.length, records: of }));
  data.src = `data:application/json,${encodeURIComponent(JSON.stringify({ ...manifest, collections: list }))}`;
  const legend = data.appendChild(document.createElement('coalition-legend'));
  const ready = new Promise<void>((resolve) => {
    data.addEventListener('coalition-change', () => {
      if (data.state.phase === 'ready') resolve();
    });
  });
  document.body.append(data);
  await ready;
  await legend.updateComplete;
  return { legend, data, select: all<HTMLSelectElement>(legend, 'select')[0] as HTMLSelectElement };
}

describe('<coalition-legend>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('says nothing before there is data', async () => {
    expect((await show(undefined)).shadowRoot?.textContent.trim()).to.equal('');
    const loading = await show(
      reduce(initialState('2026-11-21', ['en']), { type: 'sources', urls: ['https://a.example/'] }),
    );
    expect(loading.shadowRoot?.textContent.trim()).to.equal('');
  });

  it('comes once, when no dataset is on its way; after eight seconds with what is there', async () => {
    const clock = holdClock();
    const slow = 'https://data.example/slow';
    const ready = stateOf();
    const urls = [...ready.sources.map(({ url }) => url), slow];
    const part = reduce(ready, { type: 'sources', urls });
    const [late, failed] = [await show(part), await show(part)];
    expect([late, failed].flatMap((it) => all(it, 'li'))).to.have.length(0);
    failed.state = reduce(part, { type: 'failed', url: slow, trouble: { code: 'missing', detail: '' } });
    await failed.updateComplete;
    expect(all(failed, 'li').length).to.be.above(3);
    // It does not go when the visitor asks again.
    failed.state = reduce(failed.state, { type: 'loading', url: slow });
    await failed.updateComplete;
    expect(all(failed, 'li').length).to.be.above(3);
    clock.pass(7900);
    await late.updateComplete;
    expect(all(late, 'li')).to.have.length(0);
    clock.pass(100);
    await late.updateComplete;
    clock.release();
    expect(all(late, 'li').length).to.be.above(3);
  });

  it('tells each colour of the map, and how many states have it', async () => {
    for (const colouring of ['all', ...topics] as const) {
      const state = coloured(colouring);
      const legend = await show(state);
      const wanted = pictureOf(state, ids, enMap).legend.map(
        ({ text, places }) => `${text} (${enMap.legend.places(places.length)})`,
      );
      expect(rows(lists(legend).get('Colors')), colouring).to.deep.equal(wanted);
      const counts = wanted.map((text) => Number(/\((\d+) /.exec(text)?.[1]));
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        colouring,
      ).to.equal(69);
    }
  });

  it('counts the places and the records that the lens shows, and no others', async () => {
    const framed = reduce(stateOf(), { type: 'lens', places: ['US-TN', 'US-TX'] });
    const legend = await show(framed);
    const counts = rows(lists(legend).get('Colors')).map((text) =>
      Number(/\((\d+) places?\)$/.exec(text)?.[1]),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(2);
    const builds = framed.atlas.entries.filter(
      ({ kind, places }) => kind === 'builds' && places.some((id) => framed.lens.includes(id)),
    ).length;
    const all = framed.atlas.entries.filter(({ kind }) => kind === 'builds').length;
    expect(builds).to.be.within(1, all - 1);
    const [row] = rows(lists(legend).get('Pins')).filter((text) => text.startsWith('Coalition build'));
    expect(row).to.equal(`Coalition build (${enMap.counts.records(builds)})`);
  });

  it('counts the places of the preset', async () => {
    const legend = await show(reduce(stateOf(), { type: 'preset', preset: 'us' }));
    const counts = rows(lists(legend).get('Colors')).map((text) =>
      Number(/\((\d+) places?\)$/.exec(text)?.[1]),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(56);
  });

  it('shows "no data" as a hatch, and a step as a plain colour', async () => {
    const legend = await show(stateOf());
    const none = all(legend, 'li').find((it) => it.innerText.startsWith(enMap.legend.none));
    const fill = getComputedStyle(none?.querySelector('.swatch') as Element).fill;
    const id = /#([\w-]+)/.exec(fill)?.[1] ?? '';
    expect(legend.shadowRoot?.getElementById(id)?.localName).to.equal('pattern');
    expect(legend.shadowRoot?.getElementById(id)?.querySelector('.ink')?.getAttribute('d')).to.match(/\d/);
    const step = all(legend, 'li').find((it) => it.innerText.startsWith('1 program'));
    expect(getComputedStyle(step?.querySelector('.swatch') as Element).fill).to.match(/^rgb/);
  });

  it('gives each swatch a look of its own', async () => {
    const kinds = [
      { status: 'planned' },
      { attribution: 'other' },
      { scope: 'local' },
      { status: 'not-passed' },
      {},
    ].map((more, at) => ({
      ...(collections['partnerships']?.[4] as object),
      id: `it-${at}`,
      jurisdictions: [['US-TN', 'US-IA', 'US-OH', 'US-TX', 'US-ME'][at]],
      ...more,
    }));
    const legend = await show(stateOf({}, datasetOf({ partnerships: kinds })));
    const looks = all(legend, '.swatch').map((swatch) => getComputedStyle(swatch).fill);
    expect(looks.length).to.equal(6);
    expect(new Set(looks).size).to.equal(6);
  });

  it('names the signs of the kinds of pins that there are', async () => {
    const signs = rows(lists(await show(stateOf())).get('Pins')).map((text) => text.replace(/^5\s*/, ''));
    expect(signs).to.deep.equal([
      'Partnership or law (at its state, not at an address) (6 records)',
      'Coalition build (4 records)',
      'Event (5 records)',
      'Organization or task force (8 records)',
      'Several records',
    ]);
    expect(lists(await show(stateOf({}, datasetOf({})))).has('Pins')).to.equal(false);
  });

  it('offers all programs together and the topics of the data, and shows which is on', async () => {
    const legend = await show(coloured('task-force'));
    const select = all<HTMLSelectElement>(legend, 'select')[0];
    expect(select?.labels[0]?.textContent).to.equal(enMap.explorer.colourBy);
    expect([...(select?.options ?? [])].map(({ value }) => value)).to.have.members([
      'all',
      'components',
      'builds',
      'year',
      'iowa-mve-model',
      'cdl-training-mandate',
      'task-force',
      'botl',
    ]);
    expect(select?.value).to.equal('task-force');
  });

  it('asks to colour by another topic, by the keyboard too', async () => {
    const { legend, data, select } = await provided();
    const before = rows(lists(legend).get('Colors'));
    select.focus();
    await sendKeys({ press: 'ArrowDown' });
    await legend.updateComplete;
    expect(data.state.colouring).to.equal('components');
    expect(select.value).to.equal('components');
    expect(rows(lists(legend).get('Colors'))).not.to.deep.equal(before);
  });

  it('shows what holds where the page refuses', async () => {
    const { legend, data, select } = await provided();
    const before = data.state;
    document.addEventListener(
      'coalition-colour',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
    select.value = 'botl';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await legend.updateComplete;
    expect(data.state).to.equal(before);
    expect(select.value).to.equal('all');
  });

  it('leaves the choice out where the page has one elsewhere', async () => {
    const { legend } = await provided();
    legend.hideChoice = true;
    await legend.updateComplete;
    expect(all(legend, 'select, label')).to.deep.equal([]);
    legend.removeAttribute('hide-choice');
    legend.setAttribute('hide-choice', '');
    await legend.updateComplete;
    expect(all(legend, 'select')).to.deep.equal([]);
    expect(rows(lists(legend).get('Colors')).length).to.be.greaterThan(1);
  });

  it('gives axe-core nothing to find', async () => {
    for (const theme of ['light', 'dark']) {
      const legend = await show(stateOf());
      legend.setAttribute('theme', theme);
      expect(await axeFinds(legend)).to.deep.equal([]);
      document.body.replaceChildren();
    }
  });
});

describe('the toggles of <coalition-legend>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  const toggles = (legend: CoalitionLegend) => all<HTMLButtonElement>(legend, 'li > button');

  it('switch a class and a kind off and on, by the keyboard too, and say so', async () => {
    const { legend, data } = await provided();
    const [first] = toggles(legend);
    expect(first?.getAttribute('aria-pressed')).to.equal('true');
    first?.focus();
    await sendKeys({ press: 'Enter' });
    await legend.updateComplete;
    expect(first?.getAttribute('aria-pressed')).to.equal('false');
    expect([...data.state.hidden].map((key) => key.startsWith('fill:'))).to.deep.equal([true]);
    const builds = toggles(legend).find((it) => it.textContent.includes(enMap.legend.pin.build));
    builds?.click();
    await legend.updateComplete;
    expect(data.state.hidden.has('pin:build')).to.equal(true);
    first?.click();
    await legend.updateComplete;
    expect([...data.state.hidden]).to.deep.equal(['pin:build']);
  });

  it('are all switched on again by one button, which hands the focus on', async () => {
    const { legend, data } = await provided();
    for (const toggle of toggles(legend).slice(0, 3)) toggle.click();
    await legend.updateComplete;
    const back = all<HTMLButtonElement>(legend, 'button.all')[0];
    back?.focus();
    back?.click();
    await legend.updateComplete;
    expect(data.state.hidden.size).to.equal(0);
    expect(all(legend, 'button.all')).to.deep.equal([]);
    expect(legend.shadowRoot?.activeElement).to.equal(toggles(legend)[0]);
  });

  it('stay where the page refuses', async () => {
    const { legend, data } = await provided();
    legend.addEventListener('coalition-hide', (event) => {
      event.preventDefault();
    });
    const before = data.state;
    toggles(legend)[0]?.click();
    await legend.updateComplete;
    expect(data.state).to.equal(before);
    expect(toggles(legend)[0]?.getAttribute('aria-pressed')).to.equal('true');
  });
});
