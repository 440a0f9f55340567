import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { enFacts, reduce, summaryOf, type Selection, type State } from '@coalition-map/store';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import type { CoalitionSelectEvent } from './events.ts';
import { textOf } from './mounted.fixture.ts';
import { CoalitionPanel } from './panel.ts';
import { collections, datasetOf, event, hostileDataset, stateOf } from './records.fixture.ts';

if (!customElements.get('coalition-panel')) customElements.define('coalition-panel', CoalitionPanel);

async function show(state: State | undefined, width = 400): Promise<CoalitionPanel> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const panel = document.createElement('coalition-panel');
  if (state) panel.state = state;
  box.append(panel);
  document.body.append(box);
  await panel.updateComplete;
  return panel;
}

const shown = (selection: Selection) => show(stateOf(selection));

function all<T extends Element = HTMLElement>(panel: CoalitionPanel, selector: string): T[] {
  return [...(panel.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

const keysOf = (panel: CoalitionPanel, within = '') =>
  all(panel, `${within} article`).map((it) => it.dataset['key']?.replace('fixture/', ''));

const buttonOf = (panel: CoalitionPanel, name: string) =>
  all<HTMLButtonElement>(panel, 'button').find((it) => it.innerText.startsWith(name));

/** Collects what the panel asks for. */
function asked(panel: CoalitionPanel): CoalitionSelectEvent[] {
  const requests: CoalitionSelectEvent[] = [];
  panel.addEventListener('coalition-select', (event) => requests.push(event));
  return requests;
}

describe('<coalition-panel>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('invites to choose while nothing is selected, and says whose data it shows', async () => {
    const panel = await shown({});
    const said = panel.shadowRoot?.textContent ?? '';
    expect(all(panel, 'h2').map((it) => it.innerText)).to.deep.equal(['Choose a state or province']);
    expect(said).to.contain('2 of 69 states, provinces and territories');
    expect(said).to.contain('A publisher').and.to.contain('Updated November 20, 2026');
    expect(said).to.contain('The publisher does not endorse this.');
    expect(all(panel, 'details')).to.deep.equal([]);
    expect(buttonOf(panel, 'Close')).to.equal(undefined);
  });

  it('tells of the places that the page frames alone, in the sentence and of what is ahead', async () => {
    const events = [
      event('tn', 'US-TN', '2026-12-01'),
      event('tx', 'US-TX', '2026-12-02'),
      event('ab', 'CA-AB', '2026-12-03'),
    ];
    const state = stateOf({}, datasetOf({ ...collections, events }));
    const framed = (...places: readonly string[]) => reduce(state, { type: 'lens', places });
    const lead = (of: CoalitionPanel) => all(of, '.whole').map(textOf)[0] ?? '';
    const ahead = (of: CoalitionPanel) => all(of, '.agenda li').length;
    const panel = await show(state);
    const whole = lead(panel);
    expect(whole).to.match(/^2 of 69 /);
    expect(ahead(panel)).to.equal(3);
    // The visitor narrows it while it stands there.
    panel.state = framed('US-TN');
    await panel.updateComplete;
    expect(lead(panel)).to.equal(
      summaryOf('US-TN', { ...state, words: enFacts, languages: state.languages }),
    );
    expect(ahead(panel)).to.equal(1);
    panel.state = framed('US-TN', 'US-TX');
    await panel.updateComplete;
    expect(lead(panel)).to.match(
      /^Map and list show Tennessee and Texas alone\. \d of 2 states and territories /,
    );
    expect(ahead(panel)).to.equal(2);
    panel.state = framed('US', 'CA-AB');
    await panel.updateComplete;
    expect(lead(panel)).to.match(
      /^Map and list show United States and Alberta alone\. \d of 57 states, prov/,
    );
    panel.state = reduce(framed('CA-AB'), { type: 'preset', preset: 'us' });
    await panel.updateComplete;
    expect(lead(panel)).to.match(/^\d of 56 states and territories /);
    expect(ahead(panel)).to.equal(2);
    panel.state = state;
    await panel.updateComplete;
    expect(lead(panel)).to.equal(whole);
  });

  it('says so where nothing is loaded', async () => {
    expect((await show(undefined)).shadowRoot?.textContent).to.contain('Choose a state or province');
    expect(
      (await show({ ...stateOf(), whole: stateOf({}, datasetOf({})).whole })).shadowRoot?.textContent,
    ).to.contain('0 of 69');
  });

  it('counts the records that were left out, and names them to maintainers', async () => {
    const dataset = datasetOf({ ...collections, documents: [{ id: 'broken' }, { id: 'broken-too' }] });
    const panel = await show(stateOf({}, dataset));
    const [faults] = all<HTMLDetailsElement>(panel, 'details');
    expect(faults?.querySelector('summary')?.innerText).to.equal('2 records could not be read');
    expect(faults?.open).to.equal(false);
    expect(faults?.textContent).to.contain('broken-too');
  });

  it('shows exactly the records of Tennessee, each with its sources', async () => {
    const state = stateOf({ place: 'US-TN' });
    const panel = await show(state);
    const records = state.atlas.byPlace.get('US-TN') ?? [];
    expect(records.length).to.equal(22);
    expect(all(panel, 'article').map((it) => it.dataset['key'])).to.have.members(
      records.map(({ key }) => key),
    );
    for (const article of all(panel, 'article')) {
      const link = article.querySelector<HTMLAnchorElement>('.source a');
      expect(link?.href).to.match(/^https:\/\/source\.example\//);
      expect(link?.rel).to.equal('noopener noreferrer');
      expect(article.textContent).to.contain('dated June 2019').and.to.contain('Not yet checked by a person');
    }
  });

  it('tells in each heading how many records follow', async () => {
    for (const place of ['US-TN', 'US-IA', 'US', 'US-CA', 'nation:its-id']) {
      const panel = await shown({ place });
      for (const section of all(panel, '.kind')) {
        const count = section.querySelectorAll('article').length;
        expect(section.querySelector('.count')?.textContent).to.equal(count > 0 ? String(count) : 'no data');
      }
    }
  });

  it('orders partnerships by topic and reach, builds from the newest, events from the next one', async () => {
    const panel = await shown({ place: 'US-TN' });
    expect(keysOf(panel, '[data-kind=partnerships]')).to.deep.equal(
      ['tn-mve', 'tn-local', 'tn-force'].map((id) => `partnerships/${id}`),
    );
    expect(keysOf(panel, '[data-kind=laws]')).to.deep.equal(['partnerships/tn-law']);
    expect(keysOf(panel, '[data-kind=builds]')).to.deep.equal(
      ['tn-2024', 'tn-2015', 'tn-undated'].map((id) => `builds/${id}`),
    );
    expect(keysOf(panel, '[data-kind=events]')).to.deep.equal(
      ['tn-next', 'tn-later', 'tn-newer', 'tn-old'].map((id) => `events/${id}`),
    );
  });

  it('nests its headings without a gap', async () => {
    for (const selection of [{}, { place: 'US-TN' }, { place: 'US' }, { entry: 'fixture/programs/mve' }]) {
      const ranks = all(await shown(selection), 'h1, h2, h3, h4, h5, h6').map((it) =>
        Number(it.localName.slice(1)),
      );
      expect(ranks[0]).to.equal(2);
      ranks.forEach((rank, at) => expect(rank - (ranks[at - 1] ?? 1)).to.be.at.most(1));
    }
  });

  it('says in words that nothing is recorded, and never shows a zero', async () => {
    const panel = await shown({ place: 'US-PR' });
    const said = panel.shadowRoot?.textContent ?? '';
    expect(said).to.contain('No coalition build is recorded for Puerto Rico. That means no data');
    expect(all(panel, '.count').map((it) => it.innerText)).to.deep.equal(Array(4).fill('no data'));
    expect(all(panel, 'article')).to.deep.equal([]);
    const iowa = await shown({ place: 'US-IA' });
    expect(iowa.shadowRoot?.textContent).to.contain('No upcoming event is recorded.');
  });

  it('tells cautions in text', async () => {
    const panel = await shown({ place: 'US-TN' });
    const cautions = all(panel, '.cautions').map((it) => it.innerText);
    expect(cautions).to.include('Announced; not confirmed that it was held');
    expect(cautions).to.include('Not AP’s own work');
  });

  it('marks texts in another language', async () => {
    const panel = await shown({ place: 'US-TN' });
    expect(all(panel, '[lang=es]').map((it) => it.innerText)).to.deep.equal(['Guía']);
  });

  it('folds a long section, and opens it for the selected record', async () => {
    const folded = await shown({ place: 'US-TN' });
    const rest = all<HTMLDetailsElement>(folded, '[data-kind=organizations] details')[0];
    expect(rest?.open).to.equal(false);
    expect(rest?.querySelector('summary')?.innerText).to.equal('Show all 8');
    expect(rest?.querySelectorAll('article').length).to.equal(2);

    const entry = 'fixture/organizations/tn-h';
    folded.state = stateOf({ place: 'US-TN', entry });
    await folded.updateComplete;
    expect(all<HTMLDetailsElement>(folded, '[data-kind=organizations] details')[0]?.open).to.equal(true);
    expect(all(folded, '[aria-current=true]').map((it) => it.dataset['key'])).to.deep.equal([entry]);
  });

  it('scrolls itself, or the box around it in an element of ours, to the selected record, never the page', async () => {
    document.body.style.paddingBlock = '3000px';
    const entry = 'fixture/organizations/tn-h';
    const host = document.body.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    for (const isOwn of [true, false]) {
      const panel = document.createElement('coalition-panel');
      const scroller = isOwn ? panel : inner;
      scroller.style.cssText = 'display: block; width: 400px; height: 500px; overflow: auto';
      (isOwn ? document.body : inner).append(panel);
      panel.state = stateOf({ place: 'US-TN', entry });
      await panel.updateComplete;
      const record = all(panel, '[aria-current=true]')[0]?.getBoundingClientRect();
      const header = all(panel, 'header')[0]?.getBoundingClientRect();
      const box = scroller.getBoundingClientRect();
      expect(header?.top).to.be.closeTo(box.top, 1);
      expect(record?.top).to.be.within(header?.bottom ?? 0, box.bottom - 40);
      expect(window.scrollY).to.equal(0);
      panel.state = stateOf({ place: 'US-IA' });
      await panel.updateComplete;
      expect(scroller.scrollTop).to.equal(0);
    }
    document.body.style.paddingBlock = '';
  });

  it('offers what is recorded nationwide, apart from what is the state’s own', async () => {
    const panel = await shown({ place: 'US-TN' });
    const requests = asked(panel);
    expect(keysOf(panel)).to.not.include('resources/us-one');
    buttonOf(panel, 'Nationwide: 5 records')?.click();
    expect(requests.map(({ place, entry }) => [place, entry])).to.deep.equal([['US', undefined]]);
    expect(buttonOf(await shown({ place: 'US' }), 'Nationwide')).to.equal(undefined);
  });

  it('leads from a topic to its program, and back', async () => {
    const panel = await shown({ place: 'US-TN' });
    const requests = asked(panel);
    expect(all(panel, '.topic > button.link').length).to.equal(1);
    buttonOf(panel, 'About this program')?.click();
    expect(requests[0]?.entry).to.equal('fixture/programs/mve');
    panel.state = stateOf({ place: requests[0]?.place ?? '', entry: requests[0]?.entry ?? '' });
    await panel.updateComplete;
    expect(all(panel, 'h2').map((it) => it.innerText)).to.deep.equal(['Enforcement model']);
    expect(all(panel, 'article').length).to.equal(1);
    buttonOf(panel, 'Back to Tennessee')?.click();
    expect([requests[1]?.place, requests[1]?.entry]).to.deep.equal(['US-TN', undefined]);
  });

  it('shows a record of no place under its own name', async () => {
    const panel = await shown({ entry: 'fixture/programs/mve' });
    expect(all(panel, 'h2').map((it) => it.innerText)).to.deep.equal(['Enforcement model']);
    expect(all(panel, '.source a').length).to.equal(1);
  });

  it('ends the selection by Close and by Escape, and asks to take the focus', async () => {
    const panel = await shown({ place: 'US-TN' });
    const requests = asked(panel);
    await panel.focusHeading();
    expect(panel.shadowRoot?.activeElement?.textContent.trim()).to.equal('Tennessee');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    expect(requests.map(({ place, entry, follow }) => [place, entry, follow])).to.deep.equal([
      [undefined, undefined, true],
      [undefined, undefined, true],
    ]);
    const idle = await shown({});
    const none = asked(idle);
    await idle.focusHeading();
    await sendKeys({ press: 'Escape' });
    expect(none).to.deep.equal([]);
  });

  it('moves the focus to the selected record', async () => {
    const panel = await shown({ place: 'US-TN', entry: 'fixture/builds/tn-2015' });
    await panel.focusHeading();
    expect(panel.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Coalition build, Memphis');
  });

  it('shows markup as text, and follows no address that is a script', async () => {
    const panel = await show(stateOf({ place: 'US-TN' }, hostileDataset()));
    expect(panel.shadowRoot?.textContent).to.contain('<img src=x onerror=');
    expect(all(panel, 'img, b')).to.deep.equal([]);
    expect(panel.shadowRoot?.textContent).to.contain('javascript:window.broken=true');
    expect(
      all<HTMLAnchorElement>(panel, 'a').filter(({ protocol }) => protocol === 'javascript:'),
    ).to.deep.equal([]);
    expect('broken' in window).to.equal(false);
  });

  it('links no page without https, and shortens only what it links', async () => {
    const panel = await shown({ place: 'US' });
    expect(panel.shadowRoot?.textContent).to.contain('http://plain.example/toolkit.pdf');
    const links = all<HTMLAnchorElement>(panel, 'dd a').map((it) => it.innerText);
    expect(links).to.deep.equal(['library.example/…']);
  });

  it('gives axe-core nothing to find, and each control 24 px', async () => {
    const states = [
      stateOf({}),
      stateOf({}, datasetOf({ documents: [{ id: 'broken' }] })),
      stateOf({ place: 'US-TN', entry: 'fixture/organizations/tn-h' }),
      stateOf({ place: 'US-PR' }),
      stateOf({ place: 'US' }),
      stateOf({ entry: 'fixture/programs/mve' }),
      stateOf({ place: 'US-TN', entry: 'fixture/programs/mve' }),
      stateOf({ place: 'US-TN' }, hostileDataset()),
    ];
    for (const theme of ['light', 'dark'])
      for (const state of states) {
        const panel = await show(state, 320);
        panel.setAttribute('theme', theme);
        expect(await axeFinds(panel)).to.deep.equal([]);
        expect(tooSmall(panel)).to.deep.equal([]);
        expect(panel.scrollWidth).to.be.at.most(320);
        document.body.replaceChildren();
      }
  });
});
