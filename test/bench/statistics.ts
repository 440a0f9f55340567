/** The middle of some numbers; undefined of none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The number below which a share (0 to 1) of the numbers lies; undefined of none. */
export function quantileOf(numbers: readonly number[], share: number): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** What is measured of a page. */
export const metrics = {
  bytes: { title: 'bytes before the first picture', unit: 'kB', scale: 1 / 1000, digits: 1 },
  picture: { title: 'time to the first complete picture', unit: 'ms', scale: 1, digits: 0 },
  cpu: { title: 'main-thread CPU until the picture', unit: 'ms', scale: 1, digits: 0 },
  heap: {
    title: 'heap after the picture: scripts, elements and buffers',
    unit: 'MB',
    scale: 1e-6,
    digits: 1,
  },
  heapJs: { title: 'of it, the heap of scripts', unit: 'MB', scale: 1e-6, digits: 1 },
  click: { title: 'click to panel', unit: 'ms', scale: 1, digits: 0 },
  frame: { title: 'frame time while dragging, mean', unit: 'ms', scale: 1, digits: 1 },
  frame95: { title: 'frame time while dragging, 95 of 100', unit: 'ms', scale: 1, digits: 1 },
  frameCpu: { title: 'main-thread CPU a frame while dragging', unit: 'ms', scale: 1, digits: 1 },
} as const;

export type Metric = keyof typeof metrics;

/** What one visit to a page gave; `trouble` where it did not come to its picture, or anything else went wrong. */
export interface Sample {
  readonly contestant: string;
  readonly side: 'floor' | 'ours' | 'peer';
  readonly size: number;
  readonly profile: 'fast' | 'slow';
  readonly round: number;
  readonly values: Partial<Record<Metric, number>>;
  readonly trouble?: string;
}

/** The median of a metric over the rounds. */
export interface Cell {
  readonly contestant: string;
  readonly side: Sample['side'];
  readonly size: number;
  readonly profile: Sample['profile'];
  readonly metric: Metric;
  readonly value: number;
  readonly rounds: number;
}

/** Gives the medians of all samples. */
export function cellsOf(samples: readonly Sample[]): readonly Cell[] {
  const groups = new Map<string, { first: Sample; metric: Metric; values: number[] }>();
  for (const sample of samples) {
    for (const metric of Object.keys(metrics) as Metric[]) {
      const value = sample.values[metric];
      if (value === undefined) continue;
      const key = [sample.contestant, sample.size, sample.profile, metric].join();
      const group = groups.get(key) ?? { first: sample, metric, values: [] };
      groups.set(key, group);
      group.values.push(value);
    }
  }
  return [...groups.values()].flatMap(({ first, metric, values }) => {
    const value = medianOf(values);
    const { contestant, side, size, profile } = first;
    return value === undefined
      ? []
      : [{ contestant, side, size, profile, metric, value, rounds: values.length }];
  });
}

/** Which cells are compared. */
export interface Question {
  readonly metric: Metric;
  readonly size: number;
  readonly profile: Sample['profile'];
}

/** Gives the cells of one comparison, in their order. */
export function asked(cells: readonly Cell[], { metric, size, profile }: Question): readonly Cell[] {
  return cells.filter((cell) => cell.metric === metric && cell.size === size && cell.profile === profile);
}

/** Gives the least value of the peers: the one to be measured against. */
export function bestPeer(cells: readonly Cell[], question: Question): Cell | undefined {
  return asked(cells, question)
    .filter(({ side }) => side === 'peer')
    .reduce<Cell | undefined>((best, cell) => (best && best.value <= cell.value ? best : cell), undefined);
}

/** Gives the cell of one contestant. */
export function cellFor(cells: readonly Cell[], question: Question, contestant: string): Cell | undefined {
  return asked(cells, question).find((cell) => cell.contestant === contestant);
}
