import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { idsOf, pinsOf } from '@coalition-map/map/picture';
import { usCaScene } from '@coalition-map/geo/scenes';
import { enMap, wordsIn } from '@coalition-map/store';
import { enFilters, filtersOf, yearsOf } from '@coalition-map/store/filters';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import './define.ts';
import { CoalitionFilterEvent, CoalitionSelectEvent } from './events.ts';
import type { CoalitionExplorer } from './explorer.ts';
import type { CoalitionFilters } from './filters.ts';
import { all, holdClock, inside, mountExplorer, statusOf, textOf, until } from './mounted.fixture.ts';

const said = enFilters.filters;

async function show(attributes = ''): Promise<{ explorer: CoalitionExplorer; filters: CoalitionFilters }> {
  const explorer = await mountExplorer(`upgrade="never" ${attributes}`);
  const [filters] = all<CoalitionFilters>(explorer, 'coalition-filters');
  if (!filters) throw new Error('no filters');
  await until(() => all(filters, '.open')[0]);
  return { explorer, filters };
}

const chips = (filters: CoalitionFilters) => all(filters, '.chip').map(textOf);

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
    expect(textOf(button)).to.equal('Filters');
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
    expect(statusOf(explorer)).to.equal('');
  });

  it('narrows by a box, by the keyboard too, and counts beside each box what ticking it gives', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    const box = all<HTMLInputElement>(filters, 'input[value=builds]')[0];
    const count = Number(/\((\d+)\)/.exec(textOf(box?.labels?.[0]))?.[1]);
    box?.focus();
    await sendKeys({ press: 'Space' });
    await until(() => explorer.state.narrowing);
    const { entries } = explorer.state.atlas;
    expect(entries.filter(({ kind }) => kind === 'builds').length).to.equal(count);
    expect(new Set(entries.map(({ kind }) => kind)).size).to.equal(2);
    await until(() => textOf(all(filters, '.open')[0]) === 'Filters (1)');
    expect(box?.checked).to.equal(true);
    await sendKeys({ press: 'Space' });
    await until(() => explorer.state.atlas === explorer.state.whole);
  });

  it('announces each change once, and a quick series of changes as one', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    const heard: string[] = [];
    const region = explorer.shadowRoot?.querySelector('.explorer > [role=status]') as HTMLElement;
    const watch = new MutationObserver(() => heard.push(statusOf(explorer)));
    watch.observe(region, { subtree: true, childList: true, characterData: true });
    const clock = holdClock();
    /** Lets all that is under way be told, and gives how often something was. */
    const settled = async () => {
      await explorer.updateComplete;
      await new Promise((done) => requestAnimationFrame(done));
      return heard.length;
    };
    try {
      const series = [
        ['reported'],
        ['enacted'],
        ['by the page'],
        ['enacted', 'announced', 'reported'],
        // What ends as it began is told all the same: somebody pressed something.
        ['planned', 'planned'],
      ];
      for (const [at, values] of series.entries()) {
        for (const value of values) {
          if (value === 'by the page') await narrow(explorer, { status: ['reported', 'enacted', 'x'] });
          else await tick(filters, value);
          clock.pass(399);
          expect(await settled(), `${at} ${value}`).to.equal(at);
        }
        clock.pass(1);
        await until(() => heard.length > at);
        clock.pass(5000);
        expect(await settled(), String(at)).to.equal(at + 1);
      }
      expect(heard[0]).to.match(/^\d+ of \d+ records are left; \d+ of them are hotlines/);
    } finally {
      clock.release();
      watch.disconnect();
    }
  });

  it('asks once, and announces once, after ten presses of an arrow key on a slider', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    let asked = 0;
    explorer.addEventListener('coalition-filter', () => (asked += 1));
    const heard: string[] = [];
    const region = explorer.shadowRoot?.querySelector('.explorer > [role=status]') as HTMLElement;
    const watch = new MutationObserver(() => heard.push(statusOf(explorer)));
    watch.observe(region, { subtree: true, childList: true, characterData: true });
    const [from] = all<HTMLInputElement>(filters, '#from');
    const first = Number(from?.min);
    const clock = holdClock();
    try {
      from?.focus();
      for (let press = 1; press <= 10; press += 1) {
        await sendKeys({ press: 'ArrowRight' });
        await until(() => textOf(all(filters, '.year')[0]) === String(first + press));
        clock.pass(200);
      }
      expect([asked, heard.length]).to.deep.equal([0, 0]);
      clock.pass(50);
      expect(explorer.state.narrowing?.filters).to.deep.equal({ from: [String(first + 10)] });
      clock.pass(399);
      await explorer.updateComplete;
      expect([asked, heard.length]).to.deep.equal([1, 0]);
      clock.pass(1);
      await until(() => heard.length > 0);
      clock.pass(5000);
      await explorer.updateComplete;
      expect([asked, heard.length]).to.deep.equal([1, 1]);
      // Whoever leaves the slider at once waits for nothing.
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'Tab' });
      await until(() => asked === 2);
      expect(explorer.state.narrowing?.filters).to.deep.equal({ from: [String(first + 9)] });
    } finally {
      clock.release();
      watch.disconnect();
    }
  });

  it('reaches with its years every record that has one, the oldest too', async () => {
    const { explorer, filters } = await show();
    await open(filters);
    const [from] = all<HTMLInputElement>(filters, '#from');
    const years = explorer.state.whole.entries.flatMap((entry) => yearsOf(entry) ?? []);
    expect(Number(from?.min)).to.equal(Math.min(...years));
    expect(Number(from?.max)).to.equal(Math.max(...years));
    expect(Number(from?.min)).to.be.at.most(2011);
    expect(textOf(all(filters, '.values .quiet')[0])).to.contain('without a year');
  });

  it('calls a program as the choice of colors does, and marks a name that it has in no other language', async () => {
    const { explorer, filters } = await show('lang="es"');
    const es = await until(() => (explorer.state.spoken === 'es' ? wordsIn('es') : undefined));
    await open(filters);
    for (const fold of all(filters, '.fold')) fold.click();
    await until(() => all(filters, 'input[name=program]').length > 10);
    const labels = all<HTMLInputElement>(filters, 'input[name=program]').map(
      (box) => box.labels?.[0]?.querySelector<HTMLElement>('span > span') ?? undefined,
    );
    const colours = await until(() => {
      const options = all(explorer, '#by option').map(textOf);
      // The explorer speaks Spanish a moment after its filters.
      return options.includes(es.topics['task-force']) ? options : undefined;
    });
    const named = labels.filter((label) => !label?.lang).map(textOf);
    expect(named.filter((name) => !colours.includes(name))).to.deep.equal([es.kind.builds]);
    expect(named).to.contain(es.topics['task-force']);
    const own = labels.filter((label) => label?.lang === 'en').map(textOf);
    expect(own).to.contain('Freedom Drivers Project');
    await narrow(explorer, { program: ['freedom-drivers-project'] });
    await until(() => all(filters, '.chip').length === 1);
    expect(all(filters, '.chip [lang=en]').map(textOf)).to.deep.equal(['Freedom Drivers Project']);
  });

  it('stands in the row of the choices, and open leaves more than half of a desk to the map', async () => {
    const { explorer, filters } = await show();
    const [button] = all(filters, '.open');
    const [select] = all(explorer, '#place');
    const middle = (it: Element | undefined) => {
      const { top = 0, height = 0 } = it?.getBoundingClientRect() ?? {};
      return top + height / 2;
    };
    expect(Math.abs(middle(button) - middle(select))).to.be.below(4);
    const before = button?.getBoundingClientRect().left;
    await open(filters);
    const panel = all(filters, '#panel')[0]?.getBoundingClientRect();
    expect(panel?.height).to.be.at.most(0.45 * 900);
    const facets = all(filters, 'fieldset').map((it) => it.getBoundingClientRect().left);
    expect(new Set(facets).size).to.be.at.least(4);
    await narrow(explorer, { kind: ['builds'], status: ['reported'], country: ['US', 'CA'] });
    await until(() => chips(filters).length === 4);
    expect(Math.abs(middle(button) - middle(select))).to.be.below(4);
    expect(button?.getBoundingClientRect().left).to.equal(before);
  });

  it('folds each facet on a phone, with how many of its values are on', async () => {
    await setViewport({ width: 320, height: 700 });
    const { explorer, filters } = await show();
    await open(filters);
    const seen = () => all(filters, 'input').filter((it) => it.checkVisibility());
    const kind = all(filters, 'button.name')[0];
    expect(seen()).to.deep.equal([]);
    expect(textOf(kind)).to.equal('Kind');
    kind?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => seen().length > 5);
    expect(kind?.ariaExpanded).to.equal('true');
    expect(seen().every((it) => it.getAttribute('name') === 'kind')).to.equal(true);
    await tick(filters, 'builds');
    await until(() => explorer.state.narrowing && textOf(kind) === 'Kind (1)');
    kind?.click();
    await until(() => seen().length === 0);
  });

  it('shows what is on as chips, which hand the focus on as they go', async () => {
    const { explorer, filters } = await show();
    await narrow(explorer, { status: ['enacted', 'reported'], country: ['CA'] });
    await until(() => chips(filters).length === 3);
    expect(chips(filters)[0]).to.equal(`${said.remove} Status: Law enacted`);
    all(filters, '.chip')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => chips(filters).length === 2);
    await until(() => textOf(filters.shadowRoot?.activeElement).includes('Status: Reported'));
    all(filters, '.chip')[1]?.click();
    await until(() => chips(filters).length === 1);
    await until(() => textOf(filters.shadowRoot?.activeElement).includes('Status: Reported'));
    all(filters, '.clear')[0]?.click();
    await until(() => explorer.state.narrowing === undefined);
    expect(explorer.state.atlas === explorer.state.whole).to.equal(true);
    expect(filters.shadowRoot?.activeElement === all(filters, '.open')[0]).to.equal(true);
    await until(() => statusOf(explorer).startsWith('No filter is on.'));
  });

  it('names the facet to loosen where nothing fits, and loosens it', async () => {
    const { explorer, filters } = await show();
    await narrow(explorer, { kind: ['builds'], status: ['enacted'] });
    const line = await until(() => all(filters, '.nothing')[0]);
    expect(textOf(line)).to.match(/No record fits.* Without “Status”, \d+ records fit\./);
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
    expect(from?.value).to.equal(String(Number(from?.min) + 1));
    from?.blur();
    await filters.updateComplete;
    expect(explorer.state === before).to.equal(true);
    expect(from?.value).to.equal(from?.min);
  });

  it('folds a long list, and never takes a box away with the focus on it', async () => {
    const { filters } = await show();
    await open(filters);
    const boxes = () => all<HTMLInputElement>(filters, 'input[name=audience]');
    expect(boxes().length).to.equal(8);
    const fold = all(filters, '.fold').find((it) => textOf(it).includes('For whom'));
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
    for (let press = 0; press < 8; press += 1) await sendKeys({ press: 'ArrowRight' });
    await until(() => to?.value === String(Number(to?.min) + 8));
    from?.focus();
    await sendKeys({ press: 'End' });
    await until(() => from?.value === to?.value);
    await until(() => explorer.state.narrowing?.filters['from']);
    await filters.updateComplete;
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
    // The middle of the thumb, 16 px wide, goes from half of it to half of it from the end.
    const [min, max] = [Number(from?.min), Number(from?.max)];
    const x = left + 8 + ((width - 16) * (2019 - min)) / (max - min);
    await sendMouse({ type: 'move', position: [Math.round(x), y] });
    await until(() => textOf(all(filters, '.year')[0]) === '2019');
    expect(explorer.state.narrowing === undefined).to.equal(true);
    await sendMouse({ type: 'up' });
    await until(() => explorer.state.narrowing?.filters['from']?.[0] === '2019');
  });

  it('counts under the lens and the preset what these leave', async () => {
    const { explorer, filters } = await show('focus="US-TN"');
    await open(filters);
    const label = all<HTMLInputElement>(filters, 'input[value=builds]')[0]?.labels?.[0];
    const builds = explorer.state.whole.byPlace.get('US-TN')?.filter(({ kind }) => kind === 'builds').length;
    expect(textOf(label)).to.equal(`Coalition builds (${builds})`);
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
      if (width === 320) for (const name of all(filters, 'button.name')) name.click();
      await filters.updateComplete;
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
      await until(() => statusOf(explorer).startsWith(`${total} of ${state.whole.entries.length} records`));
      const told = await until(() =>
        /^(\d+) (of \d+ )?records/.exec(textOf(inside(explorer, 'coalition-list', 'header .quiet')[0])),
      );
      await until(
        () =>
          /^(\d+)/.exec(textOf(inside(explorer, 'coalition-list', 'header .quiet')[0]))?.[1] ===
          String(total),
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
          return sum + Number(/^\d+/.exec(textOf(count))?.[0] ?? 0);
        }, 0);
      const there = state.atlas.byPlace.get(place ?? '') ?? [];
      const wanted = there.filter(({ kind }) => kind === 'partnerships' || kind === 'builds').length;
      await until(() => counted() === wanted);
      const classes = inside(explorer, 'coalition-legend', 'li > button').map(textOf);
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
