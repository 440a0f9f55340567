import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Contestant, Profile } from './contestants.ts';
import { clickToPanel, drag } from './drive.ts';
import type { BenchSite } from './server.ts';
import type { Metric, Sample } from './statistics.ts';
import { watch, type Told } from './watch.ts';

/** How long a page may take to its complete picture, ms; then it "did not finish". */
const LIMIT = 60_000;

/** One visit. */
export interface Visit {
  readonly contestant: Contestant;
  readonly size: number;
  readonly profile: Profile;
  readonly round: number;
  /** How long the map is dragged, seconds. */
  readonly seconds: number;
  /** The folder for a picture of the page; none is taken without. */
  readonly pictures: string | undefined;
}

/** Gives the CPU time that the main thread of a page has used so far, ms. */
async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
}

/** Opens a page in a browser context of its own, without a cache, and begins to throttle it. */
export async function open(
  browser: Browser,
  origin: string,
  { cpu, network }: Profile,
): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // The process of the site starts before the clock does, as a browser's own start is nobody's.
  await page.goto(`${origin}/blank.html`);
  await cdp.send('Performance.enable');
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network)
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.down / 8,
      uploadThroughput: network.up / 8,
    });
  return { page, cdp };
}

/** Goes to the page of a visit and waits for its complete picture; undefined where that does not come in time. */
export async function picture(
  page: Page,
  origin: string,
  { contestant, size }: Visit,
): Promise<Told | undefined> {
  const { promise, resolve } = withResolvers<Told | undefined>();
  await page.exposeFunction('benchDone', resolve);
  // tsx leaves calls of a helper of its own in functions that are sent to a page.
  await page.addInitScript('globalThis.__name = (it) => it');
  await page.addInitScript(watch, {
    regions: contestant.regions,
    pins: contestant.pins ? size : 0,
    isOurs: contestant.side === 'ours',
  });
  const timer = setTimeout(() => resolve(undefined), LIMIT);
  // A page that is busy for a minute does not answer to `goto` either.
  page
    .goto(`${origin}/${contestant.name}/${size}.html`, { waitUntil: 'commit', timeout: LIMIT })
    .catch(() => resolve(undefined));
  const told = await promise;
  clearTimeout(timer);
  return told;
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** What a page tells of itself that never told of a whole picture. */
async function unfinished(page: Page): Promise<string> {
  const late = new Promise<string>((done) => setTimeout(() => done('and it does not answer'), 2000));
  const told = page.evaluate(() => window.bench?.told());
  const text = told.then((it) =>
    it ? `it tells of ${it.regions} regions and ${it.pins} pins` : 'it tells of nothing',
  );
  return Promise.race([text.catch(() => 'and it does not answer'), late]);
}

/** Measures what is done with a map that is there: its heap, a click, a drag. */
async function handle(page: Page, cdp: CDPSession, { contestant, seconds }: Visit): Promise<Outcome> {
  const values: Values = {};
  const trouble: string[] = [];
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = await cdp.send('Runtime.getHeapUsage');
  values.heapJs = heap.usedSize;
  // Elements and typed arrays live beside the heap of scripts; whoever keeps pins in them pays as well.
  values.heap = heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
  if (contestant.panel) {
    const click = await clickToPanel(page, cdp);
    if (typeof click === 'string') trouble.push(click);
    else values.click = click;
  }
  if (contestant.drag) {
    const told = await drag(page, cdp, { seconds, cpu: () => threadTime(cdp) });
    if (typeof told === 'string') trouble.push(told);
    else Object.assign(values, told);
  }
  return { values, trouble };
}

type Values = Partial<Record<Metric, number>>;

interface Outcome {
  readonly values: Values;
  readonly trouble: readonly string[];
}

async function measure(page: Page, cdp: CDPSession, site: BenchSite, visit: Visit): Promise<Outcome> {
  const before = await threadTime(cdp);
  const sent = site.listen();
  const told = await picture(page, site.origin, visit);
  if (!told)
    return { values: {}, trouble: [`did not finish in ${LIMIT / 1000} s (${await unfinished(page)})`] };
  const cpu = (await threadTime(cdp)) - before;
  if (visit.profile.name === 'slow') return { values: { picture: told.ms, cpu }, trouble: [] };
  const bytes = sent.filter(({ at }) => at <= told.at).reduce((sum, it) => sum + it.bytes, 0);
  if (visit.pictures !== undefined)
    await page.screenshot({ path: path.join(visit.pictures, `${visit.contestant.name}-${visit.size}.png`) });
  const { values, trouble } = await handle(page, cdp, visit);
  return { values: { bytes, picture: told.ms, cpu, ...values }, trouble };
}

/** Visits a page once and measures it. */
export async function take(browser: Browser, site: BenchSite, visit: Visit): Promise<Sample> {
  const { contestant, size, profile, round } = visit;
  const { page, cdp } = await open(browser, site.origin, profile);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(`error: ${message.slice(0, 200)}`));
  const { values, trouble } = await measure(page, cdp, site, visit).catch((error: unknown): Outcome => ({
    values: {},
    trouble: [String(error).slice(0, 300)],
  }));
  await page.context().close();
  const all = [...new Set([...trouble, ...errors])].join('; ');
  return {
    contestant: contestant.name,
    side: contestant.side,
    size,
    profile: profile.name,
    round,
    values,
    ...(all === '' ? {} : { trouble: all }),
  };
}
