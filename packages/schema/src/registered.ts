import type { LocalText } from './text.ts';

/** What a line is for: help for victims, tips, both, children, or danger at this moment. They are not interchangeable. */
export type HotlinePurpose =
  'victim-assistance' | 'reports-and-support' | 'reports' | 'child-protection' | 'emergency';

/** Whose line it is. */
export type HotlineLevel =
  'national' | 'state' | 'regional' | 'emergency' | 'specialised' | 'federal' | 'police';

/** A line of the registry. */
export interface RegisteredHotline {
  readonly id: string;
  /** ISO 3166 code of the place that it serves. */
  readonly place: string;
  readonly level: HotlineLevel;
  readonly purpose: HotlinePurpose;
  readonly name: LocalText;
  /** Whose it is or whom it serves, in few words, where that is not simply its place: "Kings County (Brooklyn) only". */
  readonly whose?: LocalText;
  /** As printed. */
  readonly display: string;
  /** What a telephone dials: E.164, or a short code such as 911, #677, *647. */
  readonly dial: string;
  /** The number for text messages. */
  readonly sms?: string;
  /** The word that the text number spells on a keypad. */
  readonly vanity?: string;
  readonly url?: string;
  readonly languages: readonly string[];
  readonly hours?: string;
  /** Where the number was read: an address, or a founding document by its file name. */
  readonly source: string;
  /** What a visitor reads in place of a file name. */
  readonly sourceName?: string;
  readonly sourceDate?: string;
  /** The last call by a person who checked the line, in what role; null where nobody has called yet. */
  readonly verified: { readonly on: string; readonly by: string } | null;
}
