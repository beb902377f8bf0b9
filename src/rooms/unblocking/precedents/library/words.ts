import { formatDay, parisDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { Similar } from '../similar/queries.ts'
import type { FilterName, Sort } from './rules.ts'

export const sortNames: Record<Sort, string> = {
  nearest: 'Les plus proches des mots',
  recent: 'Les plus récents',
  useful: 'Les plus utiles',
}

export const filterNames: Record<FilterName, string> = {
  domaine: 'Domaine',
  blocage: 'Comment cela bloque',
  issue: 'Comment cela a fini',
  administration: 'Administration',
  defi: 'Défi',
  lieu: 'Région ou département',
  niveau: 'Niveau de la décision',
}

export const closenessNames: Record<Similar['closeness'], string> = {
  very_close: 'Très proche',
  close: 'Proche',
  contrary: 'Issue contraire',
}

export const words = {
  title: 'Précédents',
  one: 'Précédent',
  description:
    'Des blocages administratifs déjà levés\u00a0: la règle, ce qu’elle protège, l’issue, la base juridique, le temps qu’il a fallu et une lettre à réutiliser.',
  lede: 'Quelqu’un a peut-être déjà levé ce blocage. Chaque fiche dit comment, sans dire qui.',
  q: 'Ce qui bloque, avec vos mots',
  qHint: 'Les fautes et les accents ne comptent pas.',
  sort: 'Ordre',
  any: 'Indifférent',
  filter: 'Chercher',
  found: (n: number) => count(n, 'précédent', 'précédents'),
  partly: 'Aucune fiche n’a tous ces mots\u00a0: en voici qui en ont une partie.',
  none: 'Personne n’a encore levé ce blocage ici',
  noneText: 'Essayez d’autres mots, retirez un filtre, ou demandez de l’aide\u00a0: ce sera peut-être le premier.',
  empty: 'Pas encore de fiche',
  emptyText: 'Quand un dossier se termine, et si le projet est d’accord, ce qui l’a débloqué est écrit ici, sans nom.',
  ask: 'Demander de l’aide',
  beyond: 'Cette page est au-delà de la dernière',
  lastPage: 'La dernière page',
  data: 'Données',
  dataText: 'Toutes les fiches publiées, sous Licence Ouverte 2.0. Sans nom de projet ni de personne.',
  feed: 'Être prévenu des nouvelles fiches (Atom)',
  fictional: 'Fictif',
  fictionalText: 'Cette fiche est inventée, pour la démonstration.',
  days: (n: number) => (n === 0 ? 'réponse le jour même' : `réponse en ${count(n, 'jour ouvré', 'jours ouvrés')}`),
  usefulTo: (n: number) => `utile à ${count(n, 'personne', 'personnes')}`,

  blockage: 'Le blocage',
  rule: 'La règle',
  purpose: 'Ce qu’elle protège',
  wayOut: 'Ce qui l’a levé',
  wayOutRefused: 'Ce qui a été répondu',
  facts: 'En bref',
  outcome: 'Issue',
  basis: 'Base juridique',
  taken: 'Temps pris',
  takenDays: (n: number) => count(n, 'jour ouvré', 'jours ouvrés'),
  matter: 'Domaine',
  how: 'Comment cela bloquait',
  administration: 'Administration',
  level: 'Niveau de la décision',
  place: 'Lieu',
  challenges: 'Défis',
  publishedOn: 'Publié le',
  letter: 'La lettre',
  letterText:
    'À reprendre telle quelle\u00a0: remplacez ce qui est entre crochets. Elle ne vaut pas conseil juridique.',
  letterFile: 'Télécharger la lettre (texte)',
  letterSource: (url: string) => `D’après la fiche ${url}, Licence Ouverte 2.0.`,
  same: 'J’ai le même blocage',
  served: (n: number) => `Cette fiche a servi ${count(n, 'fois', 'fois')} à un autre dossier.`,
  fewServed: 'Moins de cinq autres dossiers ont dit qu’elle leur servait.',
  useful: 'Utile\u00a0?',
  yes: 'Oui',
  no: 'Non',
  counted: (yes: number, no: number) => `${count(yes, 'oui', 'oui')}, ${count(no, 'non', 'non')}.`,
  saidYes: 'Vous avez répondu oui. Vous pouvez changer d’avis.',
  saidNo: 'Vous avez répondu non. Vous pouvez changer d’avis.',
  signIn: 'Connectez-vous pour répondre',
  choose: 'Choisissez oui ou non.',
  thanks: 'Merci, votre réponse compte.',
  similar: 'D’autres ont eu presque le même problème',

  goneTitle: 'Cette fiche a été retirée',
  goneText: (on: Date) =>
    `Retirée le ${formatDay(parisDay(on))}. Ce qu’elle disait n’est plus publié, ni trouvé, ni proposé.`,
  goneBack: 'Toutes les fiches',

  /** On the page of a challenge or of a territory. */
  elsewhere: 'Blocages déjà levés',
  elsewhereMore: 'Tous les précédents',
  search: (q: string) => `Mots\u00a0: ${quoted(q)}`,
} as const
