import { isJurisdiction } from '@coalition-map/geo';
import type { Checked, Problem } from './finding.ts';
import { aboutOf } from './written.ts';

type Say = Pick<Problem, 'severity' | 'message' | 'suggestion'>;
type Rule = (text: string, field: string) => Say | undefined;

/** Finds what tells of a person: mailboxes, streets and postal codes, names where a role belongs, ages. */
export function* peopleIn({ written }: Checked): Iterable<Problem> {
  for (const record of written)
    for (const [field, text] of record.texts) {
      if (/^(?:id|jurisdictions|tags|law)\b/.test(field)) continue;
      // A meeting takes place in a public building, and its street is on the invitation.
      const isPublic =
        field === 'place.venue' && (record.collection === 'builds' || record.collection === 'events');
      for (const rule of isPublic ? [mailbox, name, age] : [mailbox, street, name, age]) {
        const said = rule(text, field);
        if (said)
          yield {
            ...aboutOf(record),
            field,
            rule: 'person',
            ...said,
            message: `${record.id}: ${said.message}`,
          };
      }
    }
}

/** Anybody gets a mailbox there, so it is somebody's own. */
const anybodys =
  /@(?:(?:gmail|googlemail|yahoo|hotmail|outlook|live|msn|aol|icloud|me|mac|gmx|comcast|verizon|att|proton|protonmail|ymail|videotron|bell)\.[a-z.]+|pm\.me)$/i;

/** What the mailbox of a role is called, or called with: humantrafficking@, tatinfo@; "stafford" and "pressley" are people. */
const role =
  /^(?:admin|communications?|community|desk|director|donate|editor|education|events?|feedback|general|hello|help|hr|human|inquir(?:y|ies)|intake|mail|media|members?|membership|news|partners?|police|pr|press|programs?|public|questions?|referrals?|register|registration|secretary|services?|speakers?|staff|state|task|team|tips?|volunteers?|web|webmaster|welcome)$|alliance|coalition|contact|helpdesk|helpline|hotline|info$|^info|office|outreach|support|taskforce|traffick|training|victim/i;

const mailbox: Rule = (text) => {
  if (!text.includes('@')) return undefined;
  const found = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0];
  if (found === undefined) return undefined;
  const [local = ''] = found.split('@');
  if (anybodys.test(found))
    return {
      severity: 'error',
      message: `${found} looks like somebody's own mailbox`,
      suggestion: 'write the mailbox of the office, such as info@, or leave it out',
    };
  if (local.split(/[-._+\d]+/).some((part) => role.test(part))) return undefined;
  return {
    severity: /\p{L}[._]\p{L}/u.test(local) ? 'error' : 'warning',
    message: `${found} looks like the mailbox of a person`,
    suggestion: 'write the mailbox of the office, such as info@, or leave it out',
  };
};

