import { bestPeer, cellFor, type Cell, type Metric, type Question } from './statistics.ts';

/** What ours shall reach. */
interface Aim {
  readonly text: string;
  readonly question: Question;
  readonly contestant: string;
  /** A contestant, `best peer`, or undefined where the limit is a plain number in the metric's unit. */
  readonly against: string | undefined;
  readonly most: number;
}

/** How an aim fared in a run; `value` is undefined where the run did not measure it. */
export interface Verdict {
  readonly text: string;
  readonly most: number;
  readonly value: number | undefined;
  readonly against: string | undefined;
  readonly isMet: boolean | undefined;
}

/** The most ms of a frame that still keeps 60 frames a second: 16.7, and 5 % for the clock's steps. */
const SIXTIETH = 17.5;

const sizes = [60, 1000, 10_000, 100_000];

type Where = readonly [Metric, number, Question['profile']];

function ratio(
  text: string,
  [metric, size, profile]: Where,
  most: number,
  { contestant = 'ours', against = 'best peer' } = {},
): Aim {
  return { text, question: { metric, size, profile }, contestant, against, most };
}

function limit(text: string, [metric, size, profile]: Where, most: number, contestant = 'ours'): Aim {
  return { text, question: { metric, size, profile }, contestant, against: undefined, most };
}

/** The aims of the project's issue. */
const aims: readonly Aim[] = [
  ratio('picture of 60 pins, unthrottled', ['picture', 60, 'fast'], 0.8),
  ratio('picture of 60 pins, slow, against the floor', ['picture', 60, 'slow'], 1.05, { against: 'floor' }),
  ratio('poster of 60 pins in the HTML, slow, against the floor', ['picture', 60, 'slow'], 1, {
    contestant: 'ours-poster',
    against: 'floor',
  }),
  ratio('picture of 10,000 pins, unthrottled', ['picture', 10_000, 'fast'], 0.5),
  ratio('picture of 100,000 pins, unthrottled', ['picture', 100_000, 'fast'], 0.4),
  ...sizes.map((size) =>
    ratio(`CPU until the picture of ${size.toLocaleString('en')} pins`, ['cpu', size, 'fast'], 0.8),
  ),
  limit('frame while dragging 10,000 pins, ms', ['frame', 10_000, 'fast'], SIXTIETH),
  limit('CPU a frame while dragging 10,000 pins, ms', ['frameCpu', 10_000, 'fast'], 6),
  limit('click to panel at 10,000 pins, ms', ['click', 10_000, 'fast'], 50, 'ours-explorer'),
  ratio('heap at 100,000 pins', ['heap', 100_000, 'fast'], 0.5),
];

/** Tells which aims a run met. */
export function verdictsOf(cells: readonly Cell[]): readonly Verdict[] {
  return aims.map(({ text, question, contestant, against, most }) => {
    const own = cellFor(cells, question, contestant);
    const other =
      against === undefined
        ? undefined
        : against === 'best peer'
          ? bestPeer(cells, question)
          : cellFor(cells, question, against);
    const isKnown = own !== undefined && (against === undefined || other !== undefined);
    const value = isKnown ? own.value / (other?.value ?? 1) : undefined;
    return {
      text,
      most,
      value,
      against: other?.contestant ?? against,
      isMet: value === undefined ? undefined : value <= most,
    };
  });
}
