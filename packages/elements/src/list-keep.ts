import { html, type TemplateResult } from 'lit';
import type { Entry, Telling } from '@coalition-map/store';
import { handOver } from './hand-over.ts';
import { tellingOf } from './record-calendar.ts';

const formats = ['CSV', 'GeoJSON', 'ICS'] as const;

/** How records can be kept. */
export type RecordFormat = (typeof formats)[number];

/** A file of records, and what to say of it. */
interface Kept {
  readonly text: string;
  readonly type: string;
  readonly said: string;
}

/** The buttons that keep records as a file; what writes it comes with the first press. */
export class Keeper {
  private readonly renew: () => void;
  private said = '';

  constructor(renew: () => void) {
    this.renew = renew;
  }

  /** Shows the buttons, for the records that are shown. */
  render(entries: readonly Entry[], telling: Telling): TemplateResult {
    const said = telling.words.records.keep;
    return html`<div class="keep" role="group" aria-label=${said.label}>
      <span aria-hidden="true">${said.short}${telling.words.colon}</span>
      ${formats.map(
        (format) =>
          html`<button type="button" @click=${() => void this.keep(format, entries, telling)}>
            <span class="visually-hidden">${said.as} </span>${format}${
              format === 'ICS' ? html`<span class="visually-hidden"> (${said.calendar})</span>` : ''
            }
          </button>`,
      )}
      <span class="said" role="status">${this.said}</span>
    </div>`;
  }

  private async keep(format: RecordFormat, entries: readonly Entry[], telling: Telling): Promise<void> {
    try {
      const { text, type, said } = await fileOf(format, entries, telling);
      if (text !== '')
        handOver(new File([text], `coalition-map-${telling.asOf}.${format.toLowerCase()}`, { type }));
      this.said = said;
    } catch {
      this.said = telling.words.records.keep.failed;
    }
    this.renew();
  }
}

/** Writes records in a format; an empty text where there is nothing to write. */
async function fileOf(format: RecordFormat, entries: readonly Entry[], telling: Telling): Promise<Kept> {
  const { words, asOf } = telling;
  const said = words.records.keep;
  if (format === 'ICS') {
    const { calendarOf } = await import('@coalition-map/store/calendar');
    const { text, count, left } = calendarOf(entries, { ...(await tellingOf(telling)), name: said.title });
    const many = words.counts.records;
    const told = left.length > 0 ? said.left(many(count), many(left.length)) : '';
    return { text, type: 'text/calendar', said: count > 0 ? told : said.noDates };
  }
  const { csvOf, geoJsonOf } = await import('@coalition-map/store/download');
  return format === 'CSV'
    ? { text: csvOf(entries, telling), type: 'text/csv', said: '' }
    : {
        text: geoJsonOf(entries, telling, { title: said.title, asOf }),
        type: 'application/geo+json',
        said: '',
      };
}
