import { html, nothing, type TemplateResult } from 'lit';
import { jurisdictionsOf, type Country } from '@coalition-map/geo';
import { languages } from '@coalition-map/schema';
import { placeName } from '@coalition-map/store';
import type { Desk } from './desk.ts';
import { idOf } from './draft.ts';
import { valueAt } from './path.ts';
import { words } from './words.ts';

const countries = ['US', 'CA', 'MX'] as const satisfies readonly Country[];

/** Gives a jurisdiction as a person finds it: "Tennessee (US-TN)". */
export function placeLabel(desk: Desk, id: string): string {
  const name = nationName(desk, id) ?? placeName(id, languages);
  return name === id ? id : `${name} (${id})`;
}

function nationName({ draft }: Desk, id: string): string | undefined {
  if (!id.startsWith('nation:')) return undefined;
  const rows = draft.sheets.filter(({ name }) => name === 'nations').flatMap((sheet) => sheet.rows);
  const found = rows.find(({ record }) => `nation:${idOf(record)}` === id);
  const name = valueAt(found?.record, ['name', 'en']);
  return typeof name === 'string' ? name : undefined;
}

/** Shows the options of a place: countries, states and provinces by name and code, and the nations of the dataset. */
export function placeOptions(desk: Desk, chosen: string): readonly (TemplateResult | typeof nothing)[] {
  const group = (label: string, ids: readonly string[]): TemplateResult =>
    html`<optgroup label=${label}>
      ${ids.map((id) => html`<option value=${id} .selected=${id === chosen}>${placeLabel(desk, id)}</option>`)}
    </optgroup>`;
  const nations = desk.draft.sheets
    .filter(({ name }) => name === 'nations')
    .flatMap(({ rows }) => rows.map(({ record }) => `nation:${idOf(record)}`));
  const known = countries.map((land) => [land, jurisdictionsOf(land).map(({ id }) => id)] as const);
  const isKnown =
    chosen === '' ||
    nations.includes(chosen) ||
    known.some(([land, ids]) => land === chosen || ids.includes(chosen));
  return [
    ...known.map(([land, ids]) => group(words.form.land[land], ids)),
    group(words.form.countries, countries),
    nations.length > 0 ? group(words.form.nations, nations) : nothing,
    isKnown ? nothing : html`<option value=${chosen} .selected=${true}>${chosen}</option>`,
  ];
}
