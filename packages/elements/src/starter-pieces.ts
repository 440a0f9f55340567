import { html, nothing, type TemplateResult } from 'lit';
import type { FactWords, ShownSource, Value } from '@coalition-map/store';

/** What pieces are shown with. */
interface Spoken {
  readonly words: FactWords;
}

/** Shows a text with its language, where that is another than the one around it, and its link, where it has one. */
export function textTemplate({ text, lang, href }: Value, { words }: Spoken): TemplateResult {
  const own = lang === undefined || lang === words.lang ? nothing : lang;
  if (href !== undefined) return html`<a href=${href} rel="noopener noreferrer" lang=${own}>${text}</a>`;
  return own === nothing ? html`${text}` : html`<span lang=${own}>${text}</span>`;
}

/** Shows sources with their dates, a line each. */
export function sourcesTemplate(sources: readonly ShownSource[], telling: Spoken): readonly TemplateResult[] {
  const { words } = telling;
  return sources.map(
    (source) =>
      html`<span class="source"
        >${words.sources.heading}${words.colon}
        ${textTemplate(source, telling)}${source.detail ? html`, ${source.detail}` : nothing}</span
      >`,
  );
}
