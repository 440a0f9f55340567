import { dateText } from './time.ts';
import { cellOf } from './download.ts';
import type { ShownSource, Telling, Value } from './facts.ts';
import { lineText, markOf, meetingAgenda, type AgendaItem, type Filled } from './starter-agenda.ts';
import type { PartnerKind, StarterTelling, Worksheet } from './starter.ts';
import type { Example, Step } from './starter-next.ts';
import type { Present } from './starter-present.ts';

/** Writes the filled worksheet as plain text, a paragraph for each part. */
export function worksheetText(sheet: Worksheet, filled: Filled, telling: StarterTelling): string {
  const { said, asOf, languages } = telling;
  const language = languages[0] ?? 'en';
  const { guide, steps } = sheet;
  const part = (title: string, ...lines: readonly (string | readonly string[])[]): string =>
    [`## ${title}`, '', ...lines.flat()].join('\n');
  const agenda = meetingAgenda(sheet, filled, said);
  return `${[
    `# ${said.headingFor(sheet.name)}\n\n${said.madeOn(dateText(asOf, language))}`,
    [guide.title.text, guide.summary.text, sourcesText(guide.sources, telling), guide.foreign ?? []]
      .flat()
      .join('\n'),
    part(
      sheet.questionsTitle.text,
      sheet.questions.flatMap(({ id, text }) => [
        text.text,
        `   ${(filled.answers[id] ?? '').trim().replaceAll('\n', '\n   ') || said.noAnswer}`,
        '',
      ]),
    ),
    part(
      sheet.kindsTitle.text,
      said.legend,
      '',
      sheet.kinds.flatMap((kind) => kindLines(kind, filled, telling)),
    ),
    ...(sheet.others.length > 0
      ? [
          part(
            said.others,
            sheet.others.map((it) => `- ${presentText(it, telling)}`),
          ),
        ]
      : []),
    part(
      said.nextHeading,
      steps.next.length > 0 ? said.nextIntro(sheet.name) : said.noNext(sheet.name),
      [...steps.next, ...(steps.next.length > 0 ? [] : steps.onRecord)].map(
        (it) => `- ${stepText(it, telling)}`,
      ),
    ),
    part(
      said.neighboursHeading,
      sheet.neighbours.length > 0
        ? sheet.neighbours.flatMap((it) => exampleLines(it, telling))
        : said.noNeighbours(sheet.name),
    ),
    ...sheet.practices.map(({ title, items, sources }) =>
      part(
        title.text,
        items.map(({ text }) => `- ${text}`),
        sourcesText(sources, telling),
      ),
    ),
    part(
      said.agenda.heading,
      said.agenda.length(lengthOf(agenda)),
      whenLines(filled, telling),
      '',
      agendaLines(agenda, telling),
    ),
  ].join('\n\n')}\n`.replace(/\n{3,}/g, '\n\n');
}

/** The columns of the worksheet as CSV, by the keys of their headings; it is for people, so it is headed in their language. */
const columns = [
  'part',
  'id',
  'item',
  'answer',
  'mark',
  'on_record',
  'who',
  'minutes',
  'sources',
  'links',
] as const;
type Part = keyof StarterTelling['said']['csv']['parts'];
type Row = Readonly<Partial<Record<Exclude<(typeof columns)[number], 'part'>, string>>>;
type PartRow = Row & { readonly part: Part };

/** Writes the filled worksheet as CSV, escaped as all our CSV is: no spreadsheet runs what a visitor wrote as a formula. */
export function worksheetCsv(sheet: Worksheet, filled: Filled, telling: StarterTelling): string {
  const { said } = telling;
  const rows: readonly PartRow[] = [
    {
      part: 'worksheet',
      id: sheet.place,
      item: sheet.name,
      answer: filled.day,
      ...sourced(sheet.guide.sources),
    },
    ...(sheet.guide.foreign === undefined ? [] : [{ part: 'note' as const, item: sheet.guide.foreign }]),
    ...sheet.questions.map(({ id, text }) => ({
      part: 'question' as const,
      id,
      item: text.text,
      answer: (filled.answers[id] ?? '').trim(),
      ...sourced(sheet.guide.sources),
    })),
    ...sheet.kinds.map((kind) => ({
      part: 'partner-kind' as const,
      id: kind.id,
      item: kind.text.text,
      mark: said.marks[markOf(kind.id, filled)],
      on_record: recordText(kind, telling),
      who: kind.who.map((it) => `${it.name.text} (${presentAs(it, telling)})`).join('; '),
      ...sourced(kind.who.flatMap(({ sources }) => sources)),
    })),
    ...sheet.others.map((it) => ({
      part: 'also-on-record' as const,
      id: it.key,
      item: it.name.text,
      who: presentAs(it, telling),
      ...sourced(it.sources),
    })),
    ...sheet.steps.next.map(({ key, name, contact, sources }) => ({
      part: 'next-step' as const,
      id: key,
      item: name.text,
      who: contact.map(({ text }) => text).join('; '),
      ...sourced(sources),
    })),
    ...sheet.neighbours.map((it) => ({
      part: 'neighbor' as const,
      id: it.place,
      item: it.name,
      who: exampleWhat(it),
      ...sourced(it.facts.flatMap(({ sources }) => sources)),
    })),
    ...meetingAgenda(sheet, filled, said).map(({ title, minutes, written, lines }, at) => ({
      part: 'agenda' as const,
      id: String(at + 1),
      item: title,
      answer: written ?? lines.map(lineText).join(' '),
      minutes: String(minutes),
    })),
  ];
  const { csv } = said;
  const lines = [
    columns.map((column) => csv.columns[column]),
    ...rows.map((row) =>
      columns.map((column) => (column === 'part' ? csv.parts[row.part] : (row[column] ?? ''))),
    ),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** What the records say of a kind of partner, in a few words; never that it is missing. */
export function recordText({ is, who }: PartnerKind, { said }: StarterTelling): string {
  return is === 'recorded' ? said.recorded(who.length) : said.states[is];
}

/** How somebody is on record, in a line: as what, when, by how many records, and with which units. */
function presentAs(
  { as, when, member, records, units = [] }: Present,
  { said, words }: StarterTelling,
): string {
  const told = [as.text, when].filter(Boolean).join(', ');
  const named = units.map(({ text }) => text).join('; ');
  return [
    told,
    ...(member ? [`${member.label}${words.colon} ${words.list(member.of.map(({ text }) => text))}`] : []),
    ...(records > 1 ? [said.records(records)] : []),
    ...(named === '' ? [] : [`${said.units}${words.colon} ${named}`]),
  ].join('; ');
}

/** What a neighbour has, in a line. */
function exampleWhat({ facts }: Example): string {
  return facts.map(({ text, when }) => [text.text, when].filter(Boolean).join(', ')).join('; ');
}

/** The points of an agenda as lines: minutes, title, and what is written on it. */
function agendaLines(agenda: readonly AgendaItem[], { said }: StarterTelling): readonly string[] {
  return agenda.flatMap(({ minutes, title, written, lines }) => [
    `- ${said.agenda.point(minutes, title)}`,
    ...[...(written ? written.split('\n') : []), ...lines.map(lineText)].map((text) => `  ${text}`),
  ]);
}

/** How long an agenda is, minutes. */
export function lengthOf(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}

function whenLines({ day, time }: Filled, { languages, said }: StarterTelling): readonly string[] {
  if (day === '') return [];
  return [said.agenda.when(dateText(time === '' ? day : `${day}T${time}`, languages[0] ?? 'en'))];
}

function kindLines(kind: PartnerKind, filled: Filled, telling: StarterTelling): readonly string[] {
  const { said, words } = telling;
  return [
    `${kind.text.text}${kind.help ? ` (${kind.help.text})` : ''}`,
    `   ${said.mark}${words.colon} ${said.marks[markOf(kind.id, filled)]}`,
    `   ${recordText(kind, telling)}`,
    ...kind.who.map((it) => `   - ${presentText(it, telling)}`),
    '',
  ];
}

function presentText(present: Present, telling: StarterTelling): string {
  const { name, sources } = present;
  return [`${name.text} (${presentAs(present, telling)})`, sourcesText(sources, telling)]
    .filter(Boolean)
    .join('. ');
}

function stepText({ name, duration, contact, sources }: Step, telling: StarterTelling): string {
  const named = [name.text, duration?.text].filter(Boolean).join(', ');
  return [
    `${named}${telling.words.colon} ${contact.map(({ text }) => text).join(', ')}`,
    sourcesText(sources, telling),
  ].join('. ');
}

function exampleLines({ name, facts }: Example, telling: StarterTelling): readonly string[] {
  return [
    `- ${name}`,
    ...facts.map(
      ({ text, when, sources }) =>
        `  - ${[[text.text, when].filter(Boolean).join(', '), sourcesText(sources, telling)].filter(Boolean).join('. ')}`,
    ),
  ];
}

function sourcesText(sources: readonly ShownSource[], { words }: Telling): string {
  return sources
    .map(
      (it) =>
        `${words.sources.heading}${words.colon} ${[addressOf(it), it.detail].filter(Boolean).join(', ')}`,
    )
    .join('. ');
}

/** On paper and in a file a host alone leads nowhere. */
function addressOf({ text, href }: Value): string {
  return href === undefined || href === text ? text : `${text} (${href})`;
}

function sourced(sources: readonly ShownSource[]): Row {
  const unique = (texts: readonly string[]) => [...new Set(texts)];
  return {
    sources: unique(sources.map(({ text, detail }) => [text, detail].filter(Boolean).join(', '))).join('; '),
    links: unique(sources.flatMap(({ href }) => href ?? [])).join(' '),
  };
}
