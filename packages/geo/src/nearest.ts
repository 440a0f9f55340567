import { jurisdictionOf, jurisdictionsOf, type Jurisdiction } from './jurisdictions.ts';

/**
 * Up to three ids that text may have meant, best first, for "Did you mean US-TN?"; it reads ids in any case, codes without
 * a country, names in the three languages, beginnings of names, and small typing errors.
 */
export function nearestIds(text: string): string[] {
  const wanted = plain(text);
  if (!wanted) return [];
  const found = (['US', 'CA', 'MX'] as const)
    .flatMap((country) => [jurisdictionOf(country) ?? [], jurisdictionsOf(country)].flat())
    .map((jurisdiction) => ({ id: jurisdiction.id, cost: cheapest(wanted, keysOf(jurisdiction)) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost);
  const isExact = (found[0]?.cost ?? 1) < 0.5;
  return found
    .filter(({ cost }) => !isExact || cost < 0.5)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** Text without accents, case and separators. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** What people write for a jurisdiction; its id comes first. */
function keysOf({ id, name, country }: Jurisdiction): string[] {
  const code = id.slice(3);
  const long = { US: 'USA', CA: 'CAN', MX: 'MEX' }[country];
  const city = id === 'US-DC' ? 'Washington DC' : '';
  return [id, code, long + code, name.en, name.es ?? '', name['fr-CA'] ?? '', city]
    .map(plain)
    .filter(Boolean);
}

/** 0 for the id itself, 0.1 for another exact key, 0.2 for the code behind another country (US-ON), below 1 where one begins the other, else the number of typing errors. */
function cheapest(text: string, keys: string[]): number {
  return Math.min(
    ...keys.map((key, i) => {
      if (text === key) return i === 0 ? 0 : 0.1;
      if (i === 1 && /^(?:us|ca|mx)/.test(text) && text.slice(2) === key) return 0.2;
      if (text.length > 3 && key.startsWith(text)) return 0.5;
      if (key.length > 3 && key !== keys[0] && text.startsWith(key)) return 0.6;
      const errors = typingErrors(text, key);
      return errors <= (key.length < 4 ? 0 : key.length < 8 ? 1 : 2) ? errors : Infinity;
    }),
  );
}

/** Letters wrong, missing, added or swapped with the next (optimal string alignment). */
export function typingErrors(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    const at = (line: number[], j: number): number => line[j] ?? Infinity;
    for (let j = 1; j <= b.length; j++) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(
        Math.min(
          at(row, j) + 1,
          at(next, j - 1) + 1,
          at(row, j - 1) + wrong,
          isSwap ? at(before, j - 2) + 1 : Infinity,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
