import { joinWords, quoted } from '#core/pure/text.ts'
import type { Withdrawable, WithdrawalReason } from '../rules.ts'
import { nb, withdrawalReasons, withdrawnNames } from '../words.ts'

export const partNames: Record<Withdrawable, string> = {
  text: 'La phrase, l’engagement et les précisions',
  link: 'Le lien',
  file: 'La pièce',
}

export const reasonNames: Record<WithdrawalReason, string> = {
  personal: 'Une donnée personnelle s’y trouve',
  law: 'La loi demande de le retirer',
}

/** What stays written where something was taken away. The date follows. */
export const traceOf = (parts: readonly Withdrawable[], why: WithdrawalReason) => ({
  what: `${capital(joinWords(parts.map((part) => withdrawnNames[part])))} le`,
  why: `Motif${nb}: ${withdrawalReasons[why]}.`,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const words = {
  title: 'Retirer un passage ou une pièce',
  lede: (project: string, question: string) =>
    `Dans la déclaration de ${quoted(project)}, à la question ${quoted(question)}. Une déclaration ne se réécrit pas${nb}: on n’en retire que ce qui n’a pas le droit de rester public. La réponse, la date du retrait et son motif restent affichés.`,
  parts: 'Que faut-il retirer\u00a0?',
  why: 'Pour quel motif\u00a0?',
  submit: 'Retirer pour toujours',
  keep: 'Ne rien retirer',
  link: 'Retirer un passage',
  done: 'C’est retiré. La mention du retrait est affichée à la place.',
  nothing: 'Il n’y a rien à retirer ici, ou c’est déjà fait.',
  errors: { parts: 'Choisissez ce qui doit être retiré.', why: 'Choisissez le motif\u00a0: il sera affiché.' },
} as const
