import { expect, test } from 'vitest';
import { usCa } from '@coalition-map/geo/shapes';
import { enMap, reduce, topics, type Colouring } from '@coalition-map/store';
import { filtersOf } from '@coalition-map/store/filters';
import { base, committed, names, stateOf, stateWith } from './data.fixture.ts';
import { pictureOf } from './paint.ts';

const ids = usCa.regions.map(({ id }) => id);

/** A partnership of Tennessee, unless it says otherwise. */
function row(id: string, more: object = {}): object {
  return {
    ...base,
    id,
    jurisdictions: ['US-TN'],
    topic: 'botl',
    status: 'reported',
    scope: 'statewide',
    ...more,
  };
}

const planned = row('planned', { status: 'planned' });
const others = row('others', { attribution: 'other' });
const local = row('local', { scope: 'local' });
const refused = row('refused', { status: 'not-passed' });

function paintOf(partnerships: readonly object[], colouring: Colouring = 'all') {
  const state = reduce(stateOf({ partnerships }), { type: 'colour', colouring });
  return pictureOf(state, ids, enMap).regions.get('US-TN');
}
const fillOf = (...partnerships: readonly object[]) => paintOf(partnerships)?.fill;
const byTopic = (...partnerships: readonly object[]) => paintOf(partnerships, 'botl')?.fill;

test('the number of topics breaks at 1, 2, 3, 4 and 6', () => {
  const steps = Array.from({ length: 8 }, (_, at) =>
    paintOf(topics.slice(0, at + 1).map((topic) => row(topic, { topic }))),
  );
  expect(steps.map((it) => it?.fill)).toEqual([1, 2, 3, 4, 4, 5, 5, 5].map((step) => `step-${step}`));
  expect(steps.map((it) => it?.text)).toEqual([
    '1 program or measure',
    '2 programs or measures',
    '3 programs or measures',
    '4–5 programs or measures',
    '4–5 programs or measures',
    '6 or more programs or measures',
    '6 or more programs or measures',
    '6 or more programs or measures',
  ]);
});

test('two records of one topic count once', () => {
  expect(fillOf(row('one'), row('two', { year: 2020 }))).toBe('step-1');
});

test('only what is statewide, in force and the publisher’s own is counted', () => {
  const counted = row('counted', { topic: 'task-force' });
  for (const more of [
    { scope: 'local' },
    { scope: 'participation' },
    { scope: 'location-only' },
    { scope: 'aggregate' },
    { status: 'planned' },
    { status: 'proposed' },
    { status: 'announced' },
    { status: 'passed-legislature' },
    { status: 'not-passed' },
    { attribution: 'other' },
    { attribution: 'unclear' },
    { adoption: { level: 'planned' } },
    { adoption: { level: 'none' } },
  ]) {
    expect(fillOf(counted, row('more', more)), JSON.stringify(more)).toBe('step-1');
    expect(fillOf(row('alone', more)), JSON.stringify(more)).not.toMatch(/^step/);
  }
  for (const status of ['reported', 'enacted', 'administrative-rule'])
    expect(fillOf(counted, row('more', { status })), status).toBe('step-2');
});

test('less than a partnership of the whole state shows the most of it: another’s, planned, local, not passed', () => {
  expect(fillOf(refused, local, planned, others)).toBe('other');
  expect(fillOf(refused, local, planned)).toBe('planned');
  expect(fillOf(refused, local)).toBe('local');
  expect(fillOf(refused)).toBe('refused');
  expect(fillOf()).toBe('none');
});

test('a state with a record of its own never says "no data"', () => {
  for (const scope of ['statewide', 'local', 'participation', 'location-only'])
    for (const status of [
      'reported',
      'announced',
      'planned',
      'enacted',
      'administrative-rule',
      'passed-legislature',
      'proposed',
      'not-passed',
    ])
      for (const attribution of ['own', 'unclear', 'other'])
        for (const adoption of [undefined, 'none', 'planned', 'partial', 'full', 'unknown']) {
          const record = row('any', {
            scope,
            status,
            attribution,
            ...(adoption && { adoption: { level: adoption } }),
          });
          for (const fill of [fillOf(record), byTopic(record)])
            expect(fill, JSON.stringify(record)).not.toBe('none');
        }
});

