import type { PackWords } from './en-pack.ts';
import { figure, many } from './fr-many.ts';

/** The words of the fact sheet and of the field pack in Canadian French. */
export const frPack: Pick<PackWords, 'pack'> = {
  pack: {
    title: (place) => `Trousse de terrain\u00a0: ${place}`,
    about:
      'Un seul fichier, sans réseau\u00a0: ce qui était répertorié pour ce lieu à la date ci-dessous. Les liens vers des pages Web demandent un réseau; les appels demandent un téléphone.',
    exitHelp:
      'Ouvre une page météo à la place de ce fichier. Le fichier reste sur l’appareil et peut figurer dans l’historique du navigateur.',
    sheet: 'Fiche d’information',
    map: (place) => `Carte\u00a0: ${place}`,
    more: (n) => `et ${figure(n)} de plus, ci-dessous`,
    cut: 'Ici, les longues lignes sont coupées par «\u00a0…\u00a0»; elles sont entières plus bas.',
    programs: 'Programmes et mesures',
    laws: 'Lois, règles et projets de loi',
    what: 'Quoi',
    status: 'Où cela en est',
    when: 'Quand',
    next: 'À venir',
    last: 'Plus récent',
    contact: 'Organismes et coordonnées',
    partners: 'Partenaires',
    noPartner: (place) =>
      `${place}\u00a0: les fiches ne nomment aucun partenaire. Cela veut dire que les données manquent, et non qu’il n’y en a pas.`,
    none: (kind, place) =>
      `${kind}\u00a0: rien de répertorié (${place}). Cela veut dire que les données manquent, et non qu’il n’y a rien.`,
    noneChecked: 'Personne n’a encore vérifié ces données.',
    restUnchecked: 'Ce qui ne porte pas de note de vérification n’a encore été vérifié par personne.',
    notLoaded:
      'Ces fiches n’étaient pas toutes chargées quand le fichier a été créé. Ce qui manque ne veut pas dire «\u00a0aucune donnée\u00a0».',
    partly:
      'Les fiches n’étaient pas toutes chargées quand ce fichier a été créé. Ce qui manque ici n’équivaut pas à «\u00a0aucune donnée\u00a0».',
    lines: (place) => `Toutes les lignes\u00a0: ${place}`,
    records: (n) => many(n, 'fiche', 'fiches'),
    nationwide: (country) => `À l’échelle nationale\u00a0: ${country}`,
    nationwideIntro: 'En bref; la carte contient les fiches complètes avec leurs sources.',
    alsoNationwide: (counts) => `Aussi répertorié pour le pays dans son ensemble\u00a0: ${counts}.`,
    sources: 'Sources et licences',
    datasets: 'À qui sont ces données',
    newer: 'Comment en obtenir une version plus récente',
    newerText: (place) =>
      `Les fiches changent. Ouvrez la carte d’où ce fichier a été enregistré, choisissez le lieu (${place}), puis appuyez de nouveau sur «\u00a0Trousse de terrain\u00a0».`,
    home: 'La carte',
    keep: 'Ce fichier reste sur l’appareil',
    keepText:
      'Le fichier n’envoie rien de lui-même; un lien ou un appel le fait, une fois activé. Il reste sur l’appareil, ou sur la clé USB, jusqu’à ce que quelqu’un le supprime\u00a0: supprimez-le des téléchargements, videz la corbeille, et pensez aux copies et aux impressions. Sur un téléphone ou un ordinateur que quelqu’un d’autre consulte, gardez seulement le numéro.',
    page: {
      title: (place) => `Fiches\u00a0: ${place}`,
      about: (place) =>
        `Tout ce qui est répertorié (${place}), chaque fiche avec ses sources. Cette page n’a pas besoin de JavaScript.`,
      noPlaceAbout:
        'Les fiches sans lieu particulier, comme la plupart des programmes, chacune avec ses sources. Cette page n’a pas besoin de JavaScript.',
      nationwide: (country) => `En bref; les fiches entières, avec leurs sources\u00a0: ${country}`,
      index: 'Toutes les fiches par lieu',
      indexAbout:
        'La page d’un lieu contient chacune de ses fiches en entier, avec ses sources, et n’a pas besoin de JavaScript. Une fiche de plusieurs lieux se trouve sur la page de chacun.',
      noData:
        'Un lieu nommé ici sans fiche a aussi sa page, avec ses lignes téléphoniques et ses voisins. L’absence de données ne veut pas dire que rien ne s’y fait.',
      others: 'Lieux sans fiche',
      map: 'La carte de tous les lieux',
      onMap: (place) => `Sur la carte\u00a0: ${place}`,
      ways: 'Autres pages',
      contents: 'Sur cette page',
      table: 'Tous les lieux dans un tableau',
      place: 'Lieu',
      records: 'Fiches',
      files: 'À suivre ou à garder',
      calendar: (title) => `Calendrier\u00a0: ${title}`,
      feed: (title) => `Ressources en flux\u00a0: ${title}`,
      data: (title) => `Données\u00a0: ${title}`,
      poster: 'La carte en image, à imprimer',
      posterDark: 'La même sur fond sombre',
    },
  },
};
