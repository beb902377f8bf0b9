import { count } from '#core/pure/text.ts'
import { nb, type Refusal } from './words-names.ts'

export const refusals: Record<Refusal, string> = {
  'not-open': `Ce groupe est clos${nb}: rien ne s’y écrit plus.`,
  'not-yours': 'Choisissez une voix que vous portez.',
  already: 'Cette voix est déjà membre du groupe.',
  waiting: 'Une demande est déjà en attente pour cette voix. Le groupe répond sous dix jours.',
  'too-soon': 'Une demande a été refusée il y a moins de trente jours. Vous pourrez la refaire ensuite.',
  'no-such-move': 'Le groupe ne peut pas passer à cette étape depuis celle où il est.',
  'outcome-missing': 'Pour clore le groupe, dites ce qu’il a produit, en dix caractères au moins.',
  'meetings-left': 'Une réunion est encore prévue. Annulez-la, ou publiez son compte rendu, avant de clore.',
  stale: 'Quelqu’un a enregistré avant vous. Rien n’a été écrasé.',
  'not-now': 'Ce n’est plus possible à cette étape.',
  past: 'Choisissez un jour à venir.',
  'too-many': 'Ce groupe en a déjà beaucoup. Terminez-en avant d’en ajouter.',
  future: `La réunion n’a pas encore eu lieu${nb}: le compte rendu s’écrit à partir de son jour.`,
  answered: 'Cette demande a déjà sa réponse.',
  'last-lead':
    'Cette voix pilote le groupe. Nommez d’abord un autre pilote, ou quittez le groupe en le laissant à reprendre.',
  'not-a-member': 'Choisissez un membre du groupe.',
  'nothing-given': 'Un livrable rendu a un texte ou un lien.',
  voting: 'Le pilotage est déjà soumis au vote du groupe.',
  'called-off': 'Vous avez demandé puis retiré ce vote il y a moins de trente jours. Un autre membre peut le demander.',
  'voted-lately': 'Le groupe a voté sur son pilotage il y a moins de trente jours.',
}

export const words = {
  kind: 'Groupe de travail',
  groups: 'Groupes de travail',
  national: 'National',
  fictional: 'Fictif',
  closedDoors: 'Huis clos',
  back: 'Revenir au groupe',
  save: 'Enregistrer',
  saved: 'C’est enregistré.',
  aPerson: 'Une personne',
  persons: (n: number) => count(n, 'personne', 'personnes'),
  organisations: (n: number) => count(n, 'organisation', 'organisations'),
  tabs: {
    label: 'Parties du groupe',
    group: 'Le groupe',
    meetings: 'Réunions',
    actions: 'Qui fait quoi',
    deliverables: 'Livrables',
    decisions: 'Décisions',
  },
  behind: (reason: string) =>
    `Ce groupe travaille à huis clos. Motif public${nb}: ${reason.trim().replace(/[.…]+$/, '')}. Son mandat, ses organisations membres et ses dates restent publics.`,
  errors: {
    day: 'Une date qui existe, comme 30/06/2027.',
    hour: 'Une heure, comme 14:30 ou 14 h 30.',
    url: 'Une adresse complète, comme https://exemple.org/page.',
    stamp: 'Revenez à la page et recommencez.',
  },
} as const