const streets = [
  // 123 Main St, 40 Capitol Square SW; "12 Fort St. John" is a town.
  /\b\d{1,5}[A-Z]? (?:[NSEW]{1,2}\.? )?(?:(?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}[\p{L}.'’-]*) ){1,4}(?:Street|St(?!\.? \p{Lu})|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr(?!\.? \p{Lu})|Lane|Ln|Court|Ct|Place|Pl|Square|Sq|Parkway|Pkwy|Highway|Hwy|Terrace|Circle|Trail)\b/u,
  /\bP\.? ?O\.? Box \d+/i,
  /\b\d{1,5},? (?:rue|avenue|boulevard|chemin) \p{L}+/iu,
  /\b(?:Calle|Avenida|Av\.|Carrera|Apartado(?: Postal)?) [\p{L} .]*\d+/u,
  /\b(?:Suite|Apt\.?|Apartment|Unit) #?\d+[A-Z]?\b/,
  /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d\b/,
];

const street: Rule = (text) => {
  // Each of the shapes has a digit.
  if (!/\d/.test(text)) return undefined;
  const zip = /\b([A-Z]{2}),? \d{5}(?:-\d{4})?\b/.exec(text);
  const found =
    streets.map((shape) => shape.exec(text)?.[0]).find((it) => it !== undefined) ??
    (zip && isJurisdiction(`US-${zip[1] ?? ''}`) ? zip[0] : undefined);
  return found === undefined
    ? undefined
    : {
        severity: 'error',
        message: `"${found}" looks like a postal address`,
        suggestion: 'the city is enough: leave street, box and postal code out',
      };
};

const rank =
  'Sgt|Lt|Capt|Cpl|Det|Sergeant|Lieutenant|Captain|Corporal|Detective|Trooper|Officer|Deputy|Sheriff|Chief|Judge|Justice|Mayor|Governor|Gov|Senator|Sen|Rep|Representative|Commissioner|Attorney General|Director|President|Secretary|Reverend|Rev|Pastor|Doctor|Professor|Prof';
const post =
  '(?:(?:Executive|Deputy|Assistant|Associate|Program|Managing) )?(?:Director|President|Chair|Manager|Coordinator|Founder|CEO|Sergeant|Captain|Chief|Officer|Detective|Attorney|Advocate|Survivor|Esq|PhD|Ph\\.D|MD|RN|LCSW|MSW)';
const first = '\\p{Lu}\\p{Ll}+';

/** Words that make an office or a place of two capitalised words. */
const office =
  /\b(?:Academy|Agency|Alliance|Association|Attorney|Board|Bureau|Center|Centre|City|Coalition|College|Commission|Committee|Company|Conference|Corps|Council|County|Court|Day|Department|Division|Enforcement|Foundation|General|Group|Highway|House|Human|Initiative|Institute|Justice|Law|Legislature|Meeting|Network|Office|Parish|Patrol|Police|Program|Project|Public|Safety|School|Security|Service|Services|Sheriffs?|Society|State|States|Steward|Manager|Director|Coordinator|Staff|Officer|Editor|Analyst|Desk|Task|Team|Training|Transport|Trucking|Union|Unit|United|University|York|Jersey|Hampshire|Mexico|Carolina|Dakota|Virginia|Island)\b/;

/** Where there is no title and no comma, there is no name that the shapes below find; each of them takes longer to look. */
const titled = new RegExp(`\\b(?:Mr|Mrs|Ms|Dr|Det|${rank})\\b`);

/** Mr. Doe, Dr. J. Doe, Sgt. Jane Doe; "Governor of Alabama" and "Chief Officer" are roles. */
const addressed = new RegExp(`\\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Cpl|Det)\\.? (?:\\p{Lu}\\. ?)*${first}`, 'u');
const ranked = new RegExp(`\\b(?:${rank})\\.? (${first} (?:\\p{Lu}\\.? )?${first})`, 'gu');
const posted = new RegExp(`(?:^|by |with |and )(${first} (?:\\p{Lu}\\.? )?${first}), ${post}\\b`, 'u');
const bare = new RegExp(`^${first}(?: \\p{Lu}\\.?)? ${first}$`, 'u');

const name: Rule = (text, field) => {
  // Two words, or a title and a word.
  if (!text.includes(' ')) return undefined;
  // Titles and names of things are as their owners gave them: a foundation may bear a person's name.
  if (/^(?:title|name|quote)\b|\.name\b|^sources\b/.test(field)) return undefined;
  const found =
    (titled.test(text) ? nameAfterTitle(text) : undefined) ??
    (text.includes(', ') ? [posted.exec(text)?.[1]] : []).find(
      (who) => who !== undefined && !office.test(who),
    ) ??
    (field === 'verified.by' && bare.test(text) && !office.test(text) ? text : undefined);
  return found === undefined
    ? undefined
    : {
        severity: 'warning',
        message: `"${found}" looks like the name of a person`,
        suggestion: 'name the role or the office only, such as "Office of the Governor"',
      };
};

function nameAfterTitle(text: string): string | undefined {
  return (
    addressed.exec(text)?.[0] ?? [...text.matchAll(ranked)].find(([, who = '']) => !office.test(who))?.[0]
  );
}

const age: Rule = (text) => {
  if (!/\d/.test(text)) return undefined;
  const found = /\b(?:an? )?\d{1,2}[- ]years?[- ]old\b/i.exec(text)?.[0];
  return found === undefined
    ? undefined
    : {
        severity: 'warning',
        message: `"${found}" tells of one person`,
        suggestion: 'no case and no person is told of here; say what was done',
      };
};
