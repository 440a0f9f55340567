import type { FactWords } from './en-facts.ts';
import { figure, many } from './fr-many.ts';

/** "2 États et 1 province". */
const places = (states: number, provinces: number, others: number): string => {
  const parts = [
    ...(states > 0 ? [many(states, 'État', 'États')] : []),
    ...(provinces > 0 ? [many(provinces, 'province', 'provinces')] : []),
    ...(others > 0 ? [many(others, 'autre lieu', 'autres lieux')] : []),
  ];
  return parts.length > 2 ? `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}` : parts.join(' et ');
};

/** The words of the panel for what it puts together from several records, in Canadian French. */
export const frPanel: FactWords['panel'] = {
  ago: (text, years) => `${text}, il y a ${many(years, 'an', 'ans')}`,
  country: (place, records, own, builds) => {
    const parts = `${own === 0 ? 'aucun' : figure(own)} de ses États, provinces et territoires`;
    const held =
      builds === 0
        ? 'aucune rencontre de coalition n’est répertoriée'
        : many(builds, 'rencontre de coalition est répertoriée', 'rencontres de coalition sont répertoriées');
    return `${place}\u00a0: ${many(records, 'fiche porte', 'fiches portent')} sur le pays dans son ensemble. Dans ces données, ${parts} ${own === 0 ? 'n’a' : own === 1 ? 'a' : 'ont'} un programme ou une mesure des organismes qui publient les données, et ${held}.`;
  },
  sections: { partnerships: 'Programmes et partenariats', laws: 'Lois, règles et obligations' },
  noLaw: (place) =>
    `${place}\u00a0: ni loi, ni règle, ni projet de loi répertoriés. Cela veut dire que les données manquent, et non qu’il n’y en a pas.`,
  noPartnership: (place) =>
    `${place}\u00a0: hormis les lois, les règles et les projets de loi, aucun partenariat répertorié. Cela veut dire que les données manquent, et non qu’il n’y en a pas.`,
  noneAsWhole: (place, n, parts) =>
    `${place}\u00a0: rien de répertorié pour le pays dans son ensemble; ${n} dans ses ${parts}.`,
  parts: { US: 'États et territoires', CA: 'provinces et territoires', MX: 'États' },
  narrowed: {
    count: (shown, all) => (shown === 0 ? 'rien qui corresponde' : `${figure(shown)} sur ${figure(all)}`),
    empty: (all) => `Rien ne correspond aux filtres; sans eux, ${many(all, 'fiche', 'fiches')}.`,
    overview: 'Des filtres sont actifs. Les chiffres ci-dessous comptent tout ce qui est chargé.',
  },
  ladder: {
    heading: (program) => `Composantes\u00a0: ${program}`,
    level: {
      full: 'En totalité',
      partial: 'En partie',
      planned: 'En projet',
      none: 'Non adopté',
      unknown: 'Non connu',
    },
    nothing: (place, components) =>
      `${place}\u00a0: rien de répertorié sur les ${components} composantes de ce modèle. Cela veut dire qu’on ne sait pas, et non qu’il n’y en a aucune.`,
    share: (having, of, full, partial) => {
      const levels =
        partial === 0
          ? 'en totalité'
          : full === 0
            ? 'en partie'
            : `${full} en totalité, ${partial} en partie`;
      return `${having} sur ${many(of, 'composante', 'composantes')}, selon les fiches\u00a0: ${levels}.`;
    },
    whole: (of) =>
      `Les ${of} composantes\u00a0: la source dit que le modèle est adopté en totalité, sans nommer chacune.`,
    noneOfIt: 'La source dit que le modèle n’est pas adopté.',
    inPart: 'En partie\u00a0: la source ne nomme ni ne compte les composantes.',
    planned: 'En projet\u00a0: la source ne nomme ni ne compte les composantes.',
    notTold: 'La source ne dit pas dans quelle mesure le modèle est adopté.',
    counted: (completed, of, year) =>
      `Selon le décompte de la source elle-même${year === '' ? '' : ` (${year})`}\u00a0: ${
        of === undefined
          ? many(completed, 'composante', 'composantes')
          : `${completed} sur ${many(of, 'composante', 'composantes')}`
      }; elle ne les nomme pas.`,
    otherCount: (of, today) => `La source en comptait ${of}; le programme en énumère ${today} aujourd’hui.`,
    missing: (names) => `Non adopté, selon les sources\u00a0: ${names}.`,
    missingByCount: (n) =>
      `Selon ce décompte, il manque ${many(n, 'composante', 'composantes')}; la source ne dit pas ${n < 2 ? 'laquelle' : 'lesquelles'}.`,
    notInFull: (names) => `Pas encore en totalité\u00a0: ${names}.`,
    unknownRest: (n) =>
      `Rien n’est dit de ${many(n, 'composante', 'composantes')}\u00a0: cela veut dire qu’on ne sait pas, et non ${n < 2 ? 'qu’elle manque' : 'qu’elles manquent'}.`,
    contact: (program) => `À qui s’adresser\u00a0: ${program}`,
    noContact: 'Aucun contact répertorié.',
    neighbours: 'Voisins qui l’ont',
    neighboursIn: 'Voisins qui participent à ce modèle',
    noNeighbour: 'Aucun lieu voisin n’est répertorié avec ce modèle.',
    ofWhole: 'dit du modèle dans son ensemble',
    showComponents: (n) => `Les ${n} composantes`,
  },
  partners: {
    heading: 'Organismes publics et partenaires',
    intro: 'Tels que les fiches les nomment; chaque fiche dit de quoi il s’agit.',
    facts: (n) => many(n, 'fiche', 'fiches'),
  },
  alliance: {
    heading: (name) => `Alliance\u00a0: ${name}`,
    current: 'Membres aujourd’hui, d’après ce que dit la source',
    former: 'Anciens membres',
    unclear: 'Membres; rien ne dit s’ils le sont aujourd’hui',
    none: 'Ses membres ne sont pas répertoriés. Cela veut dire que les données manquent, et non qu’elle n’en a pas.',
    purposes: 'Sa raison d’être',
  },
  counted:
    'La phrase compte les types de programmes et de mesures en vigueur dans tout le lieu; les sections ci-dessous comptent des fiches.',
  neighbours: {
    heading: 'Voisins',
    headingNation: 'États et provinces où elle se trouve',
    compare: (place) => `${place}\u00a0: comparer à d’autres lieux`,
    none: (place) => `${place}\u00a0: aucun autre État ni aucune autre province à sa frontière.`,
    has: (measures, builds) =>
      [
        ...(measures > 0 ? [many(measures, 'programme ou mesure', 'programmes et mesures')] : []),
        ...(builds > 0 ? [many(builds, 'rencontre de coalition', 'rencontres de coalition')] : []),
      ].join(', '),
    lesser: 'seulement des mesures locales, en projet ou d’autres organismes',
    noData: 'aucune donnée sur des programmes ou des rencontres',
  },
  headlines: {
    heading: 'Ce qu’affirment les organismes qui publient, et ce que contiennent ces données',
    intro:
      'Chaque affirmation est donnée telle que l’organisme l’a publiée, avec sa date. À côté se trouve ce que compte cet ensemble de données; les deux ne comptent pas forcément la même chose.',
    claim: 'La source affirme',
    derived: 'Cet ensemble de données',
    year: (year, builds, inBuilds, partnerships, inPartnerships) =>
      `Pour ${year}\u00a0: ${
        builds === 0
          ? 'aucune rencontre de coalition'
          : `${many(builds, 'rencontre de coalition', 'rencontres de coalition')} (${inBuilds})`
      }; ${
        partnerships === 0
          ? 'ni partenariat ni loi'
          : `${many(partnerships, 'partenariat ou loi', 'partenariats et lois')} (${inPartnerships})`
      }.`,
    topic: (topic, where) =>
      `${topic}\u00a0: ${where === '' ? 'aucun État ni aucune province' : where} avec une mesure en vigueur répertoriée, de n’importe quelle année.`,
    levels: (full, partial) =>
      `De ce total, en totalité\u00a0: ${figure(full)}; en partie\u00a0: ${figure(partial)}.`,
    yearUnknown: 'Année non indiquée',
    places,
  },
  sources: {
    heading: (n) => many(n, 'source', 'sources'),
    title: 'Sources',
    facts: (n) => many(n, 'fiche s’y appuie', 'fiches s’y appuient'),
  },
};
