import { type Day, formatDay } from '#core/pure/dates.ts'

/** Mails to the team: what waits and until when, never who wrote nor what, which is read behind the second factor. */
export const words = {
  arrived: {
    subject: (number: number, reason: string) => `Message nº\u00a0${number}\u00a0: ${reason}`,
    text: (reason: string, dueOn: Day) =>
      `Un message attend une réponse avant le ${formatDay(dueOn)} (motif\u00a0: «\u00a0${reason}\u00a0»).`,
    why: 'Vous le recevez parce que votre fonction répond à ce motif. Prenez-le en charge pour que vos collègues le sachent.',
  },
  rerouted: {
    text: (reason: string, dueOn: Day) =>
      `Un message arrivé pour un autre motif vous est transmis (motif\u00a0: «\u00a0${reason}\u00a0»). L’échéance donnée à son auteur ne change pas\u00a0: le ${formatDay(dueOn)}.`,
  },
  given: {
    subject: (number: number) => `Le message nº\u00a0${number} vous est attribué`,
    text: (by: string, dueOn: Day) => `${by} vous a attribué un message, à traiter avant le ${formatDay(dueOn)}.`,
  },
  open: 'Ouvrir le message',
} as const
