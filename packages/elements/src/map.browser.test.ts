import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { enMap, type State } from '@coalition-map/store';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import { CoalitionData } from './data.ts';
import type { CoalitionSelectEvent } from './events.ts';
import { CoalitionMap } from './map.ts';
import { collections, datasetOf, stateOf } from './records.fixture.ts';
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

const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

function all<T extends Element = HTMLElement>(map: CoalitionMap, selector: string): T[] {
  return [...(map.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

const marks = (map: CoalitionMap) => all<HTMLButtonElement>(map, '.mark');
const regionOf = (map: CoalitionMap, id: string) =>
  all<HTMLButtonElement>(map, `.region-button[data-id="${id}"]`)[0] as HTMLButtonElement;
const focusOf = (map: CoalitionMap) => map.shadowRoot?.activeElement as HTMLElement | null | undefined;
const focusId = (map: CoalitionMap) => focusOf(map)?.dataset['id'];

async function place(map: CoalitionMap, parent: HTMLElement, width: number): Promise<CoalitionMap> {
  parent.style.width = `${width}px`;
  document.body.append(parent);
  await until(() => map.camera.ready && all(map, '.overlay').length > 0 && all(map, '.stage svg').length > 0);
  await map.updateComplete;
  return map;
}

/** A map of a state that is set by hand. */
async function show(state: State | undefined, width = 1000): Promise<CoalitionMap> {
  const box = document.createElement('div');
  const map = document.createElement('coalition-map');
  if (state) map.state = state;
  box.append(map);
  return place(map, box, width);
}

/** A map in a provider with a dataset, through its own door. */
async function provided(
  records: Readonly<Record<string, readonly object[]>> = collections,
  width = 1000,
): Promise<{ map: CoalitionMap; data: CoalitionData }> {
  const box = document.createElement('div');
  const data = document.createElement('coalition-data');
  const { manifest } = datasetOf();
  const list = Object.entries(records).map(([name, of]) => ({ name, count: of.length, records: of }));
  data.src = `data:application/json,${encodeURIComponent(JSON.stringify({ ...manifest, collections: list }))}`;
  const map = data.appendChild(document.createElement('coalition-map'));
  box.append(data);
  await place(map, box, width);
  await until(() => data.state.phase === 'ready');
  await map.updateComplete;
  return { map, data };
}

/** A map of the real data. */
async function real(width = 1000): Promise<{ map: CoalitionMap; data: CoalitionData }> {
  const box = document.createElement('div');
  const data = document.createElement('coalition-data');
  data.src = src;
  const map = data.appendChild(document.createElement('coalition-map'));
  box.append(data);
  await place(map, box, width);
  await until(() => data.state.sources.every(({ phase }) => phase === 'ready'));
  await map.updateComplete;
  return { map, data };
}

function asked(map: CoalitionMap): CoalitionSelectEvent[] {
  const requests: CoalitionSelectEvent[] = [];
  map.addEventListener('coalition-select', (event) => requests.push(event));
  return requests;
}

const told = (requests: readonly CoalitionSelectEvent[]) =>
  requests.map(({ place: id, entry, follow }) => [id, entry, follow]);

/** Where a region lies in the window: a point of its land. */
function landOf(map: CoalitionMap, id: string): [number, number] {
  const box = regionOf(map, id).getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}

async function press(map: CoalitionMap, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await map.updateComplete;
  }
}

function pointer(
  map: CoalitionMap,
  type: string,
  id: number,
  at: readonly [number, number],
  more: object = {},
) {
  const target = all(map, '.stage svg')[0];
  const { left, top } = map.frame?.getBoundingClientRect() ?? new DOMRect();
  target?.dispatchEvent(
    new PointerEvent(type, {
      pointerId: id,
      pointerType: 'touch',
      bubbles: true,
      composed: true,
      clientX: left + at[0],
      clientY: top + at[1],
      ...more,
    }),
  );
}

function wheel(map: CoalitionMap, at: readonly [number, number], more: WheelEventInit = {}): WheelEvent {
  const { left, top } = map.frame?.getBoundingClientRect() ?? new DOMRect();
  const event = new WheelEvent('wheel', {
    bubbles: true,
    composed: true,
    cancelable: true,
    deltaY: -200,
    clientX: left + at[0],
    clientY: top + at[1],
    ...more,
  });
  all(map, '.stage svg')[0]?.dispatchEvent(event);
  return event;
}

const near = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);
const build = (id: string, city: string, at: readonly [number, number], more: object = {}) => ({
  ...(collections['builds']?.[0] as object),
  id,
  place: { precision: 'city', city, at },
  ...more,
});

describe('<coalition-map>', () => {
  before(async () => {
    await setViewport({ width: 1280, height: 1000 });
  });

  afterEach(async () => {
    document.body.replaceChildren();
    await sendMouse({ type: 'move', position: [1270, 990] });
  });

  it('draws the outlines and marks the first picture, before there is any data', async () => {
    performance.clearMarks('coalition-picture');
    const map = await show(undefined);
    expect(all(map, '.stage path.region').length).to.equal(69);
    expect(performance.getEntriesByName('coalition-picture').length).to.equal(1);
    const [region] = all<SVGPathElement>(map, '.stage path.region');
    expect(region?.getBoundingClientRect().width).to.be.greaterThan(10);
  });

  it('shows no state as "no data" while the data is on its way, or did not come', async () => {
    for (const phase of ['loading', 'failed', 'idle'] as const) {
      const map = await show({ ...stateOf({}, datasetOf({})), phase });
      expect(all(map, 'path.region:not(.waiting)'), phase).to.deep.equal([]);
      expect(all(map, '.region-button:not(.waiting)'), phase).to.deep.equal([]);
      expect(regionOf(map, 'US-TN').ariaLabel, phase).to.equal(`Tennessee, TN: ${enMap.legend.waiting}`);
      const fill = getComputedStyle(all(map, 'path.region')[0] as Element).fill;
      expect(fill, phase).not.to.contain('url');
      map.remove();
    }
    const map = await show(stateOf({}, datasetOf({})));
    expect(all(map, 'path.region.none').length).to.equal(69);
    expect(getComputedStyle(all(map, 'path.region')[0] as Element).fill).to.contain('url');
  });

  it('has one Tab stop', async () => {
    const map = await show(stateOf());
    expect(all(map, '.overlay [tabindex="0"]').length).to.equal(1);
    expect(all(map, '.overlay button').every((button) => button.hasAttribute('tabindex'))).to.equal(true);
    const before = document.createElement('button');
    const after = document.createElement('button');
    document.body.prepend(before);
    document.body.append(after);
    before.focus();
    await press(map, 'Tab');
    expect(focusId(map)).to.equal('US-KS');
    await press(map, 'ArrowRight', 'PageDown', 't', 'PageDown');
    expect(all(map, '.overlay [tabindex="0"]')).to.deep.equal([focusOf(map)]);
    const bar = all(map, '.bar button').length;
    for (let press_ = 0; press_ < bar; press_++) await press(map, 'Tab');
    expect(focusOf(map)?.closest('.bar') !== null).to.equal(true);
    await press(map, 'Tab');
    // Elements themselves would be told whole, with all that hangs on them, where this fails.
    expect(document.activeElement === after).to.equal(true);
  });

  it('names each region with its colour in words and its records, and each mark with its state and kinds', async () => {
    const map = await show(stateOf());
    expect(regionOf(map, 'US-TN').ariaLabel).to.equal(
      'Tennessee, TN: 1 program or measure; 4 partnerships and laws, 3 coalition builds, 4 events, 8 organizations, 1 resource, 1 hotline, and 1 figure',
    );
    expect(regionOf(map, 'CA-AB').ariaLabel).to.equal(`Alberta, AB: ${enMap.legend.none}`);
    const names = marks(map).map(({ ariaLabel }) => ariaLabel);
    expect(names).to.include('Iowa, 3 records: 1 partnership or law, 1 coalition build, and 1 event');
    expect(names.some((name) => name === null || /undefined|NaN/.test(name))).to.equal(false);
    const group = all(map, '[role=group]')[0];
    expect(group?.ariaLabel).to.equal('Map of the United States and Canada');
  });

  it('selects by a click on land, and the focus stays where it is', async () => {
    const { map, data } = await provided();
    const requests = asked(map);
    const [x, y] = landOf(map, 'US-TX');
    await sendMouse({ type: 'click', position: [x, y + 14] });
    expect(told(requests)).to.deep.equal([['US-TX', undefined, false]]);
    expect(data.state.selection.place).to.equal('US-TX');
    await map.updateComplete;
    expect(regionOf(map, 'US-TX').ariaPressed).to.equal('true');
    expect(all(map, '.stage .line.selected').length).to.equal(1);
  });

  it('tells the name of what is pointed at', async () => {
    const map = await show(stateOf());
    const [x, y] = landOf(map, 'CA-AB');
    await sendMouse({ type: 'move', position: [x, y] });
    await map.updateComplete;
    expect(all(map, '.readout')[0]?.innerText).to.equal(`Alberta: ${enMap.legend.none}`);
    expect(all(map, '.stage .line.hover').length).to.equal(1);
    await sendMouse({ type: 'move', position: [1270, 990] });
    await map.updateComplete;
    expect(all(map, '.stage .line.hover').length).to.equal(0);
  });

  it('selects nothing by a click on the sea', async () => {
    const map = await show(stateOf());
    const requests = asked(map);
    const { left, bottom } = map.frame?.getBoundingClientRect() ?? new DOMRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 30, Math.round(bottom) - 300] });
    expect(requests).to.deep.equal([]);
  });

  it('selects a small state by the call-out beside the coast, which a pointer can hit', async () => {
    const map = await show(stateOf());
    const requests = asked(map);
    const callouts = all(map, '.region-button.callout');
    expect(callouts.map(({ dataset }) => dataset['id'])).to.include.members([
      'US-RI',
      'US-DE',
      'US-DC',
      'CA-PE',
    ]);
    for (const id of ['US-RI', 'US-DC', 'CA-PE'])
      await sendMouse({ type: 'click', position: landOf(map, id) });
    expect(requests.map((it) => it.place)).to.deep.equal(['US-RI', 'US-DC', 'CA-PE']);
    expect(all(map, '.leaders path').length).to.be.at.least(callouts.length);
  });

  it('selects by Enter and asks for the focus to follow', async () => {
    const { map, data } = await provided();
    const requests = asked(map);
    map.focus();
    await press(map, 'i', 'o', 'Enter');
    expect(told(requests)).to.deep.equal([['US-IA', undefined, true]]);
    expect(data.state.selection.place).to.equal('US-IA');
    await press(map, 'Escape');
    expect(data.state.selection.place).to.equal(undefined);
  });

  it('finds a name with a space in it', async () => {
    const map = await show(stateOf());
    const requests = asked(map);
    map.focus();
    await press(map, ...Array.from('new'), 'Space', 'y');
    expect(focusId(map)).to.equal('US-NY');
    expect(requests).to.deep.equal([]);
  });

  it('lets the page refuse a selection, and then nothing changes', async () => {
    const { map, data } = await provided();
    const refuse = (event: Event) => {
      event.preventDefault();
    };
    document.addEventListener('coalition-select', refuse);
    const before = data.state;
    const [x, y] = landOf(map, 'US-TX');
    await sendMouse({ type: 'click', position: [x, y + 14] });
    map.focus();
    await press(map, 'i', 'o', 'Enter', 'PageDown', 'Enter');
    document.removeEventListener('coalition-select', refuse);
    expect(data.state).to.equal(before);
    expect(all(map, '[aria-pressed=true]')).to.deep.equal([]);
    expect(all(map, '.stage .line.selected')).to.deep.equal([]);
  });

  it('lights all the states of a selected record', async () => {
    const map = await show(stateOf({ place: 'US-IA', entry: 'fixture/builds/sioux-city' }));
    const d = (id: string) => all(map, '.stage path.region')[regions(map).indexOf(id)]?.getAttribute('d');
    const lit = all(map, '.stage .line.lit').map((path) => path.getAttribute('d'));
    expect(lit).to.have.members([d('US-NE'), d('US-SD')]);
    expect(all(map, '.stage .line.selected')[0]?.getAttribute('d')).to.equal(d('US-IA'));
    map.state = stateOf({ place: 'US-IA' });
    await map.updateComplete;
    expect(all(map, '.stage .line.lit')).to.deep.equal([]);
  });

  const regions = (map: CoalitionMap) => all(map, '.region-button').map(({ dataset }) => dataset['id'] ?? '');

  it('gives each control 24 px, and no two controls that a pointer hits lie under each other', async () => {
    for (const width of [320, 560, 704, 800, 1000]) {
      const { map } = await real(width);
      expect(tooSmall(map), String(width)).to.deep.equal([]);
      const boxes = all(map, '.callout').map((it) => ({
        id: it.dataset['id'],
        box: it.getBoundingClientRect(),
      }));
      for (const [at, { id, box }] of boxes.entries())
        for (const other of boxes.slice(at + 1))
          expect(
            Math.abs(box.x - other.box.x) < 24 && Math.abs(box.y - other.box.y) < 24,
            `${width}: ${id} and ${other.id}`,
          ).to.equal(false);
      expect(map.scrollWidth, String(width)).to.be.at.most(width);
      document.body.replaceChildren();
    }
  });

  it('gives axe-core nothing to find', async () => {
    for (const theme of ['light', 'dark']) {
      const { map, data } = await real();
      data.setAttribute('theme', theme);
      map.setAttribute('theme', theme);
      expect(await axeFinds(map)).to.deep.equal([]);
      document.body.replaceChildren();
    }
    const map = await show(undefined);
    expect(await axeFinds(map)).to.deep.equal([]);
  });
});

