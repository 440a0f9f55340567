import type { FactWords } from './en-facts.ts';
import { figure, many } from './es-many.ts';

/** The words of the list and of the details around the records, in Spanish. */
export const esDetails: Pick<FactWords, 'ui'> = {
  ui: {
    record: {
      note: 'Nota',
    },
    panel: {
      choose: 'Elija un estado o una provincia',
      chooseHow:
        'Elija uno en el mapa o en la lista para leer sus alianzas, jornadas de coalición y eventos, cada uno con su fuente.',
      noRecords: 'Aún no hay registros.',
      about: 'Acerca de los datos',
      updated: (day) => `Actualizado el ${day}`,
      compiledBy: (who) => `Recopilado por ${who}`,
      licence: (licence) => `Licencia: ${licence}`,
      faults: (records, files, remarks) =>
        [
          ...(records > 0 ? [`${many(records, 'registro', 'registros')} que ${unread(records)} leer`] : []),
          ...(files > 0 ? [`${many(files, 'archivo', 'archivos')} que ${unread(files)} leer`] : []),
          ...(remarks > 0
            ? [
                many(
                  remarks,
                  'observación para quien mantiene los datos',
                  'observaciones para quien mantiene los datos',
                ),
              ]
            : []),
        ].join('; '),
      andMore: (n) => `y ${figure(n)} más`,
      close: 'Cerrar',
      placeKinds: {
        country: 'País',
        state: 'Estado',
        province: 'Provincia',
        territory: 'Territorio',
        district: 'Distrito federal',
        nation: 'Nación tribal',
      },
      kindIn: (kind, country) => `${kind}, ${country}`,
      none: {
        partnerships: (place) =>
          `${place}: no hay ninguna alianza ni ley registrada. Eso significa que no hay datos, no que no exista ninguna.`,
        builds: (place) =>
          `${place}: no hay ninguna jornada de coalición registrada. Eso significa que no hay datos, no que no se haya realizado ninguna.`,
        events: (place) =>
          `${place}: no hay ningún evento registrado. Eso significa que no hay datos, no que no se haya realizado ninguno.`,
        organizations: (place) =>
          `${place}: no hay ninguna organización registrada. Eso significa que no hay datos, no que no exista ninguna.`,
      },
      noData: 'sin datos',
      notLoaded: 'sin cargar',
      showAll: (n) => `Mostrar todo (${figure(n)})`,
      showFewer: 'Mostrar menos',
      nationwide: (n) => `A nivel nacional: ${many(n, 'registro', 'registros')}`,
      backTo: (place) => `Volver: ${place}`,
      allOf: (place) => `Todos los registros: ${place}`,
      aboutProgram: 'Acerca de este programa',
    },
    list: {
      heading: 'Lista de registros',
      noRecords: 'Aún no hay registros',
      records: (n, publishers) =>
        `${many(n, 'registro publicado', 'registros publicados')} por ${many(publishers, 'organización', 'organizaciones')}`,
      left: (left, all) => `${figure(left)} de ${all}`,
      away: (n, country) =>
        `${n === 1 ? 'Se omite' : 'Se omiten'} ${many(n, 'registro', 'registros')} de otros países, porque el mapa muestra solo ${country}.`,
      outside: (place) => `${place}: este lugar no está entre los que muestran el mapa y la lista.`,
      places: (n) => many(n, 'lugar', 'lugares'),
      kinds: (n) => many(n, 'tipo', 'tipos'),
      grouping: 'Agrupar la lista',
      byPlace: 'Por lugar',
      byKind: 'Por tipo',
      countries: 'A nivel nacional',
      noPlace: 'Ningún lugar en particular',
      noData: 'Sin datos registrados',
      select: (place) => `Seleccionar ${place}`,
      selected: 'Seleccionado',
      more: (places, n) => `${places} y ${figure(n)} más`,
      whole: 'Registro completo',
    },
  },
};

function unread(n: number): string {
  return n === 1 ? 'no se pudo' : 'no se pudieron';
}
