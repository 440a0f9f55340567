import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { enMap } from '@coalition-map/store';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import { CoalitionData } from './data.ts';
import { CoalitionMap } from './map.ts';
import { register } from './register.ts';

register({ 'coalition-data': CoalitionData, 'coalition-map': CoalitionMap });

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

function all<T extends Element = HTMLElement>(map: CoalitionMap, selector: string): T[] {
  return [...(map.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

const buttons = (map: CoalitionMap) => all<HTMLButtonElement>(map, '.region-button');
const marks = (map: CoalitionMap) => all<HTMLButtonElement>(map, '.mark');
const ids = (map: CoalitionMap) => buttons(map).map(({ dataset }) => dataset['id']);
const countOf = (map: CoalitionMap) =>
  marks(map)
    .map(({ ariaLabel }) => Number(/, (\d+) records?:/.exec(ariaLabel ?? '')?.[1] ?? NaN))
    .reduce((sum, count) => sum + count, 0);

/** A map of the real data with attributes of the data and of the map. */
async function real(
  ofData: Readonly<Record<string, string>>,
  ofMap: Readonly<Record<string, string>> = {},
  width = 1000,
): Promise<{ map: CoalitionMap; data: CoalitionData }> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const data = document.createElement('coalition-data');
  for (const [name, value] of Object.entries({ src, ...ofData })) data.setAttribute(name, value);
  const map = data.appendChild(document.createElement('coalition-map'));
  for (const [name, value] of Object.entries(ofMap)) map.setAttribute(name, value);
  box.append(data);
  document.body.append(box);
  await until(
    () => data.state.sources.length > 0 && data.state.sources.every(({ phase }) => phase === 'ready'),
  );
  await until(() => marks(map).length > 0 && all(map, '.stage path.region').length > 0);
  await map.updateComplete;
  return { map, data };
}

describe('the scenes of <coalition-map>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('are the United States alone, with Alaska and the territories in frames', async () => {
    const { map } = await real({ preset: 'us' });
    expect(ids(map).length).to.equal(56);
    expect(ids(map)).to.include.members(['US-AK', 'US-HI', 'US-PR', 'US-GU', 'US-AS', 'US-MP', 'US-VI']);
    expect(ids(map).some((id) => id?.startsWith('CA-'))).to.equal(false);
    const { width, height } = map.frame?.getBoundingClientRect() ?? new DOMRect();
    expect(width / height).to.be.greaterThan(1.3);
  });

  it('are North America with Mexico for orientation, which is reached by keys and opens its country', async () => {
    const { map, data } = await real({ preset: 'na' });
    expect(ids(map).length).to.equal(70);
    const mexico = buttons(map).find(({ dataset }) => dataset['id'] === 'MX');
    expect(mexico?.ariaLabel).to.contain(enMap.legend.context);
    expect(all(map, '.stage path.context').length).to.equal(1);
    map.focus();
    await sendKeys({ type: 'mexi' });
    expect(map.shadowRoot?.activeElement).to.equal(mexico);
    await sendKeys({ press: 'Enter' });
    expect(data.state.selection.place).to.equal('MX');
  });

  it('are equal squares with the same pins, switched by a button, which keeps the focus', async () => {
    const { map } = await real({});
    const pins = countOf(map);
    const toggle = all<HTMLButtonElement>(map, 'button.tiles')[0];
    toggle?.focus();
    toggle?.click();
    const sizes = (): ReadonlySet<number> =>
      new Set(
        all<SVGPathElement>(map, '.stage path.region').flatMap((path) => {
          const { width, height } = path.getBBox();
          return [Math.round(width), Math.round(height)];
        }),
      );
    await until(() => sizes().size === 1);
    await until(() => toggle?.ariaPressed === 'true');
    expect(countOf(map)).to.equal(pins);
    expect(ids(map).length).to.equal(69);
    expect(map.shadowRoot?.activeElement).to.equal(toggle);
    toggle?.click();
    await until(() => toggle?.ariaPressed === 'false');
    expect(countOf(map)).to.equal(pins);
  });

  for (const [preset, layout, width] of [
    ['us', 'map', 1000],
    ['na', 'map', 320],
    ['us-ca', 'tiles', 320],
  ] as const)
    it(`pass axe, with targets large enough: ${preset}, ${layout}, ${width} px`, async () => {
      const { map } = await real({ preset }, { layout }, width);
      expect(await axeFinds(map)).to.deep.equal([]);
      expect(tooSmall(map)).to.deep.equal([]);
    });

  it('lay each mark at least 20 px from the next, so that none hides another', async () => {
    for (const preset of ['us', 'us-ca', 'na']) {
      const { map } = await real({ preset });
      const boxes = marks(map).map((mark) => mark.getBoundingClientRect());
      const near = boxes.flatMap((a, at) =>
        boxes.slice(at + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 20),
      );
      expect(near.length, preset).to.equal(0);
      document.body.replaceChildren();
    }
  });
});

