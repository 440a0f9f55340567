import assert from 'node:assert/strict';
import type { CDPSession } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { openExplorer, panel } from './explorer.ts';

/** What a page holds after a collection of garbage. */
async function held(cdp: CDPSession): Promise<Readonly<Record<'nodes' | 'listeners' | 'heap', number>>> {
  // What one collection lets go of may hold more.
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((it) => it.name === name)?.value ?? NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
}

export const pages: PageTest[] = [
  {
    title: '200 times out of the page and in again leave no node, no listener and no memory behind',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openExplorer(page, origin);
      await page.getByLabel('Choose a state or province').selectOption('US-TN');
      await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).waitFor();
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Performance.enable');
      await cdp.send('HeapProfiler.enable');
      const cycle = (times: number): Promise<void> =>
        page.evaluate(async (times) => {
          const explorer = document.querySelector('coalition-explorer');
          const parent = explorer?.parentElement;
          if (!explorer || !parent) throw new Error('The explorer is missing.');
          for (let time = 0; time < times; time++) {
            explorer.remove();
            // Half of the times something is still under way.
            if (time % 2) await new Promise((go) => setTimeout(go));
            parent.prepend(explorer);
            if (time % 3) await new Promise((go) => requestAnimationFrame(go));
          }
          await new Promise((go) => setTimeout(go, 500));
        }, times);
      // What is kept for good comes with the first ones.
      await cycle(20);
      const before = await held(cdp);
      await cycle(200);
      const after = await held(cdp);
      const grown = `${JSON.stringify(before)} became ${JSON.stringify(after)}`;
      console.log(`  ${grown}`);
      assert.ok(before.nodes > 1000 && before.listeners > 100, grown);
      // Fewer than one for four cycles: whatever leaks once a cycle is seen.
      assert.ok(after.nodes - before.nodes < 50, grown);
      assert.ok(after.listeners - before.listeners < 50, grown);
      assert.ok(after.heap - before.heap < 1_000_000, grown);
      await page.getByLabel('Choose a state or province').selectOption('US-IA');
      await panel(page).getByRole('heading', { name: 'Iowa', level: 2 }).waitFor();
      assert.deepEqual(complaints(page), []);
    },
  },
];
