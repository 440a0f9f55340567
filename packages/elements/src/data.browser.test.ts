/* eslint-disable wc/no-closed-shadow-root -- an embedder may have one around us */
import { expect } from 'chai';
import type { State } from '@coalition-map/store';
import { CoalitionData } from './data.ts';
import { CoalitionColourEvent, CoalitionRetryEvent, CoalitionSelectEvent } from './events.ts';

const registeredByImport = customElements.get('coalition-data');
customElements.define('coalition-data', CoalitionData);

const one = new URL('/made-up/one/dataset.json', location.href).href;
const two = new URL('/made-up/two/dataset.json', location.href).href;

const build = (id: string, place = 'US-TN') => ({
  id,
  jurisdictions: [place],
  sources: [{ url: 'https://example.org/page' }],
  verified: null,
  confidence: 'high',
  type: 'state',
  evidence: 'report',
  summary: { en: 'A day of briefings.' },
});

function manifest(id: string, ...records: object[]): object {
  return {
    format: 2,
    version: '1.0.0',
    id,
    title: { en: `Dataset ${id}` },
    publisher: { name: `Publisher ${id}` },
    licence: 'CC0-1.0',
    updated: '2026-11-21',
    languages: ['en'],
    collections: [{ name: 'builds', count: records.length, records }],
  };
}

/** One request that waits for its answer. */
interface Waiting {
  readonly url: string;
  readonly init: RequestInit;
  answer(body: unknown, status?: number): void;
  fail(): void;
}

let waiting: Waiting[] = [];
const realFetch = window.fetch;

/** Stands in for the network: each request waits until the test answers it, and ends when it is stopped. */
function standIn(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    init.signal?.addEventListener('abort', () => {
      reject(new DOMException('stopped', 'AbortError'));
    });
    waiting.push({
      url: input instanceof Request ? input.url : input.toString(),
      init,
      answer: (body, status = 200) => {
        resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
      },
      fail: () => {
        reject(new TypeError('Failed to fetch'));
      },
    });
  });
}

async function until<T>(look: () => T | undefined | false): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${look.toString()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** The newest request for an address that has not been stopped. */
const asked = (url: string) =>
  until(() => waiting.filter((it) => it.url === url && !it.init.signal?.aborted).at(-1));

const later = () => new Promise((done) => setTimeout(done, 30));

let root: HTMLElement;
let unhandled: unknown[] = [];
const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);

function show(attributes: string, inside = ''): CoalitionData {
  root.insertAdjacentHTML('beforeend', `<coalition-data ${attributes}>${inside}</coalition-data>`);
  return root.lastElementChild as CoalitionData;
}

/** Counts `coalition-change` at the document, and the states that went with them. */
function changesOf(data: CoalitionData): State[] {
  const states: State[] = [];
  data.addEventListener('coalition-change', () => states.push(data.state));
  return states;
}

const keysOf = ({ state }: CoalitionData) => state.atlas.entries.map(({ key }) => key);
const phaseOf = (data: CoalitionData, phase: State['phase']) => until(() => data.state.phase === phase);

async function ready(attributes = `src="${one}"`, inside = ''): Promise<CoalitionData> {
  const data = show(attributes, inside);
  (await asked(one)).answer(manifest('one', build('first')));
  await phaseOf(data, 'ready');
  return data;
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  waiting = [];
  unhandled = [];
  window.fetch = standIn;
  window.addEventListener('unhandledrejection', note);
});

afterEach(async () => {
  root.remove();
  await later();
  window.fetch = realFetch;
  window.removeEventListener('unhandledrejection', note);
  expect(unhandled).to.deep.equal([]);
});

