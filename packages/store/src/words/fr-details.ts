import type { FactWords } from './en-facts.ts';
import { figure, many } from './fr-many.ts';

/** The words of the list and of the details around the records, in Canadian French. */
export const frDetails: Pick<FactWords, 'ui'> = {
  ui: {
    record: {
      note: 'Remarque',
    },
    panel: {
      choose: 'Choisissez un État ou une province',
      chooseHow:
        'Choisissez un lieu sur la carte ou dans la liste pour lire ses partenariats, rencontres de coalition et événements, chacun avec sa source.',
      noRecords: 'Aucune fiche pour l’instant.',
      about: 'À propos des données',
      updated: (day) => `Mis à jour le ${day}`,
      compiledBy: (who) => `Compilé par ${who}`,
      licence: (licence) => `Licence\u00a0: ${licence}`,
      faults: (records, files, remarks) =>
        [
          ...(records > 0 ? [`${many(records, 'fiche', 'fiches')} impossible${s(records)} à lire`] : []),
          ...(files > 0 ? [`${many(files, 'fichier', 'fichiers')} impossible${s(files)} à lire`] : []),
          ...(remarks > 0
            ? [
                many(
                  remarks,
                  'remarque pour la personne responsable des données',
                  'remarques pour la personne responsable des données',
                ),
              ]
            : []),
        ].join('; '),
      andMore: (n) => `et ${figure(n)} de plus`,
      close: 'Fermer',
      placeKinds: {
        country: 'Pays',
        state: 'État',
        province: 'Province',
        territory: 'Territoire',
        district: 'District fédéral',
        nation: 'Nation autochtone',
      },
      kindIn: (kind, country) => `${kind}, ${country}`,
      none: {
        partnerships: (place) =>
          `${place}\u00a0: ni partenariat ni loi répertoriés. Cela veut dire que les données manquent, et non qu’il n’y en a pas.`,
        builds: (place) =>
          `${place}\u00a0: aucune rencontre de coalition répertoriée. Cela veut dire que les données manquent, et non qu’il n’y en a pas eu.`,
        events: (place) =>
          `${place}\u00a0: aucun événement répertorié. Cela veut dire que les données manquent, et non qu’il n’y en a pas eu.`,
        organizations: (place) =>
          `${place}\u00a0: aucun organisme répertorié. Cela veut dire que les données manquent, et non qu’il n’y en a pas.`,
      },
      noData: 'aucune donnée',
      notLoaded: 'non chargé',
      showAll: (n) => `Tout montrer (${figure(n)})`,
      showFewer: 'En montrer moins',
      nationwide: (n) => `À l’échelle nationale\u00a0: ${many(n, 'fiche', 'fiches')}`,
      backTo: (place) => `Retour\u00a0: ${place}`,
      allOf: (place) => `Toutes les fiches\u00a0: ${place}`,
      aboutProgram: 'À propos de ce programme',
    },
    list: {
      heading: 'Liste des fiches',
      noRecords: 'Aucune fiche pour l’instant',
      records: (n, publishers) =>
        `${many(n, 'fiche publiée', 'fiches publiées')} par ${many(publishers, 'organisme', 'organismes')}`,
      left: (left, all) => `${figure(left)} sur ${all}`,
      away: (n, country) =>
        `${many(n, 'fiche d’autres pays est omise', 'fiches d’autres pays sont omises')}, car la carte montre un seul pays\u00a0: ${country}.`,
      outside: (place) => `${place}\u00a0: ce lieu n’est pas parmi ceux que montrent la carte et la liste.`,
      places: (n) => many(n, 'lieu', 'lieux'),
      kinds: (n) => many(n, 'type', 'types'),
      grouping: 'Regrouper la liste',
      byPlace: 'Par lieu',
      byKind: 'Par type',
      countries: 'À l’échelle nationale',
      noPlace: 'Aucun lieu en particulier',
      noData: 'Aucune donnée répertoriée',
      select: (place) => `Sélectionner\u00a0: ${place}`,
      selected: 'Sélection actuelle',
      more: (places, n) => `${places} et ${figure(n)} de plus`,
      whole: 'Fiche complète',
    },
  },
};

function s(n: number): string {
  return n < 2 ? '' : 's';
}