test('what was not passed, or not adopted, never looks like something that is there', () => {
  for (const scope of ['statewide', 'local', 'participation'])
    for (const attribution of ['own', 'other']) {
      expect(fillOf(row('not-passed', { scope, attribution, status: 'not-passed' })), scope).toBe('refused');
      expect(fillOf(row('not-adopted', { scope, attribution, adoption: { level: 'none' } })), scope).toBe(
        'refused',
      );
    }
});

test('one topic shows how far it is adopted', () => {
  expect(byTopic(row('full', { adoption: { level: 'full' } }))).toBe('step-5');
  expect(byTopic(row('partial', { adoption: { level: 'partial' } }))).toBe('step-3');
  expect(byTopic(row('unknown', { adoption: { level: 'unknown' } }))).toBe('step-4');
  expect(byTopic(row('untold'))).toBe('step-4');
  expect(
    byTopic(row('partial', { adoption: { level: 'partial' } }), row('full', { adoption: { level: 'full' } })),
  ).toBe('step-5');
  expect(byTopic(row('planned', { adoption: { level: 'planned' } }))).toBe('planned');
});

test('one topic shows nothing of the others', () => {
  expect(byTopic(row('force', { topic: 'task-force' }))).toBe('none');
  expect(byTopic(row('force', { topic: 'task-force' }), local)).toBe('local');
});

test('a row that counts a whole country colours no state', () => {
  for (const status of ['reported', 'planned', 'not-passed'])
    for (const jurisdictions of [['US'], ['US-TN', 'US-IA']]) {
      const { regions } = pictureOf(
        stateOf({ partnerships: [row('all', { scope: 'aggregate', status, jurisdictions })] }),
        ids,
        enMap,
      );
      expect(new Set([...regions.values()].map(({ fill }) => fill)), status).toEqual(new Set(['none']));
    }
});

test('a record of several states colours each of them, and no other', () => {
  const { regions } = pictureOf(
    stateOf({ partnerships: [row('two', { jurisdictions: ['US-TN', 'CA-QC'] })] }),
    ids,
    enMap,
  );
  expect(
    [...regions]
      .filter(([, { fill }]) => fill !== 'none')
      .map(([id]) => id)
      .sort(),
  ).toEqual(['CA-QC', 'US-TN']);
});

test.each(['all', ...topics] as const)(
  'the legend of the real data names each region exactly once: %s',
  (colouring) => {
    const state = reduce(stateWith(...names.map(committed)), { type: 'colour', colouring });
    const { regions, legend } = pictureOf(state, ids, enMap);
    expect([...regions.keys()]).toEqual(ids);
    expect(legend.flatMap(({ places }) => places).sort()).toEqual([...ids].sort());
    expect(legend.reduce((sum, { places }) => sum + places.length, 0)).toBe(69);
    expect(new Set(legend.map(({ fill }) => fill)).size).toBe(legend.length);
    expect(new Set(legend.map(({ text }) => text)).size).toBe(legend.length);
    for (const { fill, text, places } of legend) {
      for (const id of places) expect(regions.get(id), id).toEqual({ fill, text });
      expect([enMap.legend.none, enMap.legend.noneOfThis, enMap.legend.noBuild].includes(text), text).toBe(
        fill === 'none',
      );
    }
  },
);

test('the legend goes from the most to the least, and names only what is on the map', () => {
  const all = [
    refused,
    row('own', { jurisdictions: ['US-IA'] }),
    row('plan', { jurisdictions: ['US-OH'], status: 'planned' }),
  ];
  expect(
    pictureOf(stateOf({ partnerships: all }), ids, enMap).legend.map(({ fill, places }) => [
      fill,
      places.length,
    ]),
  ).toEqual([
    ['step-1', 1],
    ['planned', 1],
    ['refused', 1],
    ['none', 66],
  ]);
});