describe('<coalition-data>', () => {
  it('is registered by nobody who only imports it', () => {
    expect(registeredByImport).to.equal(undefined);
  });

  it('loads its source, relative to the page, and tells each change once', async () => {
    const data = show('src="/made-up/one/dataset.json"');
    const states = changesOf(data);
    expect(data.state.phase).to.equal('idle');
    (await asked(one)).answer(manifest('one', build('first')));
    await phaseOf(data, 'ready');
    await later();
    expect(states.map(({ phase }) => phase)).to.deep.equal(['loading', 'ready']);
    expect(new Set(states).size).to.equal(states.length);
    expect(keysOf(data)).to.deep.equal(['one/builds/first']);
  });

  it('loads from a real address', async () => {
    window.fetch = realFetch;
    const body = JSON.stringify(manifest('real', build('first')));
    const data = show('');
    data.src = `data:application/json,${encodeURIComponent(body)}`;
    await phaseOf(data, 'ready');
    expect(keysOf(data)).to.deep.equal(['real/builds/first']);
  });

  it('tells a change to the whole page, and out of shadow roots', async () => {
    const shadow = root.attachShadow({ mode: 'closed' });
    const data = shadow.appendChild(document.createElement('coalition-data'));
    const heard: Event[] = [];
    const listen = (event: Event) => heard.push(event);
    document.addEventListener('coalition-change', listen);
    data.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    document.removeEventListener('coalition-change', listen);
    await later();
    expect(heard).to.have.length(1);
    expect(heard[0]?.constructor).to.equal(Event);
    expect(heard[0]?.cancelable).to.equal(false);
  });

  it('merges several sources, each once, and is ready with the first that comes', async () => {
    const data = show(`src="${one}  ${two}\n${one}"`);
    (await asked(two)).answer(manifest('two', build('b')));
    await phaseOf(data, 'ready');
    expect(data.state.sources.map(({ phase }) => phase)).to.deep.equal(['loading', 'ready']);
    (await asked(one)).answer(manifest('one', build('a')));
    await until(() => keysOf(data).length === 2);
    expect(keysOf(data)).to.deep.equal(['one/builds/a', 'two/builds/b']);
    expect(waiting).to.have.length(2);
  });

  it('asks for nothing without a source', async () => {
    const data = show('');
    await later();
    expect(waiting).to.deep.equal([]);
    expect(data.state.phase).to.equal('idle');
  });

  it('tells an address that is none as a trouble of its own', async () => {
    const data = show(`src="http://[ ${one}"`);
    (await asked(one)).answer(manifest('one', build('a')));
    await phaseOf(data, 'ready');
    expect(data.state.sources[0]?.trouble?.code).to.equal('refused');
    expect(keysOf(data)).to.deep.equal(['one/builds/a']);
  });

  it('shows its children, and nothing of its own', async () => {
    const data = show('', '<p>Inside</p>');
    await data.updateComplete;
    expect(getComputedStyle(data).display).to.equal('contents');
    expect(data.querySelector('p')?.checkVisibility()).to.equal(true);
  });
});

describe('a request to <coalition-data>', () => {
  it('selects, colours, and clears', async () => {
    const data = await ready(`src="${one}"`, '<button></button>');
    const states = changesOf(data);
    const send = (request: Event) => data.querySelector('button')?.dispatchEvent(request);
    send(new CoalitionSelectEvent({ place: 'US-TN', entry: 'one/builds/first' }));
    expect(data.state.selection).to.deep.equal({ place: 'US-TN', entry: 'one/builds/first' });
    send(new CoalitionColourEvent('botl'));
    expect(data.state.colouring).to.equal('botl');
    send(new CoalitionSelectEvent({}));
    expect(data.state.selection).to.deep.equal({});
    expect(states).to.have.length(3);
  });

  it('that asks for what is, or for what cannot be, changes nothing and tells nothing', async () => {
    const data = await ready();
    data.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    const before = data.state;
    const states = changesOf(data);
    for (const request of [
      new CoalitionSelectEvent({ place: 'US-TN' }),
      new CoalitionSelectEvent({ place: 'US-XX' }),
      new CoalitionSelectEvent({ place: '__proto__', entry: 'constructor' }),
      new CoalitionColourEvent('all'),
      new CoalitionColourEvent('toString' as 'all'),
      new Event('coalition-colour', { bubbles: true, composed: true }),
      new CoalitionRetryEvent(),
    ])
      data.dispatchEvent(request);
    expect(data.state).to.equal(before);
    expect(states).to.deep.equal([]);
    expect(waiting).to.have.length(1);
  });

  const refusals: [string, (data: CoalitionData) => EventTarget, boolean][] = [
    ['on the document', () => document, false],
    ['on the provider itself', (data) => data, false],
    ['on the body', () => document.body, false],
    ['on the window, before it goes down', () => window, true],
  ];
  for (const [where, target, capture] of refusals) {
    it(`may be refused by the page ${where}`, () => {
      const data = show('', '<button></button>');
      const states = changesOf(data);
      const refuse = (event: Event) => {
        event.preventDefault();
      };
      target(data).addEventListener('coalition-select', refuse, { capture });
      const sent = data.querySelector('button')?.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
      target(data).removeEventListener('coalition-select', refuse, { capture });
      expect(sent).to.equal(false);
      expect(states).to.deep.equal([]);
      data.querySelector('button')?.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
      expect(states).to.have.length(1);
    });
  }

  it('is answered by the nearest provider, and no other', () => {
    const outer = show('', '<coalition-data><button></button></coalition-data>');
    const beside = show('');
    const inner = outer.querySelector('coalition-data');
    inner?.querySelector('button')?.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    expect(inner?.state.selection).to.deep.equal({ place: 'US-TN' });
    expect(outer.state.selection).to.deep.equal({});
    expect(beside.state.selection).to.deep.equal({});
  });

  it('is answered inside closed shadow roots', () => {
    const shadow = root.attachShadow({ mode: 'closed' });
    const data = shadow.appendChild(document.createElement('coalition-data'));
    const deep = data.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const button = deep.appendChild(document.createElement('button'));
    button.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    expect(data.state.selection).to.deep.equal({ place: 'US-TN' });
  });

  it('from outside of every provider is answered by none', () => {
    const data = show('');
    root.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    expect(data.state.selection).to.deep.equal({});
  });

  it('is not answered by an element that left the page', () => {
    const data = show('');
    data.remove();
    data.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    expect(data.state.selection).to.deep.equal({});
  });
});

