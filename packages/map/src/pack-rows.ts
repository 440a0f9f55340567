import { hrefOf, type RecordOf } from '@coalition-map/schema';
import { dateText, entriesOf, type Entry, type EntryOf, type Facts, type Value } from '@coalition-map/store';
import { componentsOf } from './components.ts';
import { linesIn } from './pack-fit.ts';
import type { PackWords } from '@coalition-map/store/pack';
import { byTitle, eventsOf, partnersOf } from '@coalition-map/store/panel';
import { factsOf, type Writing } from './pack-writing.ts';
import { notesOf, type Noted } from './sheet-facts-notes.ts';

/** A row of the sheet's tables. */
export interface Row extends Noted {
  readonly what: string;
  readonly how: string;
  readonly when: string;
}

/** A line of text with its notes. */
export interface NotedText extends Noted {
  readonly text: string;
}

/** An organization with how to reach it. */
export interface Contact extends Noted {
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
  return {
    what,
    how: howText(entry, facts, writing),
    when: facts.when ?? '',
    ...notesOf(entry, writing),
  };
}

/** "Tennessee Anti-Slavery Alliance · Program · 2017". */
export function ownProgramRow(entry: EntryOf<'programs'>, writing: Writing): Row {
  const { started } = entry.record;
  const { title, kindText, cautions } = factsOf(entry, writing);
  return {
    what: title.text,
    how: [kindText, ...cautions].join('; '),
    when: started === undefined ? writing.words.facts.yearUnknown : dateText(started, writing.lang),
    ...notesOf(entry, writing),
  };
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
    ...notesOf(entry, writing),
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
export function buildText(entry: EntryOf<'builds'>, writing: Writing): NotedText {
  const { words } = writing;
  const facts = factsOf(entry, writing);
  const hosts = lineOf(facts, words.labels.hosts);
  const text = [
    facts.title.text,
    facts.when,
    ...facts.cautions,
    lineOf(facts, words.labels.attendance),
    hosts && `${words.labels.hosts}${words.colon} ${hosts}`,
  ];
  return { text: text.filter(Boolean).join(' · '), ...notesOf(entry, writing) };
}

/** The next event, or that none is recorded, and the last one, then all others; nothing where there are no events. */
export function eventRows(writing: Writing): readonly NotedText[] {
  const { words } = writing;
  const { ahead, over } = eventsOf(writing.entries, writing.asOf);
  const [next, ...later] = ahead;
  const [last, ...before] = over;
  if (!next && !last) return [];
  const told = (entry: EntryOf<'events'>, label?: string): NotedText => {
    const { title, when, cautions } = factsOf(entry, writing);
    const text = [title.text, when, ...cautions].filter(Boolean).join(' · ');
    return {
      text: label === undefined ? text : `${label}${words.colon} ${text}`,
      ...notesOf(entry, writing),
    };
  };
  return [
    next ? told(next, words.pack.next) : { text: words.summary.noUpcoming, notes: [] },
    ...(last ? [told(last, words.pack.last)] : []),
    ...[...later, ...before].map((entry) => told(entry)),
  ];
}

/** The partners that the records name, the most named first, each with a source of the first record that names it. */
export function partnersIn(writing: Writing): readonly NotedText[] {
  const { entries } = writing;
  const names = (entry: Entry): readonly string[] =>
    entry.kind === 'partnerships' && entry.record.scope !== 'aggregate'
      ? entry.record.partners
      : entry.kind === 'builds'
        ? entry.record.hosts
        : [];
  const found = new Map<string, Entry>();
  for (const entry of entries) for (const name of names(entry)) if (!found.has(name)) found.set(name, entry);
  return partnersOf(entries).map(({ name }) => {
    const entry = found.get(name);
    return { text: name, notes: entry ? notesOf(entry, writing).notes.slice(0, 1) : [] };
  });
}

/** How many partners fit into a number of lines, with the words that tell of the rest; one at least. */
export function partnersThatFit(
  partners: readonly NotedText[],
  width: number,
  lines: number,
  more: (left: number) => string,
): number {
  for (let count = Math.min(partners.length, MANY); count > 1; count--) {
    const few = partners.slice(0, count).map(({ text }) => text);
    const text = [...few, ...(count < partners.length ? [more(partners.length - count)] : [])].join('; ');
    if (linesIn([text, width, count]) <= lines) return count;
  }
  return Math.min(1, partners.length);
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
    return {
      title: facts.title.text,
      told: parts.map(({ text }) => text).join(' · '),
      parts,
      ...notesOf(entry, writing),
    };
  });
}

function lineOf(facts: Facts, label: string): string | undefined {
  return facts.lines
    .find((line) => line.label === label)
    ?.values.map(({ text }) => text)
    .join(', ');
}
