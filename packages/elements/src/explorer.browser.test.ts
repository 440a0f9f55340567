import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { en } from '@coalition-map/store';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import { CoalitionData } from './data.ts';
import { CoalitionSelectEvent } from './events.ts';
import { CoalitionExit } from './exit.ts';
import { CoalitionExplorer } from './explorer.ts';
import { CoalitionHotline } from './hotline.ts';
import { CoalitionLegend } from './legend.ts';
import { CoalitionList } from './list.ts';
import { CoalitionMap } from './map.ts';
import { until } from './mounted.fixture.ts';
import { CoalitionPanel } from './panel.ts';
import { collections, datasetOf } from './records.fixture.ts';
import { register } from './register.ts';

register({
  'coalition-exit': CoalitionExit,
  'coalition-hotline': CoalitionHotline,
  'coalition-data': CoalitionData,
  'coalition-map': CoalitionMap,
  'coalition-explorer': CoalitionExplorer,
  'coalition-legend': CoalitionLegend,
  'coalition-list': CoalitionList,
  'coalition-panel': CoalitionPanel,
});

const realFetch = window.fetch;

const later = () => new Promise((done) => setTimeout(done, 30));

function sourceOf(
  id = 'fixture',
  records: Readonly<Record<string, readonly object[]>> = collections,
): string {
  const { manifest } = datasetOf({}, id);
  const list = Object.entries(records).map(([name, of]) => ({ name, count: of.length, records: of }));
  return `data:application/json,${encodeURIComponent(JSON.stringify({ ...manifest, collections: list }))}`;
}

/** The page's own links, as the embed snippet has them. */
const light = `<coalition-exit slot="exit"><a href="https://www.weather.gov/" rel="nofollow noreferrer" target="_top">Exit now</a></coalition-exit>
  <coalition-hotline slot="hotline"><a href="tel:+18883737888">1-888-373-7888</a></coalition-hotline>`;

function put(attributes: string, inside = '', width = 1100): CoalitionExplorer {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.insertAdjacentHTML('beforeend', `<coalition-explorer ${attributes}>${inside}</coalition-explorer>`);
  document.body.append(box);
  return box.firstElementChild as CoalitionExplorer;
}

async function ready(explorer: CoalitionExplorer): Promise<CoalitionExplorer> {
  await until(() => explorer.state.phase === 'ready');
  await settled(explorer);
  await until(() => part(explorer, 'coalition-map').shadowRoot?.querySelector('.mark, .region-button'));
  return explorer;
}

const show = (inside = '', width = 1100, more = '') =>
  ready(put(`src="${sourceOf()}" ${more}`, inside, width));

function part<T extends keyof HTMLElementTagNameMap>(
  explorer: CoalitionExplorer,
  tag: T,
): HTMLElementTagNameMap[T] {
  const found = explorer.shadowRoot?.querySelector(tag);
  if (!found) throw new Error(`no ${tag}`);
  return found;
}

function one(explorer: Element, selector: string): HTMLElement {
  const found = explorer.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

async function settled(explorer: CoalitionExplorer): Promise<void> {
  await explorer.updateComplete;
  for (const tag of ['coalition-map', 'coalition-panel', 'coalition-list', 'coalition-legend'] as const)
    await part(explorer, tag).updateComplete;
  await later();
}

async function select(explorer: CoalitionExplorer, place: string | undefined, follow = false): Promise<void> {
  part(explorer, 'coalition-map').dispatchEvent(new CoalitionSelectEvent({ place }, follow));
  await settled(explorer);
}

/** What has the focus, through shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const headingOf = (explorer: CoalitionExplorer) =>
  part(explorer, 'coalition-panel').shadowRoot?.querySelector('h2')?.innerText;
const textOf = (element: Element) => (element as HTMLElement).shadowRoot?.textContent ?? '';

/** All live regions in an element and its shadow trees. */
function liveIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('[role=status], [role=alert], [aria-live]') ? [element] : []),
    ...(element.shadowRoot ? liveIn(element.shadowRoot) : []),
  ]);
}

