import { html, type TemplateResult } from 'lit';
import { telOf, textIn } from '@coalition-map/schema';
import { hotlinesFor, type Telling } from '@coalition-map/store';

/** How many lines the details name; the hotline bar has all. */
const FEW = 3;

/** Shows whom to call for a place, each line with its purpose: the same lines, in the same order, as the hotline bar. */
export function callsTemplate(
  place: string,
  name: string,
  { words, atlas, asOf, languages }: Telling,
): TemplateResult {
  const lines = hotlinesFor(atlas, asOf, place);
  const emergency = lines.filter(({ purpose }) => purpose === 'emergency');
  const others = lines.filter(({ purpose }) => purpose !== 'emergency');
  return html`<section class="calls">
    <h3>${words.hotline.headingFor(name)}</h3>
    <ul>
      ${[...others.slice(0, FEW), ...emergency].map((line) => {
        const title = textIn(line.name, languages);
        return html`<li>
          <a href=${telOf(line.dial)}>${line.display}</a>
          <span>${words.purposes[line.purpose]} · <span lang=${title.lang}>${title.text}</span></span>
        </li>`;
      })}
    </ul>
  </section>`;
}
