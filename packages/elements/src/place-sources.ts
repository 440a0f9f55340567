import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Telling } from '@coalition-map/store';
import { partnersOf, sourcesOf, sourceText } from '@coalition-map/store/panel';
import { valueTemplate } from './record.ts';

/** How many partners are seen before the rest is folded. */
const FEW = 6;

/** Shows each source of a place's records once, folded, with how much rests on it. */
export function sourcesTemplate(
  entries: readonly Entry[],
  telling: Telling,
): TemplateResult | typeof nothing {
  const { words } = telling;
  const found = sourcesOf(entries);
  if (found.length === 0) return nothing;
  const say = words.panel.sources;
  return html`<section class="sources">
    <h3><span class="name">${say.title}</span></h3>
    <details class="rest">
      <summary>${say.heading(found.length)}</summary>
      <ul>
        ${found.map(({ source, facts }) => {
          const shown = sourceText(source, telling, true);
          return html`<li class="source">
            ${valueTemplate(shown)}${shown.detail ? html`, ${shown.detail}` : nothing} · ${say.facts(facts)}
          </li>`;
        })}
      </ul>
    </details>
  </section>`;
}

/** Shows which agencies and partners the records of a place name. */
export function partnersTemplate(
  entries: readonly Entry[],
  telling: Telling,
): TemplateResult | typeof nothing {
  const { words } = telling;
  const partners = partnersOf(entries);
  if (partners.length === 0) return nothing;
  const say = words.panel.partners;
  const list = (those: typeof partners): TemplateResult =>
    html`<ul>
      ${those.map(
        ({ name, facts }) =>
          html`<li>
            ${name}${facts > 1 ? html` <span class="small">· ${say.facts(facts)}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
  return html`<section class="partners">
    <h3><span class="name">${say.heading}</span></h3>
    <p class="quiet">${say.intro}</p>
    ${list(partners.slice(0, FEW))}
    ${
      partners.length > FEW
        ? html`<details class="rest">
            <summary>
              <span class="closed">${words.ui.panel.showAll(partners.length)}</span>
              <span class="opened">${words.ui.panel.showFewer}</span>
            </summary>
            ${list(partners.slice(FEW))}
          </details>`
        : nothing
    }
  </section>`;
}
