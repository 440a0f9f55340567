import type { StarterWords } from './en-starter.ts';
import { many } from './fr-many.ts';

/** The words of the worksheet for starting a coalition, and of the page of a program, in Canadian French. */
export const frStarter: StarterWords = {
  heading: 'Mettre sur pied une coalition',
  headingFor: (place) => `Mettre sur pied une coalition\u00a0: ${place}`,
  intro:
    'Une feuille de travail en trois étapes\u00a0: les questions pour commencer, qui pourrait participer, et une première réunion. Ce que les fiches disent du lieu se trouve à côté.',
  memory:
    'Ce que vous écrivez reste dans la mémoire de cette page\u00a0: rien n’est envoyé ni enregistré. Tout disparaît à la fermeture de la page, sauf si le navigateur la garde pour son bouton Précédent. Sur un téléphone partagé, effacez d’abord tout, puis utilisez «\u00a0Quitter maintenant\u00a0».',
  madeOn: (day) => `Fait le ${day} avec Coalition Map, à partir de sources publiques.`,
  place: 'État ou province',
  choosePlace: 'Aucun choix',
  first: 'Choisissez un État ou une province, et la feuille montrera qui y est inscrit.',
  noGuide:
    'Aucun guide avec des questions pour commencer n’est chargé\u00a0: il n’y a donc pas de feuille de travail. Vous n’avez rien fait de mal.',
  from: (publisher) => `Les questions et les types de partenaires viennent de\u00a0: ${publisher}.`,
  answer: 'Votre réponse',
  noAnswer: 'Pas encore de réponse',
  legend:
    '«\u00a0Inscrit\u00a0» désigne ce que nomment ces fiches, d’après le type d’un organisme ou les mots d’un nom\u00a0: vérifiez si cela convient. «\u00a0Rien d’inscrit\u00a0» veut dire sans donnée, et non qu’il n’y a personne. Vous seul ou vous seule pouvez dire qui manque.',
  recorded: (n) => many(n, 'inscrit', 'inscrits'),
  states: {
    'not-recorded': 'Rien d’inscrit, ce qui ne veut pas dire qu’il n’y a rien',
    'not-told': 'Ces fiches ne parlent pas de tels partenaires',
    'not-loaded': 'Les fiches ne sont pas toutes chargées',
  },
  mark: 'Vous dites',
  marks: {
    'with-us': 'Avec nous',
    'to-invite': 'À inviter',
    'not-for-us': 'Sans objet',
    'not-known': 'On ne sait pas',
  },
  records: (n) => `selon ${many(n, 'fiche', 'fiches')}`,
  others: 'Aussi inscrits; ni le nom ni le type ne disent de quelle sorte',
  nextHeading: 'La prochaine étape, et à qui s’adresser',
  nextIntro: (place) =>
    `Programmes qui ont un contact et dont rien en vigueur n’est inscrit pour ce lieu\u00a0: ${place}. Demandez ce qu’ils y offrent.`,
  noNext: (place) =>
    `De chaque programme qui a un contact, quelque chose est inscrit pour ce lieu\u00a0: ${place}. Demandez comment participer.`,
  noContact: 'Aucun programme avec un contact n’est chargé.',
  neighboursHeading: 'Ce que font les voisins',
  noNeighbours: (place) =>
    `Lieux voisins, ${place}\u00a0: ni rencontre tenue ni programme n’est inscrit. Cela veut dire sans donnée, et non qu’il n’y en a pas.`,
  meeting: 'Première réunion',
  meetingIn: (place) => `Première réunion\u00a0: une coalition, ${place}`,
  day: 'Jour (facultatif)',
  time: 'Heure (facultatif)',
  zone: (zone) => `L’heure est celle de cet appareil\u00a0: ${zone}.`,
  minutes: 'Durée',
  agenda: {
    heading: 'Ordre du jour de la première réunion',
    length: (n) => `${many(n, 'minute', 'minutes')} en tout`,
    when: (day) => `Quand\u00a0: ${day}`,
    point: (minutes, title) => `${minutes}\u00a0min\u00a0: ${title}`,
    minutes: (n) => `${n}\u00a0min`,
    welcome: 'Mot de bienvenue',
    why: (place) => `Pourquoi nous réunir, et ce qu’une coalition pourrait faire ici\u00a0: ${place}.`,
    here: 'Qui est présent',
    withUs: (names) => `Avec nous\u00a0: ${names}.`,
    askWho: 'Un tour de table\u00a0: qui nous sommes, et au nom de qui nous parlons.',
    unanswered: 'À répondre ensemble.',
    next: 'Prochaines étapes',
    invite: (names) => `À inviter\u00a0: ${names}. Qui invite qui?`,
    findOut: (n) =>
      `Encore à préciser\u00a0: ${many(n, 'type de partenaire', 'types de partenaires')}. Qui s’en informe?`,
    ask: (program, contact) => `S’informer sur ce programme\u00a0: ${program}, ${contact}`,
    date: 'Date de la prochaine réunion',
    whoCalls: 'Qui la convoque, et qui note ce qui est convenu?',
  },
  keep: 'Garder cette feuille',
  saveText: 'Enregistrer en texte',
  saveCsv: 'Enregistrer en CSV',
  saveCalendar: 'Enregistrer pour un calendrier',
  print: 'Imprimer',
  needsDay:
    'Choisissez un jour pour la première réunion, et elle pourra être enregistrée pour un calendrier.',
  calendarNote: 'Le calendrier contient les points de l’ordre du jour, non vos réponses.',
  saved: 'Le fichier a été remis au navigateur. Il reste sur l’appareil jusqu’à ce que vous l’effaciez.',
  clear: 'Tout effacer',
  undo: 'Annuler',
  cleared:
    'Tout est effacé. «\u00a0Annuler\u00a0» le ramène jusqu’à ce que vous écriviez de nouveau ou partiez.',
  undone: 'Ce qui était effacé est revenu.',
  program: {
    heading: 'Programmes',
    choose: 'Choisissez un programme pour lire ce qu’il est, à qui il s’adresse et où il est inscrit.',
    none: 'Aucun programme n’est chargé.',
    unknown: (id) => `Le programme «\u00a0${id}\u00a0» n’est pas dans ces données.`,
    all: 'Tous les programmes',
    notStated: 'Non indiqué',
    notLoaded: 'Les fiches ne sont pas toutes chargées',
    goals: 'Mission et objectifs',
    reports: 'Rapports sur les retombées',
    guides: 'Conseils',
    resources: 'Ressources qui le nomment',
    start: 'Comment commencer',
    write: 'À qui s’adresser',
    active: 'Où il est inscrit',
    activeIn: (places) => many(places, 'lieu', 'lieux'),
    activeNone:
      'Aucun lieu n’est inscrit avec une mesure en vigueur ou une rencontre tenue. Cela veut dire sans donnée, et non qu’il n’y en a pas.',
    activeNote:
      'Un lieu figure ici si une mesure y est en vigueur ou si une rencontre y a été tenue. Un lieu qui n’y figure pas est sans donnée; ce n’est pas un «\u00a0non\u00a0».',
    lesser: 'Seulement annoncé, proposé, prévu, ou que la source ne nomme pas ainsi',
    countries: 'Dit d’un pays dans son ensemble',
    mapLabel: (program, places) => `Carte\u00a0: ${program}. Inscrits\u00a0: ${places}.`,
    mapNote: 'En couleur\u00a0: inscrit. Hachuré\u00a0: sans donnée. La liste ci-dessous dit la même chose.',
    records: (n) => many(n, 'fiche', 'fiches'),
  },
};
