import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { State } from '@coalition-map/store';
import { enStarter } from '@coalition-map/store/program';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import { CoalitionHotline } from './hotline.ts';
import { all, textOf } from './mounted.fixture.ts';
import { CoalitionNear } from './near.ts';
import { CoalitionProgram } from './program.ts';
import { stateOf } from './records.fixture.ts';
import { CoalitionStarter } from './starter.ts';

for (const [tag, Element] of [
  ['coalition-program', CoalitionProgram],
  ['coalition-hotline', CoalitionHotline],
  ['coalition-near', CoalitionNear],
  ['coalition-starter', CoalitionStarter],
] as const)
  if (!customElements.get(tag)) customElements.define(tag, Element);

const said = enStarter.program;

async function show(state: State, program = '', width = 1000): Promise<CoalitionProgram> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const element = document.createElement('coalition-program');
  if (program) element.setAttribute('program', program);
  element.state = state;
  box.append(element);
  document.body.append(box);
  await element.updateComplete;
  return element;
}

const focused = (element: CoalitionProgram) => textOf(element.shadowRoot?.activeElement);
const line = (element: CoalitionProgram, label: string) =>
  all(element, '.sheet > dl > .line, section > dl > .line')
    .filter((it) => textOf(it.querySelector('dt')) === label)
    .map((it) => [...it.querySelectorAll('dd')].map(textOf));

async function press(element: CoalitionProgram, name: string): Promise<void> {
  all(element, 'button')
    .find((it) => textOf(it).startsWith(name))
    ?.focus();
  await sendKeys({ press: 'Enter' });
  for (let turn = 0; turn < 3; turn++) await element.updateComplete;
}

describe('<coalition-program>', () => {
  const state = stateOf();
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('tells a program by its attribute; what the data does not say is "not stated"', async () => {
    const element = await show(state, 'mve');
    expect(textOf(all(element, 'h2')[0])).to.equal('Enforcement model');
    expect(line(element, 'Components')).to.deep.equal([['Train officers']]);
    expect(line(element, 'Duration')).to.deep.equal([[said.notStated]]);
    expect(line(element, said.write)).to.deep.equal([[said.notStated]]);
    expect(textOf(element.shadowRoot?.querySelector('section'))).not.to.match(/\bnone\b/i);
    expect(textOf(all(element, '.sheet > footer')[0])).to.contain('Source: source.example, dated');
  });

  it('draws the places where it is on record, named in words, and lists them as buttons', async () => {
    const element = await show(state, 'mve');
    const image = all(element, '[role=img]')[0];
    expect(image?.getAttribute('aria-label')).to.equal(
      said.mapLabel('Enforcement model', 'Iowa and Tennessee'),
    );
    expect(image?.querySelector('canvas')?.width ?? 0).to.be.greaterThan(0);
    expect(all(element, '.place').map((it) => it.dataset['place'])).to.deep.equal(['US-IA', 'US-TN']);
    const asked: [string | undefined, boolean][] = [];
    element.addEventListener('coalition-select', (event) => {
      const { place, follow } = event;
      asked.push([place, follow]);
    });
    await press(element, 'Tennessee');
    expect(asked).to.deep.equal([['US-TN', true]]);
  });

  it('is a list to choose from without the attribute, and leads back to it, by keyboard', async () => {
    const element = await show(state);
    expect(textOf(all(element, 'h2')[0])).to.equal(said.heading);
    await press(element, 'Enforcement model');
    expect(focused(element)).to.equal('Enforcement model');
    await press(element, said.all);
    expect(focused(element)).to.equal(said.heading);
  });

  it('says that a program is not in the data, and offers those that are', async () => {
    const element = await show(state, 'no-such');
    expect(textOf(all(element, '.notice')[0])).to.equal(said.unknown('no-such'));
    expect(all(element, '.name').length).to.be.greaterThan(1);
  });

  it('shows no place where none is on record, and says that this is no data', async () => {
    const element = await show(state, 'tat-canada');
    expect(all(element, '[role=img]')).to.have.length(0);
    expect(textOf(all(element, 'section[aria-labelledby=active]')[0])).to.contain(said.activeNone);
  });

  for (const [program, width] of [
    ['mve', 320],
    ['mve', 1000],
    ['', 320],
  ] as const)
    it(`has no fault that axe finds, and no small target: "${program}", ${width} px wide`, async () => {
      const element = await show(state, program, width);
      expect(await axeFinds(element)).to.deep.equal([]);
      expect(tooSmall(element)).to.deep.equal([]);
      expect(element.scrollWidth).to.be.at.most(width);
    });
});

describe('a page of the demo on paper', () => {
  it('has one left edge, the hotline in brief on top, and room below it', async () => {
    const sheets = await Promise.all(
      ['demo', 'compare'].map(async (name) => {
        const sheet = new CSSStyleSheet();
        return sheet.replace(await (await fetch(`/demo/${name}.css`)).text());
      }),
    );
    document.adoptedStyleSheets = sheets;
    await setViewport({ width: 700, height: 900 });
    await emulateMedia({ media: 'print' });
    for (const tag of ['coalition-program', 'coalition-starter', 'coalition-near'] as const) {
      const first = document.createElement('header');
      first.className = 'first';
      const hotline = document.createElement('coalition-hotline');
      const element = document.createElement(tag);
      for (const part of [hotline, element]) part.state = stateOf({ place: 'US-TN' });
      first.append(hotline);
      document.body.append(first, element);
      await Promise.all([hotline.updateComplete, element.updateComplete]);
      const boxOf = (box: Element | undefined) => box?.getBoundingClientRect() ?? new DOMRect(-1);
      const title = boxOf(all(element, 'h2')[0]);
      const [line] = all(hotline, '.all strong');
      expect(title.left, tag).to.be.greaterThan(0);
      expect(boxOf(line).left, tag).to.be.closeTo(title.left, 0.5);
      expect(boxOf(first).left, tag).to.be.closeTo(title.left, 0.5);
      expect(title.top - boxOf(first).bottom, tag).to.be.at.least(12);
      // Of a sheet of Letter, 1056 px high, at most four tenths, with the number of every line.
      expect(boxOf(first).height, tag).to.be.within(100, 420);
      expect(all(hotline, '.all .number').every((it) => it.checkVisibility())).to.equal(true);
      document.body.replaceChildren();
    }
    await emulateMedia({ media: 'screen' });
    await setViewport({ width: 800, height: 600 });
    document.adoptedStyleSheets = [];
  });
});
