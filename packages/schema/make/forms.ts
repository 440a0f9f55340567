import * as z from 'zod/mini';
import { Level } from '../src/partnership.ts';
import { Place } from '../src/place.ts';
import { Source, Verified } from '../src/record.ts';
import * as strings from '../src/strings.ts';
import { defOf, opened } from './fields.ts';

type Schema = z.core.$ZodType;

/** A form that many fields share, with a section of its own on the format page. */
export interface Form {
  readonly schema: Schema;
  readonly name: string;
  /** The name of the schema in the code, whose JSDoc describes the form. */
  readonly code: string;
  /** What JSON Schema cannot take over from a check in code. */
  readonly pattern?: string;
}

const day = '\\d{4}-\\d{2}-\\d{2}';
const period = '\\d{4}(-\\d{2}){0,2}';

/** The shared forms, in the order of the format page. */
export const forms: readonly Form[] = [
  { schema: strings.Text, name: 'text', code: 'Text' },
  { schema: strings.Phrase, name: 'phrase', code: 'Phrase', pattern: '\\S' },
  { schema: strings.Id, name: 'id', code: 'Id' },
  { schema: strings.JurisdictionId, name: 'jurisdiction', code: 'JurisdictionId' },
  { schema: strings.Day, name: 'day', code: 'Day', pattern: `^${day}$` },
  { schema: strings.FuzzyDate, name: 'date', code: 'FuzzyDate', pattern: `^(${period}|--\\d{2}-\\d{2})$` },
  { schema: strings.Moment, name: 'moment', code: 'Moment', pattern: `^(${period}|${day}T\\d{2}:\\d{2})$` },
  { schema: strings.Zone, name: 'zone', code: 'Zone', pattern: '^[A-Z][A-Za-z]+/|^UTC$' },
  { schema: strings.Year, name: 'year', code: 'Year' },
  { schema: strings.Link, name: 'link', code: 'Link', pattern: '^https://' },
  { schema: strings.SourceUrl, name: 'address', code: 'SourceUrl', pattern: '^https?://' },
  { schema: strings.RoleMailbox, name: 'mailbox', code: 'RoleMailbox' },
  { schema: strings.Tongue, name: 'language', code: 'Tongue' },
  { schema: strings.SpokenLanguage, name: 'spoken-language', code: 'SpokenLanguage' },
  { schema: Level, name: 'level', code: 'Level' },
  { schema: Place, name: 'place', code: 'Place' },
  { schema: Source, name: 'source', code: 'Source' },
  { schema: Verified, name: 'check', code: 'Verified' },
];

/** Gives the shared form that a schema is, however it is described, or undefined. */
export function formNamed(schema: Schema): Form | undefined {
  const form = forms.find((it) => it.schema === schema);
  return form ?? (schema._zod.parent && formNamed(schema._zod.parent));
}

/** Tells in a few words of Markdown what may stand in a field. */
export function formOf(schema: Schema): string {
  const { inner } = opened(schema);
  const form = formNamed(inner);
  if (form) return `[${form.name}](#${form.name})`;
  const def = defOf(inner);
  switch (def.type) {
    case 'nullable':
      return `${formOf(def.innerType)} or \`null\``;
    case 'array':
      return `list of ${formOf(def.element)}${limits(inner)}`.replace('list of object', 'list of objects');
    case 'record':
      return `object of ${formOf(def.keyType)} → ${formOf(def.valueType)}`;
    case 'enum':
      return Object.values(def.entries).map(code).join(' · ');
    case 'literal':
      return def.values.map(code).join(' · ');
    case 'number':
      return `whole number${limits(inner)}`;
    case 'boolean':
      return '`true` · `false`';
    case 'tuple':
      return 'list of two numbers';
    case 'string':
      return limits(inner) ? `text${limits(inner)}` : wantedBy(inner);
    default:
      return def.type === 'unknown' ? 'any' : def.type;
  }
}

/** Tells what a shared form is, where its sentence cannot: the values of an enumeration, the limits of a number. */
export function kindOf(schema: Schema): string {
  const def = defOf(schema);
  if (def.type === 'enum') return `One of ${Object.values(def.entries).map(code).join(' · ')}.`;
  return def.type === 'number' ? `A whole number${limits(schema)}.` : '';
}

/** Asks the schema itself for the words with which it refuses a text. */
function wantedBy(schema: Schema): string {
  return z.safeParse(schema, '\0').error?.issues[0]?.message ?? 'text';
}

/** Every list ends at 500 items, which is said once on the page. */
function limits(schema: Schema): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { minimum, maximum, minItems, maxLength } = json;
  if (minItems !== undefined) return `, at least ${minItems}`;
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  return minimum === undefined || maximum === undefined || maximum > 1e9 ? '' : `, ${minimum} to ${maximum}`;
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
