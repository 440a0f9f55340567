import { enMap } from './en-map.ts';

/** The words of a picture that is kept as a file, and of saving it, in English. */
export const enPoster = {
  ...enMap,
  poster: {
    title: (what: string) => `Coalition Map: ${what}`,
    program: 'One program',
    lens: (places: string) => `Shown are ${places} alone.`,
    asOf: (day: string) => `As of ${day}`,
    about: 'Whose work, and who compiled it',
    version: (version: string, updated: string) => `version ${version}, updated ${updated}`,
    compiledBy: (who: string) => `compiled by ${who}`,
    licence: (licence: string) => `Licence: ${licence}`,
    save: 'Save picture',
    as: 'Save the map as a picture:',
    saving: 'Drawing the picture…',
    failed: 'The picture could not be drawn here.',
  },
  share: {
    copy: 'Copy link',
    copied: 'Link copied. It names what is chosen here; whoever opens it sees the same.',
    link: 'Link to what is shown',
    byHand: 'This browser does not copy for us: copy the link by hand.',
    failed: 'The link could not be made.',
  },
};

/** The words of a picture in one language. */
export type PosterWords = typeof enPoster;
