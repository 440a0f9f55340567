import { html, nothing, type TemplateResult } from 'lit';
import { recordBefore, type Row, type Sheet } from './draft.ts';
import type { Found } from './checking.ts';
import { idFor, type Desk } from './desk.ts';
import { findingText, suggestionText } from './finding-words.ts';
import { fieldOf, valueAt, type Path } from './path.ts';
import type { FieldShape } from './shape.ts';
import { words } from './words.ts';
import { hintOf, labelOf } from './words-fields.ts';

/** What the fields of a form are shown with. */
export interface Form {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly row: Row;
  /** The record as it was opened, where it was there. */
  readonly before: unknown;
  /** What the checks found in the record, by field. */
  readonly found: ReadonlyMap<string, readonly Found[]>;
}

/** A field in a form: where it is, and what may stand in it. */
export interface Place {
  readonly path: Path;
  readonly field: FieldShape;
  /** The name of the field that this one stands in. */
  readonly around: string | undefined;
  /** How the field is called; a thing of a list by its number. */
  readonly label: string;
}

/** Gives the form of the row that is edited. */
export function formFor(desk: Desk, sheet: Sheet, row: Row): Form {
  const found = new Map<string, Found[]>();
  for (const it of desk.result?.findings ?? []) {
    if (it.key !== row.key) continue;
    const field = fieldOf(it.path);
    found.set(field, [...(found.get(field) ?? []), it]);
  }
  const before = desk.baseline && recordBefore(desk.baseline, row.key);
  return { desk, sheet, row, before, found };
}

/** Gives the place of a field below a path. */
export function placeOf(form: Form, at: Path, field: FieldShape, around: string | undefined): Place {
  const label = labelOf(form.sheet.name, around, field.name);
  return { path: [...at, field.name], field: { ...field, means: hintOf(field, around) }, around, label };
}

/** The value of a field in the record that is edited. */
export function valueIn(form: Form, path: Path): unknown {
  return valueAt(form.row.record, path);
}

/** Gives what was found in a field; with `within`, also in what stands in it. */
export function foundIn({ found }: Form, path: Path, within = false): readonly Found[] {
  const field = fieldOf(path);
  if (!within) return found.get(field) ?? [];
  return [...found].flatMap(([it, list]) =>
    it === field || it.startsWith(`${field}.`) || it.startsWith(`${field}[`) ? list : [],
  );
}

/** Shows findings below their field, under an id by which the control names them. */
export function foundTemplate(id: string, found: readonly Found[]): TemplateResult | typeof nothing {
  return found.length === 0
    ? nothing
    : html`<ul class="found" id="${id}-found">
        ${found.map((it) => findingTemplate(it))}
      </ul>`;
}

/** Shows a finding: a sign and a word for how grave it is, what it says, and what may help. */
export function findingTemplate(found: Found): TemplateResult {
  const { severity } = found;
  const suggestion = suggestionText(found);
  return html`<li class=${severity}>
    <span class="sign" aria-hidden="true">${severity === 'error' ? '✕' : '?'}</span>
    <span>
      <strong>${words.findings[severity]}:</strong> ${findingText(found)}
      ${suggestion === undefined ? nothing : html`<span class="quiet">${suggestion}</span>`}
    </span>
  </li>`;
}

/** The ids of what describes a control: its hint and what was found in it. */
export function describedBy(id: string, hint: string, found: readonly Found[]): string | typeof nothing {
  const ids = [hint === '' ? '' : `${id}-hint`, found.length === 0 ? '' : `${id}-found`];
  return ids.filter(Boolean).join(' ') || nothing;
}

/** Shows what the format says of a field. */
export function hintTemplate(id: string, hint: string): TemplateResult | typeof nothing {
  return hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`;
}

/** Says that a field is required. */
export function requiredTemplate({ field }: Place): TemplateResult | typeof nothing {
  return field.isNeeded && !field.isNullable
    ? html` <span class="required">${words.form.required}</span>`
    : nothing;
}

/** Takes a value out of a field that may do without; one that is needed is left empty. */
export function clear(form: Form, { path, field, label }: Place, join = true): void {
  if (field.isNullable) form.desk.set(path, null, label, join);
  else if (field.isNeeded && typeof valueIn(form, path) === 'string') form.desk.set(path, '', label, join);
  else {
    form.desk.reveal(path);
    form.desk.unset(path, label, join);
  }
}

/** Shows the button that takes a field away that may be left out. */
export function removeTemplate(
  form: Form,
  place: Place,
  next: string,
  isNamed = false,
): TemplateResult | typeof nothing {
  const { path, field, label } = place;
  if (field.isNeeded && !field.isNullable) return nothing;
  if (field.isNeeded && valueIn(form, path) === null && !form.desk.isRevealed(path)) return nothing;
  const remove = (): void => {
    form.desk.hide(path);
    if (field.isNeeded) form.desk.edit(withNull(form, path), label);
    else form.desk.unset(path, label);
    form.desk.hide(path);
    form.desk.say(words.form.fieldRemoved(label));
    void form.desk.focus(next);
  };
  return html`<button
    type="button"
    class="small"
    aria-label=${words.form.removeField(label)}
    @click=${remove}
  >
    ${isNamed ? words.form.removeField(label) : words.form.removeShort}
  </button>`;
}

function withNull(form: Form, path: Path): unknown {
  const [name = ''] = path;
  return path.length === 1 && typeof form.row.record === 'object'
    ? { ...form.row.record, [name]: null }
    : form.row.record;
}

export { idFor };
