import { placesNamed } from '@coalition-map/geo/near';
import { givenNames } from './given-names.ts';

const rank =
  'Sgt|Lt|Capt|Cpl|Det|Sergeant|Lieutenant|Captain|Corporal|Detective|Trooper|Officer|Deputy|Sheriff|Chief|Judge|Justice|Mayor|Governor|Gov|Senator|Sen|Rep|Representative|Commissioner|Attorney General|Director|President|Secretary|Reverend|Rev|Pastor|Doctor|Professor|Prof';
const post =
  '(?:(?:[Ee]xecutive|[Dd]eputy|[Aa]ssistant|[Aa]ssociate|[Pp]rogram|[Mm]anaging|[Ss]upervising) )?(?:[Dd]irector|[Pp]resident|[Cc]hair|[Mm]anager|[Cc]oordinator|[Ff]ounder|CEO|[Ss]ergeant|[Cc]aptain|[Cc]hief|[Oo]fficer|[Dd]etective|[Aa]ttorney|[Aa]dvocate|[Ss]urvivor|Esq|PhD|Ph\\.D|MD|RN|LCSW|MSW|an? (?:survivor|victim|mother|former|trucker|driver))';
const first = '\\p{Lu}\\p{Ll}+';
/** Doe, O'Brien, McLean, Tremblay-Roy. */
const last = "(?:(?:O|D|L)['’])?\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)?(?:-\\p{Lu}\\p{Ll}+)?";

/** Words that make an office or a place of two capitalised words. */
const office =
  /\b(?:Academy|Act|Agency|Airport|Alliance|Association|Attorney|Authority|Avenue|Award|Board|Boulevard|Bridge|Building|Bureau|Casino|Center|Centre|Church|City|Clinic|Coalition|College|Commission|Committee|Company|Conference|Corps|Council|County|Court|Day|Department|Division|Enforcement|Expressway|Fellowship|Foundation|Freeway|Fund|General|Group|Hall|Highway|Hospital|Hotel|House|Human|Inc|Initiative|Institute|Justice|Laboratory|Law|Legislature|Library|LLC|Meeting|Memorial|Ministries|Ministry|Museum|Network|Office|Parish|Park|Parkway|Patrol|Place|Plaza|Police|Press|Program|Project|Public|Road|Safety|School|Schools|Scholarship|Security|Service|Services|Sheriffs?|Society|Square|Stadium|State|States|Steward|Street|Manager|Director|Coordinator|Staff|Officer|Editor|Analyst|Desk|Task|Team|Theater|Theatre|Tollway|Tower|Training|Transport|Trucking|Trust|Tunnel|Turnpike|Union|Unit|United|University|York|Jersey|Hampshire|Mexico|Carolina|Dakota|Virginia|Island)\b/;

/** Where there is no title and no comma, there is no name that the shapes below find; each of them takes longer to look. */
const titled = new RegExp(`\\b(?:Mr|Mrs|Ms|Dr|Det|Sra?|Srta|Dra|Doña|Mme|Mlle|${rank})\\b`);

/** Mr. Doe, Dr. J. Doe, Sgt. Jane Doe, la Sra. Doe, Mme Doe; "Governor of Alabama" and "Chief Officer" are roles. */
const addressed = new RegExp(
  `\\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Cpl|Det|Sra?|Srta|Dra|Doña|Mme|Mlle)\\.? (?:\\p{Lu}\\. ?)*${first}(?: ${last})?`,
  'u',
);
const ranked = new RegExp(
  `\\b(?:${rank})\\.? (${first} (?:\\p{Lu}\\.? )?${first}(?: \\p{Lu}\\p{L}+)*)`,
  'gu',
);
const posted = new RegExp(`(?:^|by |with |and )(${first} (?:\\p{Lu}\\.? )?${last}), ${post}\\b`, 'u');

/** Jane Doe, Mary J. O'Brien, Maria del Carmen Lopez, with all capitalised words that follow. */
const full = new RegExp(
  `(?<![\\p{L}-])(${first})(?:-${first})?(?: \\p{Lu}\\.?| (?:de|del|de la|van|von|le|la) ${first}| ${first})?(?: (?:de|del|de la|van|von|le|la))? (?:${last})(?: [\\p{Lu}&][\\p{L}&]*)*`,
  'gu',
);
/** San Diego, St. Mary, Fort Henry: the name of a saint is a town's. */
const town =
  /(?:\b(?:San|Santa|Saint|St\.?|Ste\.?|Sainte|Fort|Port|Lake|Mount|Mt\.?|Los|Las|Camp|Point)[ -]|[’']s )$/;

/** The name of a place is told as it is. */
const where = /^place\b|^(?:series|unit|period|cost|hours)\b/;

/** Words of those who check facts: what `verified.by` is made of. */
const role =
  /(?<!\p{L})(?:admin\w*|advis\w+|analyst|assistant|associate|attorney|board|caller|chair|checker|clerk|coordinator|council|curator|data|desk|director|editor\w*|éditeur|éditrice|fellow|hotline|intern|keeper|lead|librarian|maintainer|manager|member|office\w*|partner|program\w*|publisher|quién|researcher|reviewer|secretary|specialist|staff|steward\w*|student|team|trainer|translator|volunteer|webmaster|worker|topic|place|year|person|people|role|equipo|oficina|équipe|bureau)(?!\p{L})/iu;

/** Gives what looks like the name of a person in a text, or undefined; offices, towns and titles of works bear names too. */
export function nameIn(text: string, field: string): string | undefined {
  // Titles and names of things are as their owners gave them: a foundation may bear a person's name.
  if (/^(?:title|name|quote)\b|\.name\b|^sources\b/.test(field)) return undefined;
  if (field === 'verified.by') return nameOfChecker(text);
  // Two words, or a title and a word.
  if (!text.includes(' ') || where.test(field)) return titled.test(text) ? nameAfterTitle(text) : undefined;
  return (
    (titled.test(text) ? nameAfterTitle(text) : undefined) ??
    (text.includes(', ') ? [posted.exec(text)?.[1]] : []).find(
      (it) => it !== undefined && !office.test(it),
    ) ??
    fullNameIn(text)
  );
}

function nameAfterTitle(text: string): string | undefined {
  return addressed.exec(text)?.[0] ?? [...text.matchAll(ranked)].find(([, it = '']) => !office.test(it))?.[0];
}

function fullNameIn(text: string): string | undefined {
  for (const { 0: found, index } of text.matchAll(full)) {
    // "Survivor Jane Doe": another word with a capital may stand before the name.
    const words = found.split(' ');
    const at = words.findIndex((word, i) => i < 2 && i < words.length - 1 && givenNames.has(word));
    const before = `${text.slice(0, index)}${words.slice(0, at).join(' ')}${at > 0 ? ' ' : ''}`;
    const name = words.slice(at).join(' ');
    if (at >= 0 && !office.test(found) && !town.test(before) && !isTown(name)) return name;
  }
  return undefined;
}

/** Ann Arbor and Sandy Springs are towns. That a state follows says nothing: "Jane Doe, Texas" signs a testimony. */
function isTown(name: string): boolean {
  return placesNamed(name).some(({ city }) => city !== undefined);
}

/** Each part of two words in which no word of a role stands: "Jane Doe" of "Jane Doe (data steward)". */
function nameOfChecker(text: string): string | undefined {
  return text
    .split(/[,;()/]| and | y | et | for /)
    .map((part) => part.trim())
    .find(
      (part) => / /.test(part) && !role.test(part) && !office.test(part) && !/\d| (?:of|at|in) /.test(part),
    );
}
