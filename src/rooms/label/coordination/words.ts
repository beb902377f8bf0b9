import { count } from '#core/pure/text.ts'

/** The home of those who coordinate the label. */
export const words = {
  title: 'Coordination du label',
  lede: 'Ce que le label demande, combien de temps il prend, et qui le fait vivre.',
  waiting: 'Ce qui vous attend',
  nothingWaits: 'Rien n’attend.',
  parts: 'Les réglages',
  desk: 'Le bureau',
  cancel: 'Annuler',
  criteria: {
    title: 'Critères',
    text: 'Écrire la version suivante des critères d’une famille, voir ce qui change, la publier.',
  },
  families: { title: 'Familles', text: 'Ouvrir ou fermer une famille, par une décision citée.' },
  roles: { title: 'Rôles', text: 'Ajouter un rôle au catalogue, ou l’en retirer, par une décision citée.' },
  delays: { title: 'Délais et seuils', text: 'Les délais publiés, le nombre d’avis et de signatures.' },
  team: { title: 'Équipe', text: 'Qui instruit quoi, où, avec quelle charge.' },
  queue: { title: 'Bureau d’instruction', text: 'Toutes les candidatures, et qui a la main.' },
  sessions: { title: 'Séances du comité', text: 'Ordres du jour, quorum, décisions.' },
  awards: { title: 'Labels accordés', text: 'Termes, contrôles, procédures ouvertes, réponses reçues.' },
  national:
    'Les critères, les familles, les rôles et les délais sont les mêmes partout. Ils se changent à l’échelle du pays.',
  draft: (family: string, number: number) =>
    `${family}\u00a0: un brouillon de la version ${number} attend d’être publié`,
  noCriteria: (family: string) => `${family}\u00a0: pas encore de critères, personne ne peut candidater`,
  proposals: (total: number) =>
    `${count(total, 'délai ou seuil est', 'délais ou seuils sont')} encore à l’état de proposition, sans acte`,
  overloaded: (total: number) =>
    `${count(total, 'personne suit', 'personnes suivent')} plus de dossiers que leur limite`,
  late: (total: number) => `${count(total, 'avis est', 'avis sont')} en retard`,
  procedures: {
    late: (total: number) =>
      `${count(total, 'procédure sur un label est', 'procédures sur des labels sont')} en retard\u00a0: les structures le voient`,
    answered: (total: number) =>
      `${count(total, 'réponse de structure labellisée est', 'réponses de structures labellisées sont')} à examiner`,
    silent: (total: number) =>
      `${count(total, 'structure labellisée a laissé passer son délai', 'structures labellisées ont laissé passer leur délai')} de réponse`,
    committee: (total: number) =>
      `${count(total, 'procédure attend', 'procédures attendent')} d’être à l’ordre du jour du comité`,
  },
  tooFew: (total: number) =>
    `${count(total, 'personne instruit', 'personnes instruisent')} aujourd’hui\u00a0: il en faut deux au moins par dossier`,
} as const