describe('the sources of <coalition-data>', () => {
  it('that are changed while they load: the first is stopped, the second is shown', async () => {
    const data = show(`src="${one}"`);
    const first = await asked(one);
    data.src = two;
    const second = await asked(two);
    expect(first.init.signal?.aborted).to.equal(true);
    second.answer(manifest('two', build('b')));
    await phaseOf(data, 'ready');
    await later();
    expect(keysOf(data)).to.deep.equal(['two/builds/b']);
    expect(data.state.sources).to.have.length(1);
  });

  it('that are changed there and back at once are loaded again', async () => {
    const data = show(`src="${one}"`);
    const first = await asked(one);
    data.src = two;
    await data.updateComplete;
    data.src = one;
    await data.updateComplete;
    expect(first.init.signal?.aborted).to.equal(true);
    (await asked(one)).answer(manifest('one', build('a')));
    await phaseOf(data, 'ready');
    expect(keysOf(data)).to.deep.equal(['one/builds/a']);
  });

  it('keep what is there when another is added', async () => {
    const data = await ready();
    data.src = `${one} ${two}`;
    const second = await asked(two);
    expect(data.state.phase).to.equal('ready');
    second.fail();
    await until(() => data.state.sources[1]?.phase === 'failed');
    expect(data.state.phase).to.equal('ready');
    expect(waiting.filter(({ url }) => url === one)).to.have.length(1);
  });

  it('are stopped when the element leaves the page, without an error or a change', async () => {
    const data = show(`src="${one}"`);
    const request = await asked(one);
    const states = changesOf(data);
    data.remove();
    expect(request.init.signal?.aborted).to.equal(true);
    request.answer(manifest('one', build('a')));
    await later();
    expect(states).to.deep.equal([]);
  });

  it('are loaded anew when it comes back', async () => {
    const data = show(`src="${one}"`);
    await asked(one);
    data.remove();
    root.append(data);
    (await asked(one)).answer(manifest('one', build('a')));
    await phaseOf(data, 'ready');
    expect(keysOf(data)).to.deep.equal(['one/builds/a']);
  });

  it('are not loaded again when it is moved after they came', async () => {
    const data = await ready();
    const section = root.appendChild(document.createElement('section'));
    section.append(data);
    await later();
    expect(waiting).to.have.length(1);
    expect(keysOf(data)).to.deep.equal(['one/builds/first']);
    data.dispatchEvent(new CoalitionSelectEvent({ place: 'US-TN' }));
    expect(data.state.selection).to.deep.equal({ place: 'US-TN' });
  });

  it('end a retry that the removal of the element stopped, when it comes back', async () => {
    const data = show(`src="${one}"`);
    (await asked(one)).answer(manifest('one', build('a'), { id: 'faulty' }));
    await phaseOf(data, 'ready');
    data.dispatchEvent(new CoalitionRetryEvent());
    await until(() => waiting.length === 2);
    expect(data.state.sources[0]?.phase).to.equal('loading');
    data.remove();
    root.append(data);
    await until(() => waiting.length === 3);
    (await asked(one)).answer(manifest('one', build('a')));
    await until(() => data.state.sources[0]?.phase === 'ready');
    expect(data.state.atlas.faults).to.deep.equal([]);
  });
});

