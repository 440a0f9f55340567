import type { MapWords } from './en-map.ts';
import type { PosterWords } from './en-poster.ts';

/** The words of a picture that is kept as a file, and of saving it, in Spanish. */
export const esPoster: Omit<PosterWords, keyof MapWords> = {
  poster: {
    title: (what) => `Mapa de coaliciones: ${what}`,
    program: 'Un programa',
    lens: (places) => `Se muestra solo ${places}.`,
    asOf: (day) => `Al ${day}`,
    about: 'De quién es el trabajo y quién lo recopiló',
    version: (version, updated) => `versión ${version}, actualizada el ${updated}`,
    compiledBy: (who) => `recopilado por ${who}`,
    licence: (licence) => `Licencia: ${licence}`,
    save: 'Guardar imagen',
    as: 'Guardar el mapa como imagen:',
    saving: 'Dibujando la imagen…',
    failed: 'No se pudo dibujar la imagen aquí.',
  },
  share: {
    copy: 'Copiar el enlace',
    copied: 'Enlace copiado. Contiene lo que se eligió aquí; quien lo abra verá lo mismo.',
    link: 'Enlace a lo que se muestra',
    byHand: 'Este navegador no permite copiar desde aquí: copie el enlace a mano.',
    failed: 'No se pudo crear el enlace.',
  },
};
