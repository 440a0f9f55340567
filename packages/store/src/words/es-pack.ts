import type { PackWords } from './en-pack.ts';
import { figure, many } from './es-many.ts';

/** The words of the fact sheet and of the field pack in Spanish. */
export const esPack: Pick<PackWords, 'pack'> = {
  pack: {
    title: (place) => `Paquete de campo: ${place}`,
    about:
      'Un solo archivo, sin red: lo que había registrado sobre este lugar el día que se indica abajo. Los enlaces a páginas web necesitan una red; las llamadas necesitan un teléfono.',
    exitHelp:
      'Abre una página del tiempo en lugar de este archivo. El archivo queda en el dispositivo y puede aparecer en el historial del navegador.',
    sheet: 'Hoja informativa',
    map: (place) => `Mapa: ${place}`,
    more: (n) => `y ${figure(n)} más, abajo`,
    cut: 'Aquí las líneas largas se cortan con “…”; abajo están completas.',
    programs: 'Programas y medidas',
    laws: 'Leyes, normas y proyectos de ley',
    what: 'Qué',
    status: 'Situación',
    when: 'Cuándo',
    next: 'Próximo',
    last: 'Último',
    contact: 'Organizaciones y contactos',
    partners: 'Entidades que colaboran',
    noPartner: (place) =>
      `${place}: los registros no nombran a ninguna entidad que colabore. Eso significa que no hay datos, no que no exista ninguna.`,
    none: (kind, place) =>
      `${kind}: no hay nada registrado para ${place}. Eso significa que no hay datos, no que no exista nada.`,
    noneChecked: 'Ninguna persona ha revisado todavía nada de esto.',
    restUnchecked: 'Lo que no lleva una nota de revisión no lo ha revisado todavía ninguna persona.',
    notLoaded:
      'No todos estos registros estaban cargados cuando se creó el archivo. Lo que falta no significa “sin datos”.',
    partly:
      'No todos los registros estaban cargados cuando se creó este archivo. Lo que falta aquí no es lo mismo que “sin datos”.',
    lines: (place) => `Todas las líneas: ${place}`,
    records: (n) => many(n, 'registro', 'registros'),
    nationwide: (country) => `A nivel nacional: ${country}`,
    nationwideIntro: 'En resumen; el mapa tiene los registros completos con sus fuentes.',
    alsoNationwide: (counts) => `Además, registrado sobre el país en conjunto: ${counts}.`,
    sources: 'Fuentes y licencias',
    datasets: 'De quién son estos datos',
    newer: 'Cómo obtener uno más reciente',
    newerText: (place) =>
      `Los registros cambian. Abra el mapa desde el que se guardó este archivo, elija ${place} y presione otra vez “Paquete de campo”.`,
    home: 'El mapa',
    keep: 'Este archivo queda en el dispositivo',
    keepText:
      'El archivo no envía nada por sí solo; un enlace o una llamada sí, cuando se presiona. Queda en el dispositivo, o en la memoria USB, hasta que alguien lo borre: bórrelo de las descargas, vacíe la papelera y recuerde las copias y lo impreso. En un teléfono o una computadora que otra persona revisa, conserve solo el número.',
    page: {
      title: (place) => `Registros: ${place}`,
      about: (place) =>
        `Todo lo que está registrado sobre ${place}, cada registro con sus fuentes. Esta página no necesita JavaScript.`,
      noPlaceAbout:
        'Registros que no son de ningún lugar en particular, como la mayoría de los programas, cada uno con sus fuentes. Esta página no necesita JavaScript.',
      nationwide: (country) => `En resumen; los registros completos, con sus fuentes: ${country}`,
      index: 'Todos los registros por lugar',
      indexAbout:
        'La página de un lugar tiene completo cada uno de sus registros, con sus fuentes, y no necesita JavaScript. Un registro de varios lugares está en la página de cada uno.',
      noData:
        'Un lugar que aparece aquí sin registros también tiene página, con sus líneas directas y sus vecinos. Que no haya datos no significa que allí no se haga nada.',
      others: 'Lugares sin registros',
      map: 'El mapa de todos los lugares',
      onMap: (place) => `En el mapa: ${place}`,
      ways: 'Otras páginas',
      contents: 'En esta página',
      table: 'Todos los lugares en una tabla',
      place: 'Lugar',
      records: 'Registros',
      files: 'Para seguir o guardar',
      calendar: (title) => `Calendario: ${title}`,
      feed: (title) => `Recursos como canal: ${title}`,
      data: (title) => `Datos: ${title}`,
      poster: 'El mapa como imagen, para imprimir',
      posterDark: 'Lo mismo sobre fondo oscuro',
    },
  },
};
