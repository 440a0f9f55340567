import type { MapWords } from './en-map.ts';
import type { PosterWords } from './en-poster.ts';

/** The words of a picture that is kept as a file, and of saving it, in Canadian French. */
export const frPoster: Omit<PosterWords, keyof MapWords> = {
  poster: {
    title: (what) => `Carte des coalitions\u00a0: ${what}`,
    program: 'Un programme',
    lens: (places) => `Lieux montrés\u00a0: ${places} uniquement.`,
    asOf: (day) => `En date du ${day}`,
    about: 'À qui revient le travail, et qui l’a compilé',
    version: (version, updated) => `version ${version}, mise à jour le ${updated}`,
    compiledBy: (who) => `compilé par ${who}`,
    licence: (licence) => `Licence\u00a0: ${licence}`,
    save: 'Enregistrer l’image',
    as: 'Enregistrer la carte comme image\u00a0:',
    saving: 'Dessin de l’image en cours…',
    failed: 'L’image n’a pas pu être dessinée ici.',
  },
  share: {
    copy: 'Copier le lien',
    copied: 'Lien copié. Il contient ce qui est choisi ici; quiconque l’ouvre voit la même chose.',
    link: 'Lien vers ce qui est affiché',
    byHand: 'Ce navigateur ne permet pas de copier d’ici\u00a0: copiez le lien à la main.',
    failed: 'Le lien n’a pas pu être créé.',
  },
};
