import type { NearWords } from './en-near.ts';
import { many } from './fr-many.ts';

/** The words of the search by ZIP Code, postal code or city, in Canadian French. */
export const frNear: NearWords = {
  heading: 'Qui dessert un lieu',
  label: 'Code postal ou ZIP, ville, État ou province',
  hint: 'Par exemple\u00a0: 37203, K1A 0B1 ou Nashville.',
  kept: 'Ce que vous tapez est cherché sur cet appareil\u00a0: rien n’est envoyé, rien n’est conservé, rien n’est mis dans l’adresse de la page.',
  find: 'Afficher',
  suggestions: 'Lieux suggérés',
  count: (n) =>
    n === 0
      ? 'Aucune suggestion.'
      : `${many(n, 'suggestion', 'suggestions')}. Choisissez avec les flèches haut et bas.`,
  cityIn: (city, place) => `${city} (${place})`,
  several: (typed, n) =>
    `${typed}\u00a0: ${many(n, 'lieu possible', 'lieux possibles')}. Choisissez-en un\u00a0:`,
  meantOne: (place) => `Vouliez-vous dire\u00a0: ${place}?`,
  meant: (typed, n) =>
    `Aucun lieu ne s’appelle ici «\u00a0${typed}\u00a0». Vouliez-vous dire ${n === 1 ? 'celui-ci' : 'l’un de ceux-ci'}?`,
  faults: {
    empty: 'Tapez un code postal ou ZIP, une ville, un État ou une province.',
    form: 'Ceci n’est ni un code postal ni un code ZIP. Tapez cinq chiffres, comme 37203, ou un code canadien, comme K1A 0B1.',
    unassigned:
      'Aucun lieu n’a de code qui commence ainsi. Vérifiez les chiffres et les lettres, ou tapez une ville ou un État.',
    military:
      'Ce code est celui des forces armées et n’appartient à aucun État. Tapez la ville, l’État ou la province où l’aide est nécessaire.',
    abroad:
      'Ce code appartient à un autre pays. Seuls les États-Unis, avec leurs territoires, et le Canada sont ici.',
    unknown:
      'Ce nom n’est pas dans la liste des grandes villes de cet appareil. Vérifiez l’orthographe, ou tapez le code postal ou ZIP, l’État ou la province.',
  },
  found: (typed, place) => `${typed}\u00a0: ${place}.`,
  border:
    'Près d’une limite, un code postal peut s’étendre à l’État voisin\u00a0: choisissez alors votre État par son nom.',
  resultFor: (place) => `Qui dessert ce lieu\u00a0: ${place}`,
  told: (n, nationwide) =>
    `Ici\u00a0: ${many(n, 'organisme inscrit', 'organismes inscrits')}${nationwide === 0 ? '' : `; dans tout le pays\u00a0: ${nationwide}`}.`,
  noneTold: (place) =>
    `Sur les organismes du lieu même (${place}), nous sommes sans donnée\u00a0: aucun n’est inscrit ici. Cela ne veut pas dire qu’il n’y en a pas.`,
  countryTold: (n, country) =>
    `${many(n, 'organisme inscrit dessert', 'organismes inscrits desservent')} tout le pays (${country}).`,
  noCountryTold: (country) =>
    `Sur les organismes qui desservent tout le pays (${country}), nous sommes sans donnée.`,
  besideTold: (n) =>
    `Dans les lieux voisins\u00a0: ${many(n, 'organisme inscrit; on ne sait pas s’il dessert', 'organismes inscrits; on ne sait pas s’ils desservent')} ce lieu.`,
  groups: {
    survivors: 'Aide aux survivantes et survivants',
    coalitions: 'Coalitions et autres organismes',
    agencies: 'Agences et commissions',
    nationwide: 'Dans tout le pays',
    nextDoor: 'À côté, là où la fiche nomme ce lieu',
  },
  noData: 'Aucune donnée\u00a0: rien n’est inscrit ici. Cela ne veut pas dire qu’il n’y a rien.',
  notLoaded: 'Pas encore chargé.',
  why: 'Pourquoi c’est ici',
  area: 'Territoire desservi',
  areaOnly:
    'Seulement ce territoire, selon sa fiche\u00a0: demandez d’abord s’il dessert l’endroit où vous êtes.',
  regions:
    'Les régions sont données dans les mots des fiches; les localités qu’elles comprennent ne sont pas inscrites. La ligne nationale ci-dessus en sait plus.',
  cityFirst: (city) =>
    `Dans chaque groupe, les organismes situés à ${city}, ou qui nomment cette ville, viennent en premier.`,
  seat: (city) => `situé à ${city}`,
  whole: (place) => `de niveau étatique, pour tout le territoire\u00a0: ${place}`,
  part: (place) => `lieu\u00a0: ${place}; la partie desservie n’est pas inscrite`,
  across: (places) => `travaille dans plusieurs lieux\u00a0: ${places}`,
  country: (places) => `dessert tout le pays\u00a0: ${places}`,
  names: (place) => `d’un lieu voisin; sa fiche nomme\u00a0: ${place}`,
  hidden: 'pour protéger les personnes qui y vivent, l’emplacement n’est pas montré',
};
