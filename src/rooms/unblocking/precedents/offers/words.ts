import type { OfferAnswer } from './rules.ts'

export const answerNames: Record<OfferAnswer, string> = {
  helps: 'Elle sert à ce dossier',
  differs: 'Ce n’est pas le même blocage',
}

export const words = {
  title: 'Une solution trouvée ailleurs',
  section: 'Solutions trouvées ailleurs',
  intro: 'Des fiches publiées sur le même blocage. Dites si elles servent\u00a0: cela compte pour les suivants.',
  lede: 'Quelqu’un a rencontré presque le même blocage. Lisez la fiche, puis dites si elle sert à ce dossier.',
  read: 'Lire la fiche',
  answer: 'Répondre',
  question: 'Cette solution sert-elle à ce dossier\u00a0?',
  choose: 'Choisissez une réponse.',
  send: 'Enregistrer ma réponse',
  once: 'On répond une fois. Votre réponse est comptée, sans dire quel dossier.',
  answered: 'Votre réponse est enregistrée.',
  already: 'Une réponse a déjà été donnée pour cette solution.',
  over: 'Ce dossier n’attend plus de solution.',
  back: 'Retour au dossier',
  fictional: 'Fictif',
} as const
