import { expect } from 'chai';
import { CoalitionLegend } from './legend.ts';
import { CoalitionMap } from './map.ts';
import { register } from './register.ts';

describe('register', () => {
  it('leaves a tag alone that the page has taken, and registers the others', () => {
    const taken = class extends HTMLElement {};
    customElements.define('coalition-map', taken);
    register({ 'coalition-map': CoalitionMap, 'coalition-legend': CoalitionLegend });
    expect(customElements.get('coalition-map')).to.equal(taken);
    expect(customElements.get('coalition-legend')).to.equal(CoalitionLegend);
  });

  it('may be called again, as by a second copy of the script', () => {
    class Second extends CoalitionLegend {}
    register({ 'coalition-legend': Second });
    expect(customElements.get('coalition-legend')).to.equal(CoalitionLegend);
  });

  it('of all elements leaves a taken tag alone, and the rest of the explorer stands', async () => {
    customElements.define('coalition-panel', class extends HTMLElement {});
    await import('./define.ts');
    await customElements.whenDefined('coalition-list');
    const explorer = document.createElement('coalition-explorer');
    explorer.src = '/data/tasa/dataset.json';
    const ready = new Promise<void>((resolve) => {
      explorer.addEventListener('coalition-change', () => {
        if (explorer.state.phase === 'ready') resolve();
      });
    });
    document.body.append(explorer);
    const broken: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => broken.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    await ready;
    await explorer.updateComplete;
    const root = explorer.shadowRoot as ShadowRoot;
    expect(root.querySelector('coalition-list')?.shadowRoot?.textContent).to.contain(
      'records from 1 publisher',
    );
    const { CoalitionSelectEvent } = await import('./events.ts');
    root.querySelector('coalition-list')?.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }, true));
    await new Promise((done) => setTimeout(done, 50));
    expect(explorer.state.selection.place).to.equal('US-TN');
    window.removeEventListener('unhandledrejection', note);
    expect(broken).to.deep.equal([]);
    explorer.remove();
  });
});
