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
}

/** To whoever leads, at the end of the floor. */
export const leadLetter = {
  subject: (title: string) => `La parole est close, à vous de rassembler${nb}: ${title}`,
  paragraphs: (body: string, question: string) => [
    `La parole que ${body} avait ouverte est close${nb}: ${quoted(question)}.`,
    'Il reste à regrouper les idées et à annoncer le choix, ou à écrire la synthèse. La page de la décision dit ce qui manque.',
  ],
  action: 'Ouvrir la décision',
}
