import { html, type TemplateResult } from 'lit';
import { summaryOf, type Desk } from './desk.ts';
import { fileNames } from './downloads.ts';
import { words } from './words.ts';

/** Shows what can always be done: undo, redo, and the ways to the checks and to the download. */
export function barTemplate(desk: Desk): TemplateResult {
  const { history, result } = desk;
  const last = history?.last;
  const next = history?.next;
  const count = fileNames(desk).length;
  const state =
    !desk.isEdited || count === 0 ? words.bar.none : desk.isUnsaved ? words.bar.unsaved : words.bar.saved;
  return html`<div class="bar" role="group" aria-label=${words.bar.label}>
    <button
      type="button"
      id="undo"
      aria-disabled=${last === undefined}
      title=${last?.words ?? ''}
      aria-keyshortcuts="Control+Z"
      @click=${() => desk.undo()}
    >
      ${words.bar.undo}
    </button>
    <button
      type="button"
      id="redo"
      aria-disabled=${next === undefined}
      title=${next?.words ?? ''}
      aria-keyshortcuts="Control+Shift+Z"
      @click=${() => desk.redo()}
    >
      ${words.bar.redo}
    </button>
    <button type="button" @click=${() => void desk.focus('checks')}>
      <span class="at-length">${words.bar.checks}: </span
      >${result ? summaryOf(result) : words.findings.waiting}
    </button>
    <button type="button" @click=${() => void desk.focus('changes')}>
      <span class="at-length">${words.bar.changes}</span
      ><span class="brief" aria-hidden="true">${words.bar.download}</span>
    </button>
    <span class="quiet">${state}</span>
  </div>`;
}
