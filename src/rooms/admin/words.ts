/** Sentences that several parts of the administration say. */
export const words = {
  home: 'Administration',
  parts: {
    messages: 'Messages',
    claims: 'Revendications',
    reports: 'Signalements',
    sheets: 'Fiches à vérifier',
    moderation: 'Commentaires',
    roles: 'Fonctions',
    accounts: 'Comptes',
    challenges: 'Défis',
    journal: 'Journal d’audit',
    mails: 'Courriels',
    jobs: 'Tâches',
  },
  filter: 'Filtrer',
  cancel: 'Ne rien changer',
  nobody: 'Personne',
  late: 'En retard',
  older: 'Plus anciens',
  newest: 'Revenir aux plus récents',
} as const
