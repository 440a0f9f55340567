import { html, type TemplateResult } from 'lit';
import { telOf, textIn } from '@coalition-map/schema';
import { hotlinesFor, type Telling } from '@coalition-map/store';
import { inSentence } from '@coalition-map/store/panel';
import { sourceOf } from './hotline-facts.ts';
import { valueTemplate } from './record.ts';

/** How many lines the details name; the hotline bar has all. */
const FEW = 3;

/**
 * Shows whom to call for a place, each line with its purpose: the same lines, in the same order, as the hotline bar. Below
 * them stands where each number was read, on which date, and who has checked it.
 */
export function callsTemplate(place: string, telling: Telling): TemplateResult {
  const { words, atlas, asOf, languages } = telling;
  const lines = hotlinesFor(atlas, asOf, place);
  const emergency = lines.filter(({ purpose }) => purpose === 'emergency');
  const others = lines.filter(({ purpose }) => purpose !== 'emergency');
  const shown = [...others.slice(0, FEW), ...emergency];
  return html`<section class="calls">
      <h3>${words.hotline.headingFor(inSentence(place, telling))}</h3>
      <ul>
        ${shown.map((line) => {
          const title = textIn(line.name, languages);
          return html`<li>
            <a href=${telOf(line.dial)}>${line.display}</a>
            <span>${words.purposes[line.purpose]} · <span lang=${title.lang}>${title.text}</span></span>
          </li>`;
        })}
      </ul>
    </section>
    <ul class="call-sources small">
      ${shown.map((line) => {
        const source = sourceOf(line, telling);
        return html`<li class="source">
          ${line.display} · ${words.hotline.source} ${valueTemplate(source)}, ${source.dated} ·
          ${source.checked}
        </li>`;
      })}
    </ul>`;
}
