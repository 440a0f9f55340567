import type { MapWords } from './en-map.ts';
import { esFirst } from './es-first.ts';
import { figure, many } from './es-many.ts';

/** The words of the map in Spanish. */
export const esMap: MapWords = {
  ...esFirst,
  colon: ':',
  topics: {
    'iowa-mve-model': 'Modelo de control vehicular de Iowa (MVE)',
    'canadian-cve': 'Modelo canadiense de control vehicular',
    'law-enforcement-training': 'Capacitación de fuerzas del orden',
    'state-agency-training': 'Capacitación de agencias estatales',
    'cdl-training-mandate': 'Ley de capacitación para la licencia comercial (CDL)',
    'driver-training-mandate': 'Norma de capacitación para quienes conducen',
    'cdl-material': 'Material en el trámite de la licencia comercial (CDL)',
    'task-force': 'Colaboración en grupos de trabajo',
    'trucking-association': 'Asociación de transporte de carga',
    'industry-training': 'Capacitación en la industria',
    botl: 'Busing on the Lookout',
    'energy-program': 'Industria energética (Empower Freedom)',
    'awareness-campaign': 'Campaña de concientización',
    'coalition-build': 'Participación en una jornada de coalición',
  },
  legend: {
    title: 'Colores',
    counted: {
      all: 'Todos los programas y medidas: cuántos',
      components: 'Modelo de Iowa: cuántos componentes',
      builds: 'Jornadas de coalición: cuántas',
      year: 'Primer año de un programa o una medida',
    },
    byTopic: 'Un solo programa o medida',
    showAll: 'Volver a mostrar todo',
    switch: 'Presione un elemento para quitarlo del mapa y de la lista.',
    programs: (from, to) =>
      to === undefined
        ? `${figure(from)} o más programas o medidas`
        : from === to
          ? many(from, 'programa o medida', 'programas o medidas')
          : `${figure(from)}–${figure(to)} programas o medidas`,
    components: (from, to) =>
      `${from === to ? from : `${from} a ${to}`} de los 6 componentes, completos o en parte, según los datos`,
    noComponent: 'Ninguno de los 6 componentes',
    uncounted: 'En parte; no se indica cuántos de los 6 componentes',
    buildCount: (from, to) =>
      to === undefined
        ? `${figure(from)} o más jornadas de coalición`
        : from === to
          ? many(from, 'jornada de coalición', 'jornadas de coalición')
          : `${figure(from)}–${figure(to)} jornadas de coalición`,
    years: (from, to) =>
      from === undefined
        ? `Desde ${to} o antes`
        : to === undefined
          ? `Desde ${from} o después`
          : from === to
            ? `Desde ${from}`
            : `Desde ${from}–${to}`,
    undated: 'Vigente; no se indica el año',
    inForce: 'Vigente',
    full: 'Vigente, en su totalidad',
    partial: 'Vigente, en parte',
    planned: 'En plan o propuesta; no está vigente',
    other: 'Vigente, pero no es trabajo propio de quien publica los datos, o no se indica su vínculo',
    local: 'Local, o solo participó',
    refused: 'No se aprobó o no se adoptó',
    none: 'Sin datos: no hay alianza ni ley registrada',
    noneOfThis: 'Sin datos: no hay nada registrado sobre esto',
    noBuild: 'Sin datos: no hay jornada de coalición registrada',
    waiting: 'Sin cargar',
    unfit: 'Hay programas o medidas, pero ninguno coincide con los filtros',
    context: 'Se muestra como referencia; ábralo para ver los registros a nivel nacional',
    leftOut: (text) => `${text} (ahora fuera del mapa)`,
    build: 'Jornada de coalición realizada, según la fuente',
    buildOnly: 'Se anunció, o su fuente no la llama “coalition build”',
    places: (n) => many(n, 'lugar', 'lugares'),
    pins: 'Marcadores',
    pin: {
      partnership: 'Alianza o ley (marcada en su estado, no en una dirección)',
      build: 'Jornada de coalición',
      event: 'Evento',
      organization: 'Organización o grupo de trabajo',
      tribal: 'Centro o empresa tribal',
    },
    cluster: 'Varios registros',
    scope:
      'Los colores cuentan lo que abarca un lugar completo, como un estado, y es trabajo propio de quien publica los datos.',
  },
  map: {
    help: 'Las teclas de flecha llevan al lugar siguiente. Escriba un nombre para ir a ese lugar. Entrar (Enter) lo abre. Av Pág (Page Down) recorre sus marcadores. Más, menos y cero acercan o alejan. Escape vuelve atrás.',
    ...esFirst.map,
    label: {
      us: 'Mapa de Estados Unidos',
      'us-ca': 'Mapa de Estados Unidos y Canadá',
      na: 'Mapa de Estados Unidos y Canadá, con México como referencia',
    },
    region: (name, code, value, records) => `${name}, ${code}: ${value}${records ? `; ${records}` : ''}`,
    pins: (n) => many(n, 'registro en el mapa', 'registros en el mapa'),
    mark: (place, n, records) => `${place}, ${many(n, 'registro', 'registros')}: ${records}`,
    touch: 'Use dos dedos para mover el mapa',
    wheel: 'Mantenga presionada la tecla Ctrl (o ⌘) y desplácese para acercar o alejar el mapa',
    several: 'Varios estados',
    pan: {
      title: 'Mover el mapa',
      left: 'Mover a la izquierda',
      up: 'Mover hacia arriba',
      down: 'Mover hacia abajo',
      right: 'Mover a la derecha',
    },
    left: (n) => `Ahora fuera del mapa: ${figure(n)}.`,
    streets: {
      show: 'Calles',
      failed: 'No se pueden dibujar las calles en este dispositivo o con esta red.',
    },
    // What follows the regions and stands before a number, so that it needs neither singular nor plural.
    has: {
      all: 'con un programa o una medida vigente',
      components: 'con componentes adoptados del modelo de control vehicular de Iowa (MVE)',
      builds: 'con una jornada de coalición realizada, según las fuentes',
      year: 'con un programa o una medida vigente (los colores indican desde cuándo)',
      program: 'que participan en este programa',
      topic: (topic) => `con esto vigente (${topic})`,
    },
    regions: { US: 'Estados y territorios', all: 'Estados, provincias y territorios' },
    describe: (has, all, regions, what, none, waiting) =>
      `${regions} ${what}: ${figure(has)} de ${figure(all)}. Sin datos: ${figure(none)}.${
        waiting > 0 ? ` Con registros sin cargar: ${figure(waiting)}.` : ''
      }`,
    filtered: (sentence, n) =>
      `Filtros activos. ${sentence}${n > 0 ? ` Excluidos por los filtros: ${figure(n)}.` : ''}`,
    invite: 'Apunte a un lugar para leer su nombre; haga clic para abrirlo.',
  },
};
