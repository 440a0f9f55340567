import type { FilterWords } from './en-filters.ts';
import { figure, many } from './es-many.ts';

const records = (n: number): string => many(n, 'registro', 'registros');

/** As in English, where `nothing` gives one of two English sentences by its type. */
interface Spanish {
  readonly filters: Omit<FilterWords['filters'], 'nothing'> & {
    readonly nothing: (hotlines: number) => string;
  };
}

/** The words of the filters in Spanish. */
export const esFilters: Spanish = {
  filters: {
    open: (n) => (n === 0 ? 'Filtros' : `Filtros (${figure(n)})`),
    close: 'Cerrar los filtros',
    on: 'Filtros activos',
    remove: 'Quitar el filtro:',
    chip: (facet, value) => `${facet}: ${value}`,
    clear: 'Quitar todos',
    facets: {
      kind: 'Tipo',
      program: 'Programa',
      status: 'Situación',
      audience: 'Para quién',
      country: 'País',
      publisher: 'Publicado por',
      years: 'Años',
    },
    count: (n) => `(${figure(n)})`,
    showAll: (n) => `Mostrar todo (${figure(n)})`,
    showFewer: 'Mostrar menos',
    from: 'Desde',
    to: 'Hasta',
    first: (year) => `${year} o antes`,
    last: (year) => `${year} o después`,
    span: (from, to) =>
      from === undefined
        ? `hasta ${to}`
        : to === undefined
          ? `desde ${from}`
          : from === to
            ? from
            : `${from} a ${to}`,
    bars: 'Barras: jornadas de coalición y alianzas de cada año; los años son los de todos los registros.',
    barsOfAll: 'Barras: registros de cada año.',
    undated: (n, isOn) =>
      `${n === 1 ? 'Se omite' : 'Se omiten'} ${records(n)} sin año${isOn ? '.' : ' cuando se eligen años.'}`,
    lasting: 'Los programas, las organizaciones y lo demás que perdura aparecen en cualquier año.',
    left: (left, all, hotlines) =>
      `${left === 1 ? 'Queda' : 'Quedan'} ${figure(left)} de ${records(all)}${
        hotlines > 0
          ? `; ${figure(hotlines)} de ellos ${hotlines === 1 ? 'es una línea directa, que permanece' : 'son líneas directas, que permanecen'} siempre.`
          : '.'
      }`,
    whole: (all) =>
      `No hay ningún filtro activo. ${all === 1 ? 'Se muestra' : 'Se muestran'} ${records(all)}.`,
    nothing: (hotlines) =>
      hotlines > 0
        ? 'Ningún registro coincide con todos estos filtros; solo quedan las líneas directas.'
        : 'Ningún registro coincide con todos estos filtros.',
    looser: (facet, n) => `Sin “${facet}”, ${n === 1 ? 'coincide' : 'coinciden'} ${records(n)}.`,
    loosen: (facet) => `Quitar “${facet}”`,
    place: {
      left: (place, counts) => `Hay filtros activos. Para ${place} dejan ${counts}.`,
      none: (place) => `Hay filtros activos. Para ${place} no dejan nada.`,
      whole: (sentence) => `Sin filtros: ${sentence}`,
      note: 'Los registros y los vecinos muestran lo que coincide con los filtros. Los componentes, las alianzas y las cifras cuentan todo lo que está cargado: un filtro no cambia los hechos.',
      neighbour: 'ningún programa, medida ni jornada que coincida',
    },
  },
};
