/** What ships before the first picture: types, text, dates, links and the hotline registry. The checks are in `./door`. */
export { languages, languageOf, textIn, type Language, type LocalText, type ShownText } from './text.ts';
export { firstDayOf, isZone, lastDayOf, precisionOf, type Precision } from './dates.ts';
export { hostOf, hrefOf } from './links.ts';
export { lettersToDigits, smsOf, telOf } from './phone.ts';
export { registry, type HotlineLevel, type HotlinePurpose, type RegisteredHotline } from './registry.ts';
export {
  collectionNames,
  type AnyRecord,
  type CollectionName,
  type RecordOf,
  type Records,
} from './collection.ts';
export { DatasetError, sentenceOf, type Fault } from './fault.ts';
export type { Source, Verified } from './record.ts';
export type { Place } from './place.ts';
export type { Level, Scope, Status, Topic } from './partnership.ts';
export type { Manifest } from './manifest.ts';
export type { Dataset } from './door.ts';
export { remembered } from './remembered.ts';
export { escaped } from './xml.ts';
