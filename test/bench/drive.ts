import type { CDPSession, Page } from 'playwright-core';
import { usCaPlane } from '@coalition-map/geo';
import type { LngLat } from './made.ts';
import { spotsIn } from './geography.ts';
import { quantileOf } from './statistics.ts';
import type {} from './watch.ts';

/** The region that is clicked on: large enough in each projection that some spot of it is free of marks. */
const CLICKED = 'CA-QC';
/** A letter may have its accent or not. */
const HEADING = '^Qu[eé]bec';

type Point = readonly [number, number];

interface Spot {
  readonly earth: LngLat;
  readonly plane: Point;
}

let known: readonly Spot[] | undefined;

function spots(): readonly Spot[] {
  known ??= spotsIn(CLICKED).flatMap((earth) => {
    const plane = usCaPlane.forward([...earth], CLICKED);
    return plane ? [{ earth, plane }] : [];
  });
  return known;
}

/** Gives a point of the window in the region that no mark covers, while the whole map is seen. */
async function clickable(page: Page): Promise<Point | undefined> {
  return page.evaluate(
    ({ all, width }) => {
      const ours = window.benchMap();
      const element = document.querySelector('#map');
      const free = ([x, y]: readonly [number, number]): boolean => {
        const found = (ours ?? document).elementFromPoint(x, y);
        const isMark = found?.closest('button, .marker-cluster, .leaflet-marker-icon, .jvm-marker, circle');
        return !!found && !isMark && window.bench?.isMark?.(x, y) !== true;
      };
      for (const { earth, plane } of all) {
        const box = (ours?.querySelector('.frame') ?? element)?.getBoundingClientRect();
        if (!box) continue;
        const k = box.width / width;
        const [x, y] = ours ? [plane[0] * k, plane[1] * k] : (window.bench?.project(earth) ?? [0, 0]);
        const at = [Math.round(box.left + x), Math.round(box.top + y)] as const;
        // Not at the rim of the free room either, which a mark's shadow may cover.
        if (
          [
            [0, 0],
            [3, 0],
            [-3, 0],
            [0, 3],
            [0, -3],
          ].every(([dx = 0, dy = 0]) => free([at[0] + dx, at[1] + dy]))
        )
          return at;
      }
      return undefined;
    },
    { all: spots(), width: usCaPlane.width },
  );
}

