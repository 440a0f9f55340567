/** Writes down the last whole run of the page tests for the accessibility statement: `npm run make:accessibility`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launchChromium } from '../../test/chromium.ts';
import { readReport } from '../../test/report.ts';
import type { LastRun } from './accessibility.ts';

const count = await readReport('pages');
if (!count || count.failed > 0)
  throw new Error(
    `dist/reports/pages.json: got ${count ? `${count.failed} failed tests` : 'none'}; wanted a whole run without one: npm test.`,
  );
const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('axe-core/package.json'), 'utf8'),
) as { version: string };
const browser = await launchChromium();
const run: LastRun = {
  date: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${browser.version()}`,
  axe: version,
  passed: count.passed,
  failed: count.failed,
};
await browser.close();
writeFileSync(new URL('../accessibility.json', import.meta.url), `${JSON.stringify(run, null, 2)}\n`);
