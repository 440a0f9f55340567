import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { entriesOf, reduce, type State } from '@coalition-map/store';
import { enFilters } from '@coalition-map/store/filters';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import { all, mountAlone } from './mounted.fixture.ts';
import { CoalitionPanel } from './panel.ts';
import { collections, datasetOf, stateOf } from './records.fixture.ts';

if (!customElements.get('coalition-panel')) customElements.define('coalition-panel', CoalitionPanel);

const text = (en: string) => ({ en });
const { organizations = [], partnerships = [], programs = [], documents = [] } = collections;
const [mve = {}] = programs;
const [, tennessee = {}] = partnerships;
const [organization = {}] = organizations;
const [mission = {}] = documents;

/** The fixture's records, with a model of five components, an alliance, a claim and a national count. */
const dataset = datasetOf({
  ...collections,
  programs: [
    {
      ...mve,
      components: ['order', 'training', 'material', 'funds', 'network'].map((id) => ({
        id,
        name: text(`The ${id}`),
      })),
      contact: { email: 'info@model.example' },
    },
    {
      ...mve,
      id: 'purposes',
      name: text('The alliance'),
      jurisdictions: ['US-TN'],
      practices: [text('To meet')],
    },
  ],
  partnerships: [
    ...partnerships.filter((it) => it !== tennessee),
    {
      ...tennessee,
      adoption: {
        level: 'partial',
        components: { order: 'full', training: 'partial', material: 'planned', funds: 'none' },
      },
    },
    {
      ...tennessee,
      id: 'ky-mve',
      jurisdictions: ['US-KY'],
      adoption: { level: 'partial', components: { order: 'full', funds: 'full' } },
    },
    {
      ...tennessee,
      id: 'fl-mve',
      jurisdictions: ['US-FL'],
      adoption: { level: 'partial', completed: 3, of: 7 },
    },
    {
      ...tennessee,
      id: 'count',
      jurisdictions: ['US'],
      scope: 'aggregate',
      year: 2019,
      adoption: undefined,
      summary: text('In 23 states.'),
    },
  ].map((it) => JSON.parse(JSON.stringify(it)) as object),
  organizations: [
    ...organizations,
    { ...organization, id: 'alliance', type: 'state-alliance', name: text('The alliance') },
    { ...organization, id: 'm', name: text('A member'), memberOf: ['alliance'], membership: 'current' },
    { ...organization, id: 'f', name: text('One that left'), memberOf: ['alliance'], membership: 'former' },
  ],
  documents: [{ ...mission, claims: [{ text: text('Builds in nine states.'), year: 2015 }] }],
});

const show = (state: State, width = 400): Promise<CoalitionPanel> =>
  mountAlone('coalition-panel', state, width);

const of = (place?: string): State => stateOf(place === undefined ? {} : { place }, dataset);

const said = (panel: CoalitionPanel, selector: string): string =>
  all(panel, selector)
    .map((it) => it.innerText)
    .join('\n');

/** A state of which filters leave the builds alone. */
function narrowed(place?: string): State {
  const state = of(place);
  const builds = entriesOf(state.whole.entries, 'builds');
  return reduce(state, {
    type: 'narrow',
    narrowing: {
      filters: { kind: ['builds'] },
      of: (whole) => ({
        ...whole,
        entries: builds,
        byPlace: new Map(
          [...whole.byPlace].flatMap(([id, entries]) => {
            const left = entries.filter(({ kind }) => kind === 'builds');
            return left.length > 0 ? [[id, left] as const] : [];
          }),
        ),
      }),
    },
  });
}