/** Clicks a region, and gives the ms from the event to the frame that shows the panel's heading; or why there was none. */
export async function clickToPanel(page: Page, cdp: CDPSession): Promise<number | string> {
  const at = await clickable(page);
  if (!at) return 'click: marks cover the whole region';
  const told = page.evaluate(
    (heading) =>
      new Promise<number | undefined>((done) => {
        const wanted = new RegExp(heading);
        let start = 0;
        const look = (): void => {
          const ours = document
            .querySelector('coalition-explorer')
            ?.shadowRoot?.querySelector('coalition-panel');
          const found = ours
            ? ours.shadowRoot?.querySelector('#heading')
            : document.querySelector('#panel h2');
          if (wanted.test(found?.textContent.trim() ?? ''))
            requestAnimationFrame(() => done(performance.now() - start));
          else if (performance.now() - start < 10_000) requestAnimationFrame(look);
          else done(undefined);
        };
        window.addEventListener(
          'pointerup',
          (event) => {
            start = event.timeStamp;
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
    HEADING,
  );
  await mouse(cdp, 'mouseMoved', at);
  await mouse(cdp, 'mousePressed', at);
  await mouse(cdp, 'mouseReleased', at);
  return (await told) ?? 'click: no panel within 10 s';
}

function mouse(
  cdp: CDPSession,
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  [x, y]: Point,
  isHeld = false,
): Promise<unknown> {
  const button = type === 'mouseMoved' && !isHeld ? 'none' : 'left';
  const buttons = type === 'mousePressed' || isHeld ? 1 : 0;
  return cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button,
    buttons,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });
}

/** What a drag costs. */
export interface Drag {
  readonly frame: number;
  readonly frame95: number;
  /** Main-thread CPU a frame, ms. */
  readonly frameCpu: number;
}

/** Where a corner of the map is, CSS px, so that a move can be seen. */
function whereIs(page: Page): Promise<Point> {
  return page.evaluate(() => {
    const ours = window.benchMap()?.querySelector('.stage .region')?.getBoundingClientRect();
    return ours ? [ours.left, ours.top] : (window.bench?.project([-71, 53]) ?? [0, 0]);
  });
}

/** Zooms in once, then drags the map to and fro with 60 moves a second; gives its cost, or why there is none. */
export async function drag(
  page: Page,
  cdp: CDPSession,
  { seconds, cpu }: { readonly seconds: number; readonly cpu: () => Promise<number> },
): Promise<Drag | string> {
  const before = await whereIs(page);
  await page.evaluate(() => {
    const ours = window.benchMap()?.querySelector<HTMLElement>('.tools button');
    if (ours) ours.click();
    else window.bench?.zoomIn();
  });
  await page.waitForTimeout(1000);
  const zoomed = await whereIs(page);
  if (Math.hypot(zoomed[0] - before[0], zoomed[1] - before[1]) < 10) return 'drag: the map did not zoom in';
  const start = await graspable(page);
  await mouse(cdp, 'mouseMoved', start);
  await mouse(cdp, 'mousePressed', start);
  await page.evaluate(() => {
    const frames: number[] = [];
    const count = (now: number): void => {
      frames.push(now);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    Object.assign(window, { benchFrames: frames });
  });
  const cpuBefore = await cpu();
  const sent: Promise<unknown>[] = [];
  const begun = performance.now();
  for (let step = 1; step <= seconds * 60; step++) {
    const wait = begun + (step * 1000) / 60 - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    // Five legs of 200 px, so that it ends away from where it began.
    const leg = (step / (seconds * 60)) * 5;
    const along = leg % 2 <= 1 ? leg % 2 : 2 - (leg % 2);
    sent.push(mouse(cdp, 'mouseMoved', [start[0] - 200 * along, start[1] - 60 * along], true));
  }
  await Promise.all(sent);
  const spent = (await cpu()) - cpuBefore;
  const frames = await page.evaluate(() => (window as unknown as { benchFrames: number[] }).benchFrames);
  await mouse(cdp, 'mouseReleased', [start[0] - 200, start[1] - 60]);
  await page.waitForTimeout(200);
  const after = await whereIs(page);
  const moved = Math.hypot(after[0] - zoomed[0], after[1] - zoomed[1]);
  if (moved < 50) return `drag: the map moved ${moved.toFixed(0)} px, not the 209 of the pointer`;
  const deltas = frames.slice(1).map((now, index) => now - (frames[index] ?? now));
  const frame95 = quantileOf(deltas, 0.95);
  if (frame95 === undefined) return 'drag: no frame was drawn';
  // The mean, not the median: after a long frame the browser hurries through short ones.
  const frame = deltas.reduce((sum, ms) => sum + ms, 0) / deltas.length;
  return { frame, frame95, frameCpu: spent / deltas.length };
}

/** A point near the middle of the map that is no button, so that the map itself is dragged. */
function graspable(page: Page): Promise<Point> {
  return page.evaluate(() => {
    const ours = window.benchMap();
    const element = ours?.querySelector('.frame') ?? document.querySelector('#map');
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    const middle = [box.left + box.width / 2, box.top + box.height / 2] as const;
    for (let turn = 0; turn < 400; turn++) {
      const [x, y] = [middle[0] + Math.cos(turn) * turn * 0.5, middle[1] + Math.sin(turn) * turn * 0.5];
      const found = (ours ?? document).elementFromPoint(x, y);
      if (found && !found.closest('button, .marker-cluster')) return [Math.round(x), Math.round(y)];
    }
    return middle;
  });
}
