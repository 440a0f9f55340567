import type { FactWords } from './en-facts.ts';
import { figure } from './fr-many.ts';

/** The words of the table of records and of the files that it can be kept as, in Canadian French. */
export const frList: FactWords['records'] = {
  table: {
    name: 'Tableau',
    caption: 'Fiches, une par ligne. Appuyez sur un en-tête pour trier le tableau.',
    columns: { kind: 'Type', title: 'Fiche', place: 'Lieu', when: 'Quand', status: 'Statut' },
    more: (next, left) => `Montrer ${next} de plus, sur ${left}`,
  },
  keep: {
    label: 'Enregistrer ces fiches dans un fichier',
    short: 'Enregistrer',
    as: 'Enregistrer ces fiches au format',
    calendar: 'calendrier',
    title: 'Fiches de la Carte des coalitions',
    failed: 'Le fichier n’a pas pu être créé.',
    left: (kept, left) =>
      `Dans le calendrier\u00a0: ${kept}. Omis, car le jour n’est pas connu\u00a0: ${left}.`,
    noDates: 'Aucune de ces fiches n’a de jour pour le calendrier.',
  },
  event: {
    file: 'Fichier de calendrier (.ics)',
    add: 'Ajouter au calendrier de',
    stays: 'Un fichier enregistré reste sur cet appareil.',
    ahead: 'Événements et rencontres de coalition à venir',
    past: (place) => `Événement ou rencontre de coalition le plus récent, ${place}\u00a0:`,
    near: 'À venir dans les lieux voisins\u00a0:',
    pastNear: 'Les plus récents dans les lieux voisins\u00a0:',
    noneNear: 'Aucun événement à venir n’est inscrit non plus pour les lieux voisins.',
  },
  pack: {
    label: 'Enregistrer ce lieu dans un fichier ou sur papier',
    save: 'Trousse de terrain',
    about: (place) =>
      `Enregistrez tout ce qui est inscrit (${place}) dans un fichier qui s’ouvre sans réseau. Sa première page, imprimée, est une fiche d’information.`,
    saving: 'Création du fichier…',
    done: 'Enregistré. Le fichier reste sur cet appareil jusqu’à ce qu’on l’efface.',
    failed: 'Le fichier n’a pas pu être créé.',
    print: 'Imprimer la fiche d’information',
    bringing: 'Préparation de la fiche d’information…',
    printed:
      'Une page, prête à imprimer. Si aucune fenêtre d’impression ne s’est ouverte, utilisez la commande du navigateur.',
    unprinted:
      'La fiche d’information n’est pas arrivée. La commande du navigateur imprime les détails à la place.',
    rest: (n) => `et ${figure(n)} de plus, dans la trousse de terrain de ce lieu`,
    notHere:
      'Ces fiches n’ont pas toutes été chargées. Ce qui manque ne veut pas dire «\u00a0aucune donnée\u00a0».',
  },
  compare: 'Comparer',
  nothing:
    'Hormis les lignes d’aide, aucune fiche ne correspond à vos choix. Retirez un choix pour en voir plus.',
};
