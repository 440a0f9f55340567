import type { Checked, Problem } from './finding.ts';
import { nameIn } from './people-names.ts';
import { addressIn } from './people-addresses.ts';
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

/** "jane.doe (at) example.org", "jane.doe [at] example [dot] org": a mailbox all the same. */
const spelt = / ?(?:[([{] ?(?:at|arroba|arobase) ?[)\]}]|(?<=\w) at (?=[\w-]+ (?:dot|\(dot\)|\[dot\]) )) ?/gi;

const mailbox: Rule = (said) => {
  const joined = said.replace(spelt, '@');
  if (!joined.includes('@')) return undefined;
  const text = joined.replace(/(?<=@[\w.-]+) ?[([{]? ?\bdot\b ?[)\]}]? ?/gi, '.');
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

const street: Rule = (text) => {
  const found = addressIn(text);
  return (
    found && {
      severity: found.isCertain ? 'error' : 'warning',
      message: `"${found.text}" looks like a postal address`,
      suggestion: 'the city is enough: leave street, box and postal code out',
    }
  );
};

const name: Rule = (text, field) => {
  const found = nameIn(text, field);
  return found === undefined
    ? undefined
    : {
        severity: 'warning',
        message: `"${found}" looks like the name of a person`,
        suggestion: 'name the role or the office only, such as "Office of the Governor"',
      };
};

/** A programme, a law or a truck has an age too. */
const agedThings =
  '(?:act|agency|alliance|association|ban|building|bus|campaign|case|coalition|company|data|effort|figures?|initiative|law|measure|network|nonprofit|organi[sz]ation|partnership|policy|program|project|report|rule|series|statute|study|task force|tradition|truck)';
const tens = 'twenty|thirty|forty|fifty';
const number = `(?:\\d{1,2}|(?:${tens})?[- ]?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${tens})`;
const one =
  '(?:girl|boy|woman|man|teen|teenager|child|victim|survivor|daughter|son|mother|runaway|niña|niño|joven|mujer|fille|garçon|femme|enfant|adolescente?)';

const ages = [
  new RegExp(
    `\\b(?:an? )?${number}[- ]years?[- ]old\\b(?!s)(?! (?:[\\p{L}-]+ ){0,3}${agedThings}s?\\b)`,
    'iu',
  ),
  new RegExp(`\\b${one}, (?:aged? |just |only )?\\d{1,2}(?=[,.;)]|$)`, 'iu'),
  new RegExp(
    `\\b(?:an?|the|una?|une|la|le) (?:[\\p{L}-]+ )?${one} (?:aged? |de )\\d{1,2}(?: años| ans)?\\b(?! (?:to|and|or|a|y|o|à|et|ou) \\d|[-–])`,
    'iu',
  ),
];

const age: Rule = (text) => {
  // An age has digits, or is so many years; the shapes take long to look.
  if (!/\d|years?[- ]old/i.test(text)) return undefined;
  const found = ages.map((shape) => shape.exec(text)?.[0]).find((it) => it !== undefined);
  return found === undefined
    ? undefined
    : {
        severity: 'warning',
        message: `"${found}" tells of one person`,
        suggestion: 'no case and no person is told of here; say what was done',
      };
};
