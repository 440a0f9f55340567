import { expect } from 'chai';
import './define.ts';
import { inside, mountExplorer, until } from './mounted.fixture.ts';

const tags = ['hotline', 'exit', 'map', 'legend', 'filters', 'list', 'panel'].map((it) => `coalition-${it}`);

/** A page's own root size, as many frameworks set it. */
const host = new CSSStyleSheet();
host.replaceSync('html { font-size: 62.5% }');

function everyElement(): Element[] {
  const explorer = document.querySelector('coalition-explorer');
  return [explorer?.shadowRoot, ...tags.map((tag) => explorer?.shadowRoot?.querySelector(tag)?.shadowRoot)]
    .flatMap((root) => [...(root?.querySelectorAll('*') ?? [])])
    .filter(({ localName }) => localName !== 'slot');
}

const measured = () =>
  everyElement().map((it) => {
    const { fontSize, lineHeight, paddingInlineStart, marginBlockStart } = getComputedStyle(it);
    return [it.localName, it.className, fontSize, lineHeight, paddingInlineStart, marginBlockStart].join(' ');
  });

describe('the sizes of letters and gaps', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.adoptedStyleSheets = [];
    document.documentElement.style.fontSize = '';
  });

  it('are the same on a page that makes its root size smaller, in every part', async () => {
    const explorer = await mountExplorer('upgrade="never"');
    await until(() => inside(explorer, 'coalition-panel', '.datasets').length > 0);
    const before = measured();
    expect(before.length).to.be.above(500);
    document.adoptedStyleSheets = [host];
    expect(getComputedStyle(document.documentElement).fontSize).to.equal('10px');
    const after = measured();
    const other = after.filter((it, at) => it !== before[at]);
    expect(other).to.deep.equal([]);
  });

  it('follow a reader who has larger letters', async () => {
    const explorer = await mountExplorer('upgrade="never"');
    const [row] = inside(explorer, 'coalition-list', 'h2');
    const size = () => parseFloat(row ? getComputedStyle(row).fontSize : '');
    const before = size();
    document.documentElement.style.fontSize = '32px';
    expect(size()).to.equal(before * 2);
  });
});
