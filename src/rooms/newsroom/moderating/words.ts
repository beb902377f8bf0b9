import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { ModerationFigures } from './queries.ts'

const nb = '\u00a0'

/** Mails to the moderators: what waits and until when, never who wrote nor what, which is read behind the second factor. */
export const letters = {
  report: {
    subject: 'Un commentaire est signalé',
    late: 'Un signalement attend au-delà du délai promis',
    text: (title: string, dueOn: Day) =>
      `Un commentaire sur ${quoted(title)} est signalé. Réponse promise avant le ${formatDay(dueOn)}.`,
  },
  appeal: {
    subject: 'Un recours est à juger',
    late: 'Un recours attend au-delà du délai promis',
    text: (title: string, dueOn: Day) =>
      `L’auteur d’un message sur ${quoted(title)} conteste une décision. Réponse promise avant le ${formatDay(dueOn)}. Qui a décidé ne juge pas.`,
  },
  open: 'L’ouvrir',
  morning: {
    subject: ({ waiting }: ModerationFigures) =>
      waiting > 0
        ? `${count(waiting, 'message attend', 'messages attendent')} d’être ${waiting > 1 ? 'relus' : 'relu'}`
        : 'Des commentaires attendent une décision',
    paragraphs: ({ waiting, late, reported, appeals }: ModerationFigures) => [
      `Ce matin${nb}: ${count(waiting, 'message à relire', 'messages à relire')}, ${count(reported, 'commentaire signalé', 'commentaires signalés')}, ${count(appeals, 'recours', 'recours')}.`,
      late > 0
        ? `${count(late, 'dépasse', 'dépassent')} le délai promis de 72${nb}heures.`
        : `Rien ne dépasse le délai promis de 72${nb}heures.`,
    ],
    action: 'Ouvrir les files',
  },
} as const
