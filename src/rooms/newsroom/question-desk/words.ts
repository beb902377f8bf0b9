import type { ReviewRefusal } from '../questions/actions.ts'

export const reviewRefusals: Record<ReviewRefusal, string> = {
  'not-proposed': 'Cette question a déjà été traitée.',
  'own-question': 'Vous avez posé cette question\u00a0: une autre personne doit la publier.',
}

export const words = {
  title: 'Questions et orientations',
  desk: 'Rédaction',
  proposed: 'Questions reçues',
  none: 'Aucune question n’attend.',
  published: 'Questions publiées',
  from: 'De',
  context: 'Contexte donné',
  review: 'Traiter cette question',
  name: 'La question, telle qu’elle sera publiée',
  theme: 'Thème',
  publish: 'Publier la question',
  publishedDone: 'La question est publiée.',
  refuse: 'Ne pas la publier',
  reason: 'Pourquoi\u00a0? (envoyé à son auteur)',
  refusedDone: 'La question n’est pas publiée, et son auteur le sait.',
  change: 'Dire la suite',
  changeIntro:
    'Une nouvelle ligne s’ajoute à l’histoire\u00a0; rien n’est réécrit. Confirmer, remplacer ou abandonner demande la fonction de porte-parole.',
  maturity: 'Statut',
  answer: 'La réponse (Markdown)',
  saidOn: 'Dite ou décidée le',
  sourceName: 'Source',
  sourceUrl: 'Adresse de la source',
  decider: 'Qui a décidé',
  reasonChange: 'Pourquoi',
  heir: 'Question qui prend la suite',
  noHeir: 'Aucune',
  submit: 'Enregistrer la suite',
  done: 'C’est consigné.',
} as const
