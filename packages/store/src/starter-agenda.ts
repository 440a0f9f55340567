import type { Value } from './facts.ts';
import type { Mark, Worksheet } from './starter.ts';
import type { StarterWords } from './words/en-starter.ts';

/** What a visitor has written on a worksheet; it is in memory alone. */
export interface Filled {
  /** By the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** By the id of the kind of partner. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** How long the meeting is to take, minutes. */
  readonly minutes: number;
  /** The day, YYYY-MM-DD, or an empty text. */
  readonly day: string;
  /** The local time, HH:MM, or an empty text. */
  readonly time: string;
}

/** A point of the agenda. */
export interface AgendaItem {
  readonly minutes: number;
  readonly title: string;
  /** Language of the title, where it comes from the data. */
  readonly lang?: string;
  /** What the visitor wrote on it. */
  readonly written?: string;
  /** Each line in pieces, since what the data says may be in another language than the line. */
  readonly lines: readonly (readonly Value[])[];
}

/** The lengths that a first meeting may have, minutes. */
export const meetingMinutes = [60, 90, 120] as const;

/** Points of an agenda are whole steps of minutes. */
const STEP = 5;

/** What is said of a kind of partner: not known, until the visitor says otherwise. */
export function markOf(id: string, { marks }: Filled): Mark {
  return (Object.hasOwn(marks, id) ? marks[id] : undefined) ?? 'not-known';
}

/**
 * Makes the agenda of a first meeting from what is written: welcome, who is here, each question, next steps, the next date.
 * The minutes of its points add up to the length that was chosen, or to five each where that is too short.
 */
export function meetingAgenda(sheet: Worksheet, filled: Filled, said: StarterWords): readonly AgendaItem[] {
  const { agenda } = said;
  const named = (mark: Mark) =>
    sheet.kinds.filter(({ id }) => markOf(id, filled) === mark).map(({ text }) => text);
  const [here, invited, open] = [named('with-us'), named('to-invite'), named('not-known')];
  const points: Omit<AgendaItem, 'minutes'>[] = [
    { title: agenda.welcome, lines: [plain(agenda.why(sheet.name))] },
    {
      title: agenda.here,
      lines: [here.length > 0 ? around(agenda.withUs, here) : plain(agenda.askWho)],
    },
    ...sheet.questions.map(({ id, text }) => {
      const written = (filled.answers[id] ?? '').trim();
      return {
        title: text.text,
        ...(text.lang ? { lang: text.lang } : {}),
        ...(written ? { written } : {}),
        lines: written ? [] : [plain(agenda.unanswered)],
      };
    }),
    {
      title: agenda.next,
      lines: [
        ...(invited.length > 0 ? [around(agenda.invite, invited)] : []),
        ...(open.length > 0 ? [plain(agenda.findOut(open.length))] : []),
        ...sheet.steps.next
          .slice(0, 1)
          .map(({ name, contact }) =>
            around((program) => agenda.ask(program, contact.map(({ text }) => text).join(', ')), [name]),
          ),
      ],
    },
    { title: agenda.date, lines: [plain(agenda.whoCalls)] },
  ];
  const minutes = sharedOut(filled.minutes, points.length);
  return points.map((point, at) => ({ ...point, minutes: minutes[at] ?? STEP }));
}

/** Gives a line as one text. */
export function lineText(line: readonly Value[]): string {
  return line.map(({ text }) => text).join('');
}

function plain(text: string): readonly Value[] {
  return [{ text }];
}

/** Puts names into a sentence without losing the language of each. */
function around(say: (names: string) => string, names: readonly Value[]): readonly Value[] {
  const [before = '', after = ''] = say('\u0000').split('\u0000');
  const listed = names.flatMap((name, at) => (at > 0 ? [{ text: '; ' }, name] : [name]));
  return [{ text: before }, ...listed, { text: after }];
}

/** Shares minutes out in whole steps: one each, then more for who is here and for next steps, then for the questions. */
function sharedOut(whole: number, points: number): readonly number[] {
  const shares = Array.from({ length: points }, () => 1);
  const [here, next] = [1, points - 2];
  const order = [next, here, ...Array.from({ length: points - 4 }, (_, at) => at + 2)];
  for (let left = Math.floor(whole / STEP) - points, at = 0; left > 0; left--, at++) {
    const point = order[at % order.length] ?? next;
    shares[point] = (shares[point] ?? 0) + 1;
  }
  return shares.map((share) => share * STEP);
}
