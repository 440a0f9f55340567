import { describe, expect, it } from 'vitest';
import { enCalendar } from '../calendar/words-en.ts';
import { enCompare } from './en-compare.ts';
import { enFilters } from './en-filters.ts';
import { enFind } from './en-find.ts';
import { enNear } from './en-near.ts';
import { enPack } from './en-pack.ts';
import { enStarter } from './en-starter.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

const en = {
  ...enPack,
  ...enFilters,
  calendar: enCalendar,
  compare: enCompare,
  find: enFind,
  near: enNear,
  starter: enStarter,
};

type Say = (...args: readonly unknown[]) => string;
type Leaf = string | Say;

/** Every text and function of the words by its path. Places with an article are the affair of each language. */
function leavesOf(words: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' || typeof value === 'function') leaves.set(path, value as Leaf);
    else if (typeof value === 'object' && value !== null && path !== 'summary.in')
      for (const [key, it] of Object.entries(value)) walk(it, path === '' ? key : `${path}.${key}`);
    else if (path !== 'summary.in') throw new Error(`${path} is no text: ${String(value)}`);
  };
  walk(words, '');
  return leaves;
}

const english = leavesOf(en);
const others = [
  ['es', leavesOf(es)],
  ['fr-CA', leavesOf(fr)],
] as const;

/** What a function takes, a letter each: n a number, s a text, b yes or no. All others take texts alone. */
const taking: Readonly<Record<string, readonly string[]>> = {
  n: [
    'pack.more pack.records records.pack.rest map.pins map.left exit.more legend.places ui.panel.andMore ui.panel.showAll',
    'ui.panel.nationwide ui.list.places ui.list.kinds panel.narrowed.empty panel.ladder.whole',
    'panel.ladder.missingByCount panel.ladder.unknownRest panel.ladder.showComponents',
    'panel.partners.facts panel.sources.heading panel.sources.facts facts.people',
    'facts.peopleAbout facts.peopleOver facts.minutes summary.otherBuilds filters.open',
    'filters.count filters.showAll filters.first filters.last filters.whole filters.nothing',
    'starter.recorded starter.records starter.agenda.length starter.agenda.minutes',
    'starter.agenda.findOut starter.program.activeIn starter.program.records',
    'find.count find.some find.more find.nationwide find.elsewhere near.count near.besideTold compare.most compare.buildDoubt',
  ],
  sns: ['map.mark'],
  snn: ['compare.differ'],
  nnssnn: ['map.describe'],
  sn: [
    'map.filtered ui.list.more panel.ago panel.ladder.nothing summary.takesPart summary.others',
    'find.without find.onlyNationwide near.several filters.looser compare.added compare.removed',
  ],
  nn: [
    'explorer.partly legend.programs legend.components legend.buildCount legend.years',
    'ui.list.records panel.narrowed.count panel.ladder.otherCount panel.neighbours.has',
    'near.told panel.headlines.levels facts.completed compare.same',
  ],
  nnn: ['ui.panel.faults panel.headlines.places filters.left'],
  ns: ['ui.list.left ui.list.away starter.agenda.point near.countryTold'],
  snnn: ['panel.country summary.map'],
  nnnn: ['panel.ladder.share'],
  nns: ['panel.ladder.counted'],
  snsns: ['panel.headlines.year'],
  nb: ['filters.undated'],
};

const takes = new Map(
  Object.entries(taking).flatMap(([letters, lines]) =>
    lines.flatMap((line) => line.split(' ').map((path) => [path, letters] as const)),
  ),
);

/** Calls a function of the words with texts that are all different, and with one number or different ones. */
function spoken(path: string, say: Say, number?: number): string {
  if (path === 'list') return say(['Zeta0', 'Zeta1', 'Zeta2']);
  const kinds = path.startsWith('counts.') ? 'n' : (takes.get(path) ?? 's'.repeat(say.length));
  return say(...kinds.split('').map((kind, at) => argOf(kind, at, number)));
}

function argOf(kind: string, at: number, number = 23 + 11 * at): unknown {
  return kind === 'n' ? number : kind === 'b' ? true : `Zeta${at}`;
}

/** Everything that a language can say: texts, and functions with several numbers. */
function saidBy(leaves: ReadonlyMap<string, Leaf>): [path: string, text: string][] {
  return [...leaves].flatMap(([path, leaf]): [string, string][] =>
    typeof leaf === 'string'
      ? [[path, leaf]]
      : [undefined, 0, 1, 2, 1000, 12345].map((number) => [path, spoken(path, leaf, number)]),
  );
}

