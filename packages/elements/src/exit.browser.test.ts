import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axeFinds } from './axe.fixture.ts';
import { contrastOf } from './colour.fixture.ts';
import { CoalitionExit } from './exit.ts';
import { joinExits, type Exit } from './quick-exit.ts';

/** Where the exits of this page went: the first exit of a page decides what leaves, so the tests stay here. */
const left: string[] = [];
const probe: Exit = { host: document.createElement('div'), destination: () => '', tell: () => undefined };
joinExits(probe, window, (url) => left.push(url))();

if (!customElements.get('coalition-exit')) customElements.define('coalition-exit', CoalitionExit);

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function linkTo(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  Object.assign(link, { href, textContent: 'Exit now', rel: 'nofollow noreferrer', target: '_top' });
  link.setAttribute('href', href);
  return link;
}

async function show(...content: readonly (Node | string)[]): Promise<CoalitionExit> {
  const exit = document.createElement('coalition-exit');
  exit.append(...content);
  document.body.append(exit);
  await exit.updateComplete;
  await frame();
  return exit;
}

const ownLink = (exit: CoalitionExit) => exit.shadowRoot?.querySelector<HTMLAnchorElement>('a') ?? null;
const toldBy = (exit: CoalitionExit) => exit.shadowRoot?.querySelector('[role=status]')?.textContent;

async function pressAt(element: Element, button: 'left' | 'middle' = 'left'): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    button,
  });
}

async function pressShift(times: number): Promise<void> {
  for (let time = 0; time < times; time++) await sendKeys({ press: 'Shift' });
}

