import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { precisionOf } from '@coalition-map/schema';
import { tenseOf, wordsIn, type Entry, type EntryOf, type Telling } from '@coalition-map/store';
import type { CalendarTelling } from '@coalition-map/store/calendar';
import { handOver } from './hand-over.ts';

type Dated = EntryOf<'events'> | EntryOf<'builds'>;

/**
 * Shows how an event or a build is put into a calendar: as a file, and, while it is ahead, by links to the calendars of
 * companies, each with a word on whose site it opens. Nothing for what has no day.
 */
export function calendarTemplate(entry: Entry, telling: Telling): TemplateResult | typeof nothing {
  if (entry.kind !== 'events' && entry.kind !== 'builds') return nothing;
  const [start, end] = entry.kind === 'events' ? [entry.record.start, entry.record.end] : [entry.record.date];
  if (start === undefined || !['day', 'minute'].includes(precisionOf(start) ?? '')) return nothing;
  const said = telling.words.records.event;
  const isAhead = ['upcoming', 'now'].includes(tenseOf(start, end, telling.asOf));
  return html`<div class="calendar">
    <button
      type="button"
      class="link"
      @click=${(event: Event) => void keep(entry, telling, event.currentTarget as Element)}
    >
      ${said.file}
    </button>
    <span class="quiet" role="status"></span>
    ${isAhead ? html`<span class="quiet">${said.stays}</span> ${until(linksOf(entry, telling), nothing)}` : nothing}
  </div>`;
}

/** Hands the file over; what writes it may not come, which stands beside the button then. */
async function keep(entry: Dated, telling: Telling, button: Element): Promise<void> {
  const { title: name, failed } = telling.words.records.keep;
  let told = '';
  try {
    const { calendarOf } = await import('@coalition-map/store/calendar');
    const { text } = calendarOf([entry], { ...(await tellingOf(telling)), name });
    handOver(new File([text], `${entry.record.id}.ics`, { type: 'text/calendar' }));
  } catch {
    told = failed;
  }
  button.nextElementSibling?.replaceChildren(told);
}

async function linksOf(entry: Dated, telling: Telling): Promise<TemplateResult | typeof nothing> {
  try {
    const { calendarLinks } = await import('@coalition-map/store/calendar');
    const links = calendarLinks(entry, await tellingOf(telling));
    if (links.length === 0) return nothing;
    return html`<ul aria-label=${telling.words.records.event.add}>
      ${links.map(
        ({ name, href, note }) =>
          html`<li>
            <a href=${href} rel="noopener noreferrer">${name}</a> <span class="quiet">${note}</span>
          </li>`,
      )}
    </ul>`;
  } catch {
    // Offline: the record is told all the same.
    return nothing;
  }
}

/** What a calendar is told with. */
export async function tellingOf({ atlas, languages, words }: Telling): Promise<CalendarTelling> {
  const { enCalendar } = await import('@coalition-map/store/calendar');
  const own = wordsIn(languages[0])?.calendar ?? enCalendar;
  return { atlas, languages, words: own, types: { ...words.buildTypes, ...words.eventTypes } };
}
