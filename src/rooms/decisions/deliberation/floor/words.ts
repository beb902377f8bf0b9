import { formatInstant } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import type { FloorTelling } from './jobs-telling.ts'

const nb = '\u00a0'

type Facts = { body: string; question: string; voice: string | null; until: Date | null; ideas: boolean }

const inTheNameOf = (voice: string | null) =>
  voice ? `Vous avez une voix, au nom de ${quoted(voice)}.` : 'Vous avez une voix, la vôtre.'
const what = (ideas: boolean) => (ideas ? 'Proposez des idées courtes' : 'Dites ce que vous en pensez, par écrit')
const untilOf = (until: Date | null) => (until ? `jusqu’au ${formatInstant(until)} (heure de Paris)` : '')

export const letters: Record<
  FloorTelling,
  { subject: (title: string) => string; paragraphs: (facts: Facts) => string[]; action: string }
> = {
  begun: {
    subject: (title) => `À vous la parole${nb}: ${title}`,
    paragraphs: ({ body, question, voice, until, ideas }) => [
      `${body} ouvre la parole${nb}: ${quoted(question)}.`,
      inTheNameOf(voice),
      `${what(ideas)}, ${untilOf(until)}. On peut le faire sans nom.`,
    ],
    action: 'Prendre la parole',
  },
  reminder: {
    subject: (title) => `La parole se termine bientôt${nb}: ${title}`,
    paragraphs: ({ body, question, voice, until, ideas }) => [
      `La question que ${body} a posée n’a pas encore votre voix${nb}: ${quoted(question)}.`,
      inTheNameOf(voice),
      `${what(ideas)}, ${untilOf(until)}. Ne rien dire est permis aussi.`,
    ],
    action: 'Prendre la parole',
  },
  closed: {
    subject: (title) => `La synthèse est publiée${nb}: ${title}`,
    paragraphs: ({ body, question }) => [
      `Le tour de table de ${body} est clos${nb}: ${quoted(question)}.`,
      'La synthèse est publique, avec tout ce qui a été dit.',
    ],
    action: 'Lire la synthèse',
  },
  overdue: {
    subject: (title) => `Tout membre peut prendre la suite${nb}: ${title}`,
    paragraphs: ({ body, question }) => [
      `La parole de ${body} est close, et le terme pour la suite est passé${nb}: ${quoted(question)}.`,
      'Tout membre peut désormais regrouper ce qui a été dit et annoncer le choix, ou écrire la synthèse.',
    ],
    action: 'Prendre la suite',
  },
}

const term = (until: Date | null) =>
  until
    ? `Le terme est le ${formatInstant(until)} (heure de Paris). Ensuite, tout membre pourra le faire.`
    : 'La page de la décision dit ce qui manque.'

export const goOn = 'Ouvrir la décision'

/** To whoever leads: at the end of the floor, then before its term. */
export const leadLetters = {
  closed: {
    subject: (title: string) => `La parole est close, à vous de rassembler${nb}: ${title}`,
    paragraphs: (body: string, question: string, until: Date | null) => [
      `La parole que ${body} avait ouverte est close${nb}: ${quoted(question)}.`,
      'Il reste à regrouper les idées et à annoncer le choix, ou à écrire la synthèse.',
      term(until),
    ],
  },
  reminder: {
    subject: (title: string) => `Ce qui a été dit attend encore d’être rassemblé${nb}: ${title}`,
    paragraphs: (body: string, question: string, until: Date | null) => [
      `La parole de ${body} est close, et la suite n’est pas encore venue${nb}: ${quoted(question)}.`,
      'Regroupez les idées et annoncez le choix, ou écrivez la synthèse.',
      term(until),
    ],
  },
} as const
