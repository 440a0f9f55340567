import { hrefOf, type RecordOf } from '@coalition-map/schema';
import { entriesOf, factsOf, type EntryOf, type Facts, type Value } from '@coalition-map/store';
import { componentsOf } from './components.ts';
import { clipped } from './pack-fit.ts';
import type { PackWords } from '@coalition-map/store/pack';
import { byTitle, eventsOf, partnersOf } from '@coalition-map/store/panel';
import type { Writing } from './pack-writing.ts';

/** A row of the sheet's tables. */
export interface Row {
  readonly what: string;
  readonly how: string;
  readonly when: string;
}

/** An organization with how to reach it. */
export interface Contact {
  readonly title: string;
  /** What it is and how to reach it, as text. */
  readonly told: string;
  /** The same in parts that have their links, for where it is not cut. */
  readonly parts: readonly Value[];
}

/** More names than ever fit into the few lines of the sheet. */
const MANY = 16;

/** Organizations that bring the others together stand first. */
const first = ['state-alliance', 'state-task-force', 'state-commission', 'state-council', 'state-coalition'];

/** "Iowa model · 4 of 6 components, in part · 2017". */
export function programRow(entry: EntryOf<'partnerships'>, writing: Writing): Row {
  const { words } = writing;
  const { topic, scope } = entry.record;
  const facts = factsOf(entry, writing);
  const what = scope === 'statewide' ? words.topics[topic] : `${words.topics[topic]} (${words.scope[scope]})`;
  return { what, how: howText(entry, facts, writing), when: facts.when ?? '' };
}

/** "HB 1 · Law enacted · 2019". */
export function lawRow(entry: EntryOf<'partnerships'>, writing: Writing): Row {
  const { law, topic } = entry.record;
  const name = writing.words.topics[topic];
  const facts = factsOf(entry, writing);
  return {
    what: law === undefined ? name : `${law} · ${name}`,
    how: [facts.status, ...facts.cautions].filter(Boolean).join('; '),
    when: facts.when ?? '',
  };
}

function howText({ record }: EntryOf<'partnerships'>, facts: Facts, { words }: Writing): string {
  const { adoption, topic } = record;
  const counted = adoption && countText(adoption, topic, words);
  return [counted ?? facts.status, ...facts.cautions].filter(Boolean).join('; ');
}

/** How many components: as the source counts them, else as many as it names, which may not be all. */
function countText(
  adoption: NonNullable<RecordOf<'partnerships'>['adoption']>,
  topic: string,
  words: PackWords,
): string | undefined {
  const { completed, of, level, components } = adoption;
  if (completed !== undefined) return `${words.facts.completed(completed, of)}, ${words.level[level]}`;
  if (topic !== 'iowa-mve-model' || Object.keys(components).length === 0) return undefined;
  const named = componentsOf(adoption);
  if (named === undefined) return undefined;
  return named === 0 ? words.legend.noComponent : words.legend.components(named, named);
}

/** "Coalition build, Nashville · May 17, 2016 · Hosts: … · 134 people". */
export function buildText(entry: EntryOf<'builds'>, writing: Writing): string {
  const { words } = writing;
  const facts = factsOf(entry, writing);
  const hosts = lineOf(facts, words.labels.hosts);
  return [
    facts.title.text,
    facts.when,
    ...facts.cautions,
    lineOf(facts, words.labels.attendance),
    hosts && `${words.labels.hosts}: ${hosts}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The next event, or that none is recorded, and the last one; nothing where there are no events. */
export function eventRows(writing: Writing): readonly string[] {
  const { words } = writing;
  const { ahead, over } = eventsOf(writing.entries, writing.asOf);
  const [next, last] = [ahead[0], over[0]];
  if (!next && !last) return [];
  const told = (label: string, entry: EntryOf<'events'>): string => {
    const { title, when, cautions } = factsOf(entry, writing);
    return `${label}: ${[title.text, when, ...cautions].filter(Boolean).join(' · ')}`;
  };
  const left = ahead.length + over.length - (next ? 1 : 0) - (last ? 1 : 0);
  return [
    next ? told(words.pack.next, next) : words.summary.noUpcoming,
    ...(last ? [told(words.pack.last, last)] : []),
    ...(left > 0 ? [words.pack.more(left)] : []),
  ];
}

/** The partners that the records name, the most named first: as many as fit into a number of lines. */
export function partnersText({ entries, words }: Writing, width: number, lines: number): string | undefined {
  const names = partnersOf(entries).map(({ name }) => name);
  for (let count = Math.min(names.length, MANY); count > 0; count--) {
    const few = names.slice(0, count).join('; ');
    const text = count < names.length ? `${few}; ${words.pack.more(names.length - count)}` : few;
    if (count === 1 || clipped([text, width], lines) === text) return text;
  }
  return undefined;
}

/** The organizations of the place, those that bring others together first, each with how to reach it. */
export function contactsOf(writing: Writing): readonly Contact[] {
  const { words, entries } = writing;
  const rank = ({ record }: EntryOf<'organizations'>): number => {
    const at = first.indexOf(record.type);
    return at < 0 ? first.length : at;
  };
  const sorted = [...byTitle(entriesOf(entries, 'organizations'), writing)].sort((a, b) => rank(a) - rank(b));
  return sorted.map((entry) => {
    const facts = factsOf(entry, writing);
    const labels: readonly string[] = [words.labels.phone, words.labels.website];
    const values = facts.lines.flatMap((line) => (labels.includes(line.label) ? line.values : []));
    const short = values
      .filter(({ href }) => hrefOf(href) !== undefined)
      .map((value) => ({ ...value, text: value.text.replace(/^https:\/\/(www\.)?|\/$/g, '') }))
      .reverse();
    const parts: readonly Value[] = [
      ...[facts.status ?? '', ...facts.cautions].map((text) => ({ text })),
      ...short,
    ].filter(({ text }) => text !== '');
    return { title: facts.title.text, told: parts.map(({ text }) => text).join(' · '), parts };
  });
}

function lineOf(facts: Facts, label: string): string | undefined {
  return facts.lines
    .find((line) => line.label === label)
    ?.values.map(({ text }) => text)
    .join(', ');
}