describe('a dataset that is split by places', () => {
  const split = {
    ...manifest('one'),
    collections: [
      { name: 'builds', file: 'builds-tn.json', count: 1, places: ['US-TN'] },
      { name: 'builds', file: 'builds-oh.json', count: 1, places: ['US-OH'] },
    ],
  };
  const [tn, oh] = ['tn', 'oh'].map((it) => new URL(`builds-${it}.json`, one).href) as [string, string];

  it('shows the places of the lens first, and the rest when the page is at rest, as a gap until then', async () => {
    const data = show(`src="${one}" focus="US-TN"`);
    (await asked(one)).answer(split);
    (await asked(tn)).answer([build('nashville')]);
    await phaseOf(data, 'ready');
    expect(keysOf(data)).to.deep.equal(['one/builds/nashville']);
    expect([...data.state.whole.gaps]).to.deep.equal(['builds']);
    (await asked(one)).answer(split);
    (await asked(oh)).answer([build('columbus', 'US-OH')]);
    await until(() => keysOf(data).length === 2);
    expect(data.state.whole.gaps.size).to.equal(0);
    expect(waiting.filter(({ url }) => url === tn)).to.have.length(1);
  });

  it('is loaded at once where the page shows all places', async () => {
    const data = show(`src="${one}"`);
    (await asked(one)).answer(split);
    (await asked(tn)).answer([build('nashville')]);
    (await asked(oh)).answer([build('columbus', 'US-OH')]);
    await phaseOf(data, 'ready');
    expect(keysOf(data)).to.have.length(2);
  });

  it('keeps what is there, and says that the rest did not come', async () => {
    const data = show(`src="${one}" focus="US-TN"`);
    (await asked(one)).answer(split);
    (await asked(tn)).answer([build('nashville')]);
    await phaseOf(data, 'ready');
    (await asked(one)).fail();
    await until(() => data.state.sources[0]?.trouble);
    expect(data.state.sources[0]?.trouble?.code).to.equal('offline');
    expect(keysOf(data)).to.deep.equal(['one/builds/nashville']);
  });
});

describe('a retry', () => {
  it('loads again what failed, and leaves alone what is there', async () => {
    const data = show(`src="${one} ${two}"`);
    (await asked(one)).answer(manifest('one', build('a')));
    (await asked(two)).fail();
    await until(() => data.state.sources[1]?.phase === 'failed');
    expect(data.state.sources[1]?.trouble?.code).to.equal('offline');
    expect(data.state.phase).to.equal('ready');

    data.dispatchEvent(new CoalitionRetryEvent());
    expect(data.state.sources[1]?.phase).to.equal('loading');
    await until(() => waiting.length === 3);
    (await asked(two)).answer(manifest('two', build('b')));
    await until(() => keysOf(data).length === 2);
    expect(data.state.sources.every(({ trouble }) => trouble === undefined)).to.equal(true);
    expect(waiting.map(({ url }) => url)).to.deep.equal([one, two, two]);
  });

  it('leads out of a failure of everything, without a reload', async () => {
    const data = show(`src="${one}"`);
    const states = changesOf(data);
    (await asked(one)).answer('<!doctype html>', 200);
    await phaseOf(data, 'failed');
    expect(data.state.sources[0]?.trouble?.code).to.equal('web-page');
    data.dispatchEvent(new CoalitionRetryEvent());
    await until(() => waiting.length === 2);
    (await asked(one)).answer(manifest('one', build('a')));
    await phaseOf(data, 'ready');
    expect(states.map(({ phase }) => phase)).to.deep.equal(['loading', 'failed', 'loading', 'ready']);
  });

  it('loads again what came with faults, and keeps the good data when that fails', async () => {
    const data = show(`src="${one}"`);
    (await asked(one)).answer(manifest('one', build('a'), { id: 'faulty' }));
    await phaseOf(data, 'ready');
    const { atlas } = data.state;
    expect(atlas.faults.length).to.be.greaterThan(0);
    data.dispatchEvent(new CoalitionSelectEvent({ entry: 'one/builds/a' }));
    data.dispatchEvent(new CoalitionRetryEvent());
    await until(() => waiting.length === 2);
    (await asked(one)).answer('', 503);
    await until(() => data.state.sources[0]?.trouble);
    expect(data.state.atlas).to.equal(atlas);
    expect(data.state.selection).to.deep.equal({ entry: 'one/builds/a' });
  });

  it('asked for twice loads once', async () => {
    const data = show(`src="${one}"`);
    (await asked(one)).fail();
    await phaseOf(data, 'failed');
    data.dispatchEvent(new CoalitionRetryEvent());
    data.dispatchEvent(new CoalitionRetryEvent());
    await later();
    expect(waiting).to.have.length(2);
  });

  it('may be refused by the page', async () => {
    const data = show(`src="${one}"`);
    (await asked(one)).fail();
    await phaseOf(data, 'failed');
    root.addEventListener('coalition-retry', (event) => {
      event.preventDefault();
    });
    data.dispatchEvent(new CoalitionRetryEvent());
    await later();
    expect(waiting).to.have.length(1);
    expect(data.state.phase).to.equal('failed');
  });
});

