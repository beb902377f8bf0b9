import { count } from '#core/pure/text.ts'

export const words = {
  proofName: 'preuve',
  lede: 'Des personnes demandent à tenir une fiche que personne ne tient. Vérifiez leur preuve, répondez en cinq jours ouvrés.',
  caption: (n: number) => count(n, 'demande à examiner', 'demandes à examiner'),
  none: 'Aucune demande n’attend.',
  columns: { sheet: 'Fiche', who: 'Qui', title: 'À quel titre', due: 'Avant le' },
  late: 'En retard',
  who: 'Demandé par',
  email: 'Son adresse (visible ici seulement)',
  title: 'À quel titre',
  proof: 'Ce qui le montre',
  link: 'Lien donné',
  file: 'Pièce jointe',
  open: 'Ouvrir la pièce',
  asked: 'Demandé le',
  accept: 'Confier la fiche à cette personne',
  refuse: 'Refuser',
  reason: 'Pourquoi\u00a0? (envoyé à la personne)',
  missing: 'Dites pourquoi.',
  accepted: 'La fiche est confiée.',
  refused: 'La demande est refusée, la personne est prévenue.',
} as const
