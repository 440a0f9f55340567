import type { Source } from '@coalition-map/schema';
import { addressesIn, withHosts } from './address.ts';
import type { Condition, Mapping, Recipe } from './mapping.ts';

type Cells = Readonly<Record<string, string>>;

/** What the mapping calls its documents and the publishers of addresses. */
type SourceNames = Pick<Mapping, 'documents' | 'publishers'>;

/** Makes the value of a field from the cells of a row; `undefined` means that the record goes without the field. */
export function valueOf(recipe: Recipe, cells: Cells, names: SourceNames = {}): unknown {
  if ('const' in recipe) return recipe.const;
  if (recipe.cases) {
    const met = recipe.cases.find(({ when }) => when.every((condition) => holds(condition, cells)));
    const next = met ? met.then : recipe.otherwise;
    return next && valueOf(next, cells, names);
  }
  if (recipe.object) {
    const entries = Object.entries(recipe.object)
      .map(([key, part]) => [key, valueOf(part, cells, names)] as const)
      .filter(([, value]) => value !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  if (recipe.source) return sourcesOf(recipe.source, cells, names);
  return textsOf(recipe, cells);
}

/** Tells whether a row meets a condition; `has` looks at the elements of a list split by `;`. */
export function holds(condition: Condition, cells: Cells): boolean {
  const { column, is, has, contains, blank, any, not } = condition;
  const cell = (column && cells[column]) ?? '';
  const met =
    (is === undefined || [is].flat().includes(cell)) &&
    (has === undefined || listOf(cell, ';').includes(has)) &&
    (contains === undefined || cell.toLowerCase().includes(contains.toLowerCase())) &&
    (blank === undefined || (cell === '') === blank) &&
    (any === undefined || any.some((one) => holds(one, cells)));
  return met !== (not ?? false);
}

/** Names the columns that a recipe or a condition reads. */
export function columnsOf(thing: Recipe | Condition): string[] {
  const { column, columns, object, source, cases, otherwise, any } = thing as Recipe & Condition;
  return [
    ...(column === undefined ? [] : [column]),
    ...(columns ?? []),
    ...Object.values(object ?? {}).flatMap(columnsOf),
    ...(source ? [source.url, source.date ?? [], source.also ?? []].flat() : []),
    ...(cases ?? []).flatMap(({ when, then }) => [...when, ...(then ? [then] : [])].flatMap(columnsOf)),
    ...(otherwise ? columnsOf(otherwise) : []),
    ...(any ?? []).flatMap(columnsOf),
  ];
}

function textsOf(recipe: Recipe, cells: Cells): unknown {
  const raw = (recipe.columns ?? [recipe.column ?? '']).map((name) => cells[name] ?? '');
  if (recipe.split === undefined) {
    const cell = raw[0] ?? '';
    return cell === '' ? undefined : finished(recipe, cell);
  }
  const { split } = recipe;
  const list = [...new Set(raw.flatMap((cell) => listOf(cell, split)))];
  const values = list.map((text) => finished(recipe, text)).filter((value) => value !== undefined);
  return values.length > 0 ? values : undefined;
}

function finished(recipe: Recipe, text: string): unknown {
  if (recipe.lookup) {
    // null in the table means: leave the field out.
    if (Object.hasOwn(recipe.lookup, text)) return recipe.lookup[text] ?? undefined;
    if (recipe.unlisted === 'omit') return undefined;
  }
  const full = (recipe.prefix ?? '') + text;
  switch (recipe.as) {
    // Text that is no number stays text, so that the schema names it.
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(full) ? Number(full) : full;
    case 'kebab':
      return kebab(full);
    case 'text':
      return { en: full };
    case 'note':
      return { en: withHosts(full) };
    case 'parts':
      return { id: kebab(full).slice(0, 60).replace(/-$/, ''), name: { en: full } };
    default:
      return full;
  }
}

function sourcesOf(
  { url, date, accessed, also }: NonNullable<Recipe['source']>,
  cells: Cells,
  { documents = {}, publishers = {} }: SourceNames,
): Source[] {
  const first = cells[url] ?? '';
  const day = (date && cells[date]) ?? '';
  const read = accessed === undefined ? {} : { accessed };
  const addressed = (address: string): Source => {
    const known = Object.keys(publishers).find((part) => address.includes(part));
    return { url: address, ...(known !== undefined && { publisher: publishers[known] }) };
  };
  const named = Object.hasOwn(documents, first) ? documents[first] : undefined;
  const more = addressesIn((also && cells[also]) ?? '').filter((address) => address !== first);
  return [
    { ...(named ?? addressed(first)), ...(day && { date: day }), ...read },
    ...more.map((address) => ({ ...addressed(address), ...read })),
  ];
}

function listOf(cell: string, split: string): string[] {
  return cell
    .split(split)
    .map((part) => part.trim())
    .filter(Boolean);
}

function kebab(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
