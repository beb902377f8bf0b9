import { count } from '#core/pure/text.ts'

export const words = {
  lede: 'Les corrections que l’on propose sur les fiches que personne ne tient, et celles auxquelles une équipe n’a pas répondu en dix jours ouvrés.',
  caption: (n: number) => count(n, 'proposition à relire', 'propositions à relire'),
  none: 'Aucune proposition n’attend.',
  columns: { sheet: 'Fiche', part: 'Partie', why: 'Ce qui est dit', due: 'Avant le' },
  late: 'En retard',
} as const
