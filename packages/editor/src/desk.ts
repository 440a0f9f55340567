import type { LitElement } from 'lit';
import { today } from '@coalition-map/store';
import { bringUp } from './bring-up.ts';
import { Checker, type Result } from './checker.ts';
import { Door } from './desk-open.ts';
import { rowIn, sheetOf, withRecord, type Baseline, type Draft, type Row, type Sheet } from './draft.ts';
import { History } from './history.ts';
import type { Opened } from './opening.ts';
import { fieldOf, without, withValue, type Path } from './path.ts';
import { fileNames, type Handed } from './downloads.ts';
import { rowNames, atlasFor, type RowName } from './row-names.ts';
import { changedSheets, sheetText } from './sealing.ts';
import { words } from './words.ts';

/** What is edited, and what can be done with it: in memory, and nowhere else. */
export class Desk {
  readonly door: Door;
  readonly checker: Checker;
  baseline: Baseline | undefined;
  changelog: string | undefined;
  result: Result | undefined;
  /** The file of the collection that is shown, and the row that is edited. */
  file = '';
  key: number | undefined;
  search = '';
  /** What is said to those who do not see what changed. */
  said = '';
  /** The day of the change, YYYY-MM-DD. */
  day = today();
  /** The files that were downloaded last, and what of. */
  handed: Handed | undefined;
  #history: History<Draft> | undefined;
  /** What is typed in a field whose value is written otherwise, such as a number with a point at its end. */
  #typed: { readonly id: string; readonly text: string } | undefined;
  /** Fields that are shown though they are left out, by record. */
  readonly #open = new Map<number | undefined, Set<string>>();
  #names: { readonly by: readonly unknown[]; readonly names: ReadonlyMap<number, RowName> } | undefined;

  constructor(
    readonly host: LitElement,
    readonly source: () => { readonly src: string; readonly boundaries: string },
  ) {
    this.door = new Door(this);
    this.checker = new Checker(
      () =>
        this.baseline && {
          draft: this.draft,
          baseline: this.baseline,
          edition: { updated: this.isEdited ? this.day : undefined },
          asOf: today(),
        },
      (result) => this.#checked(result),
    );
  }

  get draft(): Draft {
    return this.#history?.state ?? { sheets: [] };
  }

  get history(): History<Draft> | undefined {
    return this.#history;
  }

  get isEdited(): boolean {
    return this.baseline !== undefined && changedSheets(this.draft, this.baseline).length > 0;
  }

  /** Whether there are edits that nobody has downloaded. */
  get isUnsaved(): boolean {
    const { handed } = this;
    if (!this.isEdited) return false;
    if (handed?.draft !== this.draft || handed.day !== this.day) return true;
    return !fileNames(this).every((name) => handed.names.has(name));
  }

  get sheet(): Sheet | undefined {
    return sheetOf(this.draft, this.file);
  }

  /** The nations of the dataset, of which places may be. */
  get nations(): Sheet['rows'] | undefined {
    return this.draft.sheets.find(({ name }) => name === 'nations')?.rows;
  }

  get row(): Row | undefined {
    return rowIn(this.draft, this.key)?.row;
  }

  /** The names of the rows of the sheet that is shown. */
  get names(): ReadonlyMap<number, RowName> {
    const { sheet, result } = this;
    if (!sheet) return new Map();
    const by = [sheet.rows, result?.dataset];
    const known = this.#names;
    if (known && by.every((it, at) => it === known.by[at])) return known.names;
    // The names of nations stand in other names, also in those of their own sheet.
    const others = this.draft.sheets.map((it) => (it === sheet && it.name !== 'nations' ? it.file : it.rows));
    const names = rowNames(sheet, atlasFor(result?.dataset), others);
    this.#names = { by, names };
    return names;
  }

  nameOf(key: number | undefined): string {
    const found = key === undefined ? undefined : this.names.get(key);
    return found?.name ?? words.records.noName;
  }

  /** Takes a dataset that was opened. */
  take({ baseline, draft, changelog }: Opened): void {
    // What cannot be written could not be shown either: it throws here, before anything is dropped.
    changedSheets(draft, baseline).forEach((sheet) => sheetText(sheet, baseline));
    this.baseline = baseline;
    this.changelog = changelog;
    this.#history = new History(baseline.draft);
    if (draft !== baseline.draft) this.#history.do(draft, words.open.heading);
    this.file = draft.sheets[0]?.file ?? '';
    this.key = undefined;
    this.result = undefined;
    this.handed = undefined;
    this.search = '';
    this.#open.clear();
    const { updated } = baseline.manifest;
    this.day = typeof updated === 'string' && updated > today() ? updated : today();
    this.checker.now();
    void this.checker.bring(this.source().boundaries);
  }

  say(text: string): void {
    this.said = text;
    this.host.requestUpdate();
  }