describe('what the panel puts together', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('tells each component with a word and a sign of its own form, its date, and who near has it', async () => {
    const panel = await show(of('US-TN'));
    const rungs = all(panel, '.ladder ol > li');
    expect(rungs.map((it) => it.querySelector('.status')?.textContent)).to.deep.equal([
      'In full',
      'In part',
      'Planned',
      'None',
      'Not known',
    ]);
    const forms = new Set(rungs.map((it) => it.querySelector('svg')?.innerHTML));
    expect(forms.size).to.equal(5);
    expect(rungs.every((it) => it.querySelector('svg')?.getAttribute('aria-hidden') === 'true')).to.equal(
      true,
    );
    expect(rungs[0]?.innerText).to.contain('2017, 9 years ago');
    expect(rungs[0]?.innerText).to.contain('Kentucky');
    expect(rungs[1]?.innerText).to.not.contain('Kentucky');
    expect(rungs[4]?.innerText).to.not.contain('2017');
    const ladder = said(panel, '.ladder');
    expect(ladder).to.contain('2 of 5 components on record: 1 in full, 1 in part.');
    expect(ladder).to.contain('Missing, as the sources tell: The material; The funds.');
    expect(ladder).to.contain('Of 1 component nothing is told');
    expect(all<HTMLAnchorElement>(panel, '.contact a').map(({ href }) => href)).to.include(
      'mailto:info@model.example',
    );
    expect(all(panel, '.ladder > .source a').length).to.equal(1);
  });

  it('tells a source’s own count as its count, and no record as not known', async () => {
    const florida = said(await show(of('US-FL')), '.ladder');
    expect(florida).to.contain('3 of 7 components by the source’s own count (2017); it does not name them.');
    expect(florida).to.contain('It counted 7; the program lists 5 today.');
    expect(florida).to.contain('By that count 4 components are missing; which, it does not tell.');
    const virginia = await show(of('US-VA'));
    expect(said(virginia, '.ladder')).to.contain('That is not known, not none.');
    expect(said(virginia, '.ladder .places')).to.contain('Kentucky: in part');
    expect(all(await show(of('CA-ON')), '.ladder').length).to.equal(0);
  });

  it('selects a neighbour by keyboard, told with what it has', async () => {
    const panel = await show(of('US-TN'));
    const asked: (string | boolean | undefined)[][] = [];
    panel.addEventListener('coalition-select', ({ place, entry, follow }) =>
      asked.push([place, entry, follow]),
    );
    const buttons = all<HTMLButtonElement>(panel, '.neighbours button');
    expect(buttons.map(({ innerText }) => innerText)).to.deep.equal([
      'Alabama: no data on programs or builds',
      'Arkansas: no data on programs or builds',
      'Georgia: no data on programs or builds',
      'Kentucky: 1 program or measure',
      'Mississippi: no data on programs or builds',
      'Missouri: no data on programs or builds',
      'North Carolina: no data on programs or builds',
      'Virginia: no data on programs or builds',
    ]);
    buttons[2]?.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(asked).to.deep.equal([['US-KY', undefined, true]]);
    expect(said(await show(of('US-HI')), '.neighbours')).to.contain(
      'No other state or province borders Hawaii.',
    );
    expect(all(await show(of('US')), '.neighbours').length).to.equal(0);
  });

  it('tells an alliance’s members, today’s apart from former ones, and leads to their records', async () => {
    const panel = await show(of('US-TN'));
    const alliance = said(panel, '.alliance');
    expect(all(panel, '.alliance h4').map((it) => it.innerText)).to.deep.equal([
      'Members today, as far as the source tells',
      'Former members',
      'What it is for',
    ]);
    expect(alliance.indexOf('A member') < alliance.indexOf('One that left')).to.equal(true);
    expect(alliance).to.contain('To meet');
    // Which sources say so, and whether a person has checked.
    expect(all(panel, '.alliance > .source').at(-1)?.innerText).to.equal('Not yet checked by a person');
    expect(all(panel, '.alliance > .source a').length).to.be.above(0);
    let entry: string | undefined;
    panel.addEventListener('coalition-select', (event) => (entry = event.entry));
    all<HTMLButtonElement>(panel, '.alliance button')[0]?.click();
    expect(entry).to.equal('fixture/organizations/m');
  });

  it('sets what publishers claim beside what the data has, at the whole map and at the country', async () => {
    for (const place of [undefined, 'US']) {
      const claims = said(await show(of(place)), '.headlines');
      expect(claims).to.contain('Builds in nine states.').and.to.contain('2015, 11 years ago');
      expect(claims).to.contain('Of 2015 it has 2 coalition builds (4 states)');
      expect(claims).to.contain('In 23 states.');
      expect(claims).to.contain('4 states with a measure in force on record');
      expect(claims).to.contain('Source: ');
    }
    expect(all(await show(of('US-TN')), '.headlines').length).to.equal(0);
  });

  it('tells below the lines to call where each number was read, and when', async () => {
    const panel = await show(of('US-TN'));
    const sources = all(panel, '.call-sources li').map(({ innerText }) => innerText);
    expect(sources.length).to.equal(all(panel, '.calls li').length);
    for (const it of sources)
      expect(it).to.match(/^[\d-]+ · Source: .+, .+ · (Not yet checked by a person|Checked .+)$/);
  });

  it('does not tell of a country that there is no data of what its states have', async () => {
    const empty = said(await show(of('US')), '[data-kind=builds]');
    expect(empty).to.match(
      /None recorded for the United States as a whole; \d+ in its states and territories\.$/,
    );
    expect(said(await show(of('CA')), '[data-kind=organizations]')).to.contain('is recorded for Canada.');
  });

  it('ends with every source of the place, folded, with how much rests on each', async () => {
    const panel = await show(of('US-PA'));
    expect(all(panel, '.sources').length).to.equal(0);
    const iowa = await show(of('US-IA'));
    expect(said(iowa, '.sources summary')).to.equal('3 sources');
    expect(all(iowa, '.sources li').length).to.equal(3);
    expect(all<HTMLDetailsElement>(iowa, '.sources details').map(({ open }) => open)).to.deep.equal([false]);
    expect(all(iowa, '.body > :nth-last-child(2)')[0]?.className).to.equal('sources');
  });

  it('says of what filters took away that nothing fits, never that there is no data', async () => {
    const panel = await show(narrowed('US-TN'));
    const counts = new Map(
      all(panel, '.kind').map((it) => [it.dataset['kind'], it.querySelector('.count')?.textContent]),
    );
    expect(counts.get('builds')).to.equal('3');
    expect(counts.get('partnerships')).to.equal('none that fits');
    expect(counts.get('organizations')).to.equal('none that fits');
    expect([...counts.values()].includes('no data')).to.equal(false);
    expect(said(panel, '[data-kind=events]')).to.contain(
      'Nothing that fits the filters; without them, 4 records.',
    );
    // The sentence tells what fits, and the one without filters stands under it, marked.
    expect(said(panel, '.lead')).to.equal('Filters are on. For Tennessee they leave 3 coalition builds.');
    expect(said(panel, '.lead + p')).to.contain('Without filters: Tennessee takes part in');
    // What counts all that is loaded stays, and says so: components, lines to call.
    expect(all(panel, '.ladder ol > li').length).to.equal(5);
    expect(said(panel, '.body > .quiet')).to.contain(enFilters.filters.place.note);
    // Kentucky has a measure, which does not fit; that is not to have no data.
    const kentucky = (it: CoalitionPanel) => said(it, '.neighbours [data-place=US-KY]');
    expect(kentucky(panel)).to.equal(`Kentucky: ${enFilters.filters.place.neighbour}`);
    expect(kentucky(await show(of('US-TN')))).to.equal('Kentucky: 1 program or measure');
    expect(said(panel, '.neighbours')).not.to.contain('no data');
    const lines = (it: CoalitionPanel) => said(it, '.calls');
    expect(lines(panel)).to.equal(lines(await show(of('US-TN'))));
    expect(said(await show(narrowed()), '.body')).to.contain('Filters are on.');
    const hawaii = await show(narrowed('US-HI'));
    expect(said(hawaii, '[data-kind=builds]')).to.contain('No coalition build is recorded for Hawaii');
  });

  it('nests its headings without a gap, gives axe-core nothing to find, and each control 24 px', async () => {
    const states = [of(), of('US-TN'), of('US-FL'), of('US-VA'), of('US'), narrowed('US-TN')];
    for (const theme of ['light', 'dark'])
      for (const state of states) {
        const panel = await show(state, 320);
        panel.setAttribute('theme', theme);
        for (const details of all<HTMLDetailsElement>(panel, 'details')) details.open = true;
        const ranks = all(panel, 'h1, h2, h3, h4, h5, h6').map((it) => Number(it.localName.slice(1)));
        ranks.forEach((rank, at) => expect(rank - (ranks[at - 1] ?? 1)).to.be.at.most(1));
        expect(await axeFinds(panel)).to.deep.equal([]);
        expect(tooSmall(panel)).to.deep.equal([]);
        expect(panel.scrollWidth).to.be.at.most(320);
        document.body.replaceChildren();
      }
  });
});
