import type { RecordOf } from '@coalition-map/schema';

/** What of the records counts as one kind of partner. */
export interface KindRule {
  /** Types of organizations. */
  readonly types?: readonly RecordOf<'organizations'>['type'][];
  /** Words in names: of organizations, of partners of measures in force, of hosts of builds that were held. */
  readonly words?: RegExp;
  /** Words in names that are of another kind, whatever else is in them. */
  readonly never?: RegExp;
}

const police =
  /police|sheriff|\bpatrol\b|law enforcement|\bRCMP\b|gendarmerie|sûreté|bureau of investigation|\bBCA\b|(vehicle|highway|truck) enforcement|investigators/i;
/** Of a city, a county or the country: not of the state or province. */
const notOfState =
  /^(US|U\.S\.|RCMP|FMCSA)\b|\b(US|U\.S\.) |\bfederal\b|senator|\b(city|county|counties|parish|municipal)\b|district attorney|^Public Safety Canada/i;

/**
 * What counts as which kind of partner, by the id of the kind in the guide. It is a rule of thumb, told beside each finding:
 * the name and its type stand there, so that a reader can say whether it fits. A rule only has what a name or a type says
 * for certain: a department of education is of the state and no school, a unit of the police for school buses is police, an
 * alliance of a whole state is no local business, a service for survivors of trafficking is no advocate against domestic
 * violence unless its name says so. What no rule has stands apart. A kind that is not here, such as members of
 * the community, is one that these records do not tell. Audiences of resources are whom a text is for, never who is there.
 */
export const kindRules: Readonly<Record<string, KindRule>> = {
  'tribal-leaders': {
    words: /\b(tribal council|band council|inter-?tribal council|tribe|first nation)\b/i,
    never: new RegExp(`${police.source}|\\b(cent(er|re)|casino|court|school)s?\\b`, 'i'),
  },
  advocates: {
    words: /domestic violence|sexual assault|rape crisis|women.s (resource|shelter)|\bYWCA\b/i,
  },
  'prosecutors-attorneys': {
    words:
      /\battorneys?\b|prosecut|\bDOJ\b|departments? of justice|minist(ry|ère) (of justice|of the attorney|de la justice)|procureur/i,
  },
  'health-care': { words: /\bhealth|hospital|\bmedical|\bclinics?\b|\bsanté\b/i, never: police },
  schools: {
    words: /\bschools?\b(?! bus)|\bcolleges?\b|universit|\bécoles?\b/i,
    never: new RegExp(`${police.source}|\\b(departments?|ministry|boards?|commission) of\\b`, 'i'),
  },
  'after-school': { words: /after-?school|boys (and|&) girls clubs?|\b4-H\b/i },
  'benefits-providers': { words: /(human|social) services|services sociaux|social security/i },
  'state-partners': {
    types: ['state-agency', 'state-commission', 'state-council', 'state-task-force', 'state-team'],
    words:
      /\b(V?DOT|DMV|DPS|DFA|DHSMV|DCF|DOJ|BCA)\b|\bdepartments?\b|\b(bureau|ministry|office) of\b|ministère|governor|secretary of state|legislature|general assembly|commission\b|coordinating board|attorney general/i,
    never: notOfState,
  },
  courts: { words: /\bjudges?\b|\bcourts?\b|judicia(l|ry)|tribuna(l|ux)\b/i, never: police },
  'law-enforcement': { words: police },
  'casinos-hotels': {
    words: /\bcasinos?\b|\bh[oô]tels?\b|\bmotels?\b|\blodging\b|\bgaming\b|\bhospitality\b/i,
  },
  'local-businesses': {
    types: ['industry-association', 'local-coalition', 'local-ngo'],
    words:
      /trucking|truckers? assoc|motor carriers|motor (truck|transport)|camionnage|truck stops?|travel ?centers|\bbus\b|\b(company|companies|corporation)\b/i,
    never: /police|sheriff|\bpatrol\b/i,
  },
};

/** Tells whether an organization counts as a kind of partner. */
export function isOfKind(rule: KindRule | undefined, name: string, type?: string): boolean {
  if (rule === undefined || rule.never?.test(name) === true) return false;
  return rule.words?.test(name) === true || rule.types?.some((it) => it === type) === true;
}
