import { dateText } from './time.ts';
import { cellOf } from './download.ts';
import type { ShownSource, Telling, Value } from './facts.ts';
import { markOf, meetingAgenda, type AgendaItem, type Filled } from './starter-agenda.ts';
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
    `${guide.title.text}\n${guide.summary.text}\n${sourcesText(guide.sources, telling)}`,
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
        ? sheet.neighbours.map((it) => `- ${exampleText(it, telling)}`)
        : said.noNeighbours(sheet.name),
    ),
    ...sheet.practices.map(({ title, items }) =>
      part(
        title.text,
        items.map(({ text }) => `- ${text}`),
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

/** The columns of the worksheet as CSV; the same in each language, so that a sheet may be made again. */
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
type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/** Writes the filled worksheet as CSV, escaped as all our CSV is: no spreadsheet runs what a visitor wrote as a formula. */
export function worksheetCsv(sheet: Worksheet, filled: Filled, telling: StarterTelling): string {
  const { said } = telling;
  const rows: readonly Row[] = [
    {
      part: 'worksheet',
      id: sheet.place,
      item: sheet.name,
      answer: filled.day,
      ...sourced(sheet.guide.sources),
    },
    ...sheet.questions.map(({ id, text }) => ({
      part: 'question',
      id,
      item: text.text,
      answer: (filled.answers[id] ?? '').trim(),
      ...sourced(sheet.guide.sources),
    })),
    ...sheet.kinds.map((kind) => ({
      part: 'partner-kind',
      id: kind.id,
      item: kind.text.text,
      mark: said.marks[markOf(kind.id, filled)],
      on_record: recordText(kind, telling),
      who: kind.who.map(({ name, as }) => `${name.text} (${as.text})`).join('; '),
      ...sourced(kind.who.flatMap(({ sources }) => sources)),
    })),
    ...sheet.others.map(({ name, as, key, sources }) => ({
      part: 'also-on-record',
      id: key,
      item: name.text,
      who: as.text,
      ...sourced(sources),
    })),
    ...sheet.steps.next.map(({ key, name, contact, sources }) => ({
      part: 'next-step',
      id: key,
      item: name.text,
      who: contact.map(({ text }) => text).join('; '),
      ...sourced(sources),
    })),
    ...sheet.neighbours.map((it) => ({
      part: 'neighbor',
      id: it.place,
      item: it.name,
      who: exampleWhat(it),
      ...sourced(it.sources),
    })),
    ...meetingAgenda(sheet, filled, said).map(({ title, minutes, written, lines }, at) => ({
      part: 'agenda',
      id: String(at + 1),
      item: title,
      answer: written ?? lines.join(' '),
      minutes: String(minutes),
    })),
  ];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** What the records say of a kind of partner, in a few words; never that it is missing. */
export function recordText({ is, who }: PartnerKind, { said }: StarterTelling): string {
  return is === 'recorded' ? said.recorded(who.length) : said.states[is];
}

/** What a neighbour has, in a line. */
export function exampleWhat({ build, topics, programs }: Example): string {
  return [
    ...(build ? [[build.title.text, build.when].filter(Boolean).join(', ')] : []),
    ...programs.map(({ text }) => text),
    ...topics,
  ].join('; ');
}

/** The points of an agenda as lines: minutes, title, and what is written on it. */
function agendaLines(agenda: readonly AgendaItem[], { said }: StarterTelling): readonly string[] {
  return agenda.flatMap(({ minutes, title, written, lines }) => [
    `- ${said.agenda.point(minutes, title)}`,
    ...[...(written ? written.split('\n') : []), ...lines].map((text) => `  ${text}`),
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

function presentText({ name, as, when, sources }: Present, telling: Telling): string {
  const told = [as.text, when].filter(Boolean).join(', ');
  return [`${name.text} (${told})`, sourcesText(sources, telling)].filter(Boolean).join('. ');
}

function stepText({ name, duration, contact, sources }: Step, telling: StarterTelling): string {
  const named = [name.text, duration?.text].filter(Boolean).join(', ');
  return [
    `${named}${telling.words.colon} ${contact.map(({ text }) => text).join(', ')}`,
    sourcesText(sources, telling),
  ].join('. ');
}

function exampleText(example: Example, telling: Telling): string {
  return [
    `${example.name}${telling.words.colon} ${exampleWhat(example)}`,
    sourcesText(example.sources, telling),
  ].join('. ');
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