describe('the clock and the language of <coalition-data>', () => {
  it('are today and English where nothing says otherwise', async () => {
    const data = show('');
    await data.updateComplete;
    const now = new Date();
    expect(data.state.asOf).to.equal(
      [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((it) => String(it).padStart(2, '0'))
        .join('-'),
    );
    expect(data.state.languages).to.deep.equal(['en']);
  });

  it('follow as-of, and pass over a day that is none', async () => {
    const data = show('as-of="2020-02-29"');
    await data.updateComplete;
    expect(data.state.asOf).to.equal('2020-02-29');
    data.setAttribute('as-of', '2021-02-29');
    await data.updateComplete;
    expect(data.state.asOf).to.equal('2020-02-29');
    data.removeAttribute('as-of');
    await data.updateComplete;
    expect(data.state.asOf.slice(0, 4)).to.equal(String(new Date().getFullYear()));
  });

  it('follow the language of the element, and each change of it', () => {
    const data = show('lang="es-MX"');
    expect(data.state.languages).to.deep.equal(['es', 'en']);
    const states = changesOf(data);
    data.lang = 'fr';
    expect(data.state.languages).to.deep.equal(['fr-CA', 'en']);
    data.lang = 'fr-CA';
    expect(states).to.have.length(1);
  });

  it('follow the language of what stands around it, also around its shadow root', () => {
    root.lang = 'fr-CA';
    expect(show('').state.languages).to.deep.equal(['fr-CA', 'en']);
    const shadow = root.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const data = shadow.appendChild(document.createElement('coalition-data'));
    expect(data.state.languages).to.deep.equal(['fr-CA', 'en']);
  });

  it('are English in a language that there are no words in', () => {
    expect(show('lang="de"').state.languages).to.deep.equal(['en']);
  });
});

describe('what <coalition-data> leaves behind', () => {
  it('is nothing: no request but for its source, no storage, no change of address or history', async () => {
    const before = { href: location.href, length: history.length, title: document.title };
    const seen: string[] = [];
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.name);
    });
    watch.observe({ type: 'resource' });
    const beacons: unknown[] = [];
    const { sendBeacon } = navigator;
    navigator.sendBeacon = (...args) => {
      beacons.push(args);
      return true;
    };

    const data = await ready(`src="${one}" as-of="2026-11-21"`, '<button></button>');
    const button = data.querySelector('button');
    for (const place of ['US-TN', 'US-IA', 'CA-AB', 'US-PR', undefined])
      button?.dispatchEvent(new CoalitionSelectEvent({ place }));
    button?.dispatchEvent(new CoalitionColourEvent('botl'));
    button?.dispatchEvent(new CoalitionRetryEvent());
    await later();
    watch.disconnect();
    navigator.sendBeacon = sendBeacon;

    expect(waiting.map(({ url }) => url)).to.deep.equal([one]);
    expect(waiting[0]?.init).to.include({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    for (const url of seen) expect(new URL(url).origin).to.equal(location.origin);
    expect(beacons).to.deep.equal([]);
    expect({ href: location.href, length: history.length, title: document.title }).to.deep.equal(before);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(await caches.keys()).to.deep.equal([]);
  });
});
