import type * as z from 'zod/mini';
import { collectionNames } from '../src/collection.ts';
import { collections } from '../src/kinds.ts';
import { FORMAT, Manifest } from '../src/manifest.ts';
import { Build } from '../src/build.ts';
import { base } from '../src/record.ts';
import { fieldsOf, type Field } from './fields.ts';
import { formNamed, formOf, forms, kindOf } from './forms.ts';
import { rules } from './rules.ts';
import { schemaNames, sentences } from './sentences.ts';

const common = new Set([...Object.keys(base), 'jurisdictions']);

/** Gives the format page as Markdown, made from the descriptions of the schema. */
export function formatPage(): string {
  const says = sentences();
  const kinds = schemaNames();
  const sentenceOf = (code: string) => says.get(code) ?? '';
  return [
    '<!-- Made by `npm run make:docs` from packages/schema/src. Change the schema, not this page. -->',
    `# The format of a dataset: format ${FORMAT}`,
    intro,
    '## The manifest',
    sentenceOf('Manifest'),
    table(Manifest),
    '## Fields of every record',
    'Each record has these fields, and those of its kind.',
    tableOf(fieldsOf(Build, isShared).filter(isCommon)),
    '`jurisdictions` is needed in all kinds but `programs`.',
    '## Kinds of record',
    ...collectionNames.flatMap((name) => [
      `### ${name}`,
      sentenceOf(kinds.get(name) ?? ''),
      tableOf(fieldsOf(collections[name], isShared).filter((field) => !isCommon(field))),
    ]),
    '## Forms',
    ...forms.flatMap(({ schema, name, code }) => [
      `### ${name}`,
      `${sentenceOf(code)} ${kindOf(schema)}`,
      table(schema),
    ]),
    '## Rules that JSON Schema cannot say',
    rules.map((rule) => `- ${rule}`).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const intro = `A dataset is a manifest, \`dataset.json\`, and one JSON file per collection beside it. The file of a collection is a list
of records: \`[ { … }, { … } ]\`. What the door refuses, \`coalition check\` names with its file, record and field.

\`\`\`
data/example/
  dataset.json         the manifest
  partnerships.json    [ { "id": "us-tn-botl", … }, … ]
  builds.json          [ … ]
\`\`\`

"Needed: no" with a value means that this value stands where the field is left out. A list is written \`sources[]\`: the
fields of its items follow it.`;

function table(schema: z.core.$ZodType): string {
  return tableOf(fieldsOf(schema, isShared));
}

function tableOf(fields: readonly Field[]): string {
  if (fields.length === 0) return '';
  const rows = fields.map(({ path, needed, fallback, schema, means }) => [
    `\`${path}\``,
    needed ? 'yes' : fallback === undefined ? 'no' : `no: \`${JSON.stringify(fallback)}\``,
    means,
    formOf(schema),
  ]);
  const lines = [['Field', 'Needed', 'What it means', 'Form'], ['-', '-', '-', '-'], ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function isCommon({ path }: Field): boolean {
  return common.has(path);
}

function isShared(schema: z.core.$ZodType): boolean {
  return formNamed(schema) !== undefined;
}
