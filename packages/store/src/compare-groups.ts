import { hrefOf, registry, telOf, textIn, type Topic } from '@coalition-map/schema';
import { entriesOf, type Entry, type EntryOf } from './atlas.ts';
import {
  countItems,
  missing,
  ownText,
  recordRow,
  rowOf,
  titleItem,
  valuesOf,
  type CompareCell,
  type CompareGroup,
  type CompareItem,
  type CompareRow,
  type CompareTelling,
} from './compare-cells.ts';
import { eventsAround, isHeld, latestFirst } from './compare-dated.ts';
import { factsOf, sourceText } from './facts.ts';
import { isLaw } from './laws.ts';
import { hotlinesFor, type OfferedHotline } from './hotlines.ts';
import { ladderOf, type Ladder } from './ladder.ts';
import { dateText } from './time.ts';
import { topics } from './topics.ts';

/** Programs and measures by topic; then laws, rules and bills by topic. */
export function measureGroups(places: readonly string[], telling: CompareTelling): readonly CompareGroup[] {
  const { words, said } = telling;
  const rowsOf = (areLaws: boolean): readonly CompareRow[] =>
    topics
      .filter((topic) => topic.endsWith('-mandate') === areLaws || (areLaws && isOnRecord(topic, telling)))
      .map((topic) =>
        recordRow(topic, { text: words.topics[topic] }, 'partnerships', places, telling, (entries) =>
          entriesOf(entries, 'partnerships')
            .filter((it) => it.record.topic === topic && isLaw(it) === areLaws)
            .sort(byReachThenYear)
            .map((it) => measureItem(it, telling)),
        ),
      );
  const programs = recordRow('programs', { text: said.programs }, 'programs', places, telling, (entries) =>
    entriesOf(entries, 'programs').map((entry) => ({ ...titleItem(entry, telling), essence: 'program' })),
  );
  const { partnerships, laws } = words.panel.sections;
  return [
    { key: 'partnerships', heading: { text: partnerships }, rows: [...rowsOf(false), programs] },
    { key: 'laws', heading: { text: laws }, rows: rowsOf(true) },
  ];
}

/** Whether there is a law on a topic anywhere: other topics have no row among the laws. */
function isOnRecord(topic: Topic, { atlas, whole = atlas }: CompareTelling): boolean {
  return entriesOf(whole.entries, 'partnerships').some((it) => it.record.topic === topic && isLaw(it));
}

function measureItem(entry: EntryOf<'partnerships'>, telling: CompareTelling): CompareItem {
  const { words } = telling;
  const { scope, law, attribution } = entry.record;
  const facts = factsOf(entry, telling);
  const { status = '', cautions } = facts;
  const reach = scope === 'statewide' ? undefined : words.scope[scope];
  const adoption = facts.lines.find(({ label }) => label === words.labels.adoption)?.values[0]?.text;
  return {
    status,
    ...(law === undefined ? {} : { title: { text: law } }),
    details: valuesOf([
      facts.when,
      reach,
      ...cautions,
      adoption === status ? undefined : adoption,
      ownText(attribution, facts, telling),
    ]),
    sources: facts.sources.slice(0, 1),
    key: entry.key,
    essence: [status, reach, ...cautions].join('|'),
  };
}

function byReachThenYear(a: EntryOf<'partnerships'>, b: EntryOf<'partnerships'>): number {
  const local = (it: EntryOf<'partnerships'>) => (it.record.scope === 'statewide' ? 0 : 1);
  return local(a) - local(b) || (b.record.year ?? 0) - (a.record.year ?? 0);
}

/** The components of each model, one by one, as all that is loaded tells them. */
export function componentGroups(places: readonly string[], telling: CompareTelling): readonly CompareGroup[] {
  const { words, languages, atlas, whole = atlas } = telling;
  const all = { ...telling, atlas: whole };
  const ladders = places.map((place) => ladderOf(place, whole));
  const programs = [...new Map(ladders.flat().map(({ program }) => [program.key, program])).values()];
  return programs.map((program) => {
    const name = textIn(program.record.name, languages);
    const own = ladders.map((it) => it.find((ladder) => ladder.program.key === program.key));
    return {
      key: program.key,
      heading: { ...name, text: words.panel.ladder.heading(name.text) },
      rows: program.record.components.map((component) =>
        rowOf(
          `${program.key} ${component.id}`,
          textIn(component.name, languages),
          places.map((place, at) => rungCell(place, component.id, own[at], all)),
        ),
      ),
    };
  });
}

function rungCell(
  place: string,
  component: string,
  ladder: Ladder | undefined,
  telling: CompareTelling,
): CompareCell {
  const say = telling.words.panel.ladder;
  const rung = ladder?.rungs.find(({ id }) => id === component);
  if (!rung || ladder?.records.length === 0) return missing(place, 'partnerships', telling);
  const { level, told, isNamed } = rung;
  if (!told || level === 'unknown') return { place, is: 'not-known', text: say.level.unknown, items: [] };
  const facts = factsOf(told, telling);
  const item: CompareItem = {
    status: say.level[level],
    details: valuesOf([facts.when, isNamed ? undefined : say.ofWhole]),
    sources: facts.sources.slice(0, 1),
    key: told.key,
    essence: level,
  };
  return { place, is: 'told', text: '', items: [item] };
}