  show(file: string): void {
    this.file = file;
    this.key = undefined;
    this.search = '';
    this.host.requestUpdate();
  }

  /** Opens a record in the form; with `focus`, its heading takes the focus, or the field that is named. */
  async choose(key: number, focus: 'heading' | Path = 'heading'): Promise<void> {
    const found = rowIn(this.draft, key);
    if (!found) return;
    this.file = found.sheet.file;
    this.key = key;
    this.#typed = undefined;
    this.#history?.pause();
    this.host.requestUpdate();
    if (focus !== 'heading') {
      focus.forEach((_, at) => this.reveal(focus.slice(0, at + 1)));
      for (let end = focus.length; end > 0; end--) if (await this.focus(idFor(focus.slice(0, end)))) return;
    }
    await this.focus('record');
  }

  /** Puts the focus on what has an id, once it is there; tells whether it is. */
  async focus(id: string): Promise<boolean> {
    await this.host.updateComplete;
    const root = this.host.renderRoot as ShadowRoot;
    const found = root.getElementById(id);
    const target = found?.matches('fieldset, [role=group]')
      ? found.querySelector<HTMLElement>('input, select, textarea, button')
      : found;
    // Of a record its form is to be seen, not its heading alone at the edge.
    target?.focus({ preventScroll: id === 'record' });
    if (target && id === 'record') bringUp(target);
    return !!target;
  }

  /** Sets a field of the record that is edited. */
  set(path: Path, value: unknown, label: string, join = true): void {
    this.reveal(path);
    const { row } = this;
    if (row) this.edit(withValue(row.record, path, value), label, join ? fieldOf(path) : undefined);
  }

  /** Takes a field out of the record that is edited. */
  unset(path: Path, label: string, join = false): void {
    const { row } = this;
    if (row) this.edit(without(row.record, path), label, join ? fieldOf(path) : undefined);
  }

  /** Puts another record in place of the one that is edited. */
  edit(record: unknown, label: string, join?: string): void {
    const { key, baseline } = this;
    if (key === undefined || !baseline) return;
    const about = words.form.edited(label, this.nameOf(key));
    this.change(withRecord(this.draft, baseline, key, record), about, key, join && `${key} ${join}`);
  }

  undo(): void {
    this.#turn(this.#history?.undo(), words.bar.undone);
  }

  redo(): void {
    this.#turn(this.#history?.redo(), words.bar.redone);
  }

  /** Shows a field though it is left out. */
  reveal(path: Path): void {
    const open = this.#open.get(this.key) ?? new Set();
    this.#open.set(this.key, open.add(fieldOf(path)));
    this.host.requestUpdate();
  }

  hide(path: Path): void {
    this.#open.get(this.key)?.delete(fieldOf(path));
  }

  isRevealed(path: Path): boolean {
    return this.#open.get(this.key)?.has(fieldOf(path)) === true;
  }

  /** Keeps what is typed in a field as it is typed; the field's value may be written otherwise. */
  type(id: string, text: string): void {
    this.#typed = { id, text };
  }

  typedIn(id: string): string | undefined {
    return this.#typed?.id === id ? this.#typed.text : undefined;
  }

  /** Ends a step of typing. */
  pause(): void {
    this.#typed = undefined;
    this.#history?.pause();
    this.host.requestUpdate();
  }

  setDay(day: string): void {
    this.day = day;
    this.checker.soon();
    this.host.requestUpdate();
  }

  /** Takes a changed draft; `words` tell what was done, `join` names the field that is typed in. */
  change(draft: Draft, words: string, about?: number, join?: string): void {
    this.#history?.do(draft, words.replace(/\.$/, ''), about, join);
    this.checker.soon();
    this.host.requestUpdate();
  }

  #turn(
    step: { readonly words: string; readonly about: number | undefined } | undefined,
    say: (what: string) => string,
  ): void {
    if (!step) return;
    this.#typed = undefined;
    const found = rowIn(this.draft, step.about);
    if (found) this.file = found.sheet.file;
    this.key = found?.row.key ?? (rowIn(this.draft, this.key) ? this.key : undefined);
    this.checker.soon();
    this.say(say(step.words));
  }

  #checked(result: Result | undefined): void {
    const before = this.result;
    this.result = result;
    const text = result && summaryOf(result);
    if (before && text !== undefined && text !== summaryOf(before)) this.said = text;
    this.host.requestUpdate();
  }
}

/** Tells how many findings there are: "2 errors, 1 question". */
export function summaryOf({ findings }: Pick<Result, 'findings'>): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return words.findings.summary(errors, findings.length - errors);
}

/** Gives the id of a field's control in the form. */
export function idFor(path: Path): string {
  return `f-${fieldOf(path).replace(/[^\w-]+/g, '_')}`;
}
