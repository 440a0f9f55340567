import type { RecordOf } from '@coalition-map/schema';

/** What of the records counts as one kind of partner. */
export interface KindRule {
  /** Types of organizations. */
  readonly types?: readonly RecordOf<'organizations'>['type'][];
  /** Words in names: of organizations, of partners of measures in force, of hosts of builds that were held. */
  readonly words?: RegExp;
}

/**
 * What counts as which kind of partner, by the id of the kind in the guide. It is a rule of thumb, told beside each finding:
 * the name and its type stand there, so that a reader can say whether it fits. A kind that is not here, such as members of
 * the community, is one that these records do not tell. Audiences of resources are whom a text is for, never who is there.
 */
export const kindRules: Readonly<Record<string, KindRule>> = {
  'tribal-leaders': { words: /\b(tribal council|tribes?|band council|first nations?|intertribal)\b/i },
  advocates: {
    types: ['aftercare', 'direct-service', 'shelter'],
    words: /domestic violence|sexual assault|rape crisis|women.s (resource|shelter)|\bYWCA\b/i,
  },
  'prosecutors-attorneys': {
    words:
      /\battorneys?\b|prosecut|\bDOJ\b|departments? of justice|minist(ry|ère) (of justice|of the attorney|de la justice)|procureur/i,
  },
  'health-care': { words: /\bhealth|hospital|\bmedical|\bclinics?\b|\bsanté\b/i },
  schools: {
    words:
      /\bschools?\b(?! bus)|\beducation\b|\bcolleges?\b|universit|higher education|pupil transportation|\bécoles?\b/i,
  },
  'after-school': { words: /after-?school|boys (and|&) girls clubs?|\b4-H\b/i },
  'benefits-providers': {
    words:
      /(human|social|family|child) services|children and families|\bDCF\b|\bwelfare\b|services sociaux|social security/i,
  },
  'state-partners': {
    types: ['state-agency', 'state-commission', 'state-council', 'state-task-force', 'state-team'],
    words:
      /^(?!US |U\.S\. |RCMP|FMCSA).*(\b(V?DOT|DMV|DPS|DFA|DHSMV)\b|\b(department|bureau|ministry|office) of\b|ministère|governor|secretary of state|legislature|general assembly|commission\b|attorney general)/i,
  },
  courts: { words: /\bjudges?\b|\bcourts?\b|judicia(l|ry)|tribuna(l|ux)\b/i },
  'law-enforcement': {
    words:
      /police|sheriff|\bpatrol\b|law enforcement|\bRCMP\b|gendarmerie|sûreté|bureau of investigation|\bBCA\b|(vehicle|highway|truck) enforcement|department of public safety|\bDPS\b|investigators/i,
  },
  'casinos-hotels': {
    words: /\bcasinos?\b|\bh[oô]tels?\b|\bmotels?\b|\blodging\b|\bgaming\b|\bhospitality\b/i,
  },
  'local-businesses': {
    types: [
      'industry-association',
      'local-coalition',
      'local-ngo',
      'regional-coalition',
      'state-alliance',
      'state-coalition',
      'state-ngo',
    ],
    words:
      /trucking|truckers? assoc|motor carriers|motor (truck|transport)|camionnage|truck stops?|travel ?centers|\bbus\b|\b(compan(y|ies)|corporation|inc)\b/i,
  },
};

/** Tells whether an organization counts as a kind of partner. */
export function isOfKind(rule: KindRule | undefined, name: string, type?: string): boolean {
  return (
    rule !== undefined && (rule.words?.test(name) === true || rule.types?.some((it) => it === type) === true)
  );
}
