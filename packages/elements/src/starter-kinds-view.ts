import { html, nothing, type TemplateResult } from 'lit';
import type { Value } from '@coalition-map/store';
import {
  markOf,
  marks,
  recordText,
  type PartnerKind,
  type Present,
  type StarterTelling,
} from '@coalition-map/store/starter';
import type { Desk } from './starter-desk.ts';
import { sourcesTemplate, textTemplate } from './starter-pieces.ts';

/** How many names stand open below a kind; more fold. */
const OPEN = 4;

/** Shows a kind of partner: who is on record, and what the visitor says of it. */
export function kindTemplate(kind: PartnerKind, desk: Desk, telling: StarterTelling): TemplateResult {
  const { said, words } = telling;
  const { id, text, help, is, who } = kind;
  const own = markOf(id, desk.filled);
  const [first, rest] = [who.slice(0, OPEN), who.slice(OPEN)];
  return html`<fieldset class="kind" data-kind=${id}>
    <legend>${textTemplate(text, telling)}</legend>
    ${help ? html`<p class="quiet">${textTemplate(help, telling)}</p>` : nothing}
    <div class="record">
      <p><span class="status ${is}">${recordText(kind, telling)}</span></p>
      ${
        who.length > 0
          ? html`<ul class="who">
              ${first.map((it) => presentTemplate(it, telling))}
            </ul>`
          : nothing
      }
      ${
        rest.length > 0
          ? html`<details>
              <summary>${words.ui.panel.andMore(rest.length)}</summary>
              <ul class="who">
                ${rest.map((it) => presentTemplate(it, telling))}
              </ul>
            </details>`
          : nothing
      }
    </div>
    <div class="marks">
      ${marks.map(
        (mark) =>
          html`<label>
            <input
              type="radio"
              name="mark-${id}"
              value=${mark}
              autocomplete="off"
              .checked=${mark === own}
              @change=${() => desk.mark(id, mark)}
            />
            <span>${said.marks[mark]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Shows somebody who is on record, what says so, and how old that is. */
export function presentTemplate(
  { name, as, when, member, records, sources, units = [] }: Present,
  telling: StarterTelling,
): TemplateResult {
  const { said, words } = telling;
  const more = records > 1 ? said.records(records) : undefined;
  return html`<li>
    <strong>${textTemplate(name, telling)}</strong>
    <span class="as"
      >${textTemplate(as, telling)}${when === undefined ? nothing : html`, ${when}`}${
        member === undefined
          ? nothing
          : html`; ${member.label}${words.colon} ${listTemplate(member.of, telling)}`
      }${more === undefined ? nothing : html`; ${more}`}${
        units.length === 0 ? nothing : html`; ${said.units}${words.colon} ${listTemplate(units, telling)}`
      }</span
    >
    ${sourcesTemplate(sources, telling)}
  </li>`;
}

/** Names one after the other, each in its language. */
function listTemplate(items: readonly Value[], telling: StarterTelling): readonly TemplateResult[] {
  return items.map((it, at) => html`${at > 0 ? '; ' : ''}${textTemplate(it, telling)}`);
}
