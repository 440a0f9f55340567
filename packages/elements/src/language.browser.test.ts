import { expect } from 'chai';
import { en, wordsIn, type Words } from '@coalition-map/store';
import type { CoalitionData } from './data.ts';
import './define.ts';
import type { CoalitionElement } from './element.ts';
import type { CoalitionExplorer } from './explorer.ts';
import { all, textOf, until } from './mounted.fixture.ts';

const page = document.documentElement;
const before = page.getAttribute('lang');

function write(markup: string): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', markup);
  return document.body.lastElementChild as HTMLElement;
}

const find = (selector: string) => document.querySelector(selector) as CoalitionElement;
const data = () => document.querySelector('coalition-data') as CoalitionData;
/** What an element says in the language that it speaks now. */
const heard = (selector = 'coalition-hotline') =>
  `${all(find(selector), 'section')[0]?.lang ?? ''}: ${textOf(all(find(selector), 'summary')[0])}`;
const said = (
  language: 'en' | 'es' | 'fr-CA',
  pick: (words: Words) => string = ({ hotline }) => hotline.all,
) => `${language}: ${pick(language === 'en' ? en : (wordsIn(language) ?? en))}`;

describe('the language of an element', () => {
  afterEach(() => {
    document.body.replaceChildren();
    if (before === null) page.removeAttribute('lang');
    else page.lang = before;
  });

  it('is its own, on a page without any provider, with purposes and whose it is', async () => {
    write('<coalition-hotline lang="es"></coalition-hotline>');
    await until(() => heard() === said('es'));
    const purpose = textOf(all(find('coalition-hotline'), '.purpose')[0]);
    expect(Object.values(wordsIn('es')?.purposes ?? {})).to.include(purpose);
    expect(Object.values(en.purposes)).not.to.include(purpose);
    find('coalition-hotline').lang = 'fr-CA';
    await until(() => heard() === said('fr-CA'));
    find('coalition-hotline').removeAttribute('lang');
    await until(() => heard() === said('en'));
  });

  it('is that of the nearest element around it that names one, and each change of it', async () => {
    page.lang = 'es';
    write('<div><coalition-exit></coalition-exit><coalition-hotline></coalition-hotline></div>');
    const help = () => textOf(all(find('coalition-exit'), '.help')[0]);
    await until(() => heard() === said('es') && help().includes(wordsIn('es')?.exit.help ?? '-'));
    find('div').lang = 'fr-CA';
    await until(() => heard() === said('fr-CA') && help().includes(wordsIn('fr-CA')?.exit.help ?? '-'));
    page.lang = 'en';
    await find('coalition-hotline').updateComplete;
    expect(heard()).to.equal(said('fr-CA'));
    find('div').removeAttribute('lang');
    await until(() => heard() === said('en') && help().includes(en.exit.help));
  });

  it('is the provider’s, around it or named by for, unless it or what stands between names another', async () => {
    page.lang = 'en';
    write(`<div>
      <coalition-data id="data" lang="es">
        <coalition-hotline></coalition-hotline>
        <div class="between" lang="fr-CA"><coalition-panel></coalition-panel></div>
        <coalition-list lang="en"></coalition-list>
      </coalition-data>
      <coalition-legend for="data"></coalition-legend>
      <coalition-exit for="data" lang="fr-CA"></coalition-exit>
    </div>`);
    const spoken = (tag: string) => find(tag).state?.spoken;
    await until(() => spoken('coalition-hotline') === 'es' && heard() === said('es'));
    await until(() => spoken('coalition-panel') === 'fr-CA' && spoken('coalition-exit') === 'fr-CA');
    expect(spoken('coalition-legend')).to.equal('es');
    expect(spoken('coalition-list')).to.equal('en');
    const { state } = data();
    expect(find('coalition-hotline').state).to.equal(state);
    expect(find('coalition-legend').state).to.equal(state);
    const panel = find('coalition-panel');
    expect(panel.state?.whole).to.equal(state.whole);
    const { languages } = panel.state ?? {};
    expect(languages).to.deep.equal(['fr-CA', 'en']);
    // What else changes of the state leaves the languages the same object: nothing is drawn anew for them.
    data().asOf = '2026-01-02';
    await until(() => panel.state?.asOf === '2026-01-02');
    expect(panel.state?.languages).to.equal(languages);
    find('.between').removeAttribute('lang');
    await until(() => spoken('coalition-panel') === 'es');
  });

  it('is the explorer’s in its slots and in its parts, unless the page’s element names one', async () => {
    page.lang = 'en';
    write(`<coalition-explorer lang="es">
      <coalition-exit slot="exit"></coalition-exit>
      <coalition-hotline slot="hotline"></coalition-hotline>
    </coalition-explorer>`);
    await until(() => heard() === said('es'));
    const explorer = document.querySelector('coalition-explorer') as CoalitionExplorer;
    const parts = [...all<CoalitionElement>(explorer, 'coalition-map, coalition-panel, coalition-list')];
    await until(() => parts.every(({ state }) => state?.spoken === 'es'));
    find('coalition-hotline').lang = 'fr-CA';
    await until(() => heard() === said('fr-CA'));
    expect(parts.every(({ state }) => state === explorer.state)).to.equal(true);
    expect(find('coalition-exit').state).to.equal(explorer.state);
  });
});