/** Collects what live regions say from now on. */
function heard(explorer: CoalitionExplorer): string[] {
  const said: string[] = [];
  for (const region of liveIn(explorer.shadowRoot as ShadowRoot)) {
    let before = region.textContent.trim();
    new MutationObserver(() => {
      const now = region.textContent.trim();
      if (now !== before && now !== '') said.push(now);
      before = now;
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  return said;
}

let rejected: unknown[] = [];
const note = (event: PromiseRejectionEvent) => rejected.push(event.reason);

describe('<coalition-explorer>', () => {
  before(async () => {
    await setViewport({ width: 1280, height: 1000 });
  });

  beforeEach(() => {
    rejected = [];
    window.addEventListener('unhandledrejection', note);
  });

  afterEach(async () => {
    document.body.replaceChildren();
    window.fetch = realFetch;
    await later();
    window.removeEventListener('unhandledrejection', note);
    expect(rejected).to.deep.equal([]);
  });

  it('alone brings its own exit and hotline, before any data', async () => {
    const explorer = put('');
    await explorer.updateComplete;
    const exit = one(part(explorer, 'coalition-exit'), 'a[part=link]');
    expect(exit.getBoundingClientRect().height).to.be.at.least(44);
    expect((exit as HTMLAnchorElement).protocol).to.equal('https:');
    await part(explorer, 'coalition-hotline').updateComplete;
    const numbers = [...(part(explorer, 'coalition-hotline').shadowRoot?.querySelectorAll('a') ?? [])].map(
      (a) => a.href,
    );
    expect(numbers).to.include.members(['tel:+18883737888', 'tel:+18339001010']);
    expect(explorer.state.phase).to.equal('idle');
  });

  it('shows the exit and the hotline of the page in their place, and they follow the selection', async () => {
    const explorer = await show(light);
    const hotline = explorer.querySelector('coalition-hotline') as CoalitionHotline;
    for (const tag of ['coalition-exit', 'coalition-hotline'] as const) {
      expect(part(explorer, tag).checkVisibility(), tag).to.equal(false);
      expect(explorer.querySelector(tag)?.checkVisibility(), tag).to.equal(true);
    }
    expect(textOf(hotline)).not.to.contain('1-800-555-0100');
    await select(explorer, 'US-TN');
    await hotline.updateComplete;
    expect(textOf(hotline)).to.contain('Hotlines for Tennessee').and.to.contain('1-800-555-0100');
    await select(explorer, 'CA-AB');
    await hotline.updateComplete;
    expect(textOf(hotline)).to.contain('1-833-900-1010').and.not.to.contain('1-800-555-0100');
  });

  it('shows one selection on map, panel, list and in the field', async () => {
    const explorer = await show();
    const field = one(explorer, '#place') as HTMLSelectElement;
    field.value = 'US-IA';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(explorer);
    expect(explorer.state.selection.place).to.equal('US-IA');
    expect(headingOf(explorer)).to.equal('Iowa');
    const pressed = part(explorer, 'coalition-map').shadowRoot?.querySelectorAll<HTMLElement>(
      '.region-button[aria-pressed=true]',
    );
    expect([...(pressed ?? [])].map(({ dataset }) => dataset['id'])).to.deep.equal(['US-IA']);
    const group = part(explorer, 'coalition-list').shadowRoot?.querySelectorAll<HTMLElement>(
      '.group[aria-current]',
    );
    expect([...(group ?? [])].map(({ dataset }) => dataset['key'])).to.deep.equal(['US-IA']);
    await select(explorer, 'CA-QC');
    expect(field.value).to.equal('CA-QC');
    await select(explorer, 'US');
    expect(field.selectedOptions[0]?.text).to.equal('United States');
    await select(explorer, 'nation:its-id');
    expect(field.selectedOptions[0]?.text).to.equal('A nation');
    await select(explorer, undefined);
    expect(field.selectedOptions[0]?.text).to.equal(en.map.none);
  });

  it('shows in its fields what holds where the page refuses', async () => {
    const explorer = await show();
    const refuse = (event: Event) => {
      event.preventDefault();
    };
    for (const type of ['coalition-select', 'coalition-colour']) document.addEventListener(type, refuse);
    const before = explorer.state;
    // The choice of colours comes with the legend.
    await until(() => explorer.shadowRoot?.querySelector('#by:enabled'));
    const [place, colour] = ['#place', '#by'].map((id) => one(explorer, id)) as [
      HTMLSelectElement,
      HTMLSelectElement,
    ];
    for (const [field, value] of [
      [place, 'US-TN'],
      [colour, 'botl'],
    ] as const) {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await settled(explorer);
    for (const type of ['coalition-select', 'coalition-colour']) document.removeEventListener(type, refuse);
    expect(explorer.state).to.equal(before);
    expect([place.value, colour.value]).to.deep.equal(['', 'all']);
    colour.value = 'botl';
    colour.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(explorer);
    expect(explorer.state.colouring).to.equal('botl');
    expect(colour.value).to.equal('botl');
  });

  it('takes its source, its day, its country and its theme as attributes', async () => {
    const explorer = await show('', 1100, 'as-of="2030-02-03" country="CA" theme="dark"');
    expect(explorer.state.asOf).to.equal('2030-02-03');
    expect(textOf(part(explorer, 'coalition-hotline')))
      .to.contain('1-833-900-1010')
      .and.not.to.contain('1-888-373-7888');
    expect(getComputedStyle(explorer).backgroundColor).to.equal('rgb(16, 21, 28)');
    expect(getComputedStyle(part(explorer, 'coalition-panel')).backgroundColor).to.equal('rgb(16, 21, 28)');
    explorer.setAttribute('theme', 'light');
    explorer.setAttribute('country', 'US');
    explorer.setAttribute('as-of', '2031-02-03');
    explorer.setAttribute('src', sourceOf('other', { documents: collections['documents'] ?? [] }));
    await until(() => explorer.state.atlas.datasets[0]?.id === 'other');
    await settled(explorer);
    expect(explorer.state.asOf).to.equal('2031-02-03');
    expect(textOf(part(explorer, 'coalition-hotline')))
      .to.contain('1-888-373-7888')
      .and.not.to.contain('1-833-900-1010');
    expect(getComputedStyle(explorer).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('gives its country to the hotline of the page, unless that names one itself', async () => {
    for (const [own, wanted, other] of [
      ['', '1-833-900-1010', '1-888-373-7888'],
      ['country="US"', '1-888-373-7888', '1-833-900-1010'],
    ] as const) {
      const inside = `<coalition-hotline slot="hotline" ${own}><a href="tel:911">911</a></coalition-hotline>`;
      const explorer = await show(inside, 1100, 'country="CA"');
      const hotline = explorer.querySelector('coalition-hotline') as CoalitionHotline;
      await hotline.updateComplete;
      expect(textOf(hotline)).to.contain(wanted).and.not.to.contain(other);
    }
  });

  it('says that nothing could be loaded, and loads again on request without losing the focus', async () => {
    let broken = true;
    window.fetch = (...args) =>
      broken ? Promise.reject(new TypeError('Failed to fetch')) : realFetch(...args);
    const explorer = put(`src="${sourceOf()}"`);
    await until(() => explorer.state.phase === 'failed');
    await settled(explorer);
    expect(one(explorer, '[role=alert]').innerText).to.contain(en.explorer.failed);
    expect(one(explorer, '.notice').innerText).to.contain(en.explorer.trouble.offline);
    const button = one(explorer, '.notice button') as HTMLButtonElement;
    expect(button.innerText).to.equal(en.explorer.retry);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => explorer.state.phase === 'failed');
    await settled(explorer);
    expect(focused(), 'it failed again').to.equal(button);
    expect(button.ariaDisabled).to.equal('false');
    broken = false;
    await sendKeys({ press: 'Enter' });
    await ready(explorer);
    expect(explorer.shadowRoot?.querySelector('.notice')).to.equal(null);
    expect(part(explorer, 'coalition-map').shadowRoot?.activeElement, 'the focus is on the map').not.to.equal(
      null,
    );
  });

  it('tells while it loads again, and keeps the button in its place', async () => {
    const waiting: (() => void)[] = [];
    let first = true;
    window.fetch = (...args) => {
      if (first) {
        first = false;
        return Promise.reject(new TypeError('Failed to fetch'));
      }
      return new Promise((resolve) =>
        waiting.push(() => {
          resolve(realFetch(...args));
        }),
      );
    };
    const explorer = put(`src="${sourceOf()}"`);
    await until(() => explorer.state.phase === 'failed');
    await settled(explorer);
    const button = one(explorer, '.notice button') as HTMLButtonElement;
    button.click();
    await settled(explorer);
    expect(button.isConnected).to.equal(true);
    expect(button.innerText).to.equal(en.explorer.loading);
    expect(button.ariaDisabled).to.equal('true');
    button.click();
    const go = await until(() => waiting[0]);
    expect(waiting.length, 'a second press asks for nothing more').to.equal(1);
    go();
    await ready(explorer);
  });

  it('says how many of several collections are missing, and shows the rest', async () => {
    const explorer = await ready(put(`src="${sourceOf()} /data/nowhere/dataset.json"`));
    await until(() => explorer.state.sources.every(({ phase }) => phase !== 'loading'));
    await settled(explorer);
    expect(one(explorer, '[role=alert]').innerText).to.equal(en.explorer.partly(1, 2));
    await select(explorer, 'US-TN');
    expect(headingOf(explorer)).to.equal('Tennessee');
  });

  it('announces each selection once', async () => {
    const explorer = await show();
    const said = heard(explorer);
    await select(explorer, 'US-IA');
    expect(said).to.deep.equal(['Iowa selected. 1 partnership or law, 1 coalition build, and 1 event']);
    await select(explorer, 'US-IA');
    expect(said.length).to.equal(1);
    await select(explorer, undefined);
    expect(said.slice(1)).to.deep.equal([en.map.cleared]);
    part(explorer, 'coalition-map').focus();
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageDown']) await sendKeys({ press: key });
    await settled(explorer);
    expect(said.length, 'arrows and pins announce nothing by themselves').to.equal(2);
  });

  it('moves the focus to the details after Enter on the map, and back to the state after Escape', async () => {
    const explorer = await show();
    part(explorer, 'coalition-map').focus();
    await sendKeys({ type: 'tenn' });
    await sendKeys({ press: 'Enter' });
    await settled(explorer);
    expect(focused()?.textContent.trim()).to.equal('Tennessee');
    expect(focused()?.localName).to.equal('h2');
    await sendKeys({ press: 'Escape' });
    await settled(explorer);
    expect(explorer.state.selection).to.deep.equal({});
    expect(focused()?.ariaLabel).to.match(/^Tennessee, TN/);
  });

  it('opens a state by Enter also where it is selected already', async () => {
    const explorer = await show();
    await select(explorer, 'US-TN');
    part(explorer, 'coalition-map').focus();
    expect(focused()?.ariaLabel).to.match(/^Tennessee, TN/);
    await sendKeys({ press: 'Enter' });
    await settled(explorer);
    expect(focused()?.textContent.trim()).to.equal('Tennessee');
  });

  it('moves the focus nowhere after a choice by pointer, nor after one that the page refused', async () => {
    const explorer = await show();
    const refuse = (event: Event) => {
      event.preventDefault();
    };
    const map = part(explorer, 'coalition-map');
    map.focus();
    await select(explorer, 'US-TX');
    expect(map.shadowRoot?.activeElement).not.to.equal(null);
    document.addEventListener('coalition-select', refuse, { once: true });
    await select(explorer, 'US-IA', true);
    expect(map.shadowRoot?.activeElement).not.to.equal(null);
    await select(explorer, 'US-OH');
    expect(map.shadowRoot?.activeElement).not.to.equal(null);
    expect(headingOf(explorer)).to.equal('Ohio');
    // A selection that goes with its data is no choice of the visitor's, whatever was refused before it.
    await select(explorer, 'nation:its-id');
    const field = one(explorer, '#place');
    field.focus();
    document.addEventListener('coalition-select', refuse, { once: true });
    await select(explorer, 'US-IA', true);
    explorer.src = sourceOf('other', {});
    await until(() => explorer.state.selection.place === undefined);
    await settled(explorer);
    expect(focused()).to.equal(field);
  });

  it('skips to the list without a trace in the address or the history', async () => {
    const explorer = await show();
    const before = [location.href, history.length];
    one(explorer, '.skip').focus();
    expect(one(explorer, '.skip').getBoundingClientRect().width).to.be.greaterThan(100);
    await sendKeys({ press: 'Enter' });
    await later();
    expect(focused()).to.equal(part(explorer, 'coalition-list').shadowRoot?.querySelector('h2'));
    expect([location.href, history.length]).to.deep.equal(before);
  });

  it('has in a narrow box a sheet with three heights, each by a button', async () => {
    const explorer = await show(light, 360);
    const sheet = one(explorer, '.aside');
    const stops = () => [...sheet.querySelectorAll<HTMLButtonElement>('.stops button')];
    expect(stops()[0]?.checkVisibility()).to.equal(false);
    await select(explorer, 'US-TN');
    // The looks of the sheet come with the details.
    await until(() => stops()[0]?.checkVisibility());
    expect(stops().map((button) => button.innerText)).to.deep.equal(['Low', 'Half', 'Full']);
    const heights: number[] = [];
    for (const button of stops()) {
      button.click();
      await settled(explorer);
      expect(stops().filter(({ ariaPressed }) => ariaPressed === 'true')).to.deep.equal([button]);
      heights.push(sheet.getBoundingClientRect().height);
    }
    const [low = 0, half = 0, full = 0] = heights;
    expect(low).to.be.at.most(112);
    expect(half).to.be.closeTo(450, 2);
    expect(full).to.be.greaterThan(half + 100);
    const header = one(explorer, '.header').getBoundingClientRect();
    expect(full).to.be.at.most(1000 - header.height + 1);
    expect(stops()[0]?.getBoundingClientRect().height).to.be.at.least(24);
    stops()[0]?.click();
    await select(explorer, 'US-IA');
    expect(sheet.getBoundingClientRect().height, 'a new choice lifts a low sheet').to.be.greaterThan(112);
    explorer.parentElement?.style.setProperty('width', '1100px');
    await settled(explorer);
    expect(stops()[0]?.checkVisibility()).to.equal(false);
  });

  it('works on after it was taken out and put in again', async () => {
    const explorer = await show(light);
    await select(explorer, 'US-TN');
    const box = explorer.parentElement as HTMLElement;
    explorer.remove();
    await later();
    box.append(explorer);
    await settled(explorer);
    expect(headingOf(explorer)).to.equal('Tennessee');
    await select(explorer, 'US-IA', true);
    expect(headingOf(explorer)).to.equal('Iowa');
    expect(focused()?.textContent.trim()).to.equal('Iowa');
    const before = explorer.style.getPropertyValue('--_header');
    box.style.width = '360px';
    await until(() => explorer.style.getPropertyValue('--_header') !== before);
    const said = heard(explorer);
    await select(explorer, 'US-TN');
    expect(said.length).to.equal(1);
  });

  it('goes on loading after it was taken out while it loaded', async () => {
    const explorer = put(`src="${sourceOf()}"`);
    const box = explorer.parentElement as HTMLElement;
    await explorer.updateComplete;
    explorer.remove();
    await later();
    box.append(explorer);
    await ready(explorer);
    expect(explorer.state.atlas.entries.length).to.be.greaterThan(20);
  });

  it('shares a page with another, and neither hears of the other', async () => {
    const first = await show(light);
    const second = await ready(put(`src="${sourceOf('second')}"`, light));
    await select(first, 'US-TN');
    expect(headingOf(first)).to.equal('Tennessee');
    expect(second.state.selection).to.deep.equal({});
    expect(headingOf(second)).to.equal('Choose a state or province');
    expect(textOf(second.querySelector('coalition-hotline') as Element)).not.to.contain('Tennessee');
    await select(second, 'US-IA', true);
    expect([headingOf(first), headingOf(second)]).to.deep.equal(['Tennessee', 'Iowa']);
    expect(document.activeElement).to.equal(second);
    first.remove();
    await select(second, 'US-TN');
    expect(headingOf(second)).to.equal('Tennessee');
  });

  it('stands on a page whose own style sheet is hostile', async () => {
    const page = document.createElement('style');
    page.textContent = `* { box-sizing: content-box; margin: 0; padding: 0; border: 0; float: none }
      button, a, select, input, svg { all: unset } p, h2, ul { display: none } svg, img { max-width: 0 }
      body { font-size: 6px; line-height: 0; text-align: center; color: white; background: black }`;
    document.head.append(page);
    try {
      for (const width of [320, 1100]) {
        const explorer = await show(light, width);
        await select(explorer, 'US-TN');
        expect(explorer.scrollWidth, String(width)).to.be.at.most(width);
        const map = part(explorer, 'coalition-map');
        expect(map.getBoundingClientRect().width).to.be.within(width / 2, width);
        expect(tooSmall(map)).to.deep.equal([]);
        expect(one(map, '.stage svg').getBoundingClientRect().width).to.equal(map.camera.size.width);
        const exit = explorer.querySelector('a[target=_top]')?.getBoundingClientRect();
        expect(exit?.height).to.be.at.least(44);
        const number = explorer
          .querySelector('coalition-hotline')
          ?.shadowRoot?.querySelector<HTMLElement>('a[href^="tel:"]');
        expect(number?.getBoundingClientRect().height).to.be.at.least(24);
        expect(one(part(explorer, 'coalition-panel'), 'h2').getBoundingClientRect().height).to.be.at.least(
          20,
        );
        expect(getComputedStyle(one(explorer, '.credit')).textAlign).to.equal('start');
        expect(await axeFinds(explorer)).to.deep.equal([]);
        explorer.remove();
      }
    } finally {
      page.remove();
    }
  });

  it('gives axe-core nothing to find in its main states, and each control 24 px', async function () {
    this.timeout(120_000);
    for (const [width, theme] of [
      [320, 'light'],
      [700, 'dark'],
      [1100, 'light'],
    ] as const) {
      const explorer = put(`src="${sourceOf()}" theme="${theme}"`, light, width);
      await explorer.updateComplete;
      if (width === 700) expect(await axeFinds(explorer), 'before the data').to.deep.equal([]);
      await ready(explorer);
      expect(await axeFinds(explorer), `${width} with the data`).to.deep.equal([]);
      await select(explorer, 'US-TN');
      expect(await axeFinds(explorer), `${width} with Tennessee`).to.deep.equal([]);
      // The skip link is out of sight until it has the focus.
      expect(
        tooSmall(explorer).filter((it) => !it.includes('Skip to the list')),
        String(width),
      ).to.deep.equal([]);
      expect(explorer.scrollWidth).to.be.at.most(width);
      explorer.remove();
    }
    const failed = put('src="/data/nowhere/dataset.json"');
    await until(() => failed.state.phase === 'failed');
    await settled(failed);
    expect(await axeFinds(failed)).to.deep.equal([]);
  });
});
