import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './tree.ts';

const elements = 'packages/elements/src';
const pages = 'test/pages';

/** "Faults that each screen survives" (safety.md): each fault, and the test or the row of a table that makes it. */
const held: readonly (readonly [fault: string, file: string, title: string])[] = [
  ['drop mid-file', `${pages}/faults.page.ts`, 'the connection drops in mid-file'],
  ['truncated', `${pages}/faults.page.ts`, 'a file is truncated'],
  ['404', `${pages}/faults.page.ts`, 'the answer is 404'],
  ['500', `${pages}/faults.page.ts`, 'the answer is 500'],
  ['HTML served as JSON', `${pages}/faults.page.ts`, 'HTML comes as JSON'],
  ['wrong type', `${pages}/faults.page.ts`, 'the type is wrong'],
  ['offline at start', `${pages}/faults.page.ts`, 'offline at start'],
  ['offline later', `${pages}/network.page.ts`, 'without a network after the first load'],
  ['400 kbit/s', `${pages}/network.page.ts`, 'on 400 kbit/s and 400 ms hotline, exit and a list'],
  ['hung socket', `${pages}/faults.page.ts`, 'while a dataset is on its way, no state is shown as “no data”'],
  ['stale cache', `${pages}/faults.page.ts`, 'a cache has an older file'],
  ['huge', `${pages}/faults.page.ts`, 'a file is huge'],
  ['duplicate', `${pages}/faults.page.ts`, 'ids are duplicate'],
  ['dangling', `${pages}/faults.page.ts`, 'references dangle'],
  ['out of range', `${pages}/faults.page.ts`, 'coordinates are out of range'],
  ['swapped', `${pages}/faults.page.ts`, 'coordinates are swapped'],
  ['bad dates', `${pages}/faults.page.ts`, 'dates are bad'],
  ['newer format', `${pages}/faults.page.ts`, 'the format is newer'],
  ['empty', `${pages}/faults.page.ts`, 'a file is empty'],
  ['BOM', `${pages}/faults.page.ts`, 'a byte order mark comes first'],
  ['no WebGL2', `${pages}/gl.page.ts`, 'without WebGL 2 the map stays SVG'],
  ['context lost (never restored)', `${pages}/gl.page.ts`, 'a lost context gives way to SVG at once'],
  ['worker blocked', `${pages}/gl.page.ts`, 'where the worker is blocked the map stays SVG'],
  [
    'two library versions',
    `${pages}/embed.page.ts`,
    'two copies of the script on a page neither throw nor leave',
  ],
  ['tag taken', `${elements}/register.browser.test.ts`, 'of all elements leaves a taken tag alone'],
  [
    'removed mid-load',
    `${elements}/explorer.browser.test.ts`,
    'goes on loading after it was taken out while it',
  ],
  ['moved', `${pages}/gl.page.ts`, 'comes back to a map that is moved in the page'],
  ['0×0 then shown', `${pages}/gl.page.ts`, 'GL waits while the map is hidden'],
  ['storage blocked', `${pages}/faults.page.ts`, 'storage refused'],
  ['sandboxed frame', `${pages}/faults.page.ts`, 'in a sandboxed frame that may run scripts alone'],
  [
    'sandboxed frame: the exit',
    `${elements}/leave.browser.test.ts`,
    'empties its frame where the sandbox keeps it',
  ],
  [
    'hostile host CSS',
    `${pages}/embed.page.ts`,
    'ten style sheets of a host page hide neither hotline, exit',
  ],
  ['RTL', `${pages}/languages.page.ts`, 'from right to left the details stand left of the map'],
  ['400 % zoom', `${pages}/looks.page.ts`, 'at 400 % zoom, and on a phone on its side'],
  [
    'forced colours',
    `${pages}/gl.page.ts`,
    'in forced colours the map is SVG, also when they are turned on later',
  ],
  ['reduced motion', `${pages}/faults.page.ts`, 'less motion'],
  ['print', `${pages}/print.page.ts`, 'without a place the explorer prints the map and the list'],
  [
    'no JavaScript',
    `${pages}/faults.page.ts`,
    'without JavaScript the hotline and the exit are links that work',
  ],
  ['clock wrong by years', `${pages}/faults.page.ts`, 'a clock in 2051'],
  ['ad blockers', `${pages}/faults.page.ts`, 'a blocker of names'],
];

it.each(held)('a test makes the fault "%s"', (_fault, file, title) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toContain(title);
});
