import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { State } from '@coalition-map/store';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import { CoalitionData } from './data.ts';
import type { CoalitionSelectEvent } from './events.ts';
import { CoalitionList } from './list.ts';
import { collections, datasetOf, hostileDataset, stateOf } from './records.fixture.ts';

if (!customElements.get('coalition-list')) customElements.define('coalition-list', CoalitionList);
if (!customElements.get('coalition-data')) customElements.define('coalition-data', CoalitionData);

async function show(state: State | undefined, width = 768): Promise<CoalitionList> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const list = document.createElement('coalition-list');
  if (state) list.state = state;
  box.append(list);
  document.body.append(box);
  await list.updateComplete;
  return list;
}

function all<T extends Element = HTMLElement>(list: CoalitionList, selector: string): T[] {
  return [...(list.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

const groupOf = (list: CoalitionList, key: string) =>
  all<HTMLDetailsElement>(list, `.group[data-key="${key}"]`)[0];

const namesOf = (list: CoalitionList) =>
  all(list, '.group > summary').map((it) => it.querySelector('h3, h4')?.textContent.trim());

async function unfold(list: CoalitionList, ...keys: readonly string[]): Promise<void> {
  const groups =
    keys.length > 0 ? keys.map((key) => groupOf(list, key)) : all<HTMLDetailsElement>(list, '.group');
  for (const group of groups) {
    if (!group || group.open) continue;
    const toggled = new Promise((resolve) => {
      group.addEventListener('toggle', resolve, { once: true });
    });
    group.open = true;
    await toggled;
  }
  await list.updateComplete;
}

async function groupBy(list: CoalitionList, value: 'place' | 'kind'): Promise<void> {
  all<HTMLInputElement>(list, `input[value=${value}]`)[0]?.click();
  await list.updateComplete;
}

function asked(list: CoalitionList): CoalitionSelectEvent[] {
  const requests: CoalitionSelectEvent[] = [];
  list.addEventListener('coalition-select', (event) => requests.push(event));
  return requests;
}

describe('<coalition-list>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('says so while there are no records', async () => {
    for (const state of [undefined, stateOf({}, datasetOf({}))]) {
      const list = await show(state);
      expect(list.shadowRoot?.textContent).to.contain('List of records').and.to.contain('No records yet');
    }
  });

  it('shows by place each record under each of its places, countries first', async () => {
    const state = stateOf();
    const list = await show(state);
    expect(namesOf(list)).to.deep.equal([
      'United States',
      'Canada',
      'California',
      'Iowa',
      'Nebraska',
      'South Dakota',
      'Tennessee',
      'A nation',
      'No particular place',
    ]);
    await unfold(list);
    for (const [place, entries] of state.atlas.byPlace) {
      const keys = [...(groupOf(list, place)?.querySelectorAll<HTMLElement>('.row') ?? [])].map(
        (it) => it.dataset['key'],
      );
      expect(keys, place).to.have.members(entries.map(({ key }) => key));
    }
    const placeless = [...(groupOf(list, 'none')?.querySelectorAll<HTMLElement>('.row') ?? [])];
    expect(placeless.map((it) => it.dataset['key'])).to.deep.equal(['fixture/programs/mve']);
  });

  it('shows by kind each record exactly once', async () => {
    const state = stateOf();
    const list = await show(state);
    await groupBy(list, 'kind');
    await unfold(list);
    const keys = all(list, '.row').map((it) => it.dataset['key']);
    expect(keys.length).to.equal(state.atlas.entries.length);
    expect(keys).to.have.members(state.atlas.entries.map(({ key }) => key));
  });

  it('tells how many records and groups there are, and the counts agree with the rows', async () => {
    const list = await show(stateOf());
    expect(list.shadowRoot?.textContent).to.contain('35 records from 1 publisher · 8 places');
    const tennessee = groupOf(list, 'US-TN');
    expect(tennessee?.querySelector('.counts')?.textContent).to.equal(
      '4 partnerships and laws, 3 coalition builds, 4 events, 8 organizations, 1 resource, 1 figure, 1 hotline',
    );
    await unfold(list, 'US-TN');
    for (const heading of tennessee?.querySelectorAll('h5') ?? []) {
      const rows = heading.nextElementSibling?.querySelectorAll('.row').length;
      expect(heading.querySelector('.count')?.textContent).to.equal(String(rows));
    }
    await groupBy(list, 'kind');
    expect(list.shadowRoot?.textContent).to.contain('35 records from 1 publisher · 12 kinds');
  });

  it('makes rows only of what is unfolded', async () => {
    const list = await show(stateOf());
    expect(all(list, '.row').length).to.equal(0);
    await unfold(list, 'US-IA');
    expect(all(list, '.row').length).to.equal(3);
  });

  it('opens all groups on paper', async () => {
    const list = await show(stateOf());
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(list, '.row').length).to.equal(37);
    window.dispatchEvent(new Event('afterprint'));
    expect(all(list, '.row').length).to.equal(0);
  });

  it('reaches places that have no record', async () => {
    const list = await show(stateOf());
    const requests = asked(list);
    all<HTMLButtonElement>(list, '.empty button')
      .find((it) => it.innerText === 'Puerto Rico')
      ?.click();
    expect(requests[0]?.place).to.equal('US-PR');
  });

  it('selects a record with its place by Tab and Enter', async () => {
    const list = await show(stateOf());
    const requests = asked(list);
    await unfold(list, 'US-NE');
    groupOf(list, 'US-NE')?.querySelector('summary')?.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(requests.map(({ place, entry, follow }) => [place, entry, follow])).to.deep.equal([
      ['US-NE', undefined, true],
      ['US-NE', 'fixture/builds/sioux-city', true],
    ]);
  });

  it('selects by kind a record with its first place, or alone', async () => {
    const list = await show(stateOf());
    const requests = asked(list);
    await groupBy(list, 'kind');
    await unfold(list, 'builds', 'programs');
    for (const key of ['fixture/builds/sioux-city', 'fixture/programs/mve'])
      all<HTMLButtonElement>(list, `.row[data-key="${key}"] .link`)[0]?.click();
    expect(requests.map(({ place, entry }) => [place, entry])).to.deep.equal([
      ['US-IA', 'fixture/builds/sioux-city'],
      [undefined, 'fixture/programs/mve'],
    ]);
  });

  it('lets the page refuse a selection', async () => {
    const { manifest, records } = datasetOf();
    const file = {
      ...manifest,
      collections: Object.entries(records).map(([name, list]) => ({
        name,
        count: list.length,
        records: list,
      })),
    };
    const url = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
    const data = document.createElement('coalition-data');
    data.src = url;
    const list = data.appendChild(document.createElement('coalition-list'));
    const loaded = new Promise<void>((resolve) => {
      data.addEventListener('coalition-change', () => {
        if (data.state.phase === 'ready') resolve();
      });
    });
    document.body.append(data);
    await loaded;
    await list.updateComplete;
    await unfold(list, 'US-TN');
    const choose = (key: string) =>
      all<HTMLButtonElement>(list, `.row[data-key="fixture/${key}"] .link`)[0]?.click();
    choose('builds/tn-2015');
    expect(data.state.selection).to.deep.equal({ place: 'US-TN', entry: 'fixture/builds/tn-2015' });
    const refuse = (event: Event) => {
      event.preventDefault();
    };
    document.addEventListener('coalition-select', refuse);
    choose('builds/tn-2024');
    document.removeEventListener('coalition-select', refuse);
    expect(data.state.selection.entry).to.equal('fixture/builds/tn-2015');
    await list.updateComplete;
    expect(all(list, '.row[aria-current]').map((it) => it.dataset['key'])).to.deep.equal([
      'fixture/builds/tn-2015',
    ]);
    expect(all(list, '.group[aria-current]').map((it) => it.dataset['key'])).to.deep.equal(['US-TN']);
    URL.revokeObjectURL(url);
  });

  it('unfolds a row to the whole record with its sources', async () => {
    const list = await show(stateOf());
    await unfold(list, 'US-TN');
    const row = all(list, '.row[data-key="fixture/partnerships/tn-mve"]')[0];
    expect(row?.querySelector('.source')?.textContent)
      .to.contain('source.example')
      .and.to.contain('June 2019');
    const button = row?.querySelector<HTMLButtonElement>('.unfold');
    expect(button?.ariaExpanded).to.equal('false');
    button?.click();
    await list.updateComplete;
    expect(button?.ariaExpanded).to.equal('true');
    expect(row?.querySelector('article')?.textContent)
      .to.contain('Train officers')
      .and.to.contain('Read in a report.');
  });

  it('shows markup as text, and follows no address that is a script', async () => {
    const list = await show(stateOf({}, hostileDataset()));
    await unfold(list, 'US-TN');
    for (const button of all<HTMLButtonElement>(list, '.unfold')) button.click();
    await list.updateComplete;
    expect(list.shadowRoot?.textContent).to.contain('<img src=x onerror=');
    expect(all(list, 'img, b')).to.deep.equal([]);
    expect(
      all<HTMLAnchorElement>(list, 'a').filter(({ protocol }) => protocol === 'javascript:'),
    ).to.deep.equal([]);
    expect('broken' in window).to.equal(false);
  });

  it('keeps each record of a second dataset as its publisher’s', async () => {
    const second = datasetOf({ documents: collections['documents'] ?? [] }, 'second');
    const list = await show(stateOf({}, datasetOf(), second));
    expect(list.shadowRoot?.textContent).to.contain('36 records from 2 publishers');
    await groupBy(list, 'kind');
    await unfold(list, 'documents');
    expect(all(list, '.row').map((it) => it.dataset['key'])).to.deep.equal([
      'fixture/documents/us-mission',
      'second/documents/us-mission',
    ]);
  });

  it('gives axe-core nothing to find, and each control 24 px', async () => {
    for (const theme of ['light', 'dark'])
      for (const grouping of ['place', 'kind'] as const)
        for (const width of [320, 900]) {
          const list = await show(stateOf({ place: 'US-TN', entry: 'fixture/builds/tn-2015' }), width);
          list.setAttribute('theme', theme);
          await groupBy(list, grouping);
          expect(await axeFinds(list)).to.deep.equal([]);
          await unfold(list);
          for (const button of all<HTMLButtonElement>(list, '.unfold')) button.click();
          await list.updateComplete;
          expect(await axeFinds(list)).to.deep.equal([]);
          expect(tooSmall(list)).to.deep.equal([]);
          expect(list.scrollWidth).to.be.at.most(width);
          document.body.replaceChildren();
        }
    expect(await axeFinds(await show(undefined))).to.deep.equal([]);
  });
});
