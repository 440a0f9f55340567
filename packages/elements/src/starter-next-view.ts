import { html, nothing, type TemplateResult } from 'lit';
import type { ExampleFact, StarterTelling, Step, Worksheet } from '@coalition-map/store/starter';
import { sourcesTemplate, textTemplate } from './starter-pieces.ts';

/** Shows what to ask for next, and whom. */
export function stepsTemplate({ name, steps }: Worksheet, telling: StarterTelling): TemplateResult {
  const { said } = telling;
  const { next, onRecord } = steps;
  const shown = next.length > 0 ? next : onRecord;
  const intro =
    next.length > 0 ? said.nextIntro(name) : onRecord.length > 0 ? said.noNext(name) : said.noContact;
  return html`<section aria-labelledby="next">
    <h3 id="next">${said.nextHeading}</h3>
    <p class="quiet">${intro}</p>
    <ul class="cards">
      ${shown.map((step) => stepTemplate(step, telling))}
    </ul>
  </section>`;
}

function stepTemplate(
  { name, summary, duration, contact, sources }: Step,
  telling: StarterTelling,
): TemplateResult {
  const { labels } = telling.words;
  const { colon } = telling.words;
  return html`<li>
    <h4>${textTemplate(name, telling)}</h4>
    <p>${textTemplate(summary, telling)}</p>
    ${duration ? html`<p>${labels.duration}${colon} ${textTemplate(duration, telling)}</p>` : nothing}
    <p class="contact">
      ${labels.contact}${colon}
      ${contact.map((it, at) => html`${at > 0 ? ' · ' : ''}${textTemplate(it, telling)}`)}
    </p>
    <p class="quiet">${sourcesTemplate(sources, telling)}</p>
  </li>`;
}

function factTemplate({ text, when, sources }: ExampleFact, telling: StarterTelling): TemplateResult {
  return html`<p>
    ${textTemplate(text, telling)}${when === undefined ? nothing : html`, ${when}`}
    ${sourcesTemplate(sources, telling)}
  </p>`;
}

/** Shows what neighbours have, and what advice there is for a meeting. */
export function examplesTemplate(
  { name, neighbours, practices }: Worksheet,
  telling: StarterTelling,
): TemplateResult {
  const { said } = telling;
  return html`<section aria-labelledby="neighbours">
    <h3 id="neighbours">${said.neighboursHeading}</h3>
    ${
      neighbours.length > 0
        ? html`<ul class="cards">
            ${neighbours.map(
              (it) =>
                html`<li>
                  <h4>${it.name}</h4>
                  ${it.facts.map((fact) => factTemplate(fact, telling))}
                </li>`,
            )}
          </ul>`
        : html`<p>${said.noNeighbours(name)}</p>`
    }
    ${practices.map(
      ({ title, items, sources }) =>
        html`<h4>${textTemplate(title, telling)}</h4>
          <ul class="plain">
            ${items.map((it) => html`<li>${textTemplate(it, telling)}</li>`)}
          </ul>
          <p class="quiet">${sourcesTemplate(sources, telling)}</p>`,
    )}
  </section>`;
}
