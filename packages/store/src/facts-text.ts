import { hrefOf, textIn, type RecordOf } from '@coalition-map/schema';
import { agedText } from './facts-age.ts';
import type { OwnFacts, Telling } from './facts.ts';
import { placesLine } from './facts-where.ts';
import { languageName } from './facts-who.ts';
import { line, linked, local } from './line.ts';
import { dateText } from './time.ts';

/** Puts a resource into words, with what its link leads to and whether anybody checked it. */
export function resourceFacts(resource: RecordOf<'resources'>, telling: Telling): OwnFacts {
  const { words, languages } = telling;
  return {
    title: textIn(resource.title, languages),
    status: words.resourceTypes[resource.type],
    ...whenOf(resource.year, telling),
    summary: resource.summary,
    lines: [
      line(words.labels.publisher, resource.publisher),
      line(words.labels.audience, ...resource.audiences.map((id) => words.ids.audiences[id] ?? spaced(id))),
      line(words.labels.topics, ...resource.topics.map((id) => words.ids.resourceTopics[id] ?? spaced(id))),
      placesLine(resource.jurisdictions, telling),
      line(words.labels.coverage, local(resource.coverage, telling)),
      line(
        words.labels.minutes,
        resource.minutes === undefined ? undefined : words.facts.minutes(resource.minutes),
      ),
      line(words.labels.cost, resource.cost === 'unknown' ? undefined : words.facts[resource.cost]),
      line(words.labels.languages, ...resource.languages.map((tag) => languageName(tag, telling))),
      line(words.labels.link, linked(resource.link), linkText(resource, telling)),
    ],
  };
}

/** Tells what a link leads to, whether anybody opened it, and why it is not followed. */
function linkText({ link, linkStatus, linkChecked }: RecordOf<'resources'>, telling: Telling): string {
  const { words, languages } = telling;
  const checked = linkChecked && words.facts.linkChecked(dateText(linkChecked, languages[0] ?? 'en'));
  if (link === undefined) return [words.linkStatus.none, checked].filter(Boolean).join(', ');
  return [
    words.linkStatus[linkStatus],
    checked ?? words.facts.linkUnchecked,
    hrefOf(link) ? undefined : words.facts.linkNotFollowed,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Puts a figure into words, with its year and holder; figures are never ranked. */
export function statisticFacts(statistic: RecordOf<'statistics'>, telling: Telling): OwnFacts {
  const { words, languages } = telling;
  const indicator = textIn(statistic.indicator, languages);
  const { value, unit } = statistic;
  // "132 cases: human trafficking cases identified" says it twice.
  const isSaid = new Set(indicator.text.toLowerCase().split(/[^\p{L}]+/u)).has(unit.toLowerCase());
  const number = /^\d{4,15}$/.test(value)
    ? new Intl.NumberFormat(indicator.lang).format(Number(value))
    : value;
  return {
    title: { ...indicator, text: `${isSaid ? number : `${number} ${unit}`}${words.colon} ${indicator.text}` },
    status: words.statisticCategories[statistic.category],
    when: agedText(statistic.period.replace('-', '–'), statistic.period, telling),
    lines: [
      line(words.labels.holder, statistic.holder ?? words.facts.unknown),
      line(words.labels.reportedBy, statistic.reportedBy, words.government[statistic.government]),
      placesLine(statistic.jurisdictions, telling),
    ],
  };
}

/** Puts a guide into words, section by section. */
export function guideFacts(guide: RecordOf<'guides'>, telling: Telling): OwnFacts {
  return {
    title: textIn(guide.title, telling.languages),
    summary: guide.summary,
    lines: [
      ...guide.sections.map(({ title, items }) =>
        line(
          textIn(title, telling.languages).text,
          ...items.map(({ text, help }) => {
            const item = textIn(text, telling.languages);
            return help ? { ...item, text: `${item.text} – ${textIn(help, telling.languages).text}` } : item;
          }),
        ),
      ),
      placesLine(guide.jurisdictions, telling),
    ],
  };
}

/** Puts a document into words; its claims are dated, and stand as claims. */
export function documentFacts(document: RecordOf<'documents'>, telling: Telling): OwnFacts {
  const { words, languages } = telling;
  return {
    title: textIn(document.title, languages),
    status: words.documentTypes[document.type],
    ...whenOf(document.year, telling),
    summary: document.summary,
    lines: [
      line(
        words.labels.claims,
        ...document.claims.map(({ text, year }) => {
          const claim = textIn(text, languages);
          return {
            ...claim,
            text: `${agedText(String(year), String(year), telling)}${words.colon} ${claim.text}`,
          };
        }),
      ),
      line(words.labels.link, linked(document.link)),
      placesLine(document.jurisdictions, telling),
    ],
  };
}

/** Puts a testimonial into words; whether it is a paraphrase is always told. */
export function testimonialFacts(testimonial: RecordOf<'testimonials'>, telling: Telling): OwnFacts {
  const { words, languages } = telling;
  const { contentNote } = testimonial;
  return {
    title: textIn(testimonial.role, languages),
    cautions: [
      ...(contentNote ? [textIn(contentNote, languages).text] : []),
      ...(testimonial.paraphrase ? [words.facts.paraphrase] : []),
    ],
    summary: testimonial.quote,
    lines: [
      line(words.labels.organization, testimonial.organization),
      line(
        words.labels.consent,
        testimonial.consent === 'given' ? words.facts.consentGiven : words.facts.noStatement,
      ),
      placesLine(testimonial.jurisdictions, telling),
    ],
  };
}

function whenOf(year: number | undefined, telling: Telling): { when?: string } {
  return year === undefined ? {} : { when: agedText(String(year), String(year), telling) };
}

function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}
