import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { initialState, reduce, type State } from '@coalition-map/store';
import { StateController, StateProvider } from './context.ts';

/** A consumer that writes down each state that it receives. */
class Probe extends LitElement {
  for: string | undefined;
  readonly heard: State[] = [];
  readonly controller = new StateController(this, 'context-provider-of-tests');

  receive(state: State): void {
    this.heard.push(state);
  }

  get last(): State | undefined {
    return this.heard.at(-1);
  }

  override render() {
    return html`<slot></slot>`;
  }
}

/** The least that provides a state. */
class Holder extends HTMLElement {
  readonly provider = new StateProvider(this, start);

  subscribe(callback: (state: State, unsubscribe?: () => void) => void): void {
    this.provider.subscribe(callback);
  }
}

const start = initialState('2026-11-21', ['en']);
const at = (place: string) => reduce(start, { type: 'select', selection: { place } });
const tennessee = at('US-TN');
const iowa = at('US-IA');
const alberta = at('CA-AB');

const tag = 'context-provider-of-tests';
customElements.define('context-probe', Probe);

let root: HTMLElement;

/** Elements from markup of the test's own, in a box that goes away after the test. */
function write(markup: string): HTMLElement {
  root.insertAdjacentHTML('beforeend', markup);
  return root;
}

function find(selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const probe = (selector = 'context-probe') => find(selector) as Probe;
const holder = (selector: string = tag) => find(selector) as Holder;
const later = () => new Promise((done) => setTimeout(done, 0));

/** Catches what is reported to the window, where mocha would take it for a fault of the test. */
function reportedIn(act: () => void): unknown[] {
  const reported: unknown[] = [];
  const { reportError } = window;
  window.reportError = (error: unknown) => void reported.push(error);
  try {
    act();
  } finally {
    window.reportError = reportError;
  }
  return reported;
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  root.remove();
});

describe('a consumer of the state', () => {
  // The first test: a tag is defined once in the life of a page.
  it('finds its provider when that is defined after it, around it or named by it', async () => {
    write(`<${tag} id="late"><context-probe id="in"></context-probe></${tag}>
      <context-probe id="out"></context-probe>`);
    const out = probe('#out');
    out.for = 'late';
    out.controller.renew();
    await later();
    expect(probe('#in').heard).to.deep.equal([]);
    expect(out.heard).to.deep.equal([]);

    customElements.define(tag, Holder);
    await later();
    expect(probe('#in').heard).to.deep.equal([start]);
    expect(out.heard).to.deep.equal([start]);
    holder().provider.publish(tennessee);
    expect([probe('#in').last, out.last]).to.deep.equal([tennessee, tennessee]);
  });

  it('has the state at once when its provider was there first, and hears each change once', async () => {
    write(`<${tag}></${tag}>`);
    holder().provider.publish(tennessee);
    const added = document.createElement('context-probe') as Probe;
    holder().append(added);
    expect(added.heard).to.deep.equal([tennessee]);
    await later();
    holder().provider.publish(iowa);
    expect(added.heard).to.deep.equal([tennessee, iowa]);
  });

  it('finds its provider through two shadow roots, closed ones too', () => {
    for (const mode of ['open', 'closed'] as const) {
      write(`<${tag} id="${mode}"><div></div></${tag}>`);
      const outer = find(`#${mode} > div`).attachShadow({ mode });
      const middle = outer.appendChild(document.createElement('div'));
      const inner = middle.attachShadow({ mode });
      const deep = inner.appendChild(document.createElement('context-probe')) as Probe;
      holder(`#${mode}`).provider.publish(tennessee);
      expect(deep.heard, mode).to.deep.equal([start, tennessee]);
    }
  });

  it('hears nothing without a provider', async () => {
    write('<context-probe></context-probe>');
    await later();
    expect(probe().heard).to.deep.equal([]);
  });

  it('hears only its own provider of two side by side, and the inner of two around it', () => {
    write(`<${tag} id="a"><context-probe id="in-a"></context-probe>
      <${tag} id="b"><context-probe id="in-b"></context-probe></${tag}></${tag}>
      <${tag} id="c"><context-probe id="in-c"></context-probe></${tag}>`);
    holder('#a').provider.publish(tennessee);
    holder('#b').provider.publish(iowa);
    expect(probe('#in-a').heard).to.deep.equal([start, tennessee]);
    expect(probe('#in-b').heard).to.deep.equal([start, iowa]);
    expect(probe('#in-c').heard).to.deep.equal([start]);
  });

  it('follows the provider that it is moved to, and hears no more of the other', () => {
    write(`<${tag} id="a"><context-probe></context-probe></${tag}><${tag} id="b"></${tag}>`);
    holder('#b').provider.publish(iowa);
    const moved = probe();
    holder('#b').append(moved);
    expect(moved.heard).to.deep.equal([start, iowa]);
    holder('#a').provider.publish(tennessee);
    holder('#b').provider.publish(alberta);
    expect(moved.heard).to.deep.equal([start, iowa, alberta]);
  });

  it('hears nothing while it is out of the page, and has the state at once when it comes back', () => {
    write(`<${tag}><context-probe></context-probe></${tag}>`);
    const away = probe();
    away.remove();
    holder().provider.publish(tennessee);
    expect(away.heard).to.deep.equal([start]);
    holder().append(away);
    expect(away.heard).to.deep.equal([start, tennessee]);
    holder().provider.publish(iowa);
    expect(away.heard).to.deep.equal([start, tennessee, iowa]);
  });

  it('goes with its provider when that is moved', () => {
    write(`<${tag}><context-probe></context-probe></${tag}><section></section>`);
    find('section').append(holder());
    holder().provider.publish(tennessee);
    expect(probe().last).to.equal(tennessee);
    expect(probe().heard.filter((state) => state === tennessee)).to.have.length(1);
  });
});

