import { html, nothing, type TemplateResult } from 'lit';
import { programNames } from '@coalition-map/store/filters';
import { enMap, entriesOf, topics, wordsIn, type Colouring, type State } from '@coalition-map/store';

/** The value, its name, and the language of the name where the data has it. */
type Choice = readonly [Colouring, string, (string | undefined)?];

/** The choice of what the colours tell: how many there are of something, or one topic or program that the data has. */
export function colourChoice(
  { whole: atlas, colouring, languages, spoken }: State,
  choose: (colouring: Colouring) => void,
): TemplateResult {
  const words = wordsIn(spoken) ?? enMap;
  const { counted } = words.legend;
  const records = entriesOf(atlas.entries, 'partnerships').map(({ record }) => record);
  const there = new Set(records.map(({ topic }) => topic));
  const counts: readonly Choice[] = [
    ['all', counted.all],
    ...(there.has('iowa-mve-model') ? ([['components', counted.components]] as const) : []),
    ...(entriesOf(atlas.entries, 'builds').length > 0 ? ([['builds', counted.builds]] as const) : []),
    ...(there.size > 0 ? ([['year', counted.year]] as const) : []),
  ];
  const singles: readonly Choice[] = [
    ...topics.filter((topic) => there.has(topic)).map((topic): Choice => [topic, words.topics[topic]]),
    // A program whose records are just those of one topic is that topic.
    ...[...programNames(atlas, languages, words)].flatMap(([id, { label, lang }]): Choice[] => {
      const own = new Set(records.filter(({ program }) => program === id).map(({ topic }) => topic));
      return own.size > 1 ? [[`program:${id}`, label, lang]] : [];
    }),
  ];
  const optionOf = ([choice, text, lang]: Choice) =>
    html`<option value=${choice} lang=${lang ?? nothing} ?selected=${choice === colouring}>${text}</option>`;
  return html`<label for="by">${words.explorer.colourBy}</label>
    <select
      id="by"
      .value=${colouring}
      @change=${(event: Event) => {
        const select = event.currentTarget as HTMLSelectElement;
        choose(select.value as Colouring);
        // Until the provider has answered, and where the page refuses, the select shows what holds.
        select.value = colouring;
      }}
    >
      ${counts.map(optionOf)}
      ${
        singles.length > 0
          ? html`<optgroup label=${words.legend.byTopic}>${singles.map(optionOf)}</optgroup>`
          : nothing
      }
    </select>`;
}
