import { expect } from 'chai';

describe('the browser', () => {
  it('adopts constructed style sheets, also inside a shadow root', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('p { color: rgb(1, 2, 3) }');
    root.adoptedStyleSheets = [sheet];
    const text = root.appendChild(document.createElement('p'));
    expect(getComputedStyle(text).color).to.equal('rgb(1, 2, 3)');
    host.remove();
  });

  it('answers container queries', () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.style.cssText = 'width: 300px; container-type: inline-size';
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@container (max-width: 400px) { p { order: 7 } }');
    root.adoptedStyleSheets = [sheet];
    const text = root.appendChild(document.createElement('p'));
    expect(getComputedStyle(text).order).to.equal('7');
    host.remove();
  });

  it('knows custom states', () => {
    class Probe extends HTMLElement {
      readonly inner = this.attachInternals();
    }
    customElements.define('coalition-smoke-probe', Probe);
    const probe = new Probe();
    probe.inner.states.add('loading');
    expect(probe.matches(':state(loading)')).to.equal(true);
  });
});