test('coalition builds are coloured by the builds themselves: reported ones, then lesser ones, then who took part elsewhere', () => {
  const build = (id: string, more: object = {}) => ({
    ...base,
    id,
    jurisdictions: ['US-TN'],
    type: 'state',
    evidence: 'report',
    summary: { en: 'A day of briefings.' },
    ...more,
  });
  const fillWith = (builds: readonly object[], partnerships: readonly object[] = []) => {
    const state = reduce(stateOf({ builds, partnerships }), { type: 'colour', colouring: 'coalition-build' });
    return pictureOf(state, ids, enMap).regions.get('US-TN')?.fill;
  };
  const announced = build('announced', { evidence: 'announcement' });
  const part = row('part', { topic: 'coalition-build', scope: 'participation' });
  expect(fillWith([announced, build('reported')], [part])).toBe('step-4');
  expect(fillWith([announced], [part])).toBe('planned');
  expect(fillWith([build('unclear', { called: 'unclear' })])).toBe('planned');
  expect(fillWith([], [part])).toBe('local');
  expect(fillWith([], [row('else')])).toBe('none');
});

test('where a collection did not come, no state says "no data"', () => {
  const state = stateOf({ partnerships: [row('one', { jurisdictions: ['US-IA'] })] });
  for (const [colouring, name] of [
    ['all', 'partnerships'],
    ['botl', 'partnerships'],
    ['coalition-build', 'builds'],
  ] as const) {
    const cut = {
      ...reduce(state, { type: 'colour', colouring }),
      atlas: { ...state.atlas, gaps: new Set([name]) },
    };
    const { regions, legend } = pictureOf(cut, ids, enMap);
    expect(regions.get('US-TN')).toEqual({ fill: 'waiting', text: enMap.legend.waiting });
    expect(legend.flatMap(({ places }) => places).length).toBe(69);
    expect(legend.some(({ fill }) => fill === 'none')).toBe(false);
  }
});

const model = (adoption: object) => row('it', { topic: 'iowa-mve-model', adoption });

test.each([
  [{ level: 'full' }, 'step-5', '6 of 6 components on record, in full or in part'],
  [{ level: 'partial', completed: 5, of: 6 }, 'step-4', '5 of 6 components on record, in full or in part'],
  [
    { level: 'partial', completed: 3, of: 6 },
    'step-3',
    '3 to 4 of 6 components on record, in full or in part',
  ],
  [
    { level: 'partial', components: { a: 'partial', b: 'full', c: 'none', d: 'unknown' } },
    'step-2',
    '2 of 6',
  ],
  [
    { level: 'partial', components: { a: 'full' } },
    'step-1',
    '1 of 6 components on record, in full or in part',
  ],
  [{ level: 'partial', components: { a: 'none' } }, 'refused', 'None of the 6 components'],
  [{ level: 'partial', completed: 4, of: 7 }, 'untold', 'In part; how many of the 6 components is not told'],
  [{ level: 'partial' }, 'untold', 'In part; how many of the 6 components is not told'],
  [{ level: 'none' }, 'refused', 'Not passed, or not adopted'],
  [{ level: 'planned' }, 'planned', 'Planned or proposed, not in force'],
])('components: %j is %s', (adoption, fill, text) => {
  const paint = paintOf([model(adoption)], 'components');
  expect(paint?.fill).toBe(fill);
  expect(paint?.text).toContain(text);
});

test('components: nothing on record is no data, and never "none"', () => {
  expect(paintOf([row('other')], 'components')).toEqual({ fill: 'none', text: enMap.legend.noneOfThis });
});