describe('the pins of <coalition-map>', () => {
  before(async () => {
    await setViewport({ width: 1280, height: 1000 });
  });

  afterEach(async () => {
    document.body.replaceChildren();
    await sendMouse({ type: 'move', position: [1270, 990] });
  });

  /** Three builds in Nashville, one 3 km away, and one in Memphis; the anchor of Tennessee has records of its own. */
  const crowded = {
    ...collections,
    builds: [
      ...['one', 'two', 'three'].map((id) => build(id, 'Nashville', [-86.78, 36.16])),
      build('beside', 'Berry Hill', [-86.75, 36.13]),
      build('memphis', 'Memphis', [-90.05, 35.15]),
    ],
  };

  for (const width of [340, 1000])
    it(`are all reached by the keyboard alone at ${width} px, and the focus is never lost on the way`, async function () {
      this.timeout(120_000);
      const { map, data } = await provided(crowded, width);
      const requests = asked(map);
      const step = async (...keys: string[]) => {
        await press(map, ...keys);
        expect(document.activeElement, keys.join()).to.equal(map);
        expect(focusOf(map)?.closest('.overlay'), keys.join()).to.be.instanceOf(HTMLElement);
        const box = focusOf(map)?.getBoundingClientRect() ?? new DOMRect();
        const frame = map.frame?.getBoundingClientRect() ?? new DOMRect();
        expect(
          box.left >= frame.left - 1 && box.right <= frame.right + 1,
          `${focusId(map)} is in sight`,
        ).to.equal(true);
        expect(
          box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1,
          `${focusId(map)} is in sight`,
        ).to.equal(true);
      };
      const goTo = async (id: string) => {
        for (let at = 0; at < 30 && focusId(map) !== id; at++) await step('PageDown');
        expect(focusId(map)).to.equal(id);
      };
      const opened = new Set<string>();
      /** Opens marks one after the other from the whole map on, then each mark of the state that is there then. */
      const explore = async (path: readonly string[]): Promise<void> => {
        map.focus();
        await step('Escape', 'Escape', '0', ...Array.from('tennessee'));
        expect(focusId(map)).to.equal('US-TN');
        for (const id of path) {
          await goTo(id);
          await step('Enter');
        }
        const clusters: string[] = [];
        for (const seen = new Set<string>(); ;) {
          await step('PageDown');
          const id = focusId(map) ?? '';
          if (seen.has(id)) break;
          seen.add(id);
          if (focusOf(map)?.ariaLabel?.includes(', 1 record:')) await step('Enter');
          else {
            const look = `${id} ${focusOf(map)?.ariaLabel} ${map.camera.view.k}`;
            if (!opened.has(look)) clusters.push(id);
            opened.add(look);
          }
        }
        for (const id of clusters) await explore([...path, id]);
      };
      await explore([]);
      const found = new Set(requests.map(({ entry }) => entry));
      const wanted = data.state.atlas.entries
        .filter(({ kind, places }) => kind === 'builds' && places.includes('US-TN'))
        .map(({ key }) => key);
      expect(wanted.length).to.equal(5);
      expect([...found]).to.include.members(wanted);
      // The mark of what is known of the whole state opens the state, which tells each of these records.
      expect(requests.some((it) => it.place === 'US-TN' && it.entry === undefined)).to.equal(true);
    });

  it('of one city fan out, and the fan closes by Escape, by zooming and by a click beside it', async () => {
    const { map } = await provided({
      builds: ['one', 'two', 'three'].map((id) => build(id, 'Nashville', [-86.78, 36.16])),
    });
    const requests = asked(map);
    const closed = () => expect(marks(map).map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal(['false']);
    const open = () =>
      expect(marks(map).map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal([null, null, null]);
    closed();
    map.focus();
    await press(map, 't', 'PageDown', 'Enter');
    open();
    expect(focusOf(map)?.ariaLabel).to.contain('1 record');
    const boxes = marks(map).map((it) => it.getBoundingClientRect());
    for (const [at, box] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        expect(near([box.x, box.y], [other.x, other.y])).to.be.at.least(24);
    expect(all(map, '.leaders path').filter((path) => path.getAttribute('d'))).to.have.length.at.least(3);
    await press(map, 'PageDown', 'Enter');
    expect(requests.at(-1)?.entry).to.equal('fixture/builds/two');
    open();
    await press(map, 'Escape');
    closed();
    expect(focusId(map)).to.equal(marks(map)[0]?.dataset['id']);
    await press(map, 'Enter');
    open();
    await press(map, '+');
    closed();
    expect(focusOf(map)).to.equal(marks(map)[0]);
    await press(map, '0', 'Enter');
    open();
    const [x, y] = landOf(map, 'CA-AB');
    await sendMouse({ type: 'click', position: [x, y + 14] });
    await map.updateComplete;
    closed();
  });

  it('at the edge of the picture fan out inside it', async () => {
    const at = (id: string) => build(id, 'Christiansted', [-64.7, 17.75], { jurisdictions: ['US-VI'] });
    const { map } = await provided(
      { builds: Array.from({ length: 12 }, (_, index) => at(`it-${index}`)) },
      400,
    );
    marks(map)[0]?.click();
    await map.updateComplete;
    const frame = map.frame?.getBoundingClientRect() ?? new DOMRect();
    expect(marks(map).length).to.equal(12);
    for (const mark of marks(map)) {
      const box = mark.getBoundingClientRect();
      expect(box.right <= frame.right + 1 && box.bottom <= frame.bottom + 1).to.equal(true);
    }
  });

  it('of a call-out split when it is opened', async () => {
    const { map } = await provided({
      builds: [
        build('north', 'Boston', [-71.06, 42.36], { jurisdictions: ['US-MA'] }),
        build('west', 'Pittsfield', [-73.25, 42.45], { jurisdictions: ['US-MA'] }),
      ],
    });
    expect(marks(map).length).to.equal(1);
    map.focus();
    await press(map, ...Array.from('massa'), 'PageDown', 'Enter');
    expect(marks(map).length).to.equal(2);
    expect(marks(map)).to.include(focusOf(map));
    expect(map.movable).to.equal(true);
  });

  it('keep the focus when a pointer zooms them apart or together', async () => {
    const { map } = await provided(crowded, 1000);
    map.focus();
    await press(map, ...Array.from('tenn'), 'PageDown', 'PageDown');
    const steps = [-900, -900, 500, -400, 3000];
    for (const deltaY of steps) {
      wheel(map, [600, 500], { ctrlKey: true, deltaY });
      await map.updateComplete;
      expect(document.activeElement).to.equal(map);
      expect(focusOf(map)?.tabIndex, String(deltaY)).to.equal(0);
      expect(focusOf(map)?.ariaLabel).to.match(/^Tennessee/);
    }
  });

  it('keep the focus when a pointer joins the last of them with others', async () => {
    const { map } = await provided({
      builds: [
        build('nashville', 'Nashville', [-86.78, 36.16]),
        build('murfreesboro', 'Murfreesboro', [-86.39, 35.85]),
        build('lebanon', 'Lebanon', [-86.29, 36.2]),
      ],
    });
    expect(marks(map).length).to.equal(1);
    map.focus();
    await press(map, ...Array.from('tenn'), '+', '+', '+', '+', 'PageUp');
    expect(marks(map).length).to.equal(3);
    expect(focusOf(map)).to.equal(marks(map)[2]);
    wheel(map, [600, 500], { ctrlKey: true, deltaY: 3000 });
    // Marks are laid out anew when the wheel rests.
    await until(() => marks(map).length === 1);
    expect(marks(map)).to.deep.equal([focusOf(map)]);
  });

  it('fan in when the size or the data changes', async () => {
    const three = ['one', 'two', 'three'].map((id) => build(id, 'Nashville', [-86.78, 36.16]));
    const map = await show(stateOf({}, datasetOf({ builds: three })));
    const openFan = async () => {
      marks(map)[0]?.click();
      await map.updateComplete;
      expect(marks(map).length).to.equal(3);
    };
    await openFan();
    (map.parentElement as HTMLElement).style.width = '900px';
    await until(() => map.camera.size.width === 900);
    await map.updateComplete;
    expect(marks(map).length).to.equal(1);
    await openFan();
    map.state = stateOf({}, datasetOf({ builds: three }));
    await map.updateComplete;
    expect(marks(map).length).to.equal(1);
  });

  it('are as many as the records of the real data that have a place, and all are in a mark', async () => {
    for (const width of [320, 1000]) {
      const { map, data } = await real(width);
      const total = marks(map)
        .map(({ ariaLabel }) => Number(/(\d+) records?:/.exec(ariaLabel ?? '')?.[1]))
        .reduce((sum, count) => sum + count, 0);
      const drawn = new Set(all(map, '.region-button').map(({ dataset }) => dataset['id']));
      const located = data.state.atlas.entries.filter(({ kind, places, record }) => {
        const where = 'place' in record ? record.place : undefined;
        const isPin = ['builds', 'events', 'organizations', 'partnerships'].includes(kind);
        const isThere = where?.at !== undefined || places.some((id) => drawn.has(id));
        return isPin && where?.precision !== 'withheld' && isThere;
      });
      expect(located.length).to.be.greaterThan(200);
      expect(total).to.equal(located.length);
      document.body.replaceChildren();
    }
  });
});

describe('the view of <coalition-map>', () => {
  before(async () => {
    await setViewport({ width: 1280, height: 1000 });
  });

  afterEach(async () => {
    document.body.replaceChildren();
    await sendMouse({ type: 'move', position: [1270, 990] });
  });

  it('is zoomed by the buttons and the keys, which do the same', async () => {
    const map = await show(stateOf());
    const whole = map.camera.view.k;
    const [zoomIn, zoomOut, showAll] = all<HTMLButtonElement>(map, '.tools button');
    expect(zoomOut?.ariaDisabled).to.equal('true');
    zoomOut?.click();
    expect(map.camera.view.k).to.equal(whole);
    zoomIn?.click();
    await map.updateComplete;
    expect(map.camera.view.k).to.be.closeTo(whole * 2, 1e-9);
    expect(zoomOut?.ariaDisabled).to.equal('false');
    showAll?.click();
    expect(map.camera.view.k).to.equal(whole);
    map.focus();
    await press(map, '+', '+');
    expect(map.camera.view.k).to.be.closeTo(whole * 4, 1e-9);
    await press(map, '-');
    expect(map.camera.view.k).to.be.closeTo(whole * 2, 1e-9);
    expect(focusId(map)).to.equal('US-KS');
    await press(map, '0');
    expect(map.camera.view.k).to.equal(whole);
  });

  it('is dragged by a mouse only when it is zoomed', async () => {
    const map = await show(stateOf());
    const requests = asked(map);
    const { left, top } = map.frame?.getBoundingClientRect() ?? new DOMRect();
    const drag = async () => {
      await sendMouse({ type: 'move', position: [Math.round(left) + 620, Math.round(top) + 300] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(left) + 520, Math.round(top) + 340] });
      await sendMouse({ type: 'up' });
      await map.updateComplete;
    };
    const before = map.camera.view;
    await drag();
    expect(map.camera.view).to.deep.equal(before);
    map.zoom(4);
    await map.updateComplete;
    const zoomed = map.camera.view;
    await drag();
    expect((zoomed.cx - map.camera.view.cx) * zoomed.k).to.be.closeTo(-100, 1);
    expect((zoomed.cy - map.camera.view.cy) * zoomed.k).to.be.closeTo(40, 1);
    expect(requests, 'a drag is no click').to.deep.equal([]);
  });

  it('comes back to the state that Tab reaches, and its frame never scrolls', async () => {
    const map = await show(stateOf());
    const before = document.createElement('button');
    document.body.prepend(before);
    map.zoom(8);
    map.move(9000, 9000);
    await map.updateComplete;
    before.focus();
    await press(map, 'Tab');
    expect(focusId(map)).to.equal('US-KS');
    await map.updateComplete;
    const box = focusOf(map)?.getBoundingClientRect() ?? new DOMRect();
    const frame = map.frame?.getBoundingClientRect() ?? new DOMRect();
    expect(box.left > frame.left && box.right < frame.right).to.equal(true);
    expect(box.top > frame.top && box.bottom < frame.bottom).to.equal(true);
    expect([map.frame?.scrollLeft, map.frame?.scrollTop]).to.deep.equal([0, 0]);
  });

  it('follows no mouse whose button was let go outside of the frame', async () => {
    const map = await show(stateOf());
    const { left, top, right } = map.frame?.getBoundingClientRect() ?? new DOMRect();
    const [x, y] = [Math.round(left) + 620, Math.round(top) + 300];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(right) + 60, y] });
    await sendMouse({ type: 'up' });
    map.zoom(4);
    await map.updateComplete;
    const before = map.camera.view;
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'move', position: [x + 40, y + 40] });
    expect(map.camera.view).to.deep.equal(before);
    await map.updateComplete;
    expect(all(map, '.stage .line.hover').length, 'what is under the pointer shows again').to.equal(1);
  });

  it('zooms about the pointer by the wheel with Ctrl, and leaves the plain wheel to the page', async () => {
    const map = await show(stateOf());
    const at = [300, 400] as const;
    const before = map.camera.planePoint(at);
    const plain = wheel(map, at);
    expect(plain.defaultPrevented).to.equal(false);
    expect(map.movable).to.equal(false);
    const held = wheel(map, at, { ctrlKey: true, deltaY: -600 });
    expect(held.defaultPrevented).to.equal(true);
    expect(map.movable).to.equal(true);
    expect(near(map.camera.planePoint(at), before)).to.be.lessThan(1e-6);
    const meta = wheel(map, at, { metaKey: true, deltaY: 6000 });
    expect(meta.defaultPrevented).to.equal(true);
    expect(map.movable).to.equal(false);
  });

  it('tells how to zoom once in a while to one who wheels while pointing at the map, and to nobody who scrolls by', async () => {
    const map = await show(stateOf());
    const hint = () => all(map, '.hint').length;
    wheel(map, [300, 400]);
    await map.updateComplete;
    expect(hint(), 'a map that is scrolled under the pointer').to.equal(0);
    const [x, y] = landOf(map, 'US-KS');
    await sendMouse({ type: 'move', position: [x, y] });
    wheel(map, [300, 400], { ctrlKey: true });
    await map.updateComplete;
    expect(hint(), 'a wheel with Ctrl').to.equal(0);
    await sendMouse({ type: 'move', position: [x + 5, y] });
    wheel(map, [300, 400]);
    await map.updateComplete;
    expect(hint(), 'a wheel over the map').to.equal(1);
    await until(() => hint() === 0);
    wheel(map, [300, 400]);
    await map.updateComplete;
    expect(hint(), 'the next wheel soon after').to.equal(0);
  });

  it('is moved by two fingers and not by one', async () => {
    const map = await show(stateOf());
    const requests = asked(map);
    const whole = map.camera.view.k;
    pointer(map, 'pointerdown', 1, [400, 300]);
    pointer(map, 'pointermove', 1, [460, 300]);
    expect(map.movable).to.equal(false);
    pointer(map, 'pointerup', 1, [460, 300]);
    pointer(map, 'pointerdown', 1, [400, 300]);
    pointer(map, 'pointerdown', 2, [600, 300]);
    const middle = map.camera.planePoint([500, 300]);
    pointer(map, 'pointermove', 1, [300, 300]);
    pointer(map, 'pointermove', 2, [700, 300]);
    expect(map.camera.view.k).to.be.closeTo(whole * 2, 1e-6);
    expect(near(map.camera.planePoint([500, 300]), middle)).to.be.lessThan(1);
    const before = map.camera.planePoint([500, 300]);
    pointer(map, 'pointermove', 1, [320, 330]);
    pointer(map, 'pointermove', 2, [720, 330]);
    expect(near(map.camera.planePoint([520, 330]), before)).to.be.lessThan(3);
    pointer(map, 'pointerup', 1, [320, 330]);
    const left = map.camera.view;
    pointer(map, 'pointermove', 2, [600, 400]);
    expect(map.camera.view).to.deep.equal(left);
    pointer(map, 'pointerup', 2, [600, 400]);
    pointer(map, 'pointerdown', 1, [400, 300]);
    pointer(map, 'pointerdown', 2, [600, 300]);
    pointer(map, 'pointerup', 2, [600, 300]);
    pointer(map, 'pointerup', 1, [400, 300]);
    expect(requests, 'two fingers never click').to.deep.equal([]);
    pointer(map, 'pointerdown', 3, [500, 420]);
    pointer(map, 'pointerup', 3, [500, 420]);
    expect(requests.length, 'one finger does').to.equal(1);
  });

  it('can be pinched by a finger that came down on a mark', async () => {
    const map = await show(stateOf());
    const mark = marks(map)[0];
    const { left, top } = map.frame?.getBoundingClientRect() ?? new DOMRect();
    const touch = { pointerType: 'touch', bubbles: true, composed: true } as const;
    mark?.dispatchEvent(
      new PointerEvent('pointerdown', { ...touch, pointerId: 1, clientX: left + 400, clientY: top + 300 }),
    );
    pointer(map, 'pointerdown', 2, [600, 300]);
    pointer(map, 'pointermove', 2, [800, 300]);
    expect(map.movable).to.equal(true);
  });

  it('stays the whole picture when the size changes, and stays near when it is near', async () => {
    const map = await show(stateOf(), 1000);
    const box = map.parentElement as HTMLElement;
    for (const width of [400, 777, 1200]) {
      box.style.width = `${width}px`;
      await until(() => map.camera.size.width === width);
      await map.updateComplete;
      expect(map.movable).to.equal(false);
      expect(map.camera.view.k * 2000).to.be.closeTo(width, 2);
      expect(all(map, '.stage svg')[0]?.getBoundingClientRect().width).to.equal(width);
    }
    map.zoom(6);
    const { cx, cy } = map.camera.view;
    box.style.width = '800px';
    await until(() => map.camera.size.width === 800);
    expect(map.movable).to.equal(true);
    expect(near([map.camera.view.cx, map.camera.view.cy], [cx, cy])).to.be.lessThan(1);
  });

  it('is drawn once there is room for it', async () => {
    const box = document.createElement('div');
    box.style.display = 'none';
    const map = document.createElement('coalition-map');
    map.state = stateOf();
    box.append(map);
    document.body.append(box);
    await map.updateComplete;
    await frames();
    expect(all(map, '.stage svg')).to.deep.equal([]);
    map.zoom(2);
    map.move(5, 5);
    box.style.display = 'block';
    box.style.width = '600px';
    await until(() => all(map, '.stage svg').length > 0 && marks(map).length > 0);
    await map.updateComplete;
    expect(map.camera.view.k).to.be.closeTo(0.3, 0.01);
    expect(marks(map)[0]?.getBoundingClientRect().width).to.be.greaterThan(0);
  });

  it('works on after the element was taken out and put in again', async () => {
    const { map, data } = await provided();
    const box = document.createElement('div');
    box.style.width = '1000px';
    document.body.append(box);
    map.remove();
    await frames();
    data.append(map);
    await frames();
    const [x, y] = landOf(map, 'US-TX');
    await sendMouse({ type: 'click', position: [x, y + 14] });
    expect(data.state.selection.place).to.equal('US-TX');
    wheel(map, [400, 400], { ctrlKey: true, deltaY: -600 });
    expect(map.movable).to.equal(true);
    (data.parentElement as HTMLElement).style.width = '600px';
    await until(() => map.camera.size.width === 600);
    expect(all(map, '.stage svg').length).to.equal(1);
  });

  it('is drawn under a policy that refuses inline styles', async () => {
    const frame = document.createElement('iframe');
    frame.style.width = '900px';
    frame.style.height = '900px';
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="style-src 'none'">
      <script type="module" src="/packages/elements/src/define.ts"></script>
      <coalition-data src="/data/tasa/dataset.json"><coalition-map></coalition-map><coalition-legend></coalition-legend></coalition-data>`;
    const violations: string[] = [];
    document.body.append(frame);
    await until(() => frame.contentDocument?.querySelector('coalition-map'));
    frame.contentDocument?.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      violations.push(`${violatedDirective} ${sample}`),
    );
    const map = await until(() => frame.contentDocument?.querySelector('coalition-map'));
    await until(() => map.shadowRoot?.querySelector('.mark'));
    const mark = map.shadowRoot?.querySelector<HTMLElement>('.mark');
    expect(mark?.style.transform).to.match(/^translate/);
    expect(getComputedStyle(mark as Element).position).to.equal('absolute');
    expect(violations).to.deep.equal([]);
  });
});
