import { quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'

/** Why a proposal came to nothing. */
export const reasons = {
  nobody: 'Aucune des organisations proposées n’a accepté le mandat à temps.',
  closed: 'La communauté est close.',
  refused: 'Les membres ont voté contre.',
  quorum: 'Trop peu de membres ont voté pour que le résultat compte.',
  cancelled: 'Le vote n’a pas pu avoir lieu.',
  late: 'Les dates proposées sont passées.',
}

/** What is asked of the members. */
export const decisionWords = {
  mandate: (holders: string, span: string, mission: string) => ({
    title: `Confier l’animation à ${holders}${nb}?`,
    question: `Une objection demeure après la consultation. Faut-il confier l’animation de la communauté à ${holders}, ${span}${nb}?\n\nLa mission${nb}:\n\n${mission}`,
  }),
  withdrawal: (holders: string, reason: string) => ({
    title: `Retirer le mandat d’animation de ${holders}${nb}?`,
    question: `Faut-il retirer ce mandat avant sa date${nb}? La raison donnée${nb}: ${quoted(reason)}`,
  }),
  silent: 'L’animation n’a pas répondu, dans le délai de quinze jours, aux membres qui n’ont plus de nouvelles.',
}