/** Where a word is the same in both languages, or is the name of something. */
const same: Readonly<Record<string, readonly string[]>> = {
  es: ['topics.botl', 'scope.local', 'resourceTypes.video'],
  'fr-CA': [
    'find.by.text',
    'find.facets.type',
    'find.types.guides',
    'countries.CA',
    'hotline.countries.CA',
    'topics.botl',
    'ui.panel.placeKinds.province',
    'panel.sources.title',
    'kinds.guides',
    'kinds.documents',
    'kind.guides',
    'kind.documents',
    'documentTypes.mission',
    'documentTypes.page',
    'labels.adoption',
    'labels.type',
    'counts.guides',
    'counts.documents',
    'panel.sources.heading',
    'sources.heading',
    'facts.minutes',
    'sources.page',
    'hotline.policeOf',
  ],
};

/** What has no words of its own, only commas, brackets or a colon. */
const bare = ['colon', 'facts.topicIn', 'ui.panel.kindIn', 'map.region', 'filters.chip', 'filters.count'];

describe.each(others)('the words of the interface in %s', (language, leaves) => {
  it('are those of English: the same keys, texts for texts, functions of as many things', () => {
    expect([...leaves.keys()].sort()).toEqual([...english.keys()].sort());
    expect(leaves.get('lang')).toBe(language);
    for (const [path, leaf] of english) {
      const other = leaves.get(path);
      expect(typeof other, path).toBe(typeof leaf);
      if (typeof other === 'function') expect(other.length, path).toBe(leaf.length);
    }
  });

  it('tell whatever English tells of what they are given', () => {
    for (const [path, leaf] of english) {
      const other = leaves.get(path);
      if (typeof leaf !== 'function' || typeof other !== 'function') continue;
      const told = spoken(path, leaf).match(/Zeta\d|\d\d+/g) ?? [];
      for (const it of told) expect(spoken(path, other), path).toContain(it);
    }
  });

  it('are English nowhere but where both languages have the same word', () => {
    const found = [...english].flatMap(([path, leaf]) => {
      const other = leaves.get(path) ?? '';
      const [a, b] = [leaf, other].map((it) => (typeof it === 'function' ? spoken(path, it) : it));
      return a === b ? [path] : [];
    });
    const known = [...(same[language] ?? []), ...bare];
    expect(found.filter((path) => !known.includes(path))).toEqual([]);
    expect((same[language] ?? []).filter((path) => !found.includes(path))).toEqual([]);
  });

  it('are never empty, blank at an end, nor broken', () => {
    for (const [path, text] of saidBy(leaves)) {
      const none = ['panel.neighbours.has', 'panel.headlines.places', 'ui.panel.faults'].includes(path);
      // The colon alone begins with its space.
      if ((text === '' && none) || path === 'colon') continue;
      expect(text, path).toMatch(/^\S(?:.*\S)?$/s);
      expect(text, path).not.toMatch(/undefined|null|NaN|[{}~]|\[object| {2}|[ \u00a0]\u00a0|\u00a0 |\u202f/);
      expect(text, path).not.toMatch(/['"]/);
    }
  });

  it('do not say the same of two things that a reader tells apart by them', () => {
    const words = language === 'es' ? es : fr;
    const { kinds, kind, topics, status, scope, level, purposes, labels, records, filters } = words;
    const sets = [kinds, kind, topics, status, scope, level, purposes, labels];
    for (const set of [...sets, records.table.columns, filters.facets])
      expect(new Set(Object.values(set)).size, JSON.stringify(set)).toBe(Object.keys(set).length);
  });

  it('promise nothing that nobody can keep, and blame nobody', () => {
    const no =
      /an[oó]ni?m[oa]|anonym|(?<!in)segur[oa]|sécur|introuvable|irrastreable|intraçable|rescat|sauvet|esclav|cadena|chaîne|victimi[sz]|prostitu|ilegal|illégal/i;
    const line = /24|gratuit|gratis|confiden|siempre|toujours|garanti|inmediata|immédiatement/i;
    for (const [path, text] of saidBy(leaves)) {
      expect(text, path).not.toMatch(no);
      if (/^(hotline|purposes|exit|explorer)\b|hotlineLevels/.test(path)) {
        if (!text.includes('12') && !text.includes('234')) expect(text, path).not.toMatch(line);
      }
    }
  });

  it('give a calendar entry of a build the title of the panel', () => {
    const { facts, calendar } = language === 'es' ? es : fr;
    expect(calendar.buildIn('A')).toBe(facts.buildIn('A'));
    expect(calendar.meetingIn('A')).toBe(facts.meetingIn('A'));
    expect(calendar.onlineBuildFor('A')).toBe(facts.onlineBuildFor('A'));
  });
});

describe('the list of what the functions take', () => {
  it('names functions only, with as many letters as they take', () => {
    for (const [path, letters] of takes) {
      const leaf = english.get(path);
      expect(typeof leaf, path).toBe('function');
      expect(leaf?.length, path).toBe(letters.length);
    }
  });
});

describe('Spanish', () => {
  it('opens what it asks or exclaims, and turns its quotation marks', () => {
    for (const [path, text] of saidBy(leavesOf(es))) {
      const count = (sign: string) => text.split(sign).length;
      expect(count('?'), path).toBe(count('¿'));
      expect(count('!'), path).toBe(count('¡'));
      expect(count('“'), path).toBe(count('”'));
      expect(text, path).not.toMatch(/[«»]|\sde el\s|\sa el\s/);
    }
  });

  it.each([
    [0, '0 registros', 'Se omiten 0 registros de otros países'],
    [1, '1 registro', 'Se omite 1 registro de otros países'],
    [2, '2 registros', 'Se omiten 2 registros de otros países'],
    [1000, '1,000 registros', 'Se omiten 1,000 registros de otros países'],
    [12345, '12,345 registros', 'Se omiten 12,345 registros de otros países'],
  ])('counts %d', (n, counted, away) => {
    expect(es.counts.records(n)).toBe(counted);
    expect(es.ui.list.away(n, 'Canadá')).toContain(away);
  });

  it('joins with y, and with e before the sound of i', () => {
    expect(es.list(['Ohio', 'Utah'])).toBe('Ohio y Utah');
    expect(es.list(['Ohio', 'Illinois'])).toBe('Ohio e Illinois');
  });

  it('says what a place has, with its article and without', () => {
    expect(es.summary.takesPart(es.summary.in['US-DC'] ?? '', 1)).toBe(
      'en el Distrito de Columbia hay 1 programa o medida en estos datos',
    );
    expect(es.summary.noPrograms('Ohio')).toBe('en Ohio no hay ninguna alianza ni ley registrada');
  });
});

describe('Canadian French', () => {
  it('sets a space that does not break before a colon and inside « », and none before ; ! ?', () => {
    for (const [path, text] of saidBy(leavesOf(fr))) {
      expect(text, path).not.toMatch(/[^\u00a0]:|[\s\u00a0][;!?]|«[^\u00a0]|[^\u00a0]»|[“”]/);
      expect(text.split('«').length, path).toBe(text.split('»').length);
    }
  });

  it.each([
    [0, '0 fiche', '0 fiche d’autres pays est omise'],
    [1, '1 fiche', '1 fiche d’autres pays est omise'],
    [2, '2 fiches', '2 fiches d’autres pays sont omises'],
    [1000, '1\u00a0000 fiches', '1\u00a0000 fiches d’autres pays sont omises'],
    [12345, '12\u00a0345 fiches', '12\u00a0345 fiches d’autres pays sont omises'],
  ])('counts %d', (n, counted, away) => {
    expect(fr.counts.records(n)).toBe(counted);
    expect(fr.ui.list.away(n, 'Canada')).toContain(away);
  });

  it('elides before a vowel', () => {
    for (const [path, text] of saidBy(leavesOf(fr)))
      expect(text, path).not.toMatch(/(?<!\p{L})(?:de|le|la|que|ne|se|ce|je|me|te) [aeiouyéèêàâîôû]/iu);
  });
});

describe('a country', () => {
  it('is told by its parts, none, one or more', () => {
    expect(es.panel.country('Canadá', 1, 0, 1)).toBe(
      'En Canadá hay 1 registro sobre el país en conjunto. En estos datos, ninguno de sus estados, provincias y territorios tiene un programa o una medida de quienes publican los datos, y hay 1 jornada de coalición registrada.',
    );
    expect(fr.panel.country('Canada', 2, 1, 0)).toBe(
      'Canada\u00a0: 2 fiches portent sur le pays dans son ensemble. Dans ces données, 1 de ses États, provinces et territoires a un programme ou une mesure des organismes qui publient les données, et aucune rencontre de coalition n’est répertoriée.',
    );
  });
});

describe('what may be left out', () => {
  it.each([
    [
      'es',
      es,
      'Desde 2012 o antes',
      'Desde 2019 o después',
      'hasta 2018',
      'desde 2015',
      '? de 6 componentes',
    ],
    [
      'fr-CA',
      fr,
      'Depuis 2012 ou avant',
      'Depuis 2019 ou après',
      'jusqu’en 2018',
      'à partir de 2015',
      '? sur 6 composantes',
    ],
  ] as const)('is left out in %s', (_language, words, before, after, to, from, share) => {
    expect(words.legend.years(undefined, 2012)).toBe(before);
    expect(words.legend.years(2019, undefined)).toBe(after);
    expect(words.filters.span(undefined, '2018')).toBe(to);
    expect(words.filters.span('2015', undefined)).toBe(from);
    expect(words.filters.span('2015', '2015')).toBe('2015');
    expect(words.facts.completed(undefined, 6)).toBe(share);
    expect(words.facts.completed(2, undefined)).toMatch(/^2 \S+s$/);
    expect(words.legend.programs(4, undefined)).toContain('4');
    expect(words.legend.buildCount(2, undefined)).toContain('2');
  });
});
