import type { CompareWords } from './en-compare.ts';
import { many } from './fr-many.ts';

/** The words of the comparison of places, in Canadian French. */
export const frCompare: CompareWords = {
  heading: 'Comparer des lieux',
  intro:
    'Ce qui diffère vient en premier. «\u00a0Aucune donnée\u00a0» veut dire que rien n’est inscrit ici, et non qu’il n’y a rien. Une ligne diffère par ce qu’elle dit, non par son année ni sa source.',
  noFigures:
    'Les chiffres ne sont pas comparés\u00a0: ils comptent des choses différentes en des années différentes, et plus de signalements peuvent vouloir dire qu’on en voit davantage. Ceci n’est jamais un classement.',
  narrowed:
    'Des filtres sont actifs\u00a0: les lignes de fiches montrent seulement ce qui correspond. Les composantes et les lignes téléphoniques comptent tout ce qui est chargé.',
  caption: (places) => `Côte à côte\u00a0: ${places}`,
  rows: 'Sujet',
  differ: (places, n, same) =>
    n === 0
      ? `${places}\u00a0: rien de ce qui est inscrit ne diffère.`
      : `${places}\u00a0: ${many(n, 'ligne diffère', 'lignes diffèrent')}; identiques\u00a0: ${same}.`,
  same: (n, empty) =>
    empty === n
      ? `Sans donnée pour aucun de ces lieux\u00a0: ${many(n, 'ligne', 'lignes')}`
      : `${many(n, 'ligne est identique', 'lignes sont identiques')}${empty > 0 ? `; sans donnée pour aucun de ces lieux\u00a0: ${empty}` : ''}`,
  choose: 'Ajouter un État ou une province',
  add: 'Ajouter',
  chooseOne: 'Aucun choix',
  neighbours: (place) => `Lieux voisins, ${place}\u00a0:`,
  addPlace: (place) => `Ajouter ${place}`,
  remove: 'Retirer',
  removePlace: (place) => `Retirer ${place}`,
  tooFew: 'Choisissez au moins deux lieux à comparer.',
  oneMore: (place) => `Lieu choisi\u00a0: ${place}. Ajoutez-en un autre pour comparer.`,
  most: (n) => `Au plus ${n} lieux\u00a0: retirez-en un pour en ajouter un autre.`,
  added: (place, places) => `Ajouté\u00a0: ${place}; ${many(places, 'lieu', 'lieux')}.`,
  removed: (place, places) => `Retiré\u00a0: ${place}; ${many(places, 'lieu', 'lieux')}.`,
  noData: 'Aucune donnée',
  notLoaded: 'Non chargé',
  nothingFits: 'Rien qui corresponde aux filtres',
  own: (publisher) => `Travail réalisé par ${publisher}`,
  programs: 'Ses propres programmes',
  buildCount: 'Rencontres inscrites',
  buildDoubt: (n) => `dont seulement annoncées, à venir ou que la source ne nomme pas ainsi\u00a0: ${n}`,
  buildLatest: 'Dernière rencontre',
  eventNext: 'Prochain événement',
  eventLatest: 'Dernier événement',
  resourceCount: 'Ressources inscrites',
  nationalLine: 'Ligne nationale',
  ownLine: 'Sa propre ligne',
};
