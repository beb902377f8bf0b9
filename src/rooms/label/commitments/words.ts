import { count, frenchNumber, quoted } from '#core/pure/text.ts'

export const wrong = {
  value: 'Écrivez un nombre entier, en chiffres.',
  day: 'Donnez la date à laquelle ce nombre était vrai.',
  future: 'Cette date n’est pas encore venue.',
  before: 'À cette date le label n’avait pas commencé.',
  url: 'Cette adresse n’est pas complète\u00a0: https://…',
} as const

export const refusals = {
  ended: 'Ce label est terminé\u00a0: ses engagements ne sont plus suivis.',
} as const

export const words = {
  title: 'Où en est cet engagement',
  lede: 'Ce que vous écrivez ici est public, avec sa date, sur la page de votre structure.',
  promised: 'Ce qui est promis',
  target: (target: number, unit: string) => `${frenchNumber(target)}\u00a0${unit}`,
  due: 'Pour le',
  now: 'Aujourd’hui',
  value: (unit: string) => `Nombre de ${unit}, depuis le début du label`,
  valueHint: 'Le total, pas seulement ce qui s’est ajouté.',
  day: 'À la date du',
  text: 'Ce qui a été fait',
  textHint: 'Quelques phrases. Ne nommez personne sans son accord.',
  url: 'Lien à l’appui',
  urlHint: 'Un compte rendu, une page, des données.',
  submit: 'Publier ce point',
  reported: 'Le point est publié.',
  past: 'Points déjà publiés',
  none: 'Aucun point n’a encore été publié.',
  kept: 'Chaque point reste. Le dernier est montré en premier.',
  back: 'La page de la structure',
} as const

export const letters = {
  reminder: {
    subject: (structure: string) => `Label de ${structure}\u00a0: où en sont vos engagements\u00a0?`,
    paragraphs: (structure: string, family: string, years: number) => [
      `Le label ${quoted(family)} de ${structure} a ${count(years, 'an', 'ans')}. Depuis un an, rien n’a été publié sur ce que voici\u00a0:`,
      'Un nombre et une phrase suffisent. S’il n’y a pas eu d’avancée, dites-le aussi\u00a0: la page de la structure le montre de toute façon.',
    ],
    action: 'Publier un point',
  },
} as const
