import type { Verdict } from './aims.ts';
import {
  asked,
  bestPeer,
  cellFor,
  metrics,
  type Cell,
  type Metric,
  type Question,
  type Sample,
} from './statistics.ts';

/** Gives a run as lines of text: one table for each metric and profile, a row for each contestant, a column for each size. */
export function tablesOf(cells: readonly Cell[]): string[] {
  const lines: string[] = [];
  for (const metric of Object.keys(metrics) as Metric[]) {
    for (const profile of ['fast', 'slow'] as const) {
      const own = cells.filter((cell) => cell.metric === metric && cell.profile === profile);
      if (own.length === 0) continue;
      const { title, unit } = metrics[metric];
      const sizes = [...new Set(own.map(({ size }) => size))];
      lines.push('', `${title}, ${unit}${profile === 'slow' ? ', slow profile' : ''} (× the best peer)`);
      lines.push(
        `  ${'pins'.padEnd(15)}${sizes.map((size) => size.toLocaleString('en').padStart(19)).join('')}`,
      );
      for (const name of new Set(own.map(({ contestant }) => contestant)))
        lines.push(
          `  ${name.padEnd(15)}${sizes.map((size) => entryOf(cells, { metric, size, profile }, name).padStart(19)).join('')}`,
        );
    }
  }
  return lines;
}

function entryOf(cells: readonly Cell[], question: Question, name: string): string {
  const cell = cellFor(cells, question, name);
  if (!cell) return asked(cells, question).length > 0 ? '—' : '';
  const { scale, digits } = metrics[question.metric];
  const best = bestPeer(cells, question);
  const ratio = best ? ` (×${(cell.value / best.value).toFixed(2)})` : '';
  return (cell.value * scale).toFixed(digits) + ratio;
}

/** Gives the aims as lines of text. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(({ text, most, value, against, isMet }) => {
    const sign = isMet === undefined ? '?' : isMet ? '✓' : '✗';
    const whom = against === undefined ? '' : ` × ${against}`;
    const told =
      value === undefined ? 'not measured' : `${isMet ? 'met' : 'missed'}: ${value.toFixed(2)}${whom}`;
    return `  ${sign} ${text.padEnd(52)} ${told} (wanted: ≤ ${most})`;
  });
}

/** Gives what went wrong, each thing once with how often. */
export function troubleLines(samples: readonly Sample[]): string[] {
  const counts = new Map<string, number>();
  for (const { contestant, size, profile, trouble } of samples) {
    if (trouble === undefined) continue;
    const line = `  ! ${contestant}, ${size.toLocaleString('en')} pins, ${profile}: ${trouble}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => (count > 1 ? `${line} (${count} times)` : line));
}
