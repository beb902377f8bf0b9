import type { RenameRefusal, ReviewRefusal } from '../questions/actions-asking.ts'
import type { MarkRefusal, SpecifyRefusal } from '../questions/rules.ts'

export const reviewRefusals: Record<ReviewRefusal, string> = {
  'not-proposed': 'Cette question a déjà été traitée.',
  'own-question': 'Vous avez posé cette question\u00a0: une autre personne doit la publier.',
}

export const rewordRefusals: Record<RenameRefusal, string> = {
  'not-public': 'Cette question n’est pas publique.',
  'same-wording': 'Rien ne change.',
}

export const markRefusals: Record<MarkRefusal, string> = {
  'not-in-answer': 'Ce passage ne se trouve pas dans la réponse\u00a0: recopiez-le exactement.',
  'already-marked': 'Ce passage est déjà signalé.',
}

export const specifyRefusals: Record<SpecifyRefusal, string> = {
  'text-missing': 'Écrivez ce que disait le passage.',
  'source-missing':
    'Une précision cite sa source\u00a0: son nom et son adresse. Sans source, le passage reste tel quel.',
  'day-to-come': 'Cette date n’est pas encore venue.',
  'already-specified': 'Ce passage est déjà précisé\u00a0: une précision ne se réécrit pas.',
}

export const words = {
  title: 'Questions et orientations',
  desk: 'Rédaction',
  proposed: 'Questions reçues',
  none: 'Aucune question n’attend.',
  published: 'Questions publiées',
  from: 'De',
  nameless: 'une personne dont le nom est effacé',
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
  over: 'Cette question est close\u00a0: plus rien ne s’y ajoute.',
  present: 'La réponse actuelle',
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
  more: 'Autour de la réponse',
  reword: 'Changer l’intitulé',
  rewordText: 'L’ancienne adresse mènera à la nouvelle, et le changement reste dans l’histoire de la question.',
  rewordDone: 'L’intitulé est changé.',
  gaps: 'Passages abîmés',
  gapsText:
    'Un passage de l’original qui s’interrompt ou ne se comprend pas est cité tel quel, et signalé. Personne ne le complète\u00a0: seule une source dit ce qu’il disait.',
  noGap: 'Aucun passage n’est signalé.',
  mark: 'Signaler un passage',
  quote: 'Le passage, recopié de la réponse',
  kind: 'Comment il est abîmé',
  note: 'En quoi (publié à côté)',
  markDone: 'Le passage est signalé.',
  specify: 'Préciser ce passage',
  precision: 'Ce que disait le passage',
  on: 'Su le',
  specifyDone: 'Le passage est précisé, avec sa source.',
} as const
