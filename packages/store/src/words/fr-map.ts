import type { MapWords } from './en-map.ts';
import { frFirst } from './fr-first.ts';
import { figure, many } from './fr-many.ts';

/** The words of the map in Canadian French. */
export const frMap: MapWords = {
  ...frFirst,
  colon: '\u00a0:',
  topics: {
    'iowa-mve-model': 'Modèle de contrôle routier de l’Iowa (MVE)',
    'canadian-cve': 'Modèle canadien de contrôle routier',
    'law-enforcement-training': 'Formation des forces de l’ordre',
    'state-agency-training': 'Formation des organismes publics des États',
    'cdl-training-mandate': 'Loi sur la formation au permis de conduire commercial',
    'driver-training-mandate': 'Règle sur la formation des conducteurs et conductrices',
    'cdl-material': 'Documentation liée au permis de conduire commercial',
    'task-force': 'Collaboration à des groupes de travail',
    'trucking-association': 'Association de camionnage',
    'industry-training': 'Formation dans l’industrie',
    botl: 'Busing on the Lookout',
    'energy-program': 'Industrie de l’énergie (Empower Freedom)',
    'awareness-campaign': 'Campagne de sensibilisation',
    'coalition-build': 'Participation à une rencontre de coalition',
  },
  legend: {
    title: 'Couleurs',
    counted: {
      all: 'Tous les programmes et mesures\u00a0: combien',
      components: 'Modèle de l’Iowa\u00a0: combien de composantes',
      builds: 'Rencontres de coalition\u00a0: combien',
      year: 'Première année d’un programme ou d’une mesure',
    },
    byTopic: 'Un seul programme ou une seule mesure',
    showAll: 'Tout montrer de nouveau',
    switch: 'Appuyez sur un élément pour le retirer de la carte et de la liste.',
    programs: (from, to) =>
      to === undefined
        ? `Au moins ${many(from, 'programme ou mesure', 'programmes ou mesures')}`
        : from === to
          ? many(from, 'programme ou mesure', 'programmes ou mesures')
          : `${figure(from)} à ${figure(to)} programmes ou mesures`,
    components: (from, to) =>
      `${from === to ? from : `${from} à ${to}`} des 6 composantes, en tout ou en partie, selon les données`,
    noComponent: 'Aucune des 6 composantes',
    uncounted: 'En partie; le nombre de composantes sur 6 n’est pas indiqué',
    buildCount: (from, to) =>
      to === undefined
        ? `Au moins ${many(from, 'rencontre de coalition', 'rencontres de coalition')}`
        : from === to
          ? many(from, 'rencontre de coalition', 'rencontres de coalition')
          : `${figure(from)} à ${figure(to)} rencontres de coalition`,
    years: (from, to) =>
      from === undefined
        ? `Depuis ${to} ou avant`
        : to === undefined
          ? `Depuis ${from} ou après`
          : from === to
            ? `Depuis ${from}`
            : `Depuis ${from}–${to}`,
    undated: 'En place; l’année n’est pas indiquée',
    inForce: 'En place',
    full: 'En place, en totalité',
    partial: 'En place, en partie',
    planned: 'En projet ou à l’état de proposition; pas en vigueur',
    other: 'En place, mais pas l’œuvre de l’organisme qui publie les données, ou lien avec lui non précisé',
    local: 'À l’échelle locale, ou simple participation',
    refused: 'Loi ou modèle non adopté',
    none: 'Aucune donnée\u00a0: ni partenariat ni loi répertoriés',
    noneOfThis: 'Aucune donnée\u00a0: rien de répertorié à ce sujet',
    noBuild: 'Aucune donnée\u00a0: aucune rencontre de coalition répertoriée',
    waiting: 'Non chargé',
    unfit: 'Des programmes ou mesures existent, mais aucun ne correspond aux filtres',
    context: 'Montré à titre de repère; ouvrez-le pour voir les fiches d’échelle nationale',
    leftOut: (text) => `${text} (hors de la carte pour l’instant)`,
    build: 'Rencontre de coalition tenue, selon la source',
    buildOnly: 'Annonce seulement, ou la source ne parle pas de «\u00a0coalition build\u00a0»',
    places: (n) => many(n, 'lieu', 'lieux'),
    pins: 'Repères',
    pin: {
      partnership: 'Partenariat ou loi (placé dans son État, pas à une adresse)',
      build: 'Rencontre de coalition',
      event: 'Événement',
      organization: 'Organisme ou groupe de travail',
      tribal: 'Centre ou entreprise autochtone',
    },
    cluster: 'Plusieurs fiches',
    scope:
      'Les couleurs comptent ce qui vise un lieu en entier, comme un État, et qui est l’œuvre de l’organisme qui publie les données.',
  },
  map: {
    help: 'Les touches fléchées mènent au lieu voisin. Tapez un nom pour y aller. Entrée l’ouvre. Page suivante parcourt ses repères. Plus, moins et zéro règlent le zoom. Échap revient en arrière.',
    ...frFirst.map,
    label: {
      us: 'Carte des États-Unis',
      'us-ca': 'Carte des États-Unis et du Canada',
      na: 'Carte des États-Unis et du Canada, avec le Mexique comme repère',
    },
    region: (name, code, value, records) =>
      `${name}, ${code}\u00a0: ${value}${records ? `; ${records}` : ''}`,
    pins: (n) => many(n, 'fiche sur la carte', 'fiches sur la carte'),
    mark: (place, n, records) => `${place}, ${many(n, 'fiche', 'fiches')}\u00a0: ${records}`,
    touch: 'Utilisez deux doigts pour déplacer la carte',
    wheel: 'Maintenez la touche Ctrl (ou ⌘) enfoncée et faites défiler pour zoomer',
    several: 'Plusieurs États',
    pan: {
      title: 'Déplacer la carte',
      left: 'Vers la gauche',
      up: 'Vers le haut',
      down: 'Vers le bas',
      right: 'Vers la droite',
    },
    left: (n) => `Hors de la carte pour l’instant\u00a0: ${figure(n)}.`,
    streets: {
      show: 'Rues',
      failed: 'Les rues ne peuvent pas être dessinées sur cet appareil ou avec ce réseau.',
    },
    // What follows the regions and stands before a number, so that it needs neither singular nor plural.
    has: {
      all: 'ayant un programme ou une mesure en place',
      components: 'ayant adopté des composantes du modèle de contrôle routier de l’Iowa (MVE)',
      builds: 'ayant tenu une rencontre de coalition, selon les sources',
      year: 'ayant un programme ou une mesure en place (les couleurs indiquent depuis quand)',
      program: 'participant à ce programme',
      topic: (topic) => `ayant ceci en place (${topic})`,
    },
    regions: { US: 'États et territoires', all: 'États, provinces et territoires' },
    describe: (has, all, regions, what, none, waiting) =>
      `${regions} ${what}\u00a0: ${figure(has)} sur ${figure(all)}. Aucune donnée\u00a0: ${figure(none)}.${
        waiting > 0 ? ` Fiches non chargées\u00a0: ${figure(waiting)}.` : ''
      }`,
    filtered: (sentence, n) =>
      `Filtres actifs. ${sentence}${n > 0 ? ` Exclus par les filtres\u00a0: ${figure(n)}.` : ''}`,
    invite: 'Pointez un lieu pour lire son nom; cliquez pour l’ouvrir.',
  },
};
