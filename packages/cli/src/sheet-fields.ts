import * as z from 'zod/mini';
import type { CollectionName } from '@coalition-map/schema';
import { collections } from '@coalition-map/schema/door';

/** What a cell of a column holds; a group is spread over several columns, such as `place.city` and `place.venue`. */
export type Kind =
  'text' | 'number' | 'whole' | 'truth' | 'choice' | 'words' | 'numbers' | 'group' | 'groups';

/** What the format knows of a column. */
export interface Field {
  readonly kind: Kind;
  /** What the format says that it is, as a part of a sentence; empty where it says nothing. */
  readonly says: string;
  /** The column may hold the word null. */
  readonly takesNull: boolean;
  /** The words that it may hold, where they are few. */
  readonly choices: readonly string[];
  /** Tells what the format wants in place of a text; undefined where it takes the text. */
  readonly wantedFor: (text: string) => string | undefined;
}

/** Asked for in each cell of a sheet. */
const known = new Map<string, Field | undefined>();

type Def = z.core.$ZodTypes['_zod']['def'];

/** Gives the steps of a column: `sources.1.url` are three; brackets at its end are none. */
function stepsOf(column: string): string[] {
  return column.replace(/\[\]$/, '').split('.');
}

/** Gives what the format has under a name of a column, brackets or none; undefined where it has nothing. */
export function fieldAt(name: CollectionName, column: string): Field | undefined {
  const key = `${name} ${column}`;
  if (!known.has(key)) known.set(key, fieldOf(name, column));
  return known.get(key);
}

function fieldOf(name: CollectionName, column: string): Field | undefined {
  let at: z.core.$ZodType | undefined = collections[name];
  let says = '';
  for (const step of stepsOf(column)) {
    at = at && partOf(at, step);
    says = (at && describedAs(at)) || says;
  }
  if (!at) return undefined;
  const def = defOf(at);
  const leaf = def.type === 'array' ? def.element : at;
  return {
    kind: kindOf(def),
    says,
    takesNull: (at as z.core.$ZodTypes)._zod.def.type === 'nullable' || z.safeParse(at, null).success,
    choices: def.type === 'enum' ? Object.values(def.entries).map(String) : [],
    wantedFor: (text) => z.safeParse(leaf, text).error?.issues[0]?.message,
  };
}

/** Gives all columns that the format knows in a collection, of several things the first. */
export function columnsIn(name: CollectionName): readonly string[] {
  return leavesOf(collections[name], []);
}

/** Gives the columns that lie in a group, of several things the first: `place.precision`, `place.city`, … */
export function columnsUnder(name: CollectionName, column: string): readonly string[] {
  const own = stepsOf(column).join('.');
  return columnsIn(name).filter((it) => it === own || it === `${own}[]` || it.startsWith(`${own}.`));
}

function leavesOf(schema: z.core.$ZodType, path: readonly string[]): string[] {
  const def = defOf(schema);
  const at = path.join('.');
  if (def.type === 'object')
    return [
      ...((schema as z.core.$ZodTypes)._zod.def.type === 'nullable' ? [at] : []),
      ...Object.entries(def.shape).flatMap(([key, part]) => leavesOf(part, [...path, key])),
    ];
  if (def.type === 'record') return [];
  if (def.type === 'tuple') return [`${at}[]`];
  if (def.type !== 'array') return [at];
  return kindOf(def) === 'groups' ? leavesOf(def.element, [...path, '1']) : [`${at}[]`];
}

function kindOf(def: Def): Kind {
  switch (def.type) {
    case 'number':
      return 'format' in def || (def.checks ?? []).some((it) => it._zod.def.check === 'number_format')
        ? 'whole'
        : 'number';
    case 'boolean':
      return 'truth';
    case 'enum':
      return 'choice';
    case 'object':
    case 'record':
      return 'group';
    case 'tuple':
      return 'numbers';
    case 'array':
      return ['group', 'groups'].includes(kindOf(defOf(def.element))) ? 'groups' : 'words';
    default:
      return 'text';
  }
}

function partOf(schema: z.core.$ZodType, step: string): z.core.$ZodType | undefined {
  const def = defOf(schema);
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
  if (def.type === 'record') return z.safeParse(def.keyType, step).success ? def.valueType : undefined;
  if (!/^[1-9]\d{0,3}$/.test(step)) return undefined;
  if (def.type === 'tuple') return def.items[Number(step) - 1];
  return def.type === 'array' ? def.element : undefined;
}

/** What a schema is, whether or not it may be left out. */
function defOf(schema: z.core.$ZodType): Def {
  // Each schema of zod is one of its $ZodTypes; their base type does not say so.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return isWrapped(def) ? defOf(def.innerType) : def;
}

function isWrapped(def: Def): def is Extract<Def, { type: 'optional' | 'nullable' | 'default' }> {
  return def.type === 'optional' || def.type === 'nullable' || def.type === 'default';
}

function describedAs(schema: z.core.$ZodType): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const words = z.globalRegistry.get(schema)?.description ?? '';
  if (words === '' && isWrapped(def)) return describedAs(def.innerType);
  // "In English." of a text says less than what the text is of.
  if (/^In (?:English|Spanish|Canadian French)\.$/.test(words)) return '';
  const [first = ''] = words.split(/\. |\.$/);
  return /^[A-Z][a-z]/.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first;
}
