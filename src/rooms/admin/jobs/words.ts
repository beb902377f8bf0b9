/** The states of a job, in the order it goes through them. */
export const jobStates = ['created', 'retry', 'active', 'completed', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

export const stateNames: Record<JobState, string> = {
  created: 'En attente',
  retry: 'À réessayer',
  active: 'En cours',
  completed: 'Faites',
  failed: 'En échec',
  cancelled: 'Annulées',
}

const queueNames: Record<string, string> = {
  mail: 'Envoi des courriels',
  sweep: 'Oubli des compteurs d’essais',
  'forget-contact': 'Oubli des anciens messages',
  'accounts-purge': 'Oubli des sessions et des liens périmés',
}

/** What a queue does; `.dead` holds the jobs that failed at every try. */
export const queueName = (queue: string): string => {
  const [name = queue, dead] = [queue.replace(/\.dead$/, ''), queue.endsWith('.dead')]
  return `${queueNames[name] ?? name}${dead ? ' (abandonnées)' : ''}`
}

export const words = {
  lede: 'Ce que le site fait en arrière-plan\u00a0: envoyer, oublier, mettre à jour.',
  queues: 'Files',
  queue: 'File',
  none: 'Aucune tâche n’a encore été confiée.',
  failed: 'Les derniers échecs',
  noFailure: 'Aucune tâche en échec.',
  columns: { queue: 'File', at: 'Confiée le', tries: 'Essais', error: 'Erreur' },
} as const
