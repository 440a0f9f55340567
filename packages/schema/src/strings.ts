import * as z from 'zod/mini';
import { languages } from './text.ts';
import { isZone, precisionOf } from './dates.ts';
import { isWebAddress } from './links.ts';

/** Control, zero-width, invisible and direction-changing characters, and broken ones: they hide or turn text around. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u;

function plain(longest: number) {
  return z.string().check(
    z.refine((text) => text.trim() !== '', 'some text, not blank'),
    z.maxLength(longest, `at most ${longest} characters`),
    z.refine(
      // Most text is plain ASCII, which a simple class tells much sooner.
      (text) => /^[\n -~]*$/.test(text) || !hidden.test(text),
      'text without control, zero-width or direction-changing characters',
    ),
  );
}

/** A name or a short phrase, in one language, in one line, at most 300 characters. */
export const Phrase = plain(300).check(z.refine((text) => !text.includes('\n'), 'text in one line'));

/** A paragraph in one language, at most 2,000 characters. */
const Paragraph = plain(2000);

/** Text in English, Spanish, Canadian French, or several of them; at least one. */
export const Text = z
  .strictObject({
    en: z.optional(Paragraph.check(z.describe('In English.'))),
    es: z.optional(Paragraph.check(z.describe('In Spanish.'))),
    'fr-CA': z.optional(Paragraph.check(z.describe('In Canadian French.'))),
  })
  .check(z.refine((text) => Object.keys(text).length > 0, 'text in at least one of en, es, fr-CA'));

/** A language of the text, as a BCP 47 tag. */
export const Tongue = z.enum(languages);

/** A language that a service is offered in, as a BCP 47 tag: `en`, `es`, `fr`, `nv`. */
export const SpokenLanguage = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'a language tag such as en, es or fr-CA'));

/** A stable name in lower-case letters, digits and hyphens, at most 80 characters. */
export const Id = z
  .string()
  // Every object has a `constructor`, so a map by id would seem to hold one that is called so.
  .check(
    z.regex(
      /^(?!constructor$)[a-z0-9][a-z0-9-]{0,79}$/,
      'lower-case letters, digits and hyphens, at most 80',
    ),
  );

/** An ISO 3166-1 country (US, CA, MX), an ISO 3166-2 state or province (US-TN, CA-AB), or a tribal nation (nation:its-id). */
export const JurisdictionId = z
  .string()
  .check(
    z.regex(
      /^((US|CA|MX)(-[A-Z]{2,3})?|nation:[a-z0-9][a-z0-9-]{0,59})$/,
      'an ISO 3166-2 code such as US-TN or CA-AB, a country (US, CA, MX), or nation:its-id',
    ),
  );

/** A date as exactly as it is known: 2015, 2015-10, 2015-10-27, or --05-24 for a day of an unknown year. */
export const FuzzyDate = z.string().check(
  z.refine((date) => {
    const precision = precisionOf(date);
    return precision !== undefined && precision !== 'minute';
  }, 'a date such as 2023, 2023-01, 2023-01-25, or --05-24 where the year is unknown'),
);

/** A full day, YYYY-MM-DD. */
export const Day = z
  .string()
  .check(z.refine((date) => precisionOf(date) === 'day', 'a day that exists, such as 2023-01-25'));

/** A day, a month or a year, or a local wall time (YYYY-MM-DDTHH:MM) as printed on the invitation. */
export const Moment = z.string().check(
  z.refine((date) => {
    const precision = precisionOf(date);
    return precision === 'day' || precision === 'month' || precision === 'year' || precision === 'minute';
  }, 'a date such as 2023-01-25 or 2023-01, or a local time such as 2023-01-25T09:00'),
);

/** The zones found so far: to ask the runtime for one takes long, and a dataset names few. */
const zones = new Set<string>();

/** An IANA time zone, such as America/Chicago. */
export const Zone = z
  .string()
  .check(
    z.refine(
      (zone) => zones.has(zone) || (isZone(zone) && zones.add(zone).size > 0),
      'an IANA time zone such as America/Chicago',
    ),
  );

/** A calendar year. */
export const Year = z.int().check(z.gte(1900, 'a year from 1900'), z.lte(2100, 'a year up to 2100'));

/** A web address that may become a link: https only. */
export const Link = z.string().check(
  z.maxLength(2000, 'at most 2000 characters'),
  z.refine((url) => isWebAddress(url, ['https:']), 'an address that begins with https://'),
);

/** A web address of record. One of http: is kept and shown as text, and never linked. */
export const SourceUrl = z.string().check(
  z.maxLength(2000, 'at most 2000 characters'),
  z.refine(
    (url) => isWebAddress(url, ['https:', 'http:']),
    'an address that begins with https:// or http://',
  ),
);

/** A mailbox of a role or an office (info@…), never of a person. */
export const RoleMailbox = z
  .string()
  .check(
    z.maxLength(254, 'at most 254 characters'),
    z.regex(
      /^[a-z0-9][a-z0-9-]*@[a-z0-9-]+(\.[a-z0-9-]+)+$/,
      'a mailbox of a role, such as info@example.org (a name with a dot looks like a person)',
    ),
  );

/** A list of at most 500 items; no fact needs more, and a runaway file stops here. */
export function list<T extends z.ZodMiniType>(item: T) {
  return z.array(item).check(z.maxLength(500, 'at most 500 items'));
}

/** Refuses a list in which two things have one id. */
export const distinct = z.refine<readonly { readonly id: string }[]>(
  (items) => new Set(items.map((it) => it.id)).size === items.length,
  'ids that differ from each other',
);