const build = (id: string, more: object = {}) => ({
  ...base,
  id,
  jurisdictions: ['US-TN'],
  type: 'state',
  evidence: 'report',
  called: 'yes',
  summary: { en: 'A day-long briefing.' },
  ...more,
});

test('builds: those reported as builds are counted, an announced one is told apart from none', () => {
  const fill = (...builds: readonly object[]) => {
    const state = reduce(stateOf({ builds }), { type: 'colour', colouring: 'builds' });
    return pictureOf(state, ids, enMap).regions.get('US-TN');
  };
  const some = (count: number) => Array.from({ length: count }, (_, at) => build(`b-${at}`));
  expect([1, 2, 3, 5, 6].map((count) => fill(...some(count))?.fill)).toEqual(
    [1, 2, 3, 4, 5].map((step) => `step-${step}`),
  );
  expect(fill(...some(2), build('announced', { evidence: 'announcement' }))?.text).toBe('2 coalition builds');
  expect(fill(build('announced', { evidence: 'announcement' }))?.fill).toBe('planned');
  expect(fill()).toEqual({ fill: 'none', text: enMap.legend.noBuild });
});

test('year: the first year of a measure in force colours, the earliest darkest, and an untold one is told apart', () => {
  const paint = (...years: readonly (number | undefined)[]) =>
    paintOf(
      years.map((year, at) => row(`y-${at}`, year === undefined ? {} : { year })),
      'year',
    );
  expect(paint(2013, 2022)).toEqual({ fill: 'step-5', text: 'Since 2015 or before' });
  expect(paint(2017)).toEqual({ fill: 'step-4', text: 'Since 2016–2017' });
  expect(paint(2026)).toEqual({ fill: 'step-1', text: 'Since 2022 or later' });
  expect(paint(undefined)).toEqual({ fill: 'untold', text: enMap.legend.undated });
  expect(paint(undefined, 2019)?.fill).toBe('step-3');
});

test('an author’s breaks are used, over the whole ramp', () => {
  const state = reduce(stateOf({ partnerships: topics.map((topic) => row(topic, { topic })) }), {
    type: 'breaks',
    breaks: [5],
  });
  expect(pictureOf(state, ids, enMap).regions.get('US-TN')).toEqual({
    fill: 'step-5',
    text: '5 or more programs or measures',
  });
  const few = reduce(stateOf({ partnerships: [row('one')] }), { type: 'breaks', breaks: [5, 9] });
  expect(pictureOf(few, ids, enMap).regions.get('US-TN')).toEqual({
    fill: 'step-1',
    text: '1–4 programs or measures',
  });
});

test('a program that has several topics is one colouring', () => {
  const two = [row('one', { program: 'it' }), row('two', { topic: 'task-force', program: 'it' })];
  expect(paintOf(two, 'program:it')?.fill).toBe('step-4');
  expect(paintOf([row('three')], 'program:it')?.fill).toBe('none');
});

test('what filters leave out is told from what has no data, and what did not come from both', () => {
  const state = stateWith(...names.map(committed));
  const narrowing = filtersOf({ status: ['enacted'] });
  const narrowed = reduce(state, { type: 'narrow', narrowing });
  const [before, after] = [state, narrowed].map((it) => pictureOf(it, ids, enMap).regions);
  let unfit = 0;
  for (const id of ids) {
    const was = before?.get(id);
    const is = after?.get(id);
    if (was?.fill === 'none') expect(is, id).toEqual(was);
    else expect(is?.text, id).not.toBe(enMap.legend.none);
    if (is?.text === enMap.legend.unfit) unfit += 1;
  }
  expect(unfit).toBeGreaterThan(10);
  const open = reduce(narrowed, {
    type: 'sources',
    urls: [...state.sources.map(({ url }) => url), 'https://x.example/'],
  });
  const texts = new Set([...pictureOf(open, ids, enMap).regions.values()].map(({ text }) => text));
  expect(texts.has(enMap.legend.waiting)).toBe(true);
  expect(texts.has(enMap.legend.unfit)).toBe(false);
});
