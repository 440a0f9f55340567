import { describe, expect, it } from 'vitest';
import { jsonOf } from '@coalition-map/review';
import { restAfter } from './checker.ts';
import { checkedOf } from './checking.ts';
import { edited, exact, openCommitted, rowOfId } from './data.fixture.ts';
import { sheetOf, withNew, rowOf, withoutRow } from './draft.ts';
import { atlasFor, rowNames } from './row-names.ts';
import { changedSheets, sheetText } from './sealing.ts';

const day = '2026-11-22';
const opened = openCommitted();
const { key, record } = rowOfId(opened.draft, 'builds', 'cb-us-ga-atlanta-2015-02-17');
const draft = edited(opened, opened.draft, key, ['attendance'], 70);

describe('an edit in a large file', () => {
  it('is known from the records alone: no text is laid out for it', () => {
    // A text that cannot be read would throw where it is compared.
    const texts = new Map([...opened.baseline.texts.keys()].map((file) => [file, 'no JSON']));
    const baseline = { ...opened.baseline, texts };
    expect(changedSheets(draft, baseline).map(({ file }) => file)).toEqual(['builds.json']);
    expect(changedSheets(withoutRow(opened.draft, key), baseline)).toHaveLength(1);
    expect(changedSheets(opened.draft, baseline)).toEqual([]);
  });

  it('leaves a file as it was where another record says the very same', () => {
    const copy = rowOf(structuredClone(record));
    const same = withNew(withoutRow(opened.draft, key), 'builds.json', copy);
    expect(changedSheets(same, opened.baseline)).toHaveLength(1);
    const [first] = sheetOf(opened.draft, 'builds.json')?.rows ?? [];
    const again = withoutRow(
      withNew(opened.draft, 'builds.json', rowOf(structuredClone(first?.record)), first?.key),
      first?.key ?? 0,
    );
    expect(changedSheets(again, opened.baseline)).toEqual([]);
  });

  it('is written as the command line writes the whole list', () => {
    const sheet = sheetOf(draft, 'builds.json');
    const records = sheet?.rows.map((row) => row.record);
    expect(sheet && sheetText(sheet, opened.baseline)).toBe(jsonOf(records));
  });

  it('has only the edited record named anew, also after the next check', () => {
    const named = (of: typeof draft) => {
      const { dataset } = checkedOf(of, opened.baseline, {}, day, exact());
      const sheet = sheetOf(of, 'builds.json');
      const others = of.sheets.map((it) => (it === sheet ? it.file : it.rows));
      if (!sheet) throw new Error('no builds');
      return rowNames(sheet, atlasFor(dataset), others);
    };
    const before = named(opened.draft);
    const after = named(draft);
    const anew = [...after].filter(([at, name]) => before.get(at) !== name).map(([at]) => at);
    expect(anew).toEqual([key]);
  });

  it('waits longer for the checks where they take long', () => {
    expect([10, 200, 1000, 9000].map(restAfter)).toEqual([300, 400, 2000, 3000]);
  });
});
