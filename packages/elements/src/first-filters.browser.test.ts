import { expect } from 'chai';
import type { State } from '@coalition-map/store';
import { filtersOf, valuesOf } from '@coalition-map/store/filters';
import { CoalitionData } from './data.ts';
import { CoalitionFilterEvent } from './events.ts';

customElements.define('coalition-data', CoalitionData);

const src = 'src="/data/tat/dataset.json"';
let root: HTMLElement;
let told: string[] = [];
const realWarn = console.warn;

/** Puts an element into the page, and hears each state with records. */
async function shown(
  attributes: string,
  { meanwhile }: { meanwhile?: (data: CoalitionData) => void } = {},
): Promise<{ data: CoalitionData; states: State[] }> {
  root.innerHTML = `<coalition-data ${attributes}></coalition-data>`;
  const data = root.firstElementChild as CoalitionData;
  const states: State[] = [];
  data.addEventListener('coalition-change', () => {
    if (data.state.whole.entries.length > 0) states.push(data.state);
  });
  meanwhile?.(data);
  await until(() => data.state.phase === 'ready' && data.state.whole.entries.length > 0);
  return { data, states };
}

async function until(is: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!is()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${is.toString()}`);
    await new Promise((go) => setTimeout(go, 10));
  }
}

const programsIn = ({ atlas }: State): Set<string> =>
  new Set(
    atlas.entries.filter(({ kind }) => kind !== 'hotlines').flatMap((entry) => valuesOf(entry, 'program')),
  );

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  told = [];
  console.warn = (text: string) => told.push(text);
});

afterEach(() => {
  root.remove();
  console.warn = realWarn;
});

describe('the filters that a page begins with', () => {
  it('hold for the first records that are seen, and leave the hotlines', async () => {
    const { data, states } = await shown(`${src} programs="coalition-build, law-enforcement-training"`);
    expect(states.length).to.be.greaterThan(0);
    for (const state of states)
      expect([...programsIn(state)].sort()).to.deep.equal(['coalition-build', 'law-enforcement-training']);
    const { atlas, whole } = data.state;
    expect(atlas.entries.length).to.be.lessThan(whole.entries.length);
    expect(atlas.entries.some(({ kind }) => kind === 'hotlines')).to.equal(true);
    expect(told).to.deep.equal([]);
  });

  it('keep resources for the audience alone', async () => {
    const { data } = await shown(`${src} audience="law-enforcement"`);
    const kept = data.state.atlas.entries.filter(({ kind }) => kind !== 'hotlines');
    expect(kept.length).to.be.greaterThan(0);
    for (const entry of kept) expect(valuesOf(entry, 'audience')).to.include('law-enforcement');
  });

  it('lose an id that no record has, and say so to the page’s author: the map is not empty', async () => {
    const { data } = await shown(`${src} programs="coalition-bulid" audience="industry nobody"`);
    await until(() => told.length === 2);
    expect(told[0]).to.match(
      /^Coalition Map: programs="coalition-bulid" is left out; wanted ids such as .*coalition-build/,
    );
    expect(told[1]).to.match(/^Coalition Map: audience="nobody" is left out; wanted ids such as .*industry/);
    expect(data.state.narrowing?.filters).to.deep.equal({ audience: ['industry'] });
  });

  it('go with their attributes, and follow them', async () => {
    const { data } = await shown(`${src} programs="coalition-build"`);
    data.setAttribute('programs', 'law-enforcement-training');
    await until(() => programsIn(data.state).has('law-enforcement-training'));
    data.removeAttribute('programs');
    await until(() => data.state.narrowing === undefined);
    expect(data.state.atlas.entries).to.equal(data.state.whole.entries);
  });

  it('give way to what the visitor chose before all records were there', async () => {
    const kinds = filtersOf({ kind: ['builds'] });
    const { data } = await shown(`${src} programs="nope"`, {
      meanwhile: (it) => {
        it.addEventListener('coalition-change', function choose() {
          if (!it.state.narrowing) return;
          it.removeEventListener('coalition-change', choose);
          it.dispatchEvent(new CoalitionFilterEvent(kinds));
        });
      },
    });
    await until(() => told.length === 1);
    expect(data.state.narrowing?.filters).to.deep.equal({ kind: ['builds'] });
  });
});
