import { describe, expect, it } from 'vitest';
import { reviewOf, textsOf } from '@coalition-map/review';
import { blankRecord, copyOf } from './blank.ts';
import { changelogOf, changingOf } from './changing.ts';
import { checkedOf } from './checking.ts';
import { committed, edited, exact, nodeHash, openCommitted, rowOfId } from './data.fixture.ts';
import { rowIn, rowOf, sheetOf, withNew, withRecord, withoutRow, type Draft } from './draft.ts';
import { findingText } from './finding-words.ts';
import { moveText } from './move-words.ts';
import { movesOf } from './moves.ts';
import { MANIFEST, type Opened } from './opening.ts';
import { without } from './path.ts';
import { changedSheets, hashOf, sealedManifest, sheetText } from './sealing.ts';

const boundaries = exact();
const day = '2026-11-22';
const atlanta = 'cb-us-ga-atlanta-2015-02-17';

const check = ({ baseline }: Opened, draft: Draft) =>
  checkedOf(draft, baseline, { updated: day }, day, boundaries);

/** The files as they would be downloaded. */
async function written(it: Opened, draft: Draft, version?: string): Promise<Map<string, string>> {
  const edition = version === undefined ? {} : { version, updated: day };
  const manifest = await sealedManifest(draft, it.baseline, edition, nodeHash);
  return new Map([
    [MANIFEST, manifest],
    ...draft.sheets.map((sheet) => [sheet.file, sheetText(sheet, it.baseline)] as const),
  ]);
}

async function reviewed(files: ReadonlyMap<string, string>) {
  const hashes = new Map(
    await Promise.all([...files].map(async ([name, text]) => [name, await nodeHash(text)] as const)),
  );
  const texts = textsOf({ shown: MANIFEST, text: files.get(MANIFEST) ?? '' }, (name) => {
    const text = files.get(name);
    return text === undefined ? undefined : { shown: name, text, sha256: hashes.get(name) ?? '' };
  });
  return reviewOf(texts, { asOf: day, boundaries });
}

describe('a dataset that is opened', () => {
  it.each(['tat', 'tasa', 'tribal'])(
    '%s is written byte for byte as it was, where nothing is edited',
    async (name) => {
      const it = openCommitted(name);
      expect(changedSheets(it.draft, it.baseline)).toEqual([]);
      const files = await written(it, it.draft);
      for (const given of committed(name)) expect(files.get(given.name)).toBe(given.text);
      expect(files.size).toBe(committed(name).length);
    },
  );

  it('has only findings that the command line has too', () => {
    const it = openCommitted();
    const { findings, refused } = check(it, it.draft);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('link');
    expect(refused.size).toBe(0);
  });

  it('has the same hash from a browser as from the command line', async () => {
    expect(await hashOf('[é]\n')).toBe(await nodeHash('[é]\n'));
  });
});

