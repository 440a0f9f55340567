import type { FactWords } from './en-facts.ts';
import { figure, many } from './es-many.ts';

/** "2 estados y 1 provincia". */
const places = (states: number, provinces: number, others: number): string => {
  const parts = [
    ...(states > 0 ? [many(states, 'estado', 'estados')] : []),
    ...(provinces > 0 ? [many(provinces, 'provincia', 'provincias')] : []),
    ...(others > 0 ? [many(others, 'otro lugar', 'otros lugares')] : []),
  ];
  return parts.length > 2 ? `${parts.slice(0, -1).join(', ')} y ${parts.at(-1)}` : parts.join(' y ');
};

/** The words of the panel for what it puts together from several records, in Spanish. */
export const esPanel: FactWords['panel'] = {
  ago: (text, years) => `${text}, hace ${many(years, 'año', 'años')}`,
  country: (place, records, own, builds) => {
    const parts = `${own === 0 ? 'ninguno' : figure(own)} de sus estados, provincias y territorios`;
    const held =
      builds === 0
        ? 'no hay ninguna jornada de coalición registrada'
        : `hay ${many(builds, 'jornada de coalición registrada', 'jornadas de coalición registradas')}`;
    return `En ${place} hay ${many(records, 'registro', 'registros')} sobre el país en conjunto. En estos datos, ${parts} ${own > 1 ? 'tienen' : 'tiene'} un programa o una medida de quienes publican los datos, y ${held}.`;
  },
  sections: { partnerships: 'Programas y alianzas', laws: 'Leyes, normas y obligaciones' },
  noLaw: (place) =>
    `${place}: no hay ninguna ley, norma ni proyecto de ley registrado. Eso significa que no hay datos, no que no exista ninguno.`,
  noPartnership: (place) =>
    `${place}: aparte de leyes, normas y proyectos de ley, no hay ninguna alianza registrada. Eso significa que no hay datos, no que no exista ninguna.`,
  noneAsWhole: (place, n, parts) =>
    `${place}: nada registrado para el país en conjunto; ${n} en sus ${parts}.`,
  parts: { US: 'estados y territorios', CA: 'provincias y territorios', MX: 'estados' },
  narrowed: {
    count: (shown, all) => (shown === 0 ? 'sin coincidencias' : `${figure(shown)} de ${figure(all)}`),
    empty: (all) => `Nada coincide con los filtros; sin ellos, ${many(all, 'registro', 'registros')}.`,
    overview: 'Hay filtros activos. Las cifras de aquí cuentan todo lo que está cargado.',
  },
  ladder: {
    heading: (program) => `Componentes: ${program}`,
    level: {
      full: 'En su totalidad',
      partial: 'En parte',
      planned: 'En plan',
      none: 'Sin adoptar',
      unknown: 'No se sabe',
    },
    nothing: (place, components) =>
      `${place}: no hay nada registrado sobre los ${components} componentes de este modelo. Eso significa que no se sabe, no que no haya ninguno.`,
    share: (having, of, full, partial) => {
      const levels =
        partial === 0
          ? 'en su totalidad'
          : full === 0
            ? 'en parte'
            : `${full} en su totalidad, ${partial} en parte`;
      return `${having} de ${many(of, 'componente', 'componentes')}, según los registros: ${levels}.`;
    },
    whole: (of) =>
      `Los ${of} componentes: la fuente dice que el modelo se adoptó en su totalidad, sin nombrar cada uno.`,
    noneOfIt: 'La fuente dice que el modelo no se ha adoptado.',
    inPart: 'En parte: la fuente no nombra ni cuenta los componentes.',
    planned: 'En plan: la fuente no nombra ni cuenta los componentes.',
    notTold: 'La fuente no dice hasta qué punto se ha adoptado el modelo.',
    counted: (completed, of, year) =>
      `Según el recuento de la propia fuente${year === '' ? '' : ` (${year})`}: ${
        of === undefined
          ? many(completed, 'componente', 'componentes')
          : `${completed} de ${many(of, 'componente', 'componentes')}`
      }; no los nombra.`,
    otherCount: (of, today) => `La fuente contó ${of}; hoy el programa enumera ${today}.`,
    missing: (names) => `Sin adoptar, según las fuentes: ${names}.`,
    missingByCount: (n) =>
      `Según ese recuento, ${n === 1 ? 'falta' : 'faltan'} ${many(n, 'componente', 'componentes')}; no dice ${n === 1 ? 'cuál' : 'cuáles'}.`,
    notInFull: (names) => `Aún no en su totalidad: ${names}.`,
    unknownRest: (n) =>
      `No se dice nada de ${many(n, 'componente', 'componentes')}: eso significa que no se sabe, no que ${n === 1 ? 'falte' : 'falten'}.`,
    contact: (program) => `A quién contactar: ${program}`,
    noContact: 'No hay ningún contacto registrado.',
    neighbours: 'Vecinos que lo tienen',
    neighboursIn: 'Vecinos que participan en este modelo',
    noNeighbour: 'No hay ningún lugar vecino registrado con este modelo.',
    ofWhole: 'dicho del modelo en conjunto',
    showComponents: (n) => `Los ${n} componentes`,
  },
  partners: {
    heading: 'Agencias y entidades que colaboran',
    intro: 'Como las nombran los registros; cada registro dice de qué se trata.',
    facts: (n) => many(n, 'registro', 'registros'),
  },
  alliance: {
    heading: (name) => `Alianza: ${name}`,
    current: 'Integrantes hoy, hasta donde dice la fuente',
    former: 'Antiguos integrantes',
    unclear: 'Integrantes; no se dice si lo son hoy',
    none: 'Sus integrantes no están registrados. Eso significa que no hay datos, no que no tenga integrantes.',
    purposes: 'Para qué existe',
  },
  counted:
    'La frase cuenta los tipos de programas y medidas vigentes en todo el lugar; las secciones de abajo cuentan registros.',
  neighbours: {
    heading: 'Vecinos',
    headingNation: 'Estados y provincias en los que se encuentra',
    compare: (place) => `${place}: comparar con otros lugares`,
    none: (place) => `${place}: no colinda con ningún otro estado ni provincia.`,
    has: (measures, builds) =>
      [
        ...(measures > 0 ? [many(measures, 'programa o medida', 'programas y medidas')] : []),
        ...(builds > 0 ? [many(builds, 'jornada de coalición', 'jornadas de coalición')] : []),
      ].join(', '),
    lesser: 'solo medidas locales, en plan o de otras organizaciones',
    noData: 'sin datos sobre programas o jornadas',
  },
  headlines: {
    heading: 'Lo que afirman quienes publican y lo que hay en estos datos',
    intro:
      'Cada afirmación aparece como la hizo quien la publicó, con su fecha. Al lado está lo que cuenta este conjunto de datos; no tienen por qué contar lo mismo.',
    claim: 'La fuente dice',
    derived: 'Este conjunto de datos',
    year: (year, builds, inBuilds, partnerships, inPartnerships) =>
      `Para ${year}: ${
        builds === 0
          ? 'ninguna jornada de coalición'
          : `${many(builds, 'jornada de coalición', 'jornadas de coalición')} (${inBuilds})`
      }; ${
        partnerships === 0
          ? 'ninguna alianza ni ley'
          : `${many(partnerships, 'alianza o ley', 'alianzas y leyes')} (${inPartnerships})`
      }.`,
    topic: (topic, where) =>
      `${topic}: ${where === '' ? 'ningún estado ni provincia' : where} con una medida vigente registrada, de cualquier año.`,
    levels: (full, partial) =>
      `De ese total, en su totalidad: ${figure(full)}; en parte: ${figure(partial)}.`,
    yearUnknown: 'No se indica el año',
    places,
  },
  sources: {
    heading: (n) => many(n, 'fuente', 'fuentes'),
    title: 'Fuentes',
    facts: (n) => many(n, 'registro se basa en ella', 'registros se basan en ella'),
  },
};
