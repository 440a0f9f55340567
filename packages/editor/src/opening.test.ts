import { describe, expect, it } from 'vitest';
import { committed } from './data.fixture.ts';
import { MANIFEST, opened, openedWithin, troubleText, type Given } from './opening.ts';

const tasa = committed('tasa');
const manifest = tasa[0] as Given;
const change = (name: string, by: (text: string) => string): Given[] =>
  tasa.map((it) => (it.name === name ? { ...it, text: by(it.text) } : it));

/** What is said of files that cannot be opened. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return troubleText(error) ?? 'no words';
  }
  throw new Error('it was opened');
}

describe('opening files', () => {
  it('says where a manifest is broken, by line and column', () => {
    const broken = { ...manifest, text: manifest.text.replace('"version": "1.0.0",', '"version": "1.0.0"') };
    expect(refusal(() => opened(broken, [broken]))).toMatch(
      /^dataset\.json:4:3: broken JSON: a comma is missing before this\. Mend it in a text editor/,
    );
  });

  it('says what a manifest is not', () => {
    const text = (it: string) => refusal(() => opened({ ...manifest, text: it }, []));
    expect(text('[]')).toContain('wanted a dataset manifest');
    expect(text('')).toContain('an empty file');
    expect(text('{"format": 0}')).toContain('got format 0; this editor writes format');
    expect(text('{"format": 9}')).toContain('newer');
    expect(text(manifest.text.replace('"1.0.0"', '"one"'))).toContain('a version such as 1.0.0');
  });

  it('refuses a manifest that lists no collections, as the door does', () => {
    const head = JSON.parse(manifest.text) as Record<string, unknown>;
    const text = (collections: unknown) =>
      refusal(() => opened({ ...manifest, text: JSON.stringify({ ...head, collections }) }, tasa));
    expect(text(undefined)).toBe('dataset.json, collections: got nothing; wanted a list of collections.');
    expect(text({ a: 1 })).toMatch(/^dataset\.json, collections: got .*; wanted a list of collections\.$/);
    expect(text(null)).toContain('wanted a list of collections');
  });

  it('refuses lists within lists without end, and says where', () => {
    const text = `[\n  ${'['.repeat(100_000)}${']'.repeat(100_000)}\n]\n`;
    const deep = { name: 'events.json', folder: '', text };
    expect(refusal(() => openedWithin(tasa, [deep]))).toMatch(
      /^events\.json:2:66: lists and objects lie too deep within each other: got more than 64 levels/,
    );
    const { draft, notes } = opened(
      manifest,
      tasa.map((it) => (it.name === deep.name ? deep : it)),
    );
    expect(draft.sheets.map(({ file }) => file)).not.toContain('events.json');
    expect(notes.join(' ')).toContain('events.json:2:66: lists and objects lie too deep');
    const head = manifest.text.replace('{', `{"x": ${text},`);
    expect(refusal(() => opened({ ...manifest, text: head }, tasa))).toContain('too deep');
    const quoted = JSON.stringify([{ id: `\\"${'['.repeat(100)}` }]);
    expect(openedWithin(tasa, [{ ...deep, text: quoted }]).draft.sheets).toHaveLength(tasa.length - 1);
  });

  it('doubts a file of which hardly a record is in the dataset', () => {
    const tat = committed('tat');
    const own = (from: readonly Given[]) => from.filter(({ name }) => name === 'organizations.json');
    expect(openedWithin(tat, own(tasa)).doubt).toMatch(
      /of the 6 records in organizations\.json (is|are) in the published dataset tat\. Is it another dataset’s\?/,
    );
    expect(openedWithin(tat, own(tat)).doubt).toBeUndefined();
    // Most of what was there, and much more.
    const [file] = own(tasa);
    const records = JSON.parse(file?.text ?? '') as { id: string }[];
    const more = [...records, ...Array.from({ length: 90 }, (_, at) => ({ id: `more-${at}` }))];
    const grown = { name: 'organizations.json', folder: '', text: JSON.stringify(more) };
    expect(openedWithin(tasa, [grown]).doubt).toBeUndefined();
  });

  it('opens the rest where one file is missing or broken, and says so', () => {
    const events = change('events.json', (text) => text.slice(0, 100));
    const given = events.filter(({ name }) => name !== 'guides.json');
    const { draft, notes } = opened(
      manifest,
      [...given, { name: 'import.json', folder: '', text: '{}' }].map((it) =>
        it.name === MANIFEST ? manifest : it,
      ),
    );
    expect(draft.sheets.map(({ file }) => file)).not.toContain('events.json');
    expect(draft.sheets.length).toBe(tasa.length - 3);
    expect(notes.join(' ')).toMatch(/guides\.json, which is not here/);
    expect(notes.join(' ')).toMatch(/events\.json:\d+:\d+: broken JSON: the file breaks off here/);
    expect(notes.join(' ')).toMatch(/import\.json is not a file of this dataset/);
  });

  it('takes what is missing from the published dataset', () => {
    const { draft, notes } = opened(manifest, [manifest], tasa);
    expect(draft.sheets).toHaveLength(tasa.length - 1);
    expect(notes[0]).toMatch(/did not come along; the published one was taken/);
  });

  it('opens a single file within the published dataset, where it counts as edited', () => {
    const [file] = change('events.json', (text) =>
      text.replace('"attribution": "own"', '"attribution": "unclear"'),
    ).filter(({ name }) => name === 'events.json');
    const it = openedWithin(tasa, [file as Given]);
    const sheet = it.draft.sheets.find(({ name }) => name === 'events');
    const before = it.baseline.draft.sheets.find(({ name }) => name === 'events');
    expect(sheet?.rows.map(({ key }) => key)).toEqual(before?.rows.map(({ key }) => key));
    expect(sheet?.rows[0]?.record).not.toEqual(before?.rows[0]?.record);
    expect(
      openedWithin(
        tasa,
        tasa.filter(({ name }) => name === 'guides.json'),
      ).draft.sheets,
    ).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'guides' })]) as unknown);
  });

  it('refuses a file of no published dataset, and one that is broken', () => {
    const other = { name: 'facts.json', folder: '', text: '[]' };
    expect(refusal(() => openedWithin(tasa, [other]))).toContain('facts.json: not among the files');
    expect(refusal(() => openedWithin(tasa, [{ ...other, name: 'events.json', text: '[{]' }]))).toMatch(
      /^events\.json:1:3: broken JSON/,
    );
  });
});
