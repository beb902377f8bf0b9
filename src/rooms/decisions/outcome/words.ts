import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import type { FollowUpRefusal } from './rules.ts'

const nb = '\u00a0'

export const refusals: Record<FollowUpRefusal, string> = {
  'not-closed': 'Cette décision n’est pas close\u00a0: ses suites viendront après.',
  stale: 'Quelqu’un d’autre a écrit les suites depuis que vous les avez ouvertes.',
  'review-past': 'Donnez une date de bilan à venir.',
  'due-past': 'Donnez une échéance à venir.',
  'nothing-to-review': 'Écrivez d’abord les suites de la décision\u00a0: le bilan dira ce qu’elles sont devenues.',
}

export const letter = {
  subject: (title: string) => `Le bilan d’une décision est attendu${nb}: ${title}`,
  paragraphs: (body: string, title: string, day: Day) => [
    `${body} avait prévu de revenir le ${formatDay(day)} sur la décision ${quoted(title)}.`,
    'Dites en quelques lignes ce qu’elle est devenue, ce qui a marché et ce qu’il faut changer. Le bilan est public.',
  ],
  action: 'Écrire le bilan',
}

export const words = {
  title: 'Les suites',
  none: 'Personne n’a encore écrit ce qui suit cette décision.',
  noneOfRound: 'Ce tour de table n’est pas une décision, et personne n’a encore écrit ce qui le suit.',
  text: 'Ce qui est décidé de faire',
  owner: 'Qui le fait',
  due: 'Pour le',
  reviewOn: 'On y revient le',
  review: 'Le bilan',
  reviewedOn: (day: Day) => `Écrit le ${formatDay(day)}.`,
  write: 'Écrire les suites',
  change: 'Modifier les suites',
  writeReview: 'Écrire le bilan',
  formTitle: 'Écrire les suites de la décision',
  formLede: 'Qui fait quoi, pour quand, et quand on y revient. Le résultat du vote, lui, ne change pas.',
  textHint: 'Ce qui change à partir de maintenant, et les premières choses à faire.',
  ownerHint: 'Une structure, un groupe, une fonction. Pas le nom d’une personne sans son accord\u00a0: c’est public.',
  dueHint: 'Facultatif.',
  reviewHint: 'Facultatif, mais précieux\u00a0: la page vous rappellera ce jour-là.',
  save: 'Enregistrer les suites',
  saved: 'Les suites sont écrites.',
  reviewTitle: 'Écrire le bilan',
  reviewLede: 'Ce que la décision est devenue. Il est public, et remplace le bilan d’avant.',
  reviewText: 'Bilan',
  reviewTextHint: 'Ce qui a été fait, ce que cela a changé, ce que vous feriez autrement.',
  again: 'On y revient encore le',
  saveReview: 'Publier le bilan',
  reviewSaved: 'Le bilan est publié.',
  keep: 'Ne rien changer',
  errors: {
    text: 'Écrivez ce qui est décidé de faire.',
    owner: 'Dites qui le fait.',
    review: 'Écrivez le bilan.',
    day: 'Une date qui existe, comme 30/06/2027.',
  },
}
