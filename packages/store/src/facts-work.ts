import { textIn, type RecordOf } from '@coalition-map/schema';
import { findRecord } from './atlas.ts';
import { agedText } from './facts-age.ts';
import type { OwnFacts, Telling } from './facts.ts';
import { hotlineValues } from './facts-who.ts';
import { placesLine } from './facts-where.ts';
import { line, linked, local } from './line.ts';
import { isInForce } from './in-force.ts';
import { placeName } from './names.ts';
import { dateText } from './time.ts';

/** Puts a program into words. */
export function programFacts(program: RecordOf<'programs'>, telling: Telling, dataset: string): OwnFacts {
  const { words, languages } = telling;
  const { contact, jurisdictions = [] } = program;
  return {
    title: textIn(program.name, languages),
    summary: program.summary,
    lines: [
      line(words.labels.parent, program.parent),
      line(words.labels.audience, ...program.audience.map((it) => local(it, telling))),
      line(words.labels.components, ...program.components.map(({ name }) => local(name, telling))),
      line(words.labels.practices, ...program.practices.map((it) => local(it, telling))),
      line(words.labels.duration, local(program.duration, telling)),
      line(words.labels.materials, ...program.materials.map((it) => local(it, telling))),
      line(words.labels.since, program.started && dateText(program.started, languages[0] ?? 'en')),
      line(
        words.labels.contact,
        linked(contact?.email && `mailto:${contact.email}`, contact?.email),
        linked(contact?.url),
      ),
      line(words.kind.hotlines, ...hotlineValues(contact?.hotline, telling, dataset)),
      placesLine(jurisdictions, telling),
    ],
  };
}

/** Puts a partnership or law into words. */
export function partnershipFacts(
  partnership: RecordOf<'partnerships'>,
  telling: Telling,
  dataset: string,
): OwnFacts {
  const { words, languages, atlas } = telling;
  const { adoption, year } = partnership;
  const places = [...new Set(partnership.jurisdictions)];
  const place = places.map((id) => placeName(id, languages, atlas)).join(', ');
  const program =
    partnership.program === undefined
      ? undefined
      : findRecord(atlas, 'programs', partnership.program, dataset);
  const known = adoption && adoption.level !== 'unknown' ? adoption : undefined;
  const names = new Map(program?.record.components.map(({ id, name }) => [id, textIn(name, languages).text]));
  return {
    title: { text: words.facts.topicIn(words.topics[partnership.topic], place) },
    status: known ? sentenceCase(words.level[known.level]) : words.status[partnership.status],
    cautions: isInForce(partnership.status) ? [] : [words.facts.proposed],
    when: year === undefined ? words.facts.yearUnknown : yearText(year, partnership.yearCertainty, telling),
    summary: partnership.summary,
    lines: [
      line(words.kind.programs, program && textIn(program.record.name, languages)),
      line(words.labels.status, known && words.status[partnership.status]),
      line(words.labels.adoption, adoption && adoptionText(adoption, telling)),
      line(
        words.labels.components,
        ...Object.entries(adoption?.components ?? {}).map(
          ([id, level]) => `${names.get(id) ?? id}${words.colon} ${words.level[level]}`,
        ),
      ),
      line(words.labels.partners, ...partnership.partners),
      line(words.labels.law, partnership.law),
      line(words.labels.scope, words.scope[partnership.scope]),
    ],
  };
}

function adoptionText(
  { level, completed, of }: NonNullable<RecordOf<'partnerships'>['adoption']>,
  { words }: Telling,
): string {
  const share =
    completed !== undefined || of !== undefined ? `${words.facts.completed(completed, of)}, ` : '';
  return sentenceCase(`${share}${words.level[level]}`);
}

function yearText(year: number, certainty: string, telling: Telling): string {
  const text = String(year);
  return agedText(certainty === 'inferred' ? telling.words.facts.yearInferred(text) : text, text, telling);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
