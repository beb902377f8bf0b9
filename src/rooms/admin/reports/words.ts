import { count } from '#core/pure/text.ts'

export const words = {
  lede: 'Ce que l’on signale sur les fiches de votre périmètre. Relisez, corrigez ou archivez, puis dites ce qui a été fait.',
  caption: (n: number) => count(n, 'signalement à traiter', 'signalements à traiter'),
  none: 'Aucun signalement n’attend.',
  columns: { sheet: 'Fiche', reason: 'Raison', due: 'Avant le' },
  late: 'En retard',
  details: 'Ce qui est dit',
  other: 'Adresse donnée',
  at: 'Signalé le',
  reply: 'Une réponse sera envoyée',
  yes: 'Oui',
  no: 'Non, aucune adresse n’a été laissée',
  outcome: 'Ce qui a été fait, ou pourquoi rien ne l’a été',
  handled: 'C’est traité',
  dismissed: 'Rien à changer',
  missing: 'Dites ce qui a été fait.',
  done: 'Le signalement est traité.',
  already: 'Ce signalement est déjà traité.',
} as const
