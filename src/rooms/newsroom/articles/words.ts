import { quoted } from '#core/pure/text.ts'
import type { ArticleKind, PersonRole } from './rules.ts'

const nb = '\u00a0'

export const kindNames: Record<ArticleKind, string> = { report: 'Compte rendu', news: 'Actualité', page: 'Page' }
export const kindPlurals: Record<ArticleKind, string> = { report: 'Comptes rendus', news: 'Actualités', page: 'Pages' }
export const kindSlugs: Record<ArticleKind, string> = { report: 'compte-rendu', news: 'actualite', page: 'page' }

export const personRoleNames: Record<PersonRole, string> = {
  presents: 'présente',
  with: 'avec',
  attends: 'en présence de',
}

const numbers = ['', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']

/** What everyone reads around an article. */
export const words = {
  journal: 'Journal',
  journalDescription: 'Comptes rendus, actualités et questions de #FrenchImpact.',
  journalLede:
    'Ce qui a été dit, ce qui a été décidé depuis, et ce qui se passe. Chaque texte est relu par une autre personne que celle qui l’a écrit.',
  feed: 'S’abonner au flux Atom',
  feedTitle: 'Journal de #FrenchImpact',
  all: 'Tout',
  kinds: 'Genre',
  none: 'Rien n’est encore publié.',
  noneOnMeasure: 'Aucun article publié ne parle de cette mesure.',
  orientations: 'Les orientations à confirmer',
  events: 'L’agenda',
  works: 'Les chantiers en cours',
  pages: 'Pages',
  around: 'Autour du journal',
  unsure: 'Réponses provisoires',
  measure: (measure: string) => `Mesure${nb}: ${measure}`,
  writtenBy: 'Écrit par la rédaction, relu par une autre personne.',
  publishedOn: 'Publié le',
  correctedOn: 'Corrigé le',
  history: 'Historique',
  contents: 'Dans cette page',
  questions: (n: number) => {
    const many = numbers[n] ?? String(n)
    return n === 1
      ? 'Une question, une réponse'
      : `${many.charAt(0).toUpperCase()}${many.slice(1)} questions, ${many} réponses`
  },
  speakers: 'Qui parlait',
  noFunction: 'fonction non donnée par la source',
  thatDay: 'Fonctions à la date de l’événement.',
  rectify: `Vous êtes cité${nb}? Demander une rectification`,
  facts: 'Dit alors, décidé depuis',
  said: `Dit alors${nb}: `,
  event: 'L’événement',
  eventCancelled: 'Annulé',
  date: 'Date',
  venue: 'Lieu',
  host: 'Accueilli par',
  organisers: 'Organisé par',
  aboutAuthors: 'À propos de cet article',
  comments: 'Commentaires',
  archived: 'Cet article est archivé',
  data: 'Cet article en JSON',
  fictional: 'Fictif',
  fictionalText: 'Contenu fictif, inventé pour la démonstration.',
  edit: 'Corriger ce texte',
  revisionsTitle: (title: string) => `Historique de ${quoted(title)}`,
  revisionsLede: 'Chaque version publiée, et ce qui la sépare de la précédente.',
  revision: (number: number) => `Version ${number}`,
  wholeRevision: (number: number) => `Lire la version ${number} en entier`,
  current: 'En ligne',
  former: (number: number) => `Vous lisez la version ${number}, qui a été remplacée.`,
  readCurrent: 'Lire la version en ligne',
  approvedOn: 'Publiée le',
  first: 'Première version publiée.',
  noChange: 'Aucun mot n’a changé.',
  fields: {
    title: 'Titre',
    slug: 'Adresse',
    event: 'Événement raconté',
    lede: 'Chapô',
    body: 'Texte',
    questions: 'Questions jointes',
    section: (title: string) => `Séquence ${quoted(title)}`,
    order: 'Ordre des séquences',
    facts: 'Décidé depuis',
    images: 'Images',
  },
  unknown: 'inconnu',
  place: `Territoire${nb}: `,
  questionsAfter: (n: number) =>
    n === 0 ? 'Avant les séquences.' : `Après ${n === 1 ? 'la première séquence' : `${n} séquences`}.`,
} as const
