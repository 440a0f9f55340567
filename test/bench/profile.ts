/**
 * Tells where our own time goes: `node --conditions=source --import tsx test/bench/profile.ts [SIZE [PAGE [WHAT]]]`, such as
 * `10000 ours picture` or `10000 ours drag` or `10000 ours-explorer click`.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { CDPSession } from 'playwright-core';
import { benchLaunch } from './browser.ts';
import { buildSite, out, served } from './build.ts';
import { contestants, profiles } from './contestants.ts';
import { clickToPanel, drag } from './drive.ts';
import { open, picture } from './sample.ts';
import { serveCompressed } from './server.ts';

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** How often the stack is looked at, µs. */
const INTERVAL = 200;
const TOP = 30;

/** Gives the ms of each function: its own, and with what it calls. */
function timesOf({ nodes, samples = [], timeDeltas = [] }: Profile): {
  own: Map<string, number>;
  whole: Map<string, number>;
} {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const ms = (timeDeltas[index] ?? 0) / 1000;
    const stack: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = byId.get(at)?.callFrame;
      if (frame) stack.push(nameOf(frame));
    }
    const [top] = stack;
    if (top !== undefined) own.set(top, (own.get(top) ?? 0) + ms);
    for (const name of new Set(stack)) whole.set(name, (whole.get(name) ?? 0) + ms);
  }
  return { own, whole };
}

function nameOf({ functionName, url, lineNumber }: CallFrame): string {
  const file = url === '' ? '' : ` ${url.replace(/^https?:\/\/[^/]+\/[^/]+\//, '')}:${lineNumber + 1}`;
  return `${functionName === '' ? '(anonymous)' : functionName}${file}`;
}

function print(title: string, times: ReadonlyMap<string, number>): void {
  console.log(`\n${title}, ms`);
  const top = [...times].sort(([, a], [, b]) => b - a).slice(0, TOP);
  for (const [name, ms] of top) console.log(`${ms.toFixed(1).padStart(9)}  ${name}`);
}

/** Does what is to be looked at, with the profiler on. */
async function taken(cdp: CDPSession, act: () => Promise<unknown>): Promise<Profile> {
  await cdp.send('Profiler.start');
  console.log(await act());
  const { profile } = await cdp.send('Profiler.stop');
  return profile;
}

async function main([size = '10000', name = 'ours', what = 'picture']: readonly string[]): Promise<void> {
  const contestant = contestants.find((it) => it.name === name);
  const [profile] = profiles;
  if (!contestant || !profile) throw new Error(`There is no ${name}.`);
  await buildSite([name], [Number(size)], { isReadable: true });
  const site = await serveCompressed(served);
  const browser = await chromium.launch(benchLaunch());
  const { page, cdp } = await open(browser, site.origin, profile);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  const visit = { contestant, size: Number(size), profile, round: 1, seconds: 0, pictures: undefined };
  const show = (): Promise<unknown> => picture(page, site.origin, visit);
  const cpu = (): Promise<number> => Promise.resolve(0);
  if (what !== 'picture') console.log(await show());
  const profiled = await taken(
    cdp,
    {
      picture: show,
      click: () => clickToPanel(page, cdp),
      drag: () => drag(page, cdp, { seconds: 2, cpu }),
    }[what] ?? show,
  );
  const { own, whole } = timesOf(profiled);
  print(`${name}, ${size} pins, ${what}: with what it calls`, whole);
  print('own', own);
  const file = path.join(out, `${name}-${size}-${what}.cpuprofile`);
  await writeFile(file, JSON.stringify(profiled));
  console.log(`\nFor Chrome's own tools: ${file}`);
  await browser.close();
  await site.close();
}

await main(process.argv.slice(2));
