/** What is wrong with a dataset, and what changed in it. */
export { rules, type RuleName } from './check-rules.ts';
export { withEntries } from './changelog-atom.ts';
export { withSection } from './changelog-md.ts';
export { closest } from './closest.ts';
export { counted } from './counted.ts';
export { entriesIn, jsonOf, manifestText, textsOf } from './dataset-texts.ts';
export type { CollectionText, DatasetTexts, FileText } from './dataset-texts.ts';
export { differenceOf, type Change, type Difference } from './diff.ts';
export { byCode } from './diff-fields.ts';
export { fieldNames, sentenceOf, tallyOf, toldOf, upper, type Told } from './diff-words.ts';
export { eachRecord } from './each-record.ts';
export { lineOf, type Finding, type TownsNamed } from './finding.ts';
export { positionIn, positionsOf, stepsOf, type Position } from './json-position.ts';
export { inOrder, isBag, type Bag } from './order.ts';
export { Unreadable, jsonIn, listIn } from './read-json.ts';
export { Refusal, harmless } from './refusal.ts';
export {
  Review,
  acrossOf,
  inFileOrder,
  manifestFinding,
  reviewOf,
  wholeFile,
  type ReviewOptions,
} from './review.ts';
export { sarifOf } from './sarif.ts';
export { compareVersions, nextVersion, type NextVersion } from './version.ts';
export { isSameClock, zonesIn } from './zones.ts';