/** Coalition builds, events, organizations by type, and resources. */
export function recordGroups(places: readonly string[], telling: CompareTelling): readonly CompareGroup[] {
  const { words, said, asOf, atlas, whole = atlas } = telling;
  const row = (
    key: string,
    text: string,
    kind: 'builds' | 'events' | 'organizations' | 'resources',
    itemsOf: (entries: readonly Entry[], place: string) => readonly CompareItem[],
  ) => recordRow(key, { text }, kind, places, telling, itemsOf);
  const one = (entry: Entry | undefined) => (entry ? [titleItem(entry, telling)] : []);
  const builds = (entries: readonly Entry[]) => latestFirst(entriesOf(entries, 'builds'));
  const around = (entries: readonly Entry[]) => eventsAround(entriesOf(entries, 'events'), asOf);
  const there = places.flatMap((place) => entriesOf(whole.byPlace.get(place) ?? [], 'organizations'));
  const types = [...new Set(there.map(({ record }) => record.type))];
  const { compare } = new Intl.Collator(telling.languages[0] ?? 'en');
  return [
    {
      key: 'builds',
      heading: { text: words.kinds.builds },
      rows: [
        row('builds-count', said.buildCount, 'builds', (entries) => {
          const all = builds(entries);
          const doubt = all.filter((it) => !isHeld(it, asOf)).length;
          return countItems(all, telling, ...(doubt > 0 ? [said.buildDoubt(doubt)] : []));
        }),
        row('builds-latest', said.buildLatest, 'builds', (entries) => {
          const all = builds(entries);
          return one(all.find((it) => isHeld(it, asOf)) ?? all[0]);
        }),
      ],
    },
    {
      key: 'events',
      heading: { text: words.kinds.events },
      rows: [
        row('events-next', said.eventNext, 'events', (entries) => one(around(entries).next)),
        row('events-latest', said.eventLatest, 'events', (entries) => one(around(entries).latest)),
      ],
    },
    {
      key: 'organizations',
      heading: { text: words.kinds.organizations },
      rows: types
        .map((type) => [type, words.organizationTypes[type]] as const)
        .sort(([, a], [, b]) => compare(a, b))
        .map(([type, text]) =>
          row(`organizations-${type}`, text, 'organizations', (entries) =>
            countItems(
              entriesOf(entries, 'organizations').filter(({ record }) => record.type === type),
              telling,
            ),
          ),
        ),
    },
    {
      key: 'resources',
      heading: { text: words.kinds.resources },
      rows: [
        row('resources', said.resourceCount, 'resources', (entries) =>
          countItems(entriesOf(entries, 'resources'), telling),
        ),
      ],
    },
  ];
}

/** The lines to call, as the registry has them; filters never take one away. */
export function hotlineGroup(places: readonly string[], telling: CompareTelling): CompareGroup {
  const { words, said, atlas, whole = atlas } = telling;
  const all = { ...telling, atlas: whole };
  const row = (key: string, text: string, test: (line: OfferedHotline, place: string) => boolean) =>
    rowOf(
      key,
      { text },
      places.map((place): CompareCell => {
        const lines = hotlinesFor(whole, telling.asOf, place).filter((line) => test(line, place));
        const once = lines.filter((line) => line === lines.find(({ dial }) => dial === line.dial));
        if (once.length === 0) return missing(place, 'hotlines', all);
        return { place, is: 'told', text: '', items: once.map((line) => lineItem(line, all)) };
      }),
    );
  const isNational = ({ id, level }: OfferedHotline) =>
    level === 'national' && registry.some((line) => line.id === id);
  return {
    key: 'hotlines',
    heading: { text: words.hotline.heading },
    rows: [
      row('line-national', said.nationalLine, isNational),
      row('line-own', said.ownLine, (line, place) => line.place === place && !isNational(line)),
    ],
  };
}

function lineItem(line: OfferedHotline, telling: CompareTelling): CompareItem {
  const { words, languages, atlas } = telling;
  const { verified } = line;
  const href = hrefOf(telOf(line.dial));
  const known = registry.find(({ id }) => id === line.id);
  const added = entriesOf(atlas.entries, 'hotlines').find(({ record }) => record.id === line.id);
  const source = known
    ? {
        date: known.sourceDate,
        ...(hrefOf(known.source) ? { url: known.source } : { document: known.sourceName }),
      }
    : added?.record.sources[0];
  return {
    title: { text: line.display, ...(href ? { href } : {}) },
    details: [
      textIn(line.name, languages),
      ...(line.whose ? [textIn(line.whose, languages)] : []),
      ...valuesOf([
        words.purposes[line.purpose],
        words.hotlineLevels[line.level],
        line.hours,
        verified
          ? words.sources.checked(dateText(verified.on, languages[0] ?? 'en'), verified.by)
          : words.sources.unchecked,
      ]),
    ],
    sources: source ? [sourceText(source, telling)] : [],
    essence: line.dial,
  };
}
