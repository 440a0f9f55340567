import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { en } from '@coalition-map/store';
import { axeFinds } from './axe.fixture.ts';
import './define.ts';
import type { CoalitionExplorer } from './explorer.ts';

const src = ['tat', 'tasa', 'tribal'].map((name) => `/data/${name}/dataset.json`).join(' ');

async function until<T>(look: () => T | undefined | false | null): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${look.toString()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

async function show(attributes: string): Promise<CoalitionExplorer> {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<main><coalition-explorer src="${src}" ${attributes}></coalition-explorer></main>`,
  );
  const explorer = document.querySelector('coalition-explorer') as CoalitionExplorer;
  await until(
    () =>
      explorer.state.sources.length === 3 && explorer.state.sources.every(({ phase }) => phase === 'ready'),
  );
  await until(() => inside(explorer, 'coalition-list', '.group').length > 0);
  await until(() => inside(explorer, 'coalition-map', '.mark').length > 0);
  return explorer;
}

const one = (explorer: CoalitionExplorer, selector: string) =>
  explorer.shadowRoot?.querySelector<HTMLElement>(selector);
const inside = (explorer: CoalitionExplorer, tag: string, selector: string) => [
  ...(explorer.shadowRoot?.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const status = (explorer: CoalitionExplorer) => one(explorer, '[role=status]')?.textContent.trim();

describe('what a page tells <coalition-explorer> by attributes', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('frames a place, shows its records alone, and opens the rest by a button that is announced once', async () => {
    const explorer = await show('focus="US-TN" preset="us"');
    const groups = () =>
      inside(explorer, 'coalition-list', '.group').flatMap(({ dataset }) => dataset['key'] ?? []);
    expect(groups()).to.include('US-TN');
    expect(groups()).not.to.include('US-TX');
    expect(one(explorer, '.lens')?.textContent).to.contain(en.explorer.lens('Tennessee'));
    const button = one(explorer, '.lens button');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => groups().includes('US-TX'));
    await until(() => /^\d+ records from/.test(status(explorer) ?? ''));
    expect(one(explorer, '.lens')?.textContent).to.contain(en.explorer.everywhere);
    expect(explorer.shadowRoot?.activeElement === button).to.equal(true);
    button?.click();
    await until(() => !groups().includes('US-TX'));
    await until(() => /^\d+ of \d+ records/.test(status(explorer) ?? ''));
  });

  it('leaves a kind out of map and list alike, and says how many are left', async () => {
    const explorer = await show('');
    const told = (name: string) =>
      inside(explorer, 'coalition-map', '.mark').filter(({ ariaLabel }) => ariaLabel?.includes(name)).length;
    expect(told('coalition build')).to.be.greaterThan(10);
    const toggle = inside(explorer, 'coalition-legend', 'li > button').find((it) =>
      it.textContent.includes('Coalition build'),
    );
    toggle?.click();
    await until(() => told('coalition build') === 0);
    const rows = inside(explorer, 'coalition-list', '.group').map(({ textContent }) => textContent);
    expect(rows.some((text) => text.includes('coalition build'))).to.equal(false);
    await until(() => /^\d+ of \d+ records/.test(status(explorer) ?? ''));
  });

  it('starts with the colouring, the breaks and the squares that are asked for', async () => {
    const explorer = await show('colour-by="builds" breaks="2 5" layout="tiles"');
    expect(explorer.state.colouring).to.equal('builds');
    expect(explorer.state.breaks).to.deep.equal([2, 5]);
    const legend = inside(explorer, 'coalition-legend', 'li > button').map(({ textContent }) => textContent);
    expect(legend.some((text) => text.includes('5 or more coalition builds'))).to.equal(true);
    expect(legend.some((text) => text.includes('1 coalition build'))).to.equal(true);
    expect(inside(explorer, 'coalition-map', 'button.tiles')[0]?.ariaPressed).to.equal('true');
    expect(await axeFinds(explorer)).to.deep.equal([]);
  });
});
