import { count } from '#core/pure/text.ts'

type Waiting = { waiting: number; late: number; reported: number; appeals: number }

/** The home of the administration: what waits, and the doors one may open. */
export const words = {
  lede: (name: string) => `${name}, voici ce qui attend.`,
  messages: 'Messages',
  queues: { late: 'en retard', mine: 'à moi', unassigned: 'sans personne', open: 'à traiter en tout' },
  mostUrgent: 'Les messages les plus urgents',
  nothing: 'Aucun message n’attend de réponse.',
  seeMessages: 'Tous les messages',
  peopleAndSheets: 'Comptes et fiches',
  accounts: ['compte', 'comptes'],
  suspended: ['compte suspendu', 'comptes suspendus'],
  unverified: ['adresse à confirmer', 'adresses à confirmer'],
  grants: ['fonction en cours', 'fonctions en cours'],
  projects: ['projet publié', 'projets publiés'],
  organisations: ['structure publiée', 'structures publiées'],
  drafts: ['brouillon', 'brouillons'],
  works: 'Courriels et tâches',
  mailsQueued: ['courriel en attente', 'courriels en attente'],
  mailsFailed: ['courriel en échec', 'courriels en échec'],
  mailsWritten: ['courriel parti ou gardé', 'courriels partis ou gardés'],
  jobsWaiting: ['tâche en attente', 'tâches en attente'],
  jobsFailed: ['tâche en échec', 'tâches en échec'],
  waitingSince: 'Le plus ancien courriel en attente a été écrit le',
  claims: (n: number) => count(n, 'demande à examiner', 'demandes à examiner'),
  proposals: (n: number) => count(n, 'proposition à relire', 'propositions à relire'),
  twins: (n: number) => count(n, 'paire à comparer', 'paires à comparer'),
  reports: (n: number) => count(n, 'signalement à traiter', 'signalements à traiter'),
  comments: ({ waiting, late, reported, appeals }: Waiting) =>
    `${count(waiting, 'message à relire', 'messages à relire')}, dont ${late} en retard\u00a0; ${count(reported, 'signalé', 'signalés')}, ${count(appeals, 'recours', 'recours')}`,
  doors: 'Parties de l’administration',
} as const
