import { html, nothing, type TemplateResult } from 'lit';
import { languageOf } from '@coalition-map/schema';
import { dateText, wordsIn } from '@coalition-map/store';
import {
  enCalendar,
  lengthOf,
  meetingAgenda,
  meetingCalendar,
  meetingMinutes,
  worksheetCsv,
  worksheetText,
  type StarterTelling,
  type Worksheet,
} from '@coalition-map/store/starter';
import { handOver } from './hand-over.ts';
import type { Desk } from './starter-desk.ts';
import { textTemplate } from './starter-pieces.ts';

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;

/** Shows the first meeting: its day and length, its agenda as it stands, and how the worksheet is kept. */
export function meetingTemplate(sheet: Worksheet, desk: Desk, telling: StarterTelling): TemplateResult {
  const { said } = telling;
  const { minutes, day, time } = desk.filled;
  return html`<section aria-labelledby="meeting">
      <h3 id="meeting">${said.meeting}</h3>
      <div class="fields screen">
        <p class="field">
          <label for="day">${said.day}</label>
          <input
            id="day"
            type="date"
            autocomplete="off"
            .value=${day}
            @change=${(event: Event) => desk.write({ day: valueOf(event) })}
          />
        </p>
        <p class="field">
          <label for="time">${said.time}</label>
          <input
            id="time"
            type="time"
            autocomplete="off"
            aria-describedby="zone"
            .value=${time}
            @change=${(event: Event) => desk.write({ time: valueOf(event) })}
          />
        </p>
        <p class="field">
          <label for="minutes">${said.minutes}</label>
          <select
            id="minutes"
            autocomplete="off"
            @change=${(event: Event) => desk.write({ minutes: Number(valueOf(event)) })}
          >
            ${meetingMinutes.map((it) => html`<option value=${it} .selected=${it === minutes}>${telling.words.facts.minutes(it)}</option>`)}
          </select>
        </p>
      </div>
      <p class="quiet screen" id="zone">${said.zone(zoneOfDevice().replaceAll('_', ' '))}</p>
      ${agendaTemplate(sheet, desk, telling)}
    </section>
    ${keepTemplate(sheet, desk, telling)}`;
}

function agendaTemplate(sheet: Worksheet, { filled }: Desk, telling: StarterTelling): TemplateResult {
  const { said, languages, words } = telling;
  const agenda = meetingAgenda(sheet, filled, said);
  const { day, time } = filled;
  const when = day === '' ? undefined : dateText(time === '' ? day : `${day}T${time}`, languages[0] ?? 'en');
  return html`<div class="agenda" part="agenda">
    <h4>${said.agenda.heading}</h4>
    <p class="quiet">
      ${when === undefined ? nothing : html`${said.agenda.when(when)} · `}${said.agenda.length(lengthOf(agenda))}
    </p>
    <ol>
      ${agenda.map(
        ({ minutes, title, lang, written, lines }) =>
          html`<li>
            <span class="minutes">${said.agenda.minutes(minutes)}</span>
            <div>
              <strong lang=${lang === undefined || lang === words.lang ? nothing : lang}>${title}</strong>
              ${written === undefined ? nothing : html`<p class="said">${written}</p>`}
              ${lines.map((line) => html`<p>${line.map((piece) => textTemplate(piece, telling))}</p>`)}
            </div>
          </li>`,
      )}
    </ol>
  </div>`;
}

function keepTemplate(sheet: Worksheet, desk: Desk, telling: StarterTelling): TemplateResult {
  const { said } = telling;
  return html`<section class="keep screen" aria-labelledby="keep">
    <h3 id="keep">${said.keep}</h3>
    <p class="buttons">
      <button
        type="button"
        @click=${() => give(desk, sheet, worksheetText(sheet, desk.filled, telling), 'txt', 'text/plain')}
      >
        ${said.saveText}
      </button>
      <button
        type="button"
        @click=${() => give(desk, sheet, worksheetCsv(sheet, desk.filled, telling), 'csv', 'text/csv')}
      >
        ${said.saveCsv}
      </button>
      <button
        type="button"
        aria-describedby="calendar-note"
        @click=${() => saveCalendar(sheet, desk, telling)}
      >
        ${said.saveCalendar}
      </button>
      <button type="button" @click=${() => desk.print()}>${said.print}</button>
    </p>
    <p class="quiet" id="calendar-note">${said.calendarNote}</p>
    <p class="buttons">
      <button
        type="button"
        class="clear"
        aria-disabled=${desk.isBlank ? 'true' : 'false'}
        @click=${() => void desk.clear()}
      >
        ${said.clear}
      </button>
      ${
        desk.canUndo
          ? html`<button type="button" class="undo" @click=${() => void desk.undo()}>${said.undo}</button>`
          : nothing
      }
    </p>
    <p class="told" role="status">${desk.told && said[desk.told]}</p>
  </section>`;
}

function saveCalendar(sheet: Worksheet, desk: Desk, telling: StarterTelling): void {
  if (desk.filled.day === '') {
    desk.say('needsDay');
    return;
  }
  const words = wordsIn(languageOf(telling.words.lang))?.calendar ?? enCalendar;
  const text = meetingCalendar(sheet, desk.filled, telling, { zone: zoneOfDevice(), words });
  // A field may hold a day that no calendar has.
  if (text === '') desk.say('needsDay');
  else give(desk, sheet, text, 'ics', 'text/calendar');
}

/** Hands a file to the visitor, and says where it is then. */
function give(desk: Desk, sheet: Worksheet, text: string, kind: string, type: string): void {
  handOver(new File([text], `${fileName(sheet)}.${kind}`, { type: `${type};charset=utf-8` }));
  desk.say('saved');
}

function fileName({ place }: Worksheet): string {
  return `coalition-${place.replace(/\W+/g, '-').toLowerCase()}`;
}

/** The time zone of the device; it is used here and told to nobody. */
function zoneOfDevice(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
