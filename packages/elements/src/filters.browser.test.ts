import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { idsOf, pinsOf } from '@coalition-map/map/picture';
import { usCaScene } from '@coalition-map/geo/scenes';
import { enMap } from '@coalition-map/store';
import { enFilters, filtersOf } from '@coalition-map/store/filters';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import './define.ts';
import { CoalitionFilterEvent, CoalitionSelectEvent } from './events.ts';
import type { CoalitionExplorer } from './explorer.ts';
import type { CoalitionFilters } from './filters.ts';

const src = ['tat', 'tasa', 'tribal'].map((name) => `/data/${name}/dataset.json`).join(' ');
const said = enFilters.filters;

async function until<T>(look: () => T | undefined | false | null): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${look.toString()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

async function show(attributes = ''): Promise<{ explorer: CoalitionExplorer; filters: CoalitionFilters }> {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<main><coalition-explorer src="${src}" upgrade="never" ${attributes}></coalition-explorer></main>`,
  );
  const explorer = document.querySelector('coalition-explorer') as CoalitionExplorer;
  await until(
    () =>
      explorer.state.sources.length === 3 && explorer.state.sources.every(({ phase }) => phase === 'ready'),
  );
  await until(() => inside(explorer, 'coalition-list', '.group').length > 0);
  await until(() => inside(explorer, 'coalition-map', '.mark').length > 0);
  const filters = explorer.shadowRoot?.querySelector('coalition-filters') as CoalitionFilters;
  await until(() => all(filters, '.open')[0]);
  return { explorer, filters };
}

const inside = (explorer: CoalitionExplorer, tag: string, selector: string) => [
  ...(explorer.shadowRoot?.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const all = <T extends Element = HTMLElement>(filters: CoalitionFilters, selector: string) => [
  ...(filters.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const status = (explorer: CoalitionExplorer) =>
  explorer.shadowRoot?.querySelector('.explorer > [role=status]')?.textContent.trim() ?? '';
const text = (element: Element | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const chips = (filters: CoalitionFilters) => all(filters, '.chip').map(text);

async function open(filters: CoalitionFilters): Promise<void> {
  all(filters, '.open')[0]?.click();
  await until(() => all(filters, 'fieldset').length > 0);
}

async function tick(filters: CoalitionFilters, value: string): Promise<void> {
  all<HTMLInputElement>(filters, `input[value="${value}"]`)[0]?.click();
  await filters.updateComplete;
}

async function narrow(explorer: CoalitionExplorer, asked: Record<string, readonly string[]>): Promise<void> {
  const before = explorer.state;
  explorer.shadowRoot
    ?.querySelector('coalition-map')
    ?.dispatchEvent(new CoalitionFilterEvent(filtersOf(asked)));
  await until(() => explorer.state !== before);
}

describe('<coalition-filters>', () => {
  afterEach(async () => {
    document.body.replaceChildren();
    await setViewport({ width: 1280, height: 900 });
  });

  it('is closed at first, and opens and closes by the keyboard', async () => {
    const { explorer, filters } = await show();
    const [button] = all<HTMLButtonElement>(filters, '.open');
    expect(text(button)).to.equal('Filters');
    expect(button?.ariaExpanded).to.equal('false');
    expect(all(filters, 'fieldset').length).to.equal(0);
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => all(filters, 'fieldset').length === 7);
    expect(button?.ariaExpanded).to.equal('true');
    const close = all(filters, '.close')[0];
    close?.focus();
    await sendKeys({ press: 'Space' });
    await until(() => all(filters, 'fieldset').length === 0);
    expect(filters.shadowRoot?.activeElement === button).to.equal(true);
    expect(status(explorer)).to.equal('');
  });

  it('narrows by a box, by the keyboard too, and counts beside each box what ticking it gives', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    const box = all<HTMLInputElement>(filters, 'input[value=builds]')[0];
    const count = Number(/\((\d+)\)/.exec(text(box?.labels?.[0]))?.[1]);
    box?.focus();
    await sendKeys({ press: 'Space' });
    await until(() => explorer.state.narrowing);
    const { entries } = explorer.state.atlas;
    expect(entries.filter(({ kind }) => kind === 'builds').length).to.equal(count);
    expect(new Set(entries.map(({ kind }) => kind)).size).to.equal(2);
    await until(() => text(all(filters, '.open')[0]) === 'Filters (1)');
    expect(box?.checked).to.equal(true);
    await sendKeys({ press: 'Space' });
    await until(() => explorer.state.atlas === explorer.state.whole);
  });

  it('announces each change once', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    const heard: string[] = [];
    const region = explorer.shadowRoot?.querySelector('.explorer > [role=status]') as HTMLElement;
    const watch = new MutationObserver(() => heard.push(status(explorer)));
    watch.observe(region, { subtree: true, childList: true, characterData: true });
    const steps = ['reported', 'enacted', 'cancelled-by-nobody', 'enacted', 'reported'];
    for (const [at, value] of steps.entries()) {
      const before = heard.length;
      if (value === 'cancelled-by-nobody') await narrow(explorer, { status: ['reported', 'enacted', 'x'] });
      else await tick(filters, value);
      await until(() => heard.length > before);
      await new Promise((done) => setTimeout(done, 50));
      expect(heard.length, String(at)).to.equal(before + 1);
    }
    watch.disconnect();
    expect(heard[0]).to.match(/^\d+ of \d+ records are left; \d+ of them are hotlines/);
  });

  it('shows what is on as chips, which hand the focus on as they go', async () => {
    const { explorer, filters } = await show();
    await narrow(explorer, { status: ['enacted', 'reported'], country: ['CA'] });
    await until(() => chips(filters).length === 3);
    expect(chips(filters)[0]).to.equal(`${said.remove} Status: Law enacted`);
    all(filters, '.chip')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => chips(filters).length === 2);
    await until(() => text(filters.shadowRoot?.activeElement ?? undefined).includes('Status: Reported'));
    all(filters, '.chip')[1]?.click();
    await until(() => chips(filters).length === 1);
    await until(() => text(filters.shadowRoot?.activeElement ?? undefined).includes('Status: Reported'));
    all(filters, '.clear')[0]?.click();
    await until(() => explorer.state.narrowing === undefined);
    expect(explorer.state.atlas === explorer.state.whole).to.equal(true);
    expect(filters.shadowRoot?.activeElement === all(filters, '.open')[0]).to.equal(true);
    await until(() => status(explorer).startsWith('No filter is on.'));
  });

  it('names the facet to loosen where nothing fits, and loosens it', async () => {
    const { explorer, filters } = await show();
    await narrow(explorer, { kind: ['builds'], status: ['enacted'] });
    const line = await until(() => all(filters, '.nothing')[0]);
    expect(text(line)).to.match(/No record fits.* Without “Status”, \d+ records fit\./);
    all(filters, '.loosen')[0]?.click();
    await until(() => all(filters, '.nothing').length === 0);
    expect(chips(filters)).to.deep.equal([`${said.remove} Kind: Coalition builds`]);
    expect(filters.shadowRoot?.activeElement === all(filters, '.open')[0]).to.equal(true);
  });

  it('stays as it was where the page refuses', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    explorer.addEventListener('coalition-filter', (event) => {
      event.preventDefault();
    });
    const before = explorer.state;
    await tick(filters, 'builds');
    expect(explorer.state === before).to.equal(true);
    expect(all<HTMLInputElement>(filters, 'input[value=builds]')[0]?.checked).to.equal(false);
    const from = all<HTMLInputElement>(filters, '#from')[0];
    from?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await filters.updateComplete;
    expect(from?.value).to.equal(from?.min);
  });

  it('folds a long list, and never takes a box away with the focus on it', async () => {
    const { filters } = await show();
    await open(filters);
    const boxes = () => all<HTMLInputElement>(filters, 'input[name=audience]');
    expect(boxes().length).to.equal(8);
    const fold = all(filters, '.fold').find((it) => text(it).includes('For whom'));
    fold?.click();
    await until(() => boxes().length > 20);
    const last = boxes().at(-1);
    last?.focus();
    await sendKeys({ press: 'Space' });
    await filters.updateComplete;
    fold?.click();
    await until(() => boxes().length === 9);
    boxes().at(-1)?.focus();
    await sendKeys({ press: 'Space' });
    await until(() => chips(filters).length === 0);
    expect(filters.shadowRoot?.activeElement === last).to.equal(true);
  });

  it('narrows by two sliders that never cross, by the keyboard', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    const [from] = all<HTMLInputElement>(filters, '#from');
    const [to] = all<HTMLInputElement>(filters, '#to');
    expect(from?.getAttribute('aria-valuetext')).to.equal(said.first(Number(from?.min)));
    to?.focus();
    await sendKeys({ press: 'Home' });
    await until(() => explorer.state.narrowing?.filters['to']);
    expect(to?.value).to.equal(from?.value);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await until(() => to?.value === String(Number(to?.min) + 2));
    from?.focus();
    await sendKeys({ press: 'End' });
    await until(() => from?.value === to?.value);
    expect(chips(filters)).to.deep.equal([`${said.remove} Years: ${to?.value}`]);
    expect(from?.getAttribute('aria-valuetext')).to.equal(to?.value);
    const years = explorer.state.atlas.entries.flatMap((entry) =>
      entry.kind === 'partnerships' ? (entry.record.year ?? 0) : [],
    );
    expect([...new Set(years)].map(String)).to.deep.equal([to?.value]);
    expect(all(filters, '.bars .in').length).to.equal(1);
    await sendKeys({ press: 'Home' });
    to?.focus();
    await sendKeys({ press: 'End' });
    await until(() => explorer.state.narrowing === undefined);
  });

  it('narrows by a slider that a pointer drags, once it is let go', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    const [from] = all<HTMLInputElement>(filters, '#from');
    from?.scrollIntoView({ block: 'center' });
    const { left = 0, top = 0, width = 0, height = 0 } = from?.getBoundingClientRect() ?? {};
    const y = Math.round(top + height / 2);
    await sendMouse({ type: 'move', position: [Math.round(left + 8), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + width / 4), y] });
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), y] });
    await until(() => text(all(filters, '.year')[0]) === '2019');
    expect(explorer.state.narrowing === undefined).to.equal(true);
    await sendMouse({ type: 'up' });
    await until(() => explorer.state.narrowing?.filters['from']?.[0] === '2019');
  });

  it('counts under the lens and the preset what these leave', async () => {
    const { explorer, filters } = await show('focus="US-TN"');
    await open(filters);
    const label = all<HTMLInputElement>(filters, 'input[value=builds]')[0]?.labels?.[0];
    const builds = explorer.state.whole.byPlace.get('US-TN')?.filter(({ kind }) => kind === 'builds').length;
    expect(text(label)).to.equal(`Coalition builds (${builds})`);
  });

  it('gives axe-core nothing to find, and has no small targets, at 320 px too', async () => {
    for (const [width, theme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await setViewport({ width, height: 900 });
      const { explorer, filters } = await show(`theme="${theme}"`);
      await narrow(explorer, { kind: ['builds'], status: ['enacted'] });
      await open(filters);
      expect(await axeFinds(filters)).to.deep.equal([]);
      expect(tooSmall(filters)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      document.body.replaceChildren();
    }
  });
});

describe('map, list, legend and panel', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('agree on what filters leave', async () => {
    const { explorer, filters } = await show();
    const asked: readonly Record<string, readonly string[]>[] = [
      { kind: ['builds'] },
      { status: ['enacted'] },
      { country: ['CA'], from: ['2016'] },
      { program: ['task-force-collaboration'], to: ['2019'] },
    ];
    for (const one of asked) {
      await narrow(explorer, one);
      const { state } = explorer;
      const name = JSON.stringify(one);
      const total = state.atlas.entries.length;
      await until(() => status(explorer).startsWith(`${total} of ${state.whole.entries.length} records`));
      const told = await until(() =>
        /^(\d+) (of \d+ )?records/.exec(text(inside(explorer, 'coalition-list', 'header .quiet')[0])),
      );
      await until(
        () =>
          /^(\d+)/.exec(text(inside(explorer, 'coalition-list', 'header .quiet')[0]))?.[1] === String(total),
      );
      expect(Boolean(told), name).to.equal(true);
      // Each mark names its place and how many records it stands for.
      const pins = pinsOf(state, usCaScene).length;
      const marked = () =>
        inside(explorer, 'coalition-map', '.mark').reduce(
          (sum, { ariaLabel }) => sum + Number(/, (\d+) records?:/.exec(ariaLabel ?? '')?.[1] ?? 1),
          0,
        );
      await until(() => marked() === pins);
      const place = [...state.atlas.byPlace].find(([id, there]) => {
        return /^..-/.test(id) && there.some(({ kind }) => kind === 'partnerships' || kind === 'builds');
      })?.[0];
      explorer.shadowRoot?.querySelector('coalition-map')?.dispatchEvent(new CoalitionSelectEvent({ place }));
      await until(() => explorer.state.selection.place === place);
      // Of partnerships the panel has one section, or two: what partners do, and laws.
      const counted = () =>
        ['partnerships', 'laws', 'builds'].reduce((sum, kind) => {
          const [count] = inside(explorer, 'coalition-panel', `section[data-kind=${kind}] .count:not(.none)`);
          return sum + Number(/^\d+/.exec(text(count))?.[0] ?? 0);
        }, 0);
      const there = state.atlas.byPlace.get(place ?? '') ?? [];
      const wanted = there.filter(({ kind }) => kind === 'partnerships' || kind === 'builds').length;
      await until(() => counted() === wanted);
      const classes = inside(explorer, 'coalition-legend', 'li > button').map(text);
      const places = classes.reduce((sum, it) => sum + Number(/\((\d+) places?\)/.exec(it)?.[1] ?? 0), 0);
      expect(places, name).to.equal(idsOf(state.preset).length);
      expect(
        classes.some((it) => it.startsWith(enMap.legend.unfit)),
        name,
      ).to.equal(true);
      expect(filters.told.trim().startsWith(String(total)), name).to.equal(true);
    }
  });
});
