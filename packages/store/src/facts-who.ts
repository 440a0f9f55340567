import { hrefOf, registry, smsOf, telOf, textIn, type RecordOf } from '@coalition-map/schema';
import { findRecord } from './atlas.ts';
import type { OwnFacts, Telling, Value } from './facts.ts';
import { cityOf, placesLine, venueOf, whereLabel, whereText } from './facts-where.ts';
import { line, linked, local } from './line.ts';
import { placeName } from './names.ts';

/** Puts an organization into words. */
export function organizationFacts(
  organization: RecordOf<'organizations'>,
  telling: Telling,
  dataset: string,
): OwnFacts {
  const { words, languages, atlas } = telling;
  const { place } = organization;
  const state = placeName(organization.jurisdictions[0] ?? '', languages, atlas);
  const alliances = organization.memberOf.map((id) => {
    const alliance = findRecord(atlas, 'organizations', id, dataset);
    return alliance ? textIn(alliance.record.name, languages) : { text: id };
  });
  const former = organization.membership === 'former';
  return {
    title: textIn(organization.name, languages),
    status: words.organizationTypes[organization.type],
    summary: organization.summary,
    lines: [
      line(
        place?.basis === 'assumed-seat' ? words.labels.seat : words.labels.where,
        whereText(place, state, telling),
      ),
      line(words.labels.venue, venueOf(place)),
      placesLine(organization.jurisdictions, telling, cityOf(place) !== undefined),
      line(words.labels.serviceArea, local(organization.serviceArea, telling)),
      line(former ? words.labels.formerMemberOf : words.labels.memberOf, ...alliances),
      line(words.labels.website, linked(organization.website)),
      line(words.kind.hotlines, ...hotlineValues(organization.hotline, telling, dataset)),
      line(
        words.labels.phone,
        // The area code tells what a withheld place does not.
        organization.phone && place?.precision !== 'withheld'
          ? { text: organization.phone, href: telOf(`+1${organization.phone.replace(/\D/g, '')}`) }
          : undefined,
      ),
    ],
  };
}

/** Puts a hotline into words: its purpose stands beside its number. */
export function hotlineFacts(hotline: RecordOf<'hotlines'>, telling: Telling): OwnFacts {
  const { words, languages } = telling;
  return {
    title: textIn(hotline.name, languages),
    status: words.purposes[hotline.purpose],
    lines: [
      line(words.labels.number, numberValue(hotline)),
      line(
        words.labels.text,
        hotline.sms === undefined ? undefined : { text: hotline.sms, href: smsOf(hotline.sms) },
        hotline.vanity,
      ),
      line(words.labels.chat, linked(hotline.url)),
      line(words.labels.hours, hotline.hours),
      line(words.labels.languages, ...hotline.languages.map((tag) => languageName(tag, telling))),
      line(words.labels.coverage, local(hotline.coverage, telling)),
      line(words.labels.type, words.hotlineLevels[hotline.level]),
      placesLine(hotline.jurisdictions, telling),
    ],
  };
}

/** Puts a tribal nation into words. */
export function nationFacts({ name, jurisdictions, place }: RecordOf<'nations'>, telling: Telling): OwnFacts {
  return {
    title: textIn(name, telling.languages),
    lines: [
      line(whereLabel(place, telling), cityOf(place)),
      line(telling.words.labels.venue, venueOf(place)),
      placesLine(jurisdictions, telling),
    ],
  };
}

/** Gives the name of a language in the visitor's language. */
export function languageName(tag: string, { languages }: Telling): string {
  return new Intl.DisplayNames([languages[0] ?? 'en'], { type: 'language' }).of(tag) ?? tag;
}

/**
 * Gives the number, the name and the purpose of the line that a record names by id: the registered one, else the
 * dataset's own. Nothing where no such line is known.
 */
export function hotlineValues(id: string | undefined, telling: Telling, dataset: string): readonly Value[] {
  if (id === undefined) return [];
  const found =
    registry.find((it) => it.id === id) ?? findRecord(telling.atlas, 'hotlines', id, dataset)?.record;
  if (!found) return [];
  const name = textIn(found.name, telling.languages);
  return [numberValue(found), name, { text: telling.words.purposes[found.purpose] }];
}

function numberValue({ display, dial }: { readonly display: string; readonly dial: string }): Value {
  const href = hrefOf(telOf(dial));
  return { text: display, ...(href ? { href } : {}) };
}
