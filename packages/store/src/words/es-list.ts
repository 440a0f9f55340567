import type { FactWords } from './en-facts.ts';
import { figure } from './es-many.ts';

/** The words of the table of records and of the files that it can be kept as, in Spanish. */
export const esList: FactWords['records'] = {
  table: {
    name: 'Tabla',
    caption: 'Registros, uno por línea. Presione un encabezado para ordenar la tabla.',
    columns: { kind: 'Tipo', title: 'Registro', place: 'Lugar', when: 'Cuándo', status: 'Situación' },
    more: (next, left) => `Mostrar ${next} más, de ${left}`,
  },
  keep: {
    label: 'Guardar estos registros como archivo',
    short: 'Guardar como',
    as: 'Guardar estos registros como',
    calendar: 'calendario',
    title: 'Registros del Mapa de coaliciones',
    failed: 'No se pudo crear el archivo.',
    left: (kept, left) => `En el calendario: ${kept}. Fuera de él, porque no se sabe el día: ${left}.`,
    noDates: 'Ninguno de estos registros tiene un día para el calendario.',
  },
  event: {
    file: 'Archivo de calendario (.ics)',
    add: 'Agregar al calendario de',
    stays: 'Un archivo guardado se queda en este dispositivo.',
    ahead: 'Próximos eventos y jornadas de coalición',
    past: (place) => `Evento o jornada de coalición más reciente, ${place}:`,
    near: 'Próximos en lugares vecinos:',
    pastNear: 'Los más recientes en lugares vecinos:',
    noneNear: 'Tampoco hay próximos eventos registrados en los lugares vecinos.',
  },
  pack: {
    label: 'Guardar este lugar como archivo o en papel',
    save: 'Paquete de campo',
    about: (place) =>
      `Guarde todo lo registrado sobre ${place} en un archivo que se abre sin red. Su primera página, impresa, es una hoja informativa.`,
    saving: 'Creando el archivo…',
    done: 'Guardado. El archivo se queda en este dispositivo hasta que se borre.',
    failed: 'No se pudo crear el archivo.',
    print: 'Imprimir hoja informativa',
    bringing: 'Preparando la hoja informativa…',
    printed:
      'Una página, lista para imprimir. Si no se abrió ninguna ventana de impresión, use la función de imprimir del navegador.',
    unprinted:
      'La hoja informativa no llegó. La función de imprimir del navegador imprime los detalles en su lugar.',
    rest: (n) => `y ${figure(n)} más, en el paquete de campo de este lugar`,
    notHere: 'No todos estos registros se cargaron. Lo que falta no significa “sin datos”.',
  },
  compare: 'Comparar',
  nothing:
    'Aparte de las líneas directas, ningún registro coincide con lo que usted eligió. Quite una opción para ver más.',
};