describe('the lens of <coalition-map>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('frames its places, draws the rest as mere land, and shows their pins alone', async () => {
    const { map, data } = await real({ focus: 'US-TN US-KY' });
    expect(map.movable).to.equal(true);
    expect(all(map, '.stage path.region:not(.dim)').length).to.equal(2);
    for (const { ariaLabel } of marks(map)) expect(ariaLabel).to.match(/^(Tennessee|Kentucky)/);
    const frame = map.frame?.getBoundingClientRect() ?? new DOMRect();
    for (const path of all(map, '.stage path.region:not(.dim)')) {
      const box = path.getBoundingClientRect();
      expect(box.left >= frame.left && box.right <= frame.right).to.equal(true);
      expect(box.top >= frame.top && box.bottom <= frame.bottom).to.equal(true);
    }
    map.focus();
    expect((map.shadowRoot?.activeElement as HTMLElement | null)?.ariaLabel).to.match(
      /^(Tennessee|Kentucky)/,
    );
    data.setAttribute('focus', '');
    await data.updateComplete;
    await until(() => !map.movable);
    await map.updateComplete;
    expect(all(map, '.stage path.dim').length).to.equal(0);
  });

  it('goes when the page takes its attribute away, and the others go on working', async () => {
    const { map, data } = await real({ focus: 'US-TN' });
    data.removeAttribute('focus');
    await until(() => data.state.lens.length === 0);
    data.setAttribute('preset', 'us');
    await until(() => ids(map).length === 56);
    expect(all(map, '.stage path.dim').length).to.equal(0);
  });

  it('takes a country as all that is drawn of it, small letters and commas, and leaves out what is not there', async () => {
    const { data } = await real({ focus: 'us-tn,US-KY US-XX' });
    expect(data.state.lens).to.deep.equal(['US-TN', 'US-KY']);
    data.setAttribute('focus', 'CA');
    await until(() => data.state.lens.length === 13);
    data.setAttribute('focus', 'MX-SON');
    await until(() => data.state.lens.length === 0);
  });

  it('and a choice elsewhere move names and marks along with the outlines', async () => {
    const { map, data } = await real({});
    const [zoomIn] = all<HTMLButtonElement>(map, '.tools button');
    for (let press = 0; press < 4; press++) zoomIn?.click();
    for (const place of ['US-TX', 'US-FL']) {
      map.dispatchEvent(
        Object.assign(new Event('coalition-select', { bubbles: true, composed: true }), {
          place,
          entry: undefined,
        }),
      );
      await until(() => data.state.selection.place === place);
      await map.updateComplete;
      const outline = all(map, '.stage .line.selected')[0]?.getBoundingClientRect() ?? new DOMRect();
      const name = buttons(map)
        .find(({ dataset }) => dataset['id'] === place)
        ?.getBoundingClientRect();
      expect(name && name.x > outline.left && name.right < outline.right, place).to.equal(true);
      expect(name && name.y > outline.top && name.bottom < outline.bottom, place).to.equal(true);
    }
  });

  it('is moved by buttons as by a drag, once there is something to move', async () => {
    const { map } = await real({});
    expect(all(map, '.pan button')).to.deep.equal([]);
    all<HTMLButtonElement>(map, '.tools button')[0]?.click();
    await until(() => all(map, '.pan button').length === 4);
    const [left, up] = all<HTMLButtonElement>(map, '.pan button');
    const { cx, cy } = map.camera.view;
    left?.click();
    up?.click();
    expect(map.camera.view.cx).to.be.lessThan(cx);
    expect(map.camera.view.cy).to.be.lessThan(cy);
  });

  it('is where the 0 key leads back to, and from there to the whole map', async () => {
    const { map } = await real({ focus: 'US-TN' });
    const home = map.camera.view.k;
    map.focus();
    await sendKeys({ press: '+' });
    expect(map.camera.view.k).to.be.greaterThan(home);
    await sendKeys({ press: '0' });
    expect(map.camera.view.k).to.equal(home);
    await sendKeys({ press: '0' });
    expect(map.movable).to.equal(false);
    await sendKeys({ press: '0' });
    expect(map.camera.view.k).to.equal(home);
  });

  it('keeps the focus when the legend takes the mark that holds it', async () => {
    const { map, data } = await real({ focus: 'US-TN' });
    map.focus();
    await sendKeys({ press: 'PageDown' });
    expect(map.shadowRoot?.activeElement?.classList.contains('mark')).to.equal(true);
    for (const kind of ['partnership', 'build', 'event', 'organization', 'tribal'])
      map.dispatchEvent(
        Object.assign(new Event('coalition-hide', { bubbles: true, composed: true }), {
          key: `pin:${kind}`,
          isHidden: true,
        }),
      );
    await until(() => data.state.hidden.size === 5);
    await map.updateComplete;
    expect(marks(map)).to.deep.equal([]);
    expect((map.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id']).to.equal('US-TN');
  });
});
