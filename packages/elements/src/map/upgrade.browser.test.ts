import { expect } from 'chai';
import type { Frame, MapSurface } from '@coalition-map/map';
import { CoalitionMap } from '../map.ts';
import { until } from '../mounted.fixture.ts';
import { register } from '../register.ts';
import { means, type UpgradeMode } from './upgrade.ts';

register({ 'coalition-map': CoalitionMap });

/** A surface that does as the test says. */
class Puppet implements MapSurface {
  static all: Puppet[] = [];
  onstall?: (isStalled: boolean) => void;
  onfail?: (reason: unknown) => void;
  frames: Frame[] = [];
  isDestroyed = false;
  ready: () => void = () => undefined;
  refuse: (reason: unknown) => void = () => undefined;

  mount(): Promise<void> {
    Puppet.all.push(this);
    return new Promise((done, fail) => {
      this.ready = done;
      this.refuse = fail;
    });
  }

  draw(frame: Frame): void {
    this.frames.push(frame);
  }

  destroy(): void {
    this.isDestroyed = true;
  }
}

const real = { ...means };
let canDraw = true;
let savesData = false;

const quiet = () => new Promise((done) => setTimeout(done, 50));
const stageOf = (map: CoalitionMap) => map.shadowRoot?.querySelector<HTMLElement>('.stage');
const shown = (map: CoalitionMap) => stageOf(map)?.dataset['surface'];

/** A map on the page, and the surface that it brought, if it did; one that is to come has as long as it takes. */
async function show(
  upgrade: UpgradeMode,
  act?: (map: CoalitionMap) => void,
  isAwaited = false,
): Promise<[CoalitionMap, Puppet | undefined]> {
  const known = Puppet.all.length;
  const map = document.createElement('coalition-map');
  map.setAttribute('upgrade', upgrade);
  map.style.width = '600px';
  document.body.append(map);
  await until(() => shown(map) === 'svg');
  await until(() => map.shadowRoot?.querySelector('.overlay [tabindex="0"]'));
  act?.(map);
  if (isAwaited) await until(() => Puppet.all.length > known);
  // Long enough for what is idle, and no longer than needed.
  const end = performance.now() + 1000;
  while (Puppet.all.length === known && performance.now() < end) await quiet();
  return [map, Puppet.all.at(known)];
}

async function showGl(): Promise<[CoalitionMap, Puppet]> {
  const [map, puppet] = await show('eager', undefined, true);
  if (!puppet) throw new Error('no surface came');
  puppet.ready();
  await until(() => shown(map) === 'gl');
  return [map, puppet];
}

describe('the upgrade of a map', () => {
  before(() => {
    means.surface = () => Promise.resolve(new Puppet());
    means.canDraw = () => canDraw;
    means.savesData = () => savesData;
  });

  after(() => Object.assign(means, real));

  beforeEach(() => {
    Puppet.all = [];
    [canDraw, savesData] = [true, false];
  });

  afterEach(() => {
    for (const map of document.querySelectorAll('coalition-map')) map.remove();
  });

  for (const [mode, sees, act] of [
    ['eager', true, undefined],
    ['idle', true, undefined],
    ['visible', true, undefined],
    ['never', false, (map: CoalitionMap) => map.zoom(8)],
    ['interaction', false, undefined],
    ['interaction', false, (map: CoalitionMap) => map.zoom(2)],
    ['interaction', true, (map: CoalitionMap) => map.zoom(2.6)],
    ['interaction', true, (map: CoalitionMap) => map.focus()],
    ['interaction', true, (map: CoalitionMap) => map.click()],
    ['interaction', true, pressed('mouse')],
    ['interaction', false, pressed('touch')],
  ] as const)
    it(`${sees ? 'comes' : 'does not come'} with "${mode}" (${act?.toString() ?? 'nothing happens'})`, async () => {
      const [, puppet] = await show(mode, act, sees);
      expect(puppet !== undefined).to.equal(sees);
    });

  it('never comes where data is to be saved, or the device cannot draw', async () => {
    savesData = true;
    expect((await show('eager'))[1]).to.equal(undefined);
    [savesData, canDraw] = [false, false];
    expect((await show('eager'))[1]).to.equal(undefined);
  });

  it('is shown only when it is ready, and draws each frame that SVG draws', async () => {
    const [map, puppet] = await show('eager');
    expect(shown(map)).to.equal('svg');
    puppet?.ready();
    await until(() => shown(map) === 'gl');
    map.zoom(2);
    await map.updateComplete;
    expect(puppet?.frames.at(-1)?.view).to.deep.equal(map.camera.view);
  });

  it('gives way to SVG at once when it stalls, comes back, and goes for good when it fails', async () => {
    const [map, puppet] = await showGl();
    puppet.onstall?.(true);
    expect(shown(map)).to.equal('svg');
    puppet.onstall?.(false);
    await until(() => shown(map) === 'gl');
    puppet.onfail?.(new Error('gone'));
    expect(shown(map)).to.equal('svg');
    expect(puppet.isDestroyed).to.equal(true);
    map.click();
    await quiet();
    expect(Puppet.all).to.have.length(1);
  });

  it('stays SVG where the surface refuses, or the map was taken away meanwhile', async () => {
    const [map, puppet] = await show('eager');
    puppet?.refuse(new Error('blocked'));
    await until(() => puppet?.isDestroyed === true);
    expect(shown(map)).to.equal('svg');
    const [gone, late] = await show('eager');
    gone.remove();
    late?.ready();
    await quiet();
    expect(late?.isDestroyed).to.equal(true);
    expect(shown(gone)).to.equal('svg');
  });

  it('is ended with the map, and begins anew where the map is put in again', async () => {
    const [map, puppet] = await showGl();
    map.remove();
    expect(puppet.isDestroyed).to.equal(true);
    document.body.append(map);
    await until(() => Puppet.all.length === 2);
    Puppet.all[1]?.ready();
    await until(() => shown(map) === 'gl');
  });

  it('comes to four maps of a page at most, and to the next when one is gone', async () => {
    const [first] = await showGl();
    for (let count = 1; count < 4; count++) await showGl();
    Puppet.all = [];
    expect((await show('eager'))[1]).to.equal(undefined);
    first.remove();
    expect((await show('eager'))[1]).not.to.equal(undefined);
  });

  it('follows the attribute', async () => {
    const [map, puppet] = await showGl();
    map.upgrade = 'never';
    await map.updateComplete;
    expect(shown(map)).to.equal('svg');
    expect(puppet.isDestroyed).to.equal(true);
  });
});

function pressed(pointerType: string): (map: CoalitionMap) => void {
  return (map) => map.dispatchEvent(new PointerEvent('pointerdown', { pointerType }));
}
