import { readdirSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { mended, pair, type Pair } from './diff.fixture.ts';

const atlanta = 'cb-us-ga-atlanta-2015-02-17';
const asOf = '2026-11-30';

/** Runs `diff --map`, and gives its exit code, what it said, and the page. */
async function mapped(made: Pair) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const io = { cwd: made.root, today: asOf, out: say, error: say };
  const code = await run(['diff', 'old', 'new', '--map', 'changes.html'], io);
  return { code, said: said.join('\n'), html: code === 0 ? made.read('changes.html') : '' };
}

/** The place of a build in the newer version is changed. */
const withPlace = (place: object, more: object = {}) => {
  const made = pair();
  made.edit('builds', mended(atlanta, { place, ...more }));
  return made;
};

describe('coalition diff --map', () => {
  it('writes a page with exit, hotlines, a map of the changes and each change in words', async () => {
    const made = withPlace(
      { precision: 'city', city: 'Orlando', venue: 'City Hall', at: [-81.38, 28.54] },
      { jurisdictions: ['US-FL'] },
    );
    const { code, said, html } = await mapped(made);
    expect({ code, said }).toEqual({ code: 0, said: 'changes.html: wrote tat, 1.0.0 to 1.0.0 (1 changed).' });
    const faults: string[] = [];
    parse(html, { onParseError: ({ code: fault }) => faults.push(fault) });
    expect(faults).toEqual([]);
    expect(html).not.toMatch(/<script|src=|<link/);
    const order = ['class="leave"', 'id="calls"', '<h1>What changed</h1>', '<svg', '<h2>Florida</h2>'].map(
      (it) => html.indexOf(it),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    // Where it was and where it is have changed both.
    expect(html).toContain('1 change (2 places)');
  });

  it('draws a line from where a pin was to where it is', async () => {
    const moved = await mapped(
      withPlace({ precision: 'city', city: 'Macon', venue: 'City Hall', at: [-83.63, 32.84] }),
    );
    expect(moved.html).toContain('A dashed line leads from');
    expect(moved.html).toContain('stroke-dasharray');
    const same = pair();
    same.edit('builds', mended(atlanta, { summary: { en: 'Another day.' } }));
    expect((await mapped(same)).html).not.toContain('A dashed line leads from');
  });

  it('explains the sign of several records only where one is drawn', async () => {
    const far = pair();
    far.edit('builds', mended(atlanta, { summary: { en: 'A.' } }));
    far.edit('builds', mended('cb-us-wa-seattle-2018', { summary: { en: 'B.' } }));
    expect((await mapped(far)).html).not.toContain('Several records');
    const near = pair();
    near.edit('builds', (list) =>
      list.map((it) => (String(it['id']).startsWith('cb-us-') ? { ...it, summary: { en: 'C.' } } : it)),
    );
    expect((await mapped(near)).html).toContain('Several records');
  });

  it('draws nothing of where a pin was, where the newer version no longer tells the place', async () => {
    for (const place of [{ precision: 'region' }, { precision: 'withheld' }]) {
      const { html, code } = await mapped(withPlace(place));
      expect(code).toBe(0);
      expect(html).toContain('<h2>Georgia</h2>');
      expect(html).not.toContain('A dashed line leads from');
    }
  });

  it('draws and tells nothing of where a pin was that is told less finely, or is gone', async () => {
    const made = pair();
    const place = { precision: 'exact', city: 'Savannah', venue: 'Secret Hall', at: [-81.09983, 32.08354] };
    const records = JSON.parse(made.read('new/builds.json')) as [];
    made.write('old/builds.json', mended(atlanta, { place })(records));
    made.coalition('seal', 'old');
    const coarser = await mapped(made);
    expect(coarser.html).toContain('Atlanta (February 17, 2015): place changed');
    expect(coarser.html).not.toMatch(/Savannah|Secret|A dashed line leads from/);
    made.edit('builds', (all) => all.filter(({ id }) => id !== atlanta));
    made.coalition('seal', 'new');
    const gone = await mapped(made);
    expect(gone.html).toContain('Coalition build (February 17, 2015) removed');
    expect(gone.html).not.toMatch(/Savannah|Secret/);
  });

  it('says plainly that nothing changed', async () => {
    const { html, said } = await mapped(pair());
    expect(said).toContain('nothing changed');
    expect(html).toContain('nothing changed');
    expect(html).not.toContain('<figure');
  });

  it('makes no file whose name a terminal would obey', async () => {
    const made = pair();
    const error: string[] = [];
    const io = {
      cwd: made.root,
      today: '2026-11-21',
      out: () => undefined,
      error: (it: string) => error.push(it),
    };
    expect(await run(['diff', 'old', 'new', '--map', 'a\u001b[2J.html'], io)).toBe(2);
    expect(error.join()).toMatch(/^a\\u001b\[2J\.html: got a name with a control or hidden character in it/);
    expect(readdirSync(made.root).filter((name) => name.endsWith('.html'))).toEqual([]);
  });

  it('wants a page, and not JSON too', () => {
    const made = pair();
    for (const args of [
      ['--map', 'changes.svg'],
      ['--map', 'changes.html', '--json'],
    ])
      expect(made.coalition('diff', 'old', 'new', ...args)).toMatchObject({ code: 2 });
  });
});
