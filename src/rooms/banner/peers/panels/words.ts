import { count } from '#core/pure/text.ts'

export const words = {
  how: (candidates: number) =>
    `${count(candidates, 'membre', 'membres')} sans lien avec cette question ce jour-là, un numéro chacun. L’ordre est celui du SHA-256 de «\u00a0graine:numéro\u00a0», en hexadécimal\u00a0: chacun peut le refaire.`,
  seed: 'Graine',
  order: 'Les premiers de l’ordre',
  drawn: 'Tiré le',
  due: 'Avis attendus avant le',
  called: 'Appelés',
  seat: (number: number) => `Membre n°\u00a0${number}`,
  number: 'Numéro',
  state: 'Où il en est',
  decided: 'Décidé le',
  dissolved: 'Dissous le',
  dissolvedText: 'Il n’y avait plus assez de membres sans lien pour le compléter\u00a0: un autre tirage a suivi.',
  data: 'Les tirages en JSON',
} as const