describe('an edit', () => {
  const it0 = openCommitted();
  const { key, record } = rowOfId(it0.draft, 'builds', atlanta);

  it('of a date and a pin gives files that the command line passes, with the version and the changelog by rule', async () => {
    let draft = edited(it0, it0.draft, key, ['date'], '2015-02-18');
    draft = edited(it0, draft, key, ['place', 'at'], [-84.401, 33.752]);
    const checked = check(it0, draft);
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const changing = changingOf(checked, it0.baseline);
    expect(changing.next).toMatchObject({ version: '1.0.1', part: 'patch' });
    const files = await written(it0, draft, changing.next?.version);
    expect((await reviewed(files)).filter(({ severity }) => severity === 'error')).toEqual([]);
    const changed = committed('tat').filter(({ name, text }) => files.get(name) !== text);
    expect(changed.map(({ name }) => name)).toEqual([MANIFEST, 'builds.json']);
    const lines = (text = '') => text.split('\n');
    const before = lines(changed[1]?.text);
    const other = lines(files.get('builds.json')).filter((line, at) => line !== before[at]);
    expect(other.map((line) => line.trim())).toEqual(['"date": "2015-02-18",', '-84.401,', '33.752']);
    expect(changelogOf(changing, day)).toContain(
      '### Georgia\n\n- Coalition build, Atlanta: date corrected from February 17, 2015 to February 18, 2015; place changed',
    );
  });

  it('that is taken back by hand leaves the file as it was', () => {
    const away = edited(it0, it0.draft, key, ['date'], '2015-02-18');
    expect(changedSheets(away, it0.baseline)).toHaveLength(1);
    const back = edited(it0, away, key, ['date'], '2015-02-17');
    expect(changedSheets(back, it0.baseline)).toEqual([]);
    expect(rowIn(back, key)?.row.record).toBe(record);
  });

  it('puts a field that is added where the format has it', () => {
    const draft = edited(it0, it0.draft, key, ['attendance'], 70);
    expect(Object.keys(rowIn(draft, key)?.row.record as object)).toEqual(
      'id sources verified confidence attribution note jurisdictions type date place hosts attendance evidence called summary'.split(
        ' ',
      ),
    );
  });

  it('of a pin into another state is an error at the field, and a move in words', () => {
    const draft = edited(it0, it0.draft, key, ['place', 'at'], [-84.388, 38]);
    const found = check(it0, draft).findings.filter((it) => it.key === key);
    expect(found).toMatchObject([{ severity: 'error', rule: 'place', path: ['place', 'at'] }]);
    const [move] = movesOf(draft, it0.baseline, boundaries);
    expect(move && moveText(move)).toBe(
      'Pin moved 473 km (294 mi): from Georgia (US-GA) to Kentucky (US-KY)',
    );
  });

  it('that leaves a field out is told at that field, and the record waits for it before it is compared', () => {
    const next = without(rowIn(it0.draft, key)?.row.record, ['place', 'city']);
    const draft = withRecord(it0.draft, it0.baseline, key, without(next, ['type']));
    const checked = check(it0, draft);
    const own = checked.findings.filter((it) => it.key === key);
    expect(own.map(({ path }) => path.join('.')).sort()).toEqual(['place', 'type']);
    expect(own.map(findingText).join(' ')).toContain('Fill this in. Wanted: one of the list.');
    expect([...checked.refused]).toEqual([key]);
    const changing = changingOf(checked, it0.baseline);
    expect(changing.left).toBe(1);
    expect(changing.told).toEqual([]);
  });

  it('keeps a field that the format does not know, and the checks name it', async () => {
    const draft = edited(it0, it0.draft, key, ['colour'], 'red');
    const [found] = check(it0, draft).findings.filter((it) => it.key === key);
    expect(found).toMatchObject({ rule: 'format', path: ['colour'] });
    expect((await written(it0, draft)).get('builds.json')).toContain('"colour": "red"\n  },');
  });
});

describe('records', () => {
  it('that are added, copied and removed raise the version by rule', () => {
    const it = openCommitted();
    const { key, record } = rowOfId(it.draft, 'builds', atlanta);
    const copy = rowOf(copyOf(it.draft, record));
    expect(copy.record).toMatchObject({ id: `${atlanta}-2` });
    const more = withNew(it.draft, 'builds.json', copy, key);
    expect(sheetOf(more, 'builds.json')?.rows[1]).toBe(copy);
    expect(changingOf(check(it, more), it.baseline).next?.part).toBe('minor');
    const fewer = withoutRow(it.draft, key);
    expect(changingOf(check(it, fewer), it.baseline).next?.version).toBe('2.0.0');
    expect(movesOf(fewer, it.baseline, boundaries)).toMatchObject([{ key, to: undefined }]);
  });

  it('of a kind that the dataset did not have get a file, listed where a reader wants it', async () => {
    const it = openCommitted('tasa');
    const row = rowOf(blankRecord(it.draft, 'builds'));
    const draft = {
      sheets: [...it.draft.sheets, { file: 'builds.json', name: 'builds' as const, rows: [row] }],
    };
    const manifest = JSON.parse((await written(it, draft)).get(MANIFEST) ?? '') as {
      collections: { name: string; count: number; sha256: string }[];
    };
    expect(manifest.collections.map(({ name }) => name).slice(0, 3)).toEqual([
      'programs',
      'builds',
      'events',
    ]);
    expect(manifest.collections[1]).toMatchObject({
      count: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const found = check(it, draft).findings.filter((found) => found.key === row.key);
    expect(found.map(({ path }) => path.join('.'))).toContain('jurisdictions');
  });

  it('come without hashes where the browser makes none', async () => {
    const it = openCommitted('tasa');
    const text = await sealedManifest(it.draft, it.baseline, {}, () => undefined);
    expect(text).not.toContain('sha256');
    expect(text).toContain('"count": 6');
  });
});
