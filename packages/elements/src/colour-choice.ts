import { html, type TemplateResult } from 'lit';
import { entriesOf, topics, type Colouring, type State, type Words } from '@coalition-map/store';

/** The choice of what the colours tell: all programs, or one of the topics that the data has. */
export function colourChoice(
  { atlas, colouring }: State,
  words: Words,
  choose: (colouring: Colouring) => void,
): TemplateResult {
  const there = new Set(entriesOf(atlas.entries, 'partnerships').map(({ record }) => record.topic));
  const choices: readonly Colouring[] = ['all', ...topics.filter((topic) => there.has(topic))];
  return html`<label for="by">${words.legend.by}</label>
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
      ${choices.map(
        (choice) =>
          html`<option value=${choice} ?selected=${choice === colouring}>
            ${choice === 'all' ? words.legend.all : words.topics[choice]}
          </option>`,
      )}
    </select>`;
}
