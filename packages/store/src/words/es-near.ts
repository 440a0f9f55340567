import type { NearWords } from './en-near.ts';
import { many } from './es-many.ts';

/** The words of the search by ZIP Code, postal code or city, in Spanish. */
export const esNear: NearWords = {
  heading: 'Quién atiende un lugar',
  label: 'Código postal, ciudad, estado o provincia',
  hint: 'Por ejemplo: 37203, K1A 0B1 o Nashville.',
  kept: 'Lo que escriba se busca en este dispositivo: no se envía a ninguna parte, no se guarda ni se pone en la dirección de la página.',
  find: 'Mostrar',
  suggestions: 'Lugares sugeridos',
  count: (n) =>
    n === 0
      ? 'Sin sugerencias.'
      : `${many(n, 'sugerencia', 'sugerencias')}. Elija con las flechas arriba y abajo.`,
  cityIn: (city, place) => `${city} (${place})`,
  several: (typed, n) => `${typed} puede estar en ${many(n, 'lugar', 'lugares')}. Elija uno:`,
  meantOne: (place) => `¿Quiso decir ${place}?`,
  meant: (typed, n) =>
    `Ningún lugar de aquí se llama “${typed}”. ¿Quiso decir ${n === 1 ? 'este' : 'uno de estos'}?`,
  faults: {
    empty: 'Escriba un código postal, una ciudad, un estado o una provincia.',
    form: 'Esto no es un código postal. Escriba cinco cifras, como 37203, o un código de Canadá, como K1A 0B1.',
    unassigned:
      'Ningún lugar tiene un código que empiece así. Revise las cifras y letras, o escriba una ciudad o un estado.',
    military:
      'Este código es de las fuerzas armadas y no corresponde a ningún estado. Escriba la ciudad, el estado o la provincia donde se necesita ayuda.',
    abroad:
      'Este código corresponde a un país aparte. Aquí están solo EE. UU., con sus territorios, y Canadá.',
    unknown:
      'Este nombre no está en la lista de ciudades mayores de este dispositivo. Revise la ortografía, o escriba el código postal, el estado o la provincia.',
  },
  found: (typed, place) => `${typed}: ${place}.`,
  border:
    'Cerca de un límite, un código postal puede llegar al estado vecino: en ese caso, elija su estado por el nombre.',
  resultFor: (place) => `Quién atiende: ${place}`,
  told: (n, nationwide) =>
    `Aquí: ${many(n, 'organización registrada', 'organizaciones registradas')}${nationwide === 0 ? '' : `; en todo el país: ${nationwide}`}.`,
  noneTold: (place) =>
    `De organizaciones del propio lugar (${place}) no tenemos datos: aquí no hay ninguna registrada. Eso no significa que no existan.`,
  countryTold: (n, country) =>
    `${many(n, 'organización registrada atiende', 'organizaciones registradas atienden')} todo el país (${country}).`,
  noCountryTold: (country) => `De organizaciones que atienden todo el país (${country}) no tenemos datos.`,
  besideTold: (n) =>
    `En lugares vecinos: ${many(n, 'organización registrada; no consta si atiende', 'organizaciones registradas; no consta si atienden')} este lugar.`,
  groups: {
    survivors: 'Ayuda para sobrevivientes',
    coalitions: 'Coaliciones y otras organizaciones',
    agencies: 'Agencias y comisiones',
    nationwide: 'En todo el país',
    nextDoor: 'Al lado, donde el registro nombra este lugar',
  },
  noData: 'Sin datos: aquí no hay nada registrado. No significa que no exista nada.',
  notLoaded: 'Aún no se ha cargado.',
  why: 'Por qué aparece',
  area: 'Zona que atiende',
  areaOnly: 'Solo esta zona, según su registro: pregunte primero si atiende donde usted está.',
  regions:
    'Las regiones se dan con las palabras de los registros; no consta qué poblaciones abarcan. La línea nacional de arriba sabe más.',
  cityFirst: (city) =>
    `En cada grupo aparecen primero las organizaciones con sede en ${city} o que nombran esa ciudad.`,
  seat: (city) => `con sede en ${city}`,
  whole: (place) => `de nivel estatal, para todo el territorio: ${place}`,
  part: (place) => `lugar: ${place}; no se ha registrado qué parte atiende`,
  across: (places) => `trabaja en varios lugares: ${places}`,
  country: (places) => `atiende a escala nacional: ${places}`,
  names: (place) => `de un lugar vecino; su registro nombra: ${place}`,
  hidden: 'para proteger a quienes viven allí, no se muestra su ubicación',
};