describe('<coalition-exit>', () => {
  beforeEach(async () => {
    await sendKeys({ press: 'F2' }); // begins the count of Shift again
    left.length = 0;
  });

  afterEach(() => {
    document.body.replaceChildren();
    document.adoptedStyleSheets = [];
    document.documentElement.removeAttribute('style');
  });

  it('shows the page’s own link as a button of at least 44 × 44 px', async () => {
    const link = linkTo('https://www.weather.gov/');
    const exit = await show(link);
    const { width, height } = link.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    expect(ownLink(exit)).to.equal(null);
  });

  it('brings a link of its own where the page gives none, by markup or only blanks', async () => {
    for (const content of [[], ['\n  '], ['Leave']] as const) {
      const link = ownLink(await show(...content));
      expect(link?.getAttribute('href')).to.equal('https://www.weather.gov/');
      expect(link?.rel).to.equal('nofollow noreferrer');
      expect(link?.target).to.equal('_top');
      expect(link?.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('takes a link that the page adds later', async () => {
    const exit = await show();
    exit.append(linkTo('https://www.noaa.gov/'));
    await frame();
    await exit.updateComplete;
    expect(ownLink(exit)).to.equal(null);
    exit.querySelector('a')?.click();
    expect(left).to.deep.equal(['https://www.noaa.gov/']);
  });

  it('leaves by pointer, by Enter, by Space and by a middle click', async () => {
    const link = linkTo('https://www.noaa.gov/');
    await show(link);
    await pressAt(link);
    link.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    await pressAt(link, 'middle');
    expect(left).to.deep.equal(Array(4).fill('https://www.noaa.gov/'));
  });

  it('leaves by its own link too', async () => {
    const link = ownLink(await show());
    if (link) await pressAt(link);
    expect(left).to.deep.equal(['https://www.weather.gov/']);
  });

  it('goes where the attribute says, then where the link says, and never anywhere but to https', async () => {
    const exit = await show(linkTo('https://www.noaa.gov/'));
    const go = () => {
      exit.querySelector('a')?.click();
      return left.at(-1);
    };
    exit.setAttribute('href', 'https://weather.gc.ca/');
    expect(go()).to.equal('https://weather.gc.ca/');
    exit.setAttribute('href', 'javascript:alert(1)');
    expect(go()).to.equal('https://www.noaa.gov/');
    exit.querySelector('a')?.setAttribute('href', 'http://www.noaa.gov/');
    expect(go()).to.equal('https://www.weather.gov/');
    exit.querySelector('a')?.removeAttribute('href');
    expect(go()).to.equal('https://www.weather.gov/');
  });

  it('tells no script of the page that it was pressed', async () => {
    const link = linkTo('https://www.noaa.gov/');
    const exit = await show(link);
    const heard: string[] = [];
    const types = ['click', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];
    const hear = (event: Event) => heard.push(event.type);
    for (const target of [window, document, exit, link])
      for (const type of types) {
        target.addEventListener(type, hear, { capture: true });
        target.addEventListener(type, hear);
      }
    await pressAt(link);
    for (const type of types) {
      window.removeEventListener(type, hear, { capture: true });
      document.removeEventListener(type, hear, { capture: true });
      window.removeEventListener(type, hear);
      document.removeEventListener(type, hear);
    }
    expect(left).to.have.length(1);
    expect(heard).to.deep.equal([]);
  });

  it('leaves on the third press of Shift, and tells before how many are missing', async () => {
    const exit = await show(linkTo('https://www.noaa.gov/'));
    expect(toldBy(exit)).to.equal('');
    await pressShift(1);
    await exit.updateComplete;
    expect(toldBy(exit)).to.equal('Press Shift 2 more times to leave this page.');
    await pressShift(1);
    await exit.updateComplete;
    expect(toldBy(exit)).to.equal('Press Shift 1 more time to leave this page.');
    expect(left).to.deep.equal([]);
    await pressShift(1);
    await exit.updateComplete;
    expect(left).to.deep.equal(['https://www.noaa.gov/']);
    expect(toldBy(exit)).to.equal('');
  });

  it('leaves by Shift also while typing in a field, whatever the page does with keys', async () => {
    const field = document.createElement('input');
    field.setAttribute('aria-label', 'Search');
    document.addEventListener('keyup', stop, true);
    await show(linkTo('https://www.noaa.gov/'), field);
    field.focus();
    await pressShift(3);
    document.removeEventListener('keyup', stop, true);
    expect(left).to.have.length(1);
  });

  it('stays for a Shift that makes a capital, is held with another modifier, or extends a selection', async () => {
    const exit = await show(linkTo('https://www.noaa.gov/'));
    for (let time = 0; time < 4; time++) {
      await sendKeys({ press: 'Shift+A' });
      await sendKeys({ press: 'Control+Shift' });
      await sendKeys({ down: 'Shift' });
      await sendMouse({ type: 'click', position: [5, 300] });
      await sendKeys({ up: 'Shift' });
    }
    await exit.updateComplete;
    expect(left).to.deep.equal([]);
    expect(toldBy(exit)).to.equal('');
  });

  it('begins again when another key comes between', async () => {
    const exit = await show(linkTo('https://www.noaa.gov/'));
    await pressShift(2);
    await sendKeys({ press: 'b' });
    await exit.updateComplete;
    expect(toldBy(exit)).to.equal('');
    await pressShift(2);
    expect(left).to.deep.equal([]);
  });

  it('says when time ran out', async () => {
    const exit = await show(linkTo('https://www.noaa.gov/'));
    await pressShift(1);
    await new Promise((resolve) => setTimeout(resolve, 5100));
    await exit.updateComplete;
    expect(toldBy(exit)).to.equal('Time ran out. You are still on this page.');
    await pressShift(2);
    expect(left).to.deep.equal([]);
  });

  it('listens once where there are two exits, or two copies of the library', async () => {
    const copy = new URL('./quick-exit.ts?copy', import.meta.url).href;
    const other = (await import(copy)) as { joinExits: typeof joinExits };
    expect(other.joinExits).not.to.equal(joinExits);
    const gone: string[] = [];
    const exit = { ...probe, destination: () => 'https://copy.example/' };
    const stop = other.joinExits(exit, window, (url) => gone.push(url));
    await show(linkTo('https://www.noaa.gov/'));
    await show();
    await pressShift(3);
    stop();
    expect([left.length, gone.length]).to.deep.equal([1, 0]);
  });

  it('does nothing once it is removed', async () => {
    (await show()).remove();
    await pressShift(3);
    expect(left).to.deep.equal([]);
  });

  it('leaves again when the browser brings the page back after an exit, and only then', async () => {
    await show(linkTo('https://www.noaa.gov/'));
    await pressShift(3);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(left).to.have.length(1);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(left).to.deep.equal(['https://www.noaa.gov/', 'https://www.noaa.gov/']);
  });

  it('writes nothing into the address and the history', async () => {
    const before = [location.href, history.length, document.title];
    const link = linkTo('https://www.noaa.gov/');
    await show(link);
    await pressAt(link);
    await pressShift(3);
    expect([location.href, history.length, document.title]).to.deep.equal(before);
  });

  it('stays on screen while its place is scrolled away, and goes back to its place', async () => {
    const link = linkTo('https://www.noaa.gov/');
    const exit = await show(link);
    const page = document.createElement('p');
    page.style.blockSize = '3000px';
    document.body.append(page);
    const before = exit.getBoundingClientRect();
    const home = link.getBoundingClientRect();
    scrollTo(0, 1500);
    await frame();
    await frame();
    await exit.updateComplete;
    const { top, bottom, right } = link.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(100);
    expect(right).to.be.at.most(innerWidth);
    expect(exit.getBoundingClientRect().height).to.equal(before.height);
    scrollTo(0, 0);
    await frame();
    await frame();
    await exit.updateComplete;
    expect(link.getBoundingClientRect()).to.deep.equal(home);
  });

  it('is legible and in sight whatever the page’s styles and tokens say', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'a { display: none; color: #eee; background: #fff; font-size: 2px; opacity: 0 } coalition-exit { display: none; opacity: 0 }',
    );
    document.adoptedStyleSheets = [sheet];
    const link = linkTo('https://www.noaa.gov/');
    const exit = await show(link);
    exit.hidden = true;
    for (const scheme of ['light', 'dark'])
      for (const token of ['#777777', '#ffffff', '#000000', '#ff0000', 'rgb(0 0 0 / 5%)']) {
        document.documentElement.style.colorScheme = scheme;
        exit.style.setProperty('--coalition-colour-ink', token);
        exit.style.setProperty('--coalition-colour-ground', token);
        const { color, backgroundColor, fontSize } = getComputedStyle(link);
        expect(contrastOf(color, backgroundColor), `${scheme} ${token}`).to.be.at.least(7);
        expect(fontSize).to.equal('16px');
        expect(link.checkVisibility({ opacityProperty: true })).to.equal(true);
        expect(link.getBoundingClientRect().height).to.be.at.least(44);
      }
  });

  it('turns with the theme', async () => {
    const link = linkTo('https://www.noaa.gov/');
    await show(link);
    const light = getComputedStyle(link).backgroundColor;
    document.documentElement.style.colorScheme = 'dark';
    expect(contrastOf(getComputedStyle(link).backgroundColor, '#000')).to.be.above(10);
    expect(contrastOf(light, '#fff')).to.be.above(10);
  });

  it('says in sight that leaving does not erase the history', async () => {
    const exit = await show(linkTo('https://www.noaa.gov/'));
    const help = exit.shadowRoot?.querySelector<HTMLElement>('[part=help]');
    expect(help?.innerText).to.contain('Leaving does not erase your browser history.');
    expect(help?.checkVisibility()).to.equal(true);
  });

  it('fits a phone of 320 px', async () => {
    const link = linkTo('https://www.noaa.gov/');
    const exit = await show(link);
    exit.style.inlineSize = '320px';
    expect(exit.scrollWidth).to.equal(320);
    expect(exit.getBoundingClientRect().height).to.be.at.most(80);
  });

  it('has one line and its button of 44 px in a narrow container, and tells of Shift to screen readers', async () => {
    const box = document.createElement('div');
    Object.assign(box.style, { inlineSize: '288px', containerType: 'inline-size' });
    document.body.append(box);
    const link = linkTo('https://www.noaa.gov/');
    const exit = await show(link);
    const keys = exit.shadowRoot?.querySelector<HTMLElement>('.keys');
    const seenWidth = () => keys?.getBoundingClientRect().width ?? 0;
    expect(seenWidth()).to.be.above(20);
    box.append(exit);
    await exit.updateComplete;
    expect(seenWidth()).to.be.at.most(1);
    expect(keys?.checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(keys?.textContent).to.contain('Shift 3 times');
    expect(exit.getBoundingClientRect().height).to.equal(44);
    expect(link.getBoundingClientRect().height).to.equal(44);
    expect(exit.scrollWidth).to.equal(288);
  });

  it('holds its letters’ size and shape against the page’s styles', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: 62.5% } body, coalition-exit { font-size: 8px; letter-spacing: .3em;
      text-transform: uppercase; word-spacing: 1em; text-indent: 2em; font-style: italic; line-height: 3 }`);
    document.adoptedStyleSheets = [sheet];
    const link = linkTo('https://www.noaa.gov/');
    const exit = await show(link);
    for (const part of [link, exit.shadowRoot?.querySelector('.help')]) {
      const style = getComputedStyle(part as Element);
      expect(parseFloat(style.fontSize)).to.be.at.least(part === link ? 16 : 14);
      expect([style.textTransform, style.textIndent, style.fontStyle]).to.deep.equal([
        'none',
        '0px',
        'normal',
      ]);
      expect(parseFloat(style.letterSpacing) || 0).to.equal(0);
      expect(parseFloat(style.wordSpacing) || 0).to.equal(0);
    }
  });

  it('is not printed', async () => {
    const exit = await show();
    await emulateMedia({ media: 'print' });
    const { display } = getComputedStyle(exit);
    await emulateMedia({ media: 'screen' });
    expect(display).to.equal('none');
  });

  it('has a button with an edge in forced colours', async () => {
    const link = linkTo('https://www.noaa.gov/');
    await show(link);
    await emulateMedia({ forcedColors: 'active' });
    const { color, backgroundColor, borderBlockStartStyle } = getComputedStyle(link);
    await emulateMedia({ forcedColors: 'none' });
    expect(contrastOf(color, backgroundColor)).to.be.at.least(7);
    expect(borderBlockStartStyle).to.equal('solid');
  });

  it('gives axe-core nothing to find, with the page’s link or its own', async () => {
    expect(await axeFinds(await show(linkTo('https://www.noaa.gov/')))).to.deep.equal([]);
    expect(await axeFinds(await show())).to.deep.equal([]);
  });
});

function stop(event: Event): void {
  event.stopImmediatePropagation();
}
