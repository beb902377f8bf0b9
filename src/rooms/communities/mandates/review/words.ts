import type { ReviewRefusal } from './actions.ts'
import type { SaidRefusal } from './actions-say-in-review.ts'

export const refusals: Record<ReviewRefusal | SaidRefusal, string> = {
  'not-begun': 'Le mandat n’a pas commencé.',
  stale: 'Quelqu’un a enregistré le bilan avant vous.',
  pen: 'Vous vous êtes déjà exprimé, au nom d’un autre membre.',
  holder: 'Qui porte le mandat écrit le bilan lui-même.',
}

export const words = {
  link: 'Le bilan',
  title: 'Bilan du mandat',
  lede: 'Avant tout renouvellement, l’animation dit comment elle a tenu sa mission, et les membres en disent ce qu’ils en pensent.',
  self: 'Ce que dit l’animation',
  none: 'Le bilan n’est pas encore écrit',
  noneText: 'Il précède tout renouvellement du mandat.',
  done: 'Ce qui a été fait',
  hard: 'Ce qui a été difficile',
  next: 'Ce qu’il faudrait ensuite',
  write: 'Écrire le bilan',
  rewrite: 'Reprendre le bilan',
  submit: 'Publier le bilan',
  saved: 'Le bilan est public.',
  members: 'Ce que disent les membres',
  membersNone: 'Aucun membre ne s’est exprimé.',
  say: 'Ce que vous en dites',
  sayHint: 'Tout le monde le lira, avec le nom de l’organisation.',
  saySubmit: 'Publier',
  said: 'Merci, c’est publié.',
  errors: { done: 'Dites ce qui a été fait.', body: 'Écrivez dix lettres au moins.' },
}