describe('a consumer that names its provider', () => {
  /** A probe with `for`, set before it comes into the page. */
  function naming(id: string, parent: Element = root): Probe {
    const named = document.createElement('context-probe') as Probe;
    named.for = id;
    parent.append(named);
    return named;
  }

  it('hears it from outside, also out of a shadow root', () => {
    write(`<${tag} id="there"></${tag}><div></div>`);
    const outside = naming('there');
    const shadow = find('div').attachShadow({ mode: 'open' });
    const inside = shadow.appendChild(document.createElement('context-probe')) as Probe;
    inside.for = 'there';
    inside.controller.renew();
    holder().provider.publish(tennessee);
    expect([outside.last, inside.last]).to.deep.equal([tennessee, tennessee]);
  });

  it('hears the named one, not the one around it', async () => {
    write(`<${tag} id="around"></${tag}><${tag} id="there"></${tag}>`);
    const named = naming('there', holder('#around'));
    const nobody = naming('nobody', holder('#around'));
    await later();
    holder('#around').provider.publish(tennessee);
    holder('#there').provider.publish(iowa);
    expect(named.heard).to.deep.equal([start, iowa]);
    expect(nobody.heard).to.deep.equal([]);
  });

  it('prefers the id in its own shadow root to the same id in the page', () => {
    write(`<${tag} id="twice"></${tag}><div></div>`);
    const shadow = find('div').attachShadow({ mode: 'open' });
    const near = shadow.appendChild(document.createElement(tag)) as Holder;
    near.id = 'twice';
    near.provider.publish(iowa);
    const named = document.createElement('context-probe') as Probe;
    named.for = 'twice';
    shadow.append(named);
    expect(named.heard).to.deep.equal([iowa]);
  });

  it('takes no element for a provider that is none', async () => {
    write('<div id="plain"></div>');
    const named = naming('plain');
    await later();
    expect(named.heard).to.deep.equal([]);
  });
});

describe('a provider', () => {
  it('leaves the others alone when one of them fails, and reports the fault', () => {
    write(`<${tag}><context-probe></context-probe></${tag}>`);
    const fault = new Error('a fault of one consumer');
    const before: State[] = [];
    const failing = (state: State) => {
      before.push(state);
      if (state !== start) throw fault;
    };
    holder().subscribe(failing);
    const after: State[] = [];
    holder().subscribe((state) => after.push(state));
    const errors = reportedIn(() => {
      holder().provider.publish(tennessee);
    });
    expect(errors).to.deep.equal([fault]);
    expect(before).to.deep.equal([start, tennessee]);
    expect(after).to.deep.equal([start, tennessee]);
    expect(probe().last).to.equal(tennessee);
  });

  it('ends with the newest state everywhere, also when a consumer brings about a change', () => {
    write(`<${tag}></${tag}>`);
    const { provider } = holder();
    holder().subscribe((state) => {
      if (state === tennessee) provider.publish(iowa);
    });
    const heard: State[] = [];
    holder().subscribe((state) => heard.push(state));
    provider.publish(tennessee);
    expect(heard.at(-1)).to.equal(iowa);
    expect(heard).not.to.include(tennessee);
  });

  it('no longer calls who has left, even in the middle of a change', () => {
    write(`<${tag}></${tag}>`);
    const stops: (() => void)[] = [];
    const heard: State[] = [];
    holder().subscribe((state) => {
      if (state === tennessee) for (const stop of stops) stop();
    });
    holder().subscribe((state, stop) => {
      heard.push(state);
      if (stop) stops.push(stop);
    });
    holder().provider.publish(tennessee);
    holder().provider.publish(iowa);
    expect(heard).to.deep.equal([start]);
  });

  it('leaves requests of other contexts to others', () => {
    write(`<${tag}><p></p></${tag}>`);
    let passed = 0;
    root.addEventListener('context-request', () => (passed += 1));
    const request = (context: unknown, callback?: unknown) =>
      find('p').dispatchEvent(
        Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context, callback }),
      );
    request(Symbol.for('another/context'), () => expect.fail('was answered'));
    request(undefined);
    request(Symbol.for('coalition-map/state/1'));
    expect(passed).to.equal(3);
  });

  it('answers the community protocol’s request, of whichever copy of the library', () => {
    write(`<${tag}><p></p></${tag}>`);
    const heard: unknown[] = [];
    find('p').dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context: Symbol.for('coalition-map/state/1'),
        subscribe: true,
        callback: (state: unknown) => heard.push(state),
      }),
    );
    holder().provider.publish(tennessee);
    expect(heard).to.deep.equal([start, tennessee]);
  });
});
