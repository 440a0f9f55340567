import { languages, type RecordOf } from '@coalition-map/schema';
import { dateText, enFacts, factsOf, placeName, type Entry } from '@coalition-map/store';
import type { Change, Difference } from './diff.ts';
import { byCode } from './diff-fields.ts';
import { isUnnamed } from './diff-quiet.ts';
import { elementTexts, valueText } from './diff-values.ts';
import { isBag } from './order.ts';

const { labels, kind } = enFacts;

/** What a field is called in a sentence; a test holds that each field of the format has a name. */
export const fieldNames: Readonly<Record<string, string>> = {
  adoption: lower(labels.adoption),
  attendance: lower(labels.attendance),
  attendanceQualifier: 'how the source counts the attendance',
  attribution: 'whose work it is',
  audience: 'who it is for',
  audiences: 'who it is for',
  called: 'whether the source calls it a coalition build',
  cancelled: 'whether it is cancelled',
  category: 'category',
  claims: 'what the document says',
  compiler: 'compiler',
  components: lower(labels.components),
  confidence: 'how good the source is',
  consent: lower(labels.consent),
  contact: lower(labels.contact),
  contentNote: 'warning about the content',
  cost: lower(labels.cost),
  coverage: 'what it covers',
  date: 'date',
  dial: 'number that is dialled',
  display: 'number that is shown',
  duration: lower(labels.duration),
  end: 'end date',
  evidence: 'whether it is confirmed that it was held',
  government: 'whether the publisher is a government',
  holder: lower(labels.holder),
  hosts: lower(labels.hosts),
  hotline: lower(kind.hotlines),
  hours: lower(labels.hours),
  id: 'id',
  indicator: 'what is counted',
  jurisdictions: lower(labels.states),
  languages: lower(labels.languages),
  law: lower(labels.law),
  level: 'level',
  licence: 'licence',
  link: lower(labels.link),
  linkChecked: 'day on which the link was checked',
  linkStatus: 'what the link leads to',
  materials: lower(labels.materials),
  memberOf: 'alliances that it is a member of',
  membership: 'membership',
  minutes: lower(labels.minutes),
  name: 'name',
  note: lower(enFacts.ui.record.note),
  notice: 'notice',
  online: 'whether it is online',
  organization: lower(labels.organization),
  paraphrase: 'whether it is in our words',
  parent: 'who runs it',
  partners: lower(labels.partners),
  period: lower(labels.period),
  phone: lower(labels.phone),
  place: 'place',
  practices: lower(labels.practices),
  program: lower(kind.programs),
  publisher: lower(labels.publisher),
  purpose: 'purpose',
  quote: 'what the partner says',
  reportedBy: 'who reported it',
  role: 'role',
  scope: lower(labels.scope),
  sections: 'sections',
  series: 'series',
  serviceArea: 'area that it serves',
  sms: 'number for texts',
  sources: 'sources',
  start: 'date',
  started: 'date of its start',
  status: lower(labels.status),
  summary: 'summary',
  tags: 'keywords',
  title: 'title',
  topic: 'topic',
  topics: lower(labels.topics),
  type: lower(labels.type),
  unit: 'unit',
  url: 'web address',
  value: 'figure',
  vanity: 'letters of the number for texts',
  verified: 'check by a person',
  website: lower(labels.website),
  year: lower(labels.year),
  yearCertainty: 'whether the source states the year',
  zone: 'time zone',
};

/** Topics that begin with a name, which keeps its capital within a sentence. */
const proper = new Set<string>([
  'botl',
  'canadian-cve',
  'iowa-mve-model',
] satisfies RecordOf<'partnerships'>['topic'][]);

/** What is told of a change: where, and what. */
export interface Told {
  readonly change: Change;
  /** The name of the place under which it is told; empty for what has none. */
  readonly placeName: string;
  /** The names of all its places, in their order. */
  readonly names: readonly string[];
  /** Such as "law enforcement training (2019) added". */
  readonly text: string;
}

/** Puts the changes into words, by the name of the place, then by kind of record and id. */
export function toldOf(difference: Difference): Told[] {
  return difference.changes
    .map((change, at) => ({ at, told: tell(change, difference) }))
    .sort((a, b) => byCode(a.told.placeName, b.told.placeName) || a.at - b.at)
    .map(({ told }) => told);
}

/** Gives the sentence of a change: "Ohio: law enforcement training added". */
export function sentenceOf({ placeName: name, text }: Told): string {
  return name === '' ? upper(text) : `${name}: ${text}`;
}

