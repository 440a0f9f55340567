import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { initialState, reduce, type State } from '@coalition-map/store';
import { CoalitionData } from './data.ts';
import { CoalitionElement } from './element.ts';
import { CoalitionColourEvent, CoalitionSelectEvent, type CoalitionRequest } from './events.ts';

/** Shows the selected place, counts its renderings, and sends what it is told to. */
class PlaceProbe extends CoalitionElement {
  renders = 0;

  protected override slicesOf({ selection }: State): readonly unknown[] {
    return [selection];
  }

  protected override render(): TemplateResult {
    this.renders += 1;
    return html`<p>${this.state?.selection.place ?? 'nothing'}</p>`;
  }

  send(request: CoalitionRequest): void {
    this.ask(request);
  }

  get text(): string | undefined {
    return this.shadowRoot?.querySelector('p')?.textContent;
  }
}

class WholeProbe extends CoalitionElement {
  renders = 0;

  protected override render(): TemplateResult {
    this.renders += 1;
    return html``;
  }
}

customElements.define('place-probe', PlaceProbe);
customElements.define('whole-probe', WholeProbe);
customElements.define('coalition-data', CoalitionData);

const start = initialState('2026-11-21', ['en']);
const select = (state: State, place: string) => reduce(state, { type: 'select', selection: { place } });

let root: HTMLElement;

function write(markup: string): void {
  root.insertAdjacentHTML('beforeend', markup);
}

function find(selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const data = (selector = 'coalition-data') => find(selector) as CoalitionData;
const later = () => new Promise((done) => setTimeout(done, 0));

async function probe(selector = 'place-probe'): Promise<PlaceProbe> {
  const found = find(selector) as PlaceProbe;
  await found.updateComplete;
  return found;
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  root.remove();
});

describe('an element that shows the state', () => {
  it('renders again only when one of its slices is another object', async () => {
    write('<coalition-data><place-probe></place-probe><whole-probe></whole-probe></coalition-data>');
    const place = await probe();
    const whole = find('whole-probe') as WholeProbe;
    await whole.updateComplete;
    expect([place.renders, whole.renders]).to.deep.equal([1, 1]);

    place.send(new CoalitionColourEvent('botl'));
    await later();
    expect([place.renders, whole.renders]).to.deep.equal([1, 2]);
    expect(place.state).to.equal(data().state);

    place.send(new CoalitionSelectEvent({ place: 'US-TN' }));
    await later();
    expect([place.renders, whole.renders]).to.deep.equal([2, 3]);
    expect(place.text).to.equal('US-TN');

    place.send(new CoalitionSelectEvent({ place: 'US-TN' }));
    place.send(new CoalitionSelectEvent({ place: 'XX' }));
    await later();
    expect([place.renders, whole.renders]).to.deep.equal([2, 3]);
  });

  it('renders once for several changes in one task', async () => {
    write('<coalition-data><place-probe></place-probe></coalition-data>');
    const place = await probe();
    for (const id of ['US-TN', 'US-IA', 'CA-AB']) place.send(new CoalitionSelectEvent({ place: id }));
    await later();
    expect(place.renders).to.equal(2);
    expect(place.text).to.equal('CA-AB');
  });

  it('takes a state by hand, without any provider', async () => {
    write('<place-probe></place-probe>');
    const place = await probe();
    expect(place.text).to.equal('nothing');
    place.state = select(start, 'US-TN');
    await place.updateComplete;
    expect(place.text).to.equal('US-TN');
    place.state = undefined;
    await place.updateComplete;
    expect(place.text).to.equal('nothing');
  });

  it('takes a state that was set by hand before its tag was defined', async () => {
    write('<early-probe></early-probe>');
    const early = find('early-probe') as PlaceProbe;
    early.state = select(start, 'US-TN');
    customElements.define('early-probe', class extends PlaceProbe {});
    await early.updateComplete;
    expect(early.text).to.equal('US-TN');
    early.state = select(start, 'US-IA');
    await early.updateComplete;
    expect(early.text).to.equal('US-IA');
  });

  it('shows its provider’s state, whatever was set by hand before', async () => {
    write('<coalition-data></coalition-data>');
    const place = document.createElement('place-probe') as PlaceProbe;
    place.state = select(start, 'US-TN');
    data().append(place);
    await place.updateComplete;
    expect(place.state).to.equal(data().state);
    expect(place.text).to.equal('nothing');
  });

  it('keeps what it shows when it is taken out of the page', async () => {
    write('<coalition-data><place-probe></place-probe></coalition-data>');
    const place = await probe();
    place.send(new CoalitionSelectEvent({ place: 'US-TN' }));
    await place.updateComplete;
    place.remove();
    await later();
    expect(place.text).to.equal('US-TN');
  });
});

describe('an element that names its provider by for', () => {
  it('shows it and asks it from outside', async () => {
    write('<coalition-data id="one"></coalition-data><place-probe for="one"></place-probe>');
    const place = await probe();
    place.send(new CoalitionSelectEvent({ place: 'US-TN' }));
    await place.updateComplete;
    expect(place.text).to.equal('US-TN');
    expect(data().state.selection).to.deep.equal({ place: 'US-TN' });
  });

  it('asks the named one, not the one around it', async () => {
    write(
      '<coalition-data id="one"><place-probe for="two"></place-probe></coalition-data><coalition-data id="two"></coalition-data>',
    );
    const place = await probe();
    place.send(new CoalitionSelectEvent({ place: 'US-TN' }));
    await place.updateComplete;
    expect(place.text).to.equal('US-TN');
    expect(data('#one').state.selection).to.deep.equal({});
    expect(data('#two').state.selection).to.deep.equal({ place: 'US-TN' });
  });

  it('follows a change of the attribute or the property, and its removal', async () => {
    write(
      '<coalition-data id="one"></coalition-data><coalition-data id="two"><place-probe for="one"></place-probe></coalition-data><coalition-data id="three"></coalition-data>',
    );
    const place = await probe();
    expect(place.state).to.equal(data('#one').state);
    place.for = 'three';
    expect(place.state).to.equal(data('#three').state);
    place.setAttribute('for', 'one');
    expect(place.state).to.equal(data('#one').state);
    place.removeAttribute('for');
    expect(place.state).to.equal(data('#two').state);
    data('#one').dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    expect(place.state).to.equal(data('#two').state);
  });

  it('finds a provider that comes into the page later', async () => {
    write('<place-probe for="late"></place-probe>');
    const place = await probe();
    expect(place.state).to.equal(undefined);
    write('<coalition-data id="late"></coalition-data>');
    expect(place.state).to.equal(data().state);
    place.send(new CoalitionSelectEvent({ place: 'US-TN' }));
    await place.updateComplete;
    expect(place.text).to.equal('US-TN');
  });

  it('finds the next provider of the id when the page replaces the first', async () => {
    write('<coalition-data id="one"></coalition-data><place-probe for="one"></place-probe>');
    const place = await probe();
    data().remove();
    write('<coalition-data id="one"></coalition-data>');
    expect(place.state).to.equal(data().state);
  });

  it('hears each change once, also when the parser upgrades it with its attribute', async () => {
    write('<coalition-data id="one"></coalition-data><upgraded-probe for="one"></upgraded-probe>');
    const heard: State[] = [];
    customElements.define(
      'upgraded-probe',
      class extends PlaceProbe {
        override receive(state: State): void {
          heard.push(state);
          super.receive(state);
        }
      },
    );
    await later();
    heard.length = 0;
    data().dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    expect(heard).to.deep.equal([data().state]);
  });
});
