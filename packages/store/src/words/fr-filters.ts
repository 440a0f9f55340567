import type { FilterWords } from './en-filters.ts';
import { figure, many } from './fr-many.ts';

/** As in English, where `nothing` gives one of two English sentences by its type. */
interface French {
  readonly filters: Omit<FilterWords['filters'], 'nothing'> & {
    readonly nothing: (hotlines: number) => string;
  };
}

/** The words of the filters in Canadian French. */
export const frFilters: French = {
  filters: {
    open: (n) => (n === 0 ? 'Filtres' : `Filtres (${figure(n)})`),
    close: 'Fermer les filtres',
    on: 'Filtres actifs',
    remove: 'Retirer le filtre\u00a0:',
    chip: (facet, value) => `${facet}\u00a0: ${value}`,
    clear: 'Tout retirer',
    facets: {
      kind: 'Type',
      program: 'Programme',
      status: 'Statut',
      audience: 'Pour qui',
      country: 'Pays',
      publisher: 'Publié par',
      years: 'Années',
    },
    count: (n) => `(${figure(n)})`,
    showAll: (n) => `Tout montrer (${figure(n)})`,
    showFewer: 'En montrer moins',
    from: 'De',
    to: 'À',
    first: (year) => `${year} ou avant`,
    last: (year) => `${year} ou après`,
    span: (from, to) =>
      from === undefined
        ? `jusqu’en ${to}`
        : to === undefined
          ? `à partir de ${from}`
          : from === to
            ? from
            : `${from} à ${to}`,
    bars: 'Barres\u00a0: rencontres de coalition et partenariats de chaque année; les années sont celles de toutes les fiches.',
    barsOfAll: 'Barres\u00a0: fiches de chaque année.',
    undated: (n, isOn) =>
      `${many(n, 'fiche sans année est omise', 'fiches sans année sont omises')}${isOn ? '.' : ' quand des années sont choisies.'}`,
    lasting: 'Les programmes, les organismes et tout ce qui dure restent, peu importe l’année.',
    left: (left, all, hotlines) =>
      `${many(left, 'fiche reste', 'fiches restent')} sur ${figure(all)}${
        hotlines > 0
          ? `; de ce nombre, ${many(hotlines, 'ligne téléphonique, qui reste', 'lignes téléphoniques, qui restent')} toujours.`
          : '.'
      }`,
    whole: (all) => `Aucun filtre n’est actif. ${many(all, 'fiche est montrée', 'fiches sont montrées')}.`,
    nothing: (hotlines) =>
      hotlines > 0
        ? 'Aucune fiche ne correspond à tous ces filtres; seules les lignes téléphoniques restent.'
        : 'Aucune fiche ne correspond à tous ces filtres.',
    looser: (facet, n) =>
      `Sans «\u00a0${facet}\u00a0», ${many(n, 'fiche correspond', 'fiches correspondent')}.`,
    loosen: (facet) => `Retirer «\u00a0${facet}\u00a0»`,
    place: {
      left: (place, counts) => `Des filtres sont actifs. ${place}\u00a0: il reste ${counts}.`,
      none: (place) => `Des filtres sont actifs. ${place}\u00a0: il ne reste rien.`,
      whole: (sentence) => `Sans filtre\u00a0: ${sentence}`,
      note: 'Les fiches et les voisins montrent ce qui correspond aux filtres. Les composantes, les alliances et les chiffres comptent tout ce qui est chargé\u00a0: un filtre ne change rien aux faits.',
      neighbour: 'aucun programme, mesure ou rencontre qui corresponde',
    },
  },
};
