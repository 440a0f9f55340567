import type { CompareWords } from './en-compare.ts';
import { many } from './es-many.ts';

/** The words of the comparison of places, in Spanish. */
export const esCompare: CompareWords = {
  heading: 'Comparar lugares',
  intro:
    'Primero está lo que difiere. “Sin datos” significa que aquí no hay nada registrado, no que no exista nada. Una fila difiere por lo que dice, no por su año ni por su fuente.',
  noFigures:
    'Las cifras no se comparan: cuentan cosas distintas en años distintos, y más reportes pueden significar que se ve más. Esto nunca es una clasificación.',
  narrowed:
    'Hay filtros activos: las filas de registros muestran solo lo que coincide. Los componentes y las líneas directas cuentan todo lo cargado.',
  caption: (places) => `Lado a lado: ${places}`,
  rows: 'Asunto',
  differ: (places, n, same) =>
    n === 0
      ? `${places}: nada de lo registrado difiere.`
      : `${places}: ${many(n, 'fila difiere', 'filas difieren')}; iguales: ${same}.`,
  same: (n, empty) =>
    empty === n
      ? `Sin datos de ninguno de estos lugares: ${many(n, 'fila', 'filas')}`
      : `${many(n, 'fila es igual', 'filas son iguales')}${empty > 0 ? `; sin datos de ninguno de estos lugares: ${empty}` : ''}`,
  choose: 'Agregar un estado o una provincia',
  add: 'Agregar',
  chooseOne: 'Sin elegir',
  neighbours: (place) => `Vecinos, ${place}:`,
  addPlace: (place) => `Agregar ${place}`,
  remove: 'Quitar',
  removePlace: (place) => `Quitar ${place}`,
  tooFew: 'Elija al menos dos lugares para comparar.',
  oneMore: (place) => `Lugar elegido: ${place}. Agregue otro para compararlo.`,
  most: (n) => `Como máximo ${n} lugares: quite uno para agregar otro.`,
  added: (place, places) => `Agregado: ${place}; ${many(places, 'lugar', 'lugares')}.`,
  removed: (place, places) => `Quitado: ${place}; ${many(places, 'lugar', 'lugares')}.`,
  noData: 'Sin datos',
  notLoaded: 'Sin cargar',
  nothingFits: 'Nada que coincida con los filtros',
  own: (publisher) => `Trabajo propio de ${publisher}`,
  programs: 'Programas propios',
  buildCount: 'Jornadas registradas',
  buildDoubt: (n) => `de estas, solo anunciadas, aún por venir o que la fuente no llama así: ${n}`,
  buildLatest: 'Jornada más reciente',
  eventNext: 'Próximo evento',
  eventLatest: 'Evento más reciente',
  resourceCount: 'Recursos registrados',
  nationalLine: 'Línea nacional',
  ownLine: 'Línea propia',
};
