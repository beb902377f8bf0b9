import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'

export const words = {
  title: 'Rendre le label',
  lede: 'Le label prend fin aujourd’hui. Ce n’est pas une sanction\u00a0: le registre dit « Label rendu » avec la date, sans la raison.',
  happens: [
    'votre structure n’est plus au registre comme labellisée, et l’attestation ne vaut plus',
    'les accompagnements en cours continuent\u00a0; vous ne pouvez plus en ouvrir au titre du label',
    'une vérification ou une procédure en cours s’arrête, le bureau du label garde ce qui a été dit',
    'vous pourrez déposer une nouvelle candidature',
  ],
  reason: 'Raison',
  reasonHint: 'Pour le bureau du label seulement. Elle aide à améliorer le label.',
  submit: 'Rendre le label aujourd’hui',
  back: 'Garder le label',
  done: 'Le label est rendu. Le registre public le dit dès maintenant.',
  over: 'Ce label a déjà pris fin.',
  errors: { reason: 'Écrivez la raison, même en une phrase.' },
} as const

export const letters = {
  note: (reason: string) => `Label rendu par la structure. Sa raison\u00a0: ${reason}`,
  own: {
    subject: (organisation: string) => `Le label de ${quoted(organisation)} est rendu`,
    paragraphs: (organisation: string, familyName: string, day: Day) => [
      `Votre structure ${quoted(organisation)} a rendu son label, famille ${quoted(familyName)}, le ${formatDay(day)}.`,
      'Le registre public et l’attestation le disent. Les accompagnements en cours continuent. Vous pouvez déposer une nouvelle candidature quand vous le voudrez.',
    ],
    action: 'Voir la page publique',
  },
  desk: {
    subject: (organisation: string) => `Label rendu\u00a0: ${organisation}`,
    paragraphs: (organisation: string, familyName: string, reason: string) => [
      `${quoted(organisation)} a rendu son label, famille ${quoted(familyName)}.`,
      `Sa raison\u00a0: ${reason}`,
    ],
    action: 'Ouvrir le label',
  },
} as const