/** Tells how many changes there are of each kind: "2 added, 1 removed". */
export function tallyOf({ changes }: Difference): string {
  const parts = (['added', 'removed', 'changed', 'renamed'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : 'nothing changed';
}

/** Gives a text with a capital at its beginning. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function tell(change: Change, difference: Difference): Told {
  const names = change.places.map((id) => placeName(id, languages, difference[sideOf(change)]));
  const [first = '', ...others] = names;
  return {
    change,
    placeName: first,
    names,
    text: `${nameOf(change, others, difference)}${happenedTo(change, difference)}`,
  };
}

/** The version that has the record: the newer one, unless it is gone from there. */
function sideOf({ kind }: Change): 'before' | 'after' {
  return kind === 'removed' ? 'before' : 'after';
}

function alsoIn(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return names.length > 4 ? `and ${names.length} other places` : `also ${names.join(', ')}`;
}

function nameOf(change: Change, others: readonly string[], difference: Difference): string {
  if (change.collection === 'dataset') return 'the dataset';
  const side = sideOf(change);
  const entry = change[side];
  if (!entry) return `a ${lower(kind.nations)} is no longer shown`;
  const telling = { atlas: difference[side], asOf: '2000-01-01', languages, words: enFacts };
  const isNamed = change.kind !== 'removed' || !isUnnamed(entry);
  const title = isNamed ? titleOf(entry, () => factsOf(entry, telling).title.text) : lower(kind[entry.kind]);
  const isDateTold = change.fields.some(({ path }) => ['date', 'start', 'end', 'year'].includes(path));
  const details = [
    isNamed ? kindOf(entry) : undefined,
    isDateTold ? undefined : dayOf(entry),
    alsoIn(others),
  ].filter((it) => it !== undefined);
  return details.length > 0 ? `${title} (${details.join('; ')})` : title;
}

/** The title without the place that stands before it. */
function titleOf(entry: Entry, told: () => string): string {
  if (entry.kind === 'partnerships') {
    const topic = enFacts.topics[entry.record.topic];
    return proper.has(entry.record.topic) ? topic : lower(topic);
  }
  return entry.kind === 'builds' ? lower(told()) : told();
}

/** The kind of a record whose title does not tell it. */
function kindOf(entry: Entry): string | undefined {
  return entry.kind === 'partnerships' || entry.kind === 'builds' ? undefined : lower(kind[entry.kind]);
}

function dayOf({ kind: of, record }: Entry): string | undefined {
  if (of === 'partnerships') return record.year === undefined ? undefined : String(record.year);
  const day = of === 'builds' ? record.date : of === 'events' ? record.start : undefined;
  return day === undefined ? undefined : dateText(day, 'en');
}

function happenedTo(change: Change, difference: Difference): string {
  if (!change.before && !change.after && change.collection !== 'dataset') return '';
  if (change.kind === 'added' || change.kind === 'removed') return ` ${change.kind}`;
  if (change.kind === 'renamed') {
    const [{ before, after } = { before: '', after: '' }] = change.fields;
    const from = change.isQuiet ? '' : `from ${String(before)} `;
    return `: id changed ${from}to ${String(after)}, nothing else`;
  }
  const fields = [...new Set(change.fields.map(({ path }) => /^[^.[]+/.exec(path)?.[0] ?? path))];
  return `: ${fields.map((field) => fieldText(field, change, difference)).join('; ')}`;
}

/** Tells what happened to a field: "date corrected from March 5, 2019 to March 6, 2019". */
function fieldText(field: string, change: Change, difference: Difference): string {
  const name = fieldNames[field] ?? field;
  const isGuarded = change.isQuiet === true;
  const before = valueIn(change.before, field);
  const after = valueIn(change.after, field);
  if (field === 'verified') return verifiedText(after);
  if (field === 'cancelled') return after === true ? 'cancelled' : 'no longer cancelled';
  if (isNothing(before) && isNothing(after)) return `${name} changed`;
  const to = valueText(field, after, change.collection);
  if (isNothing(before)) return `${name} added${to === undefined ? '' : ` (${to})`}`;
  if (isNothing(after)) return `${name} removed`;
  if (Array.isArray(before) && Array.isArray(after))
    return listText(field, before, after, isGuarded, difference);
  const from = isGuarded ? undefined : valueText(field, before, change.collection);
  const verb = ['date', 'start', 'end', 'started', 'year', 'value'].includes(field) ? 'corrected' : 'changed';
  if (from === undefined || to === undefined) return `${name} ${field === 'summary' ? 'reworded' : verb}`;
  return from === to ? `${name} ${verb}` : `${name} ${verb} from ${from} to ${to}`;
}

function listText(
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
  isGuarded: boolean,
  { before: old, after: now }: Difference,
): string {
  const name = fieldNames[field] ?? field;
  const less = (list: readonly unknown[], other: readonly unknown[]): unknown[] => {
    const there = new Set(other.map((it) => JSON.stringify(it)));
    return list.filter((it) => !there.has(JSON.stringify(it)));
  };
  const gone = elementTexts(field, less(before, after), old);
  const come = elementTexts(field, less(after, before), now);
  const count = (gone?.length ?? 0) + (come?.length ?? 0);
  if (isGuarded || !gone || !come || count === 0 || count > 4) {
    const more = after.length - before.length;
    if (isGuarded || more === 0) return `${name} changed`;
    return `${name} changed (${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'})`;
  }
  const parts = [
    come.length > 0 ? `${come.join(', ')} added to ${name}` : '',
    gone.length > 0 ? `${gone.join(', ')} removed from ${name}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function verifiedText(verified: unknown): string {
  if (!isBag(verified)) return 'no longer counts as checked by a person';
  return `checked with its source on ${dateText(String(verified['on']), 'en')} (${String(verified['by'])})`;
}

function valueIn(entry: Entry | undefined, field: string): unknown {
  const record: unknown = entry?.record;
  return isBag(record) && Object.hasOwn(record, field) ? record[field] : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
