import type { Words } from './en.ts';
import { figure, many } from './fr-many.ts';

let series: Intl.ListFormat | undefined;

/**
 * The words that stand before any record is read, in Canadian French.
 * A space that does not break (\u00a0) stands before a colon and inside « », and none before ; ! ?.
 */
export const frFirst: Words = {
  lang: 'fr-CA',
  counts: {
    programs: (n) => many(n, 'programme', 'programmes'),
    partnerships: (n) => many(n, 'partenariat ou loi', 'partenariats et lois'),
    builds: (n) => many(n, 'rencontre de coalition', 'rencontres de coalition'),
    events: (n) => many(n, 'événement', 'événements'),
    organizations: (n) => many(n, 'organisme', 'organismes'),
    resources: (n) => many(n, 'ressource', 'ressources'),
    hotlines: (n) => many(n, 'ligne téléphonique', 'lignes téléphoniques'),
    statistics: (n) => many(n, 'chiffre', 'chiffres'),
    guides: (n) => many(n, 'guide', 'guides'),
    documents: (n) => many(n, 'document', 'documents'),
    testimonials: (n) => many(n, 'déclaration', 'déclarations'),
    nations: (n) => many(n, 'nation autochtone', 'nations autochtones'),
    records: (n) => many(n, 'fiche', 'fiches'),
  },
  purposes: {
    'victim-assistance': 'Aide aux personnes victimes ou survivantes',
    'reports-and-support': 'Aide et signalements',
    reports: 'Renseignements et signalements',
    'child-protection': 'Signalements au sujet d’un enfant',
    emergency: 'Danger immédiat',
  },
  countries: { US: 'États-Unis', CA: 'Canada', MX: 'Mexique' },
  list: (items) => (series ??= new Intl.ListFormat('fr-CA', { type: 'conjunction' })).format(items),
  map: {
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    whole: 'Montrer toute la carte',
    tiles: 'Montrer les États en carrés égaux',
    noTiles: 'Les carrés ne sont pas arrivés. Appuyez de nouveau pour réessayer.',
    tools: 'Vue de la carte',
    selected: (name, records) => `Sélection\u00a0: ${name}. ${records}`,
    cleared: 'Aucune sélection.',
    noRecords: 'aucune fiche',
    choose: 'Choisissez un État ou une province',
    none: 'Aucun choix',
  },
  explorer: {
    skip: 'Passer à la liste des fiches',
    details: 'Détails',
    sheet: 'Hauteur des détails',
    stops: { peek: 'Basse', half: 'Moyenne', full: 'Pleine' },
    loading: 'Chargement des fiches…',
    retry: 'Réessayer',
    colourBy: 'Colorer selon',
    nationwide: 'À l’échelle nationale',
    nations: 'Nations autochtones',
    lens: (places) => `La carte et la liste montrent uniquement ce qui suit\u00a0: ${places}.`,
    everywhere: 'La carte et la liste montrent tous les lieux.',
    showEverywhere: 'Montrer tous les lieux',
    showLens: (places) => `Montrer uniquement\u00a0: ${places}`,
    cut: 'Des parties de cette page ne sont pas arrivées. La ligne téléphonique et la sortie ci-dessus fonctionnent quand même.',
    part: 'Une partie des fiches n’a pas pu être chargée; le reste est affiché. Ce qui manque n’équivaut pas à «\u00a0aucune donnée\u00a0».',
    forMaintainers: 'Pour la personne responsable de cette page',
    failed:
      'Les fiches n’ont pas pu être chargées. La ligne téléphonique et la sortie ci-dessus fonctionnent quand même.',
    partly: (missing, all) =>
      `${many(missing, 'ensemble', 'ensembles')} de données sur ${figure(all)} ${missing < 2 ? 'n’a pas pu être chargé' : 'n’ont pas pu être chargés'}; le reste est affiché.`,
    credit:
      'Frontières\u00a0: réalisées avec Natural Earth. Coordonnées des lieux\u00a0: GeoNames (geonames.org), CC BY 4.0.',
    trouble: {
      offline: 'Le réseau ne répond pas, ou l’adresse mène ailleurs. Vérifiez la connexion.',
      missing: 'Le fichier n’est pas à son adresse.',
      'not-json': 'Le fichier est arrivé, mais ce n’est pas un ensemble de données.',
      'web-page': 'Une page Web est arrivée à la place des données.',
      empty: 'Le fichier est arrivé vide.',
      truncated: 'Une partie seulement du fichier est arrivée.',
      'too-big': 'Le fichier est plus gros que ce que cette page peut lire.',
      newer:
        'Les données ont un format plus récent que ce que cette page peut lire. La page doit être mise à jour.',
      'not-a-dataset': 'Le fichier est arrivé, mais ce n’est pas un ensemble de données.',
      refused: 'Le fichier a été refusé.',
    },
  },
  exit: {
    link: 'Quitter maintenant',
    help: 'Quitter n’efface pas l’historique de votre navigateur.',
    keys: 'Vous pouvez aussi appuyer 3 fois sur la touche Maj (Shift).',
    more: (presses) => `Appuyez encore ${figure(presses)} fois sur Maj (Shift) pour quitter cette page.`,
    stopped: 'Le délai est écoulé. Vous êtes encore sur cette page.',
  },
  hotline: {
    heading: 'Lignes téléphoniques',
    headingFor: (place) => `Lignes téléphoniques\u00a0: ${place}`,
    countries: { US: 'É.-U.', CA: 'Canada', MX: 'Mexique' },
    partOf: (place) => `${place}, en partie`,
    policeOf: (place) => `Police, ${place}`,
    moreOf: (place) => `${place}\u00a0: voir «\u00a0Toutes les lignes\u00a0».`,
    noneOf: (place) => `${place}\u00a0: aucune ligne propre à ce lieu dans la liste.`,
    call: (number, name, about) => `Appeler le ${number}, ${name}\u00a0: ${about}`,
    text: 'Texto',
    textTo: (number, name) => `Texto ${number}, ${name}`,
    danger: (number) => `En danger\u00a0: appelez le ${number}`,
    all: 'Toutes les lignes',
    source: 'Source\u00a0:',
    document: 'un document sans adresse Web',
    undated: 'sans date',
    stale: 'il y a plus de 90 jours',
  },
  sources: {
    checked: (date, by) => `Vérifié le ${date} par ${by}`,
    unchecked: 'Pas encore vérifié par une personne',
  },
};
