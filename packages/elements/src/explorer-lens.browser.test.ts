import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { en, enFacts, wordsIn } from '@coalition-map/store';
import { axeFinds } from './axe.fixture.ts';
import './define.ts';
import { CoalitionSelectEvent } from './events.ts';
import type { CoalitionExplorer } from './explorer.ts';
import type { CoalitionMap } from './map.ts';
import { inside, mountExplorer, statusOf, textOf, until } from './mounted.fixture.ts';

const one = (explorer: CoalitionExplorer, selector: string) =>
  explorer.shadowRoot?.querySelector<HTMLElement>(selector);
const readout = (explorer: CoalitionExplorer) =>
  inside(explorer, 'coalition-map', '#about')[0]?.textContent ?? '';
describe('what a page tells <coalition-explorer> by attributes', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('follows a later change of the language, of its own and of the page', async () => {
    const explorer = await mountExplorer('');
    const page = document.documentElement;
    const before = page.getAttribute('lang');
    const label = () => textOf(one(explorer, 'label[for=place]'));
    try {
      page.lang = 'es';
      await until(() => label() === wordsIn('es')?.map.choose);
      explorer.lang = 'fr-CA';
      await until(() => label() === wordsIn('fr-CA')?.map.choose);
      // What is nearer wins, until it is gone.
      page.lang = 'en';
      await explorer.updateComplete;
      expect(explorer.state.spoken).to.equal('fr-CA');
      explorer.removeAttribute('lang');
      await until(() => label() === en.map.choose);
      // An element that left and came back hears it again.
      const { parentElement: main } = explorer;
      explorer.remove();
      page.lang = 'es';
      main?.append(explorer);
      await until(() => label() === wordsIn('es')?.map.choose);
    } finally {
      if (before === null) page.removeAttribute('lang');
      else page.lang = before;
    }
  });

  it('frames a place, shows its records alone, and opens the rest by a button that is announced once', async () => {
    const explorer = await mountExplorer('focus="US-TN" preset="us"');
    const groups = () =>
      inside(explorer, 'coalition-list', '.group').flatMap(({ dataset }) => dataset['key'] ?? []);
    expect(groups()).to.include('US-TN');
    expect(groups()).not.to.include('US-TX');
    expect(one(explorer, '.lens')?.textContent).to.contain(en.explorer.lens('Tennessee'));
    const button = one(explorer, '.lens button');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => groups().includes('US-TX'));
    await until(() => /^\d+ records from/.test(statusOf(explorer)));
    expect(one(explorer, '.lens')?.textContent).to.contain(en.explorer.everywhere);
    expect(explorer.shadowRoot?.activeElement === button).to.equal(true);
    button?.click();
    await until(() => !groups().includes('US-TX'));
    await until(() => /^\d+ of \d+ records/.test(statusOf(explorer)));
  });

  it('takes focus as a property too, as React and Vue set it, and keeps the method', async () => {
    const explorer = await mountExplorer('');
    Object.assign(explorer, { focus: 'US-TN' });
    await until(() => one(explorer, 'coalition-data')?.getAttribute('focus') === 'US-TN');
    expect(explorer.focus).to.equal(HTMLElement.prototype.focus);
    const data = document.createElement('coalition-data');
    Object.assign(data, { focus: 'US-TN' });
    expect(data.lensPlaces).to.deep.equal(['US-TN']);
    expect(data.focus).to.equal(HTMLElement.prototype.focus);
  });

  it('leaves a kind out of map and list alike, and says how many are left', async () => {
    const explorer = await mountExplorer('');
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
    await until(() => /^\d+ of \d+ records/.test(statusOf(explorer)));
  });

  it('counts in the legend what the list shows', async () => {
    const explorer = await mountExplorer('focus="US-TN US-KY"');
    const counted = (word: string) =>
      Number(
        new RegExp(`${word}\\s*\\((\\d+) `).exec(
          inside(explorer, 'coalition-legend', 'li > button')
            .map(({ textContent }) => textContent.replace(/\s+/g, ' '))
            .find((text) => text.includes(word)) ?? '',
        )?.[1],
      );
    const kind = inside(explorer, 'coalition-list', 'input[value=kind]')[0];
    kind?.click();
    await until(() => inside(explorer, 'coalition-list', '.group[data-key=builds]')[0]);
    const group = inside(explorer, 'coalition-list', '.group[data-key=builds] .counts')[0]?.textContent;
    expect(en.counts.records(counted('Coalition build'))).to.equal(group);
  });

  it('says that a chosen place is outside of those shown, aloud too, and shows all by a button', async () => {
    const explorer = await mountExplorer('focus="US-TN"');
    const line = () => one(explorer, '.lens')?.textContent ?? '';
    const outside = enFacts.ui.list.outside('Texas');
    expect(line()).not.to.contain('outside');
    const select = one(explorer, '#place') as HTMLSelectElement;
    select.value = 'US-TX';
    select.dispatchEvent(new Event('change'));
    await until(() => line().includes(outside));
    await until(() => statusOf(explorer).includes(outside));
    const button = one(explorer, '.lens button');
    expect(button?.textContent.trim()).to.equal(en.explorer.showEverywhere);
    button?.click();
    await until(() => !line().includes(outside));
    expect(explorer.state.selection.place).to.equal('US-TX');
  });

  it('holds list, choice, sentences and notice to the United States, where the map shows no other country', async () => {
    const explorer = await mountExplorer('preset="us"');
    const { atlas } = explorer.state;
    const away = atlas.entries.filter(
      ({ places }) => places.length > 0 && places.every((id) => /^(CA|MX)/.test(id)),
    ).length;
    const groups = inside(explorer, 'coalition-list', '.group').flatMap(
      ({ dataset }) => dataset['key'] ?? [],
    );
    expect(groups).to.include.members(['US', 'US-TN', 'none']);
    expect(groups.filter((key) => /^(CA|MX)/.test(key))).to.deep.equal([]);
    const names = inside(explorer, 'coalition-list', '.empty button').map(({ innerText }) =>
      innerText.trim(),
    );
    expect(names).not.to.include('Nunavut');
    expect(inside(explorer, 'coalition-list', '.away')[0]?.textContent).to.equal(
      enFacts.ui.list.away(away, 'the United States'),
    );
    expect(inside(explorer, 'coalition-list', 'header .quiet')[0]?.textContent).to.match(
      new RegExp(`^${atlas.entries.length - away} records from`),
    );
    const options = [...(one(explorer, '#place') as HTMLSelectElement).options].map(({ value }) => value);
    expect(options.filter((value) => /^(CA|MX)/.test(value))).to.deep.equal([]);
    await until(() => /^\d+ of 56 states and territories have/.test(readout(explorer)));
    const said = inside(explorer, 'coalition-panel', '.whole')[0]?.textContent ?? '';
    expect(said).to.match(/^\d+ of 56 states and territories have/);
    const parts = ['coalition-panel', 'coalition-legend', 'coalition-map'];
    for (const tag of parts)
      expect(explorer.shadowRoot?.querySelector(tag)?.shadowRoot?.textContent, tag).not.to.match(
        /states(, | and )provinces/,
      );
    one(explorer, 'coalition-map')?.dispatchEvent(new CoalitionSelectEvent({ place: 'CA-ON' }));
    await until(() => one(explorer, '.lens')?.textContent.includes(enFacts.ui.list.outside('Ontario')));
    expect((one(explorer, '#place') as HTMLSelectElement).value).to.equal('');
  });

  it('shows neither pins nor rows with every class switched off', async () => {
    const explorer = await mountExplorer('');
    const classes = inside(explorer, 'coalition-legend', 'ul:first-of-type > li > button');
    expect(classes.length).to.be.greaterThan(3);
    for (const one of classes) one.click();
    await until(() => inside(explorer, 'coalition-map', '.mark').length === 0);
    await until(() => inside(explorer, 'coalition-list', '.group').length === 0);
    await until(() => statusOf(explorer).startsWith('0 of '));
    inside(explorer, 'coalition-legend', 'button.all')[0]?.click();
    await until(() => inside(explorer, 'coalition-map', '.mark').length > 0);
  });

  it('tells of an unknown program, layout and upgrade on the console, and does without', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    try {
      const explorer = await mountExplorer('colour-by="program:nope" layout="hexes" upgrade="soon"');
      await until(() => said.length >= 3);
      expect(said.filter((text) => text.includes('program:nope')).length).to.equal(1);
      expect(said.some((text) => text.includes('layout="hexes"'))).to.equal(true);
      expect(said.some((text) => text.includes('upgrade="soon"'))).to.equal(true);
      await until(() => explorer.state.colouring === 'all');
      expect((one(explorer, 'coalition-map') as CoalitionMap).layout).to.equal('map');
    } finally {
      console.warn = warn;
    }
  });

  it('starts with the colouring, the breaks and the squares that are asked for', async () => {
    const explorer = await mountExplorer('colour-by="builds" breaks="2 5" layout="tiles"');
    expect(explorer.state.colouring).to.equal('builds');
    expect(explorer.state.breaks).to.deep.equal([2, 5]);
    const legend = inside(explorer, 'coalition-legend', 'li > button').map(({ textContent }) => textContent);
    expect(legend.some((text) => text.includes('5 or more coalition builds'))).to.equal(true);
    expect(legend.some((text) => text.includes('1 coalition build'))).to.equal(true);
    expect(inside(explorer, 'coalition-map', 'button.tiles')[0]?.ariaPressed).to.equal('true');
    expect(await axeFinds(explorer)).to.deep.equal([]);
  });
});
