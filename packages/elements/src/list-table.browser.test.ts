import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { State } from '@coalition-map/store';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import type { CoalitionSelectEvent } from './events.ts';
import { CoalitionList } from './list.ts';
import { all, mountAlone, textOf } from './mounted.fixture.ts';
import { collections, datasetOf, stateOf } from './records.fixture.ts';

if (!customElements.get('coalition-list')) customElements.define('coalition-list', CoalitionList);

async function show(state: State, width = 768): Promise<CoalitionList> {
  const list = await mountAlone('coalition-list', state, width);
  all<HTMLInputElement>(list, 'input[value=table]')[0]?.click();
  await list.updateComplete;
  return list;
}

const cellsOf = (list: CoalitionList, column: number) =>
  all(list, 'tbody tr').map((row) => textOf(row.children[column]));

async function press(list: CoalitionList, name: string): Promise<void> {
  const button = all(list, 'thead button, .keep button, .more').find((it) => textOf(it).includes(name));
  button?.focus();
  await sendKeys({ press: 'Enter' });
  await list.updateComplete;
}

/** Gives the next file that a page would download, instead of downloading it. */
async function fileAfter(act: () => Promise<void>): Promise<File> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  try {
    const file = new Promise<File>((done) => {
      URL.createObjectURL = (made) => {
        done(made as File);
        return 'blob:none';
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await act();
    return await file;
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

describe('the table of <coalition-list>', () => {
  const state = stateOf();
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('has each record once, as the list by kind has', async () => {
    const list = await show(state);
    expect(all(list, 'tbody tr').map((row) => row.dataset['key']))
      .to.have.length(state.atlas.entries.length)
      .and.have.members(state.atlas.entries.map(({ key }) => key));
  });

  it('is sorted by a heading, up and down, by keyboard, and says so', async () => {
    const list = await show(state);
    const { compare } = new Intl.Collator('en', { numeric: true });
    await press(list, 'Record');
    expect(all(list, 'th[aria-sort]').map((it) => [textOf(it), it.getAttribute('aria-sort')])).to.deep.equal([
      ['Record▲', 'ascending'],
    ]);
    const up = cellsOf(list, 1);
    expect(up).to.deep.equal([...up].sort(compare));
    await press(list, 'Record');
    expect(all(list, 'th[aria-sort]')[0]?.getAttribute('aria-sort')).to.equal('descending');
    expect(cellsOf(list, 1)).to.deep.equal([...up].sort((a, b) => compare(b, a)));
  });

  it('puts records without a date last, whichever way', async () => {
    const list = await show(state);
    for (let turn = 0; turn < 2; turn++) {
      await press(list, 'When');
      const whens = cellsOf(list, 3);
      const firstEmpty = whens.indexOf('');
      expect(firstEmpty).to.be.greaterThan(0);
      expect(whens.slice(firstEmpty).every((it) => !/\d{4}/.test(it))).to.equal(true);
    }
  });

  it('selects a record with its first place', async () => {
    const list = await show(state);
    const requests: CoalitionSelectEvent[] = [];
    list.addEventListener('coalition-select', (event) => requests.push(event));
    const row = all(list, 'tbody tr').find((it) => it.dataset['key']?.endsWith('/tn-mve'));
    row?.querySelector('button')?.click();
    expect(requests.map(({ place, entry }) => [place, entry])).to.deep.equal([
      ['US-TN', 'fixture/partnerships/tn-mve'],
    ]);
  });

  it('shows a hundred lines at a time, and tells how many there are', async () => {
    const resources = Array.from({ length: 250 }, (_, at) => ({
      ...(collections['resources']?.[0] as object),
      id: `resource-${at}`,
    }));
    const list = await show(stateOf({}, datasetOf({ resources })));
    expect(all(list, 'tbody tr')).to.have.length(100);
    expect(textOf(all(list, '.more')[0])).to.equal('Show 100 records more of 250 records');
    await press(list, 'more');
    await press(list, 'more');
    expect(all(list, 'tbody tr')).to.have.length(250);
    expect(all(list, '.more')).to.have.length(0);
  });

  it('gives axe-core nothing to find, and each control 24 px, on a phone too', async () => {
    for (const width of [320, 900]) {
      const list = await show(state, width);
      expect(await axeFinds(list)).to.deep.equal([]);
      expect(tooSmall(list)).to.deep.equal([]);
      document.body.replaceChildren();
    }
  });
});

describe('the files of <coalition-list>', () => {
  const state = stateOf();
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('are CSV and GeoJSON of every record that is shown', async () => {
    const list = await show(state);
    const csv = await fileAfter(() => press(list, 'CSV'));
    expect(csv.name).to.match(/^coalition-map-\d{4}-\d\d-\d\d\.csv$/);
    expect((await csv.text()).match(/\r\n/g)).to.have.length(state.atlas.entries.length + 1);
    const json = await fileAfter(() => press(list, 'GeoJSON'));
    const { features } = JSON.parse(await json.text()) as { features: { id: string }[] };
    expect(features.map(({ id }) => id)).to.deep.equal(state.atlas.entries.map(({ key }) => key));
  });

  it('are a calendar of what has a day, and say what is left out', async () => {
    const list = await show(state);
    const ics = await fileAfter(() => press(list, 'ICS'));
    const dated = state.atlas.entries.filter(({ kind }) => kind === 'events' || kind === 'builds').length;
    const count = (await ics.text()).match(/BEGIN:VEVENT/g)?.length ?? 0;
    expect(count).to.be.greaterThan(0);
    await list.updateComplete;
    if (count < dated) expect(textOf(all(list, '.said')[0])).to.contain('left out');
  });
});
