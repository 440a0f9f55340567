/** The worksheet for starting a coalition in a place. Comes where a page has one, after the first picture. */
import { textIn, type RecordOf } from '@coalition-map/schema';
import { entriesOf, type EntryOf } from './atlas.ts';
import { factsOf, sourceText, type ShownSource, type Telling, type Value } from './facts.ts';
import type { Borders } from './ladder.ts';
import { placeName } from './names.ts';
import { isOfKind, kindRules } from './starter-kinds.ts';
import { examplesOf, stepsOf, type Example, type Steps } from './starter-next.ts';
import { presentIn, withUnits, type Present } from './starter-present.ts';
import type { StarterWords } from './words/en-starter.ts';

/** What a worksheet is told with: all that is loaded, since a filter must not make a partner look missing. */
export interface StarterTelling extends Telling {
  readonly said: StarterWords;
}

/** What a visitor says of a kind of partner; nothing else may say "missing". */
export const marks = ['with-us', 'to-invite', 'not-for-us', 'not-known'] as const;
export type Mark = (typeof marks)[number];

/** An item of a guide. */
export interface GuideItem {
  readonly id: string;
  readonly text: Value;
  readonly help?: Value;
}

/** A kind of partner, and who of it is on record for the place. */
export interface PartnerKind extends GuideItem {
  /**
   * recorded: somebody is; not-recorded: nobody is, which is not "missing"; not-told: these records do not tell of such
   * partners; not-loaded: some records may still come.
   */
  readonly is: 'recorded' | 'not-recorded' | 'not-told' | 'not-loaded';
  readonly who: readonly Present[];
}

/** Whose words the questions are. */
export interface WorksheetGuide {
  readonly title: Value;
  readonly summary: Value;
  readonly sources: readonly ShownSource[];
  readonly publisher: string;
  /** That the texts of the guides are in another language than the interface; none where they are in the same. */
  readonly foreign?: string;
}

/** Advice of a guide. */
export interface Practices {
  readonly title: Value;
  readonly items: readonly Value[];
  readonly sources: readonly ShownSource[];
}

/** Everything that a worksheet shows before a word is written on it. */
export interface Worksheet {
  readonly place: string;
  readonly name: string;
  readonly guide: WorksheetGuide;
  readonly questionsTitle: Value;
  readonly questions: readonly GuideItem[];
  readonly kindsTitle: Value;
  readonly kinds: readonly PartnerKind[];
  /** On record for the place, of no kind that a name or a type tells for certain. */
  readonly others: readonly Present[];
  readonly steps: Steps;
  readonly neighbours: readonly Example[];
  /** What helps a first meeting, from the guides that tell practices. */
  readonly practices: readonly Practices[];
}

/** Gives the guide with questions and kinds of partners; nothing where none is loaded. */
export function guideOf({ atlas }: Telling): EntryOf<'guides'> | undefined {
  return entriesOf(atlas.entries, 'guides').find(
    ({ record }) => sectionOf(record, 'questions') && sectionOf(record, 'partner-kinds'),
  );
}

/** Makes the worksheet of a place; nothing where no guide with questions and kinds of partners is loaded. */
export function worksheetOf(place: string, telling: StarterTelling, borders: Borders): Worksheet | undefined {
  const guide = guideOf(telling);
  const questions = guide && sectionOf(guide.record, 'questions');
  const partners = guide && sectionOf(guide.record, 'partner-kinds');
  if (!guide || !questions || !partners) return undefined;
  const { languages, atlas } = telling;
  const present = presentIn(place, telling);
  const mayCome = (['organizations', 'partnerships', 'builds'] as const).some((it) => atlas.gaps.has(it));
  const known = new Set<Present>();
  const kinds = partners.items.map((item): PartnerKind => {
    const rule = Object.hasOwn(kindRules, item.id) ? kindRules[item.id] : undefined;
    const placed = present.filter(({ name, type }) => isOfKind(rule, name.text, type));
    for (const it of placed) known.add(it);
    const who = withUnits(placed, place);
    const is = who.length > 0 ? 'recorded' : !rule ? 'not-told' : mayCome ? 'not-loaded' : 'not-recorded';
    return { ...itemOf(item, telling), is, who };
  });
  const facts = factsOf(guide, telling);
  return {
    place,
    name: placeName(place, languages, atlas),
    guide: {
      title: facts.title,
      summary: facts.summary ?? { text: '' },
      sources: facts.sources,
      publisher: facts.publisher,
      ...foreignOf(
        [...questions.items, ...partners.items].map(({ text }) => textIn(text, languages)),
        telling,
      ),
    },
    questionsTitle: textIn(questions.title, languages),
    questions: questions.items.map((item) => itemOf(item, telling)),
    kindsTitle: textIn(partners.title, languages),
    kinds,
    others: withUnits(
      present.filter((it) => !known.has(it)),
      place,
    ),
    steps: stepsOf(place, telling),
    neighbours: examplesOf(place, telling, borders),
    practices: practicesOf(telling),
  };
}

/** Says once in which language texts are, where that is not the one of the interface. */
function foreignOf(
  texts: readonly Value[],
  { words, said, languages }: StarterTelling,
): Pick<WorksheetGuide, 'foreign'> {
  const lang = texts.find((it) => it.lang !== undefined && it.lang !== words.lang)?.lang;
  if (lang === undefined) return {};
  const name = new Intl.DisplayNames([languages[0] ?? 'en'], { type: 'language' }).of(lang) ?? lang;
  return { foreign: said.foreign(name) };
}

function practicesOf(telling: StarterTelling): readonly Practices[] {
  return entriesOf(telling.atlas.entries, 'guides').flatMap(({ record }) =>
    record.sections
      .filter(({ type }) => type === 'practices')
      .map(({ title, items }) => ({
        title: textIn(title, telling.languages),
        items: items.map(({ text }) => textIn(text, telling.languages)),
        sources: record.sources.slice(0, 1).map((it) => sourceText(it, telling)),
      })),
  );
}

type Section = RecordOf<'guides'>['sections'][number];

function sectionOf({ sections }: RecordOf<'guides'>, type: Section['type']): Section | undefined {
  return sections.find((it) => it.type === type);
}

function itemOf({ id, text, help }: Section['items'][number], { languages }: Telling): GuideItem {
  return { id, text: textIn(text, languages), ...(help ? { help: textIn(help, languages) } : {}) };
}

export {
  lineText,
  meetingAgenda,
  markOf,
  meetingMinutes,
  type AgendaItem,
  type Filled,
} from './starter-agenda.ts';
export { enCalendar } from './calendar/words-en.ts';
export { lengthOf, recordText, worksheetCsv, worksheetText } from './starter-files.ts';
export { meetingCalendar, type Meeting } from './starter-meeting.ts';
export type { Example, ExampleFact, Step, Steps } from './starter-next.ts';
export type { Present } from './starter-present.ts';
export { enStarter, type StarterWords } from './words/en-starter.ts';
