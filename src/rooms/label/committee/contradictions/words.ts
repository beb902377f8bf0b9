import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import type { Subject } from '../rules.ts'
import type { ContemplateRefusal } from './rules.ts'

type Named = Pick<Subject, 'number' | 'organisation' | 'kind'>

const about = ({ kind, number, organisation }: Named): string =>
  kind === 'application' ? `la candidature ${number} de ${quoted(organisation)}` : `le label de ${quoted(organisation)}`

export const words = {
  title: 'Envisager un refus',
  procedureTitle: 'Envisager une sanction',
  lede: 'Rien n’est refusé sans que la structure ait pu répondre. Elle reçoit vos raisons, a un délai pour présenter ses observations, et le délai du comité est en pause pendant ce temps.',
  criteria: 'Critères concernés',
  criteriaHint: 'La structure répond sur ceux-là seulement, et peut joindre une pièce nouvelle pour eux.',
  reasons: 'Raisons',
  reasonsHint: 'Ce qui manque, et sur quels faits. Ces mots partent à la structure tels quels.',
  dueOn: (day: Day) => `La structure pourra répondre jusqu’au ${formatDay(day)}.`,
  submit: 'Demander les observations de la structure',
  back: 'Revenir au dossier',
  done: (day: Day) => `La structure est prévenue. Elle peut répondre jusqu’au ${formatDay(day)}.`,
  pausedFor: 'La structure présente ses observations avant une décision.',
  errors: {
    reasons: 'Écrivez les raisons\u00a0: la structure doit pouvoir y répondre.',
    criteria: 'Choisissez au moins un critère.',
  },
} as const

export const refusals: Record<ContemplateRefusal, string> = {
  'not-now': 'Le comité n’a pas ce dossier en main\u00a0: il ne peut pas envisager de refus.',
  'not-yours': 'Vous ne siégez pas sur ce dossier.',
  'proposal-waits': 'Une décision est proposée et attend des signatures. Écartez-la d’abord.',
  'heard-already': 'La structure a déjà été entendue. Le comité peut décider.',
}

export const letters = {
  opened: {
    subject: (subject: Named) => `Vos observations sont attendues\u00a0: ${subject.organisation}`,
    paragraphs: (subject: Named, reasons: string, criteria: readonly string[], dueOn: Day) => [
      `Le comité du label envisage une décision défavorable sur ${about(subject)}. Rien n’est décidé\u00a0: il veut d’abord vous lire.`,
      ...(criteria.length > 0
        ? [`${criteria.length === 1 ? 'Critère concerné' : 'Critères concernés'}\u00a0: ${criteria.join(', ')}.`]
        : []),
      `Ses raisons\u00a0: ${reasons}`,
      `Vous pouvez répondre jusqu’au ${formatDay(dueOn)}. Sans réponse de votre part, le comité décidera avec ce qu’il a.`,
    ],
    action: 'Présenter des observations',
  },
  soon: {
    subject: (subject: Named) => `Vos observations sont encore attendues\u00a0: ${subject.organisation}`,
    paragraphs: (subject: Named, dueOn: Day) => [
      `Vous pouvez présenter vos observations sur ${about(subject)} jusqu’au ${formatDay(dueOn)}. Ensuite, le comité décidera avec ce qu’il a.`,
    ],
    action: 'Présenter des observations',
  },
  silent: {
    subject: (subject: Named) => `Le délai d’observations est passé\u00a0: ${subject.organisation}`,
    paragraphs: (subject: Named, dueOn: Day) => [
      `Le délai pour présenter des observations sur ${about(subject)} s’est terminé le ${formatDay(dueOn)}. Le comité n’a reçu aucune réponse.`,
      'Il décidera à une prochaine séance, avec ce que dit déjà le dossier. Vous recevrez la décision et ses raisons.',
    ],
    action: 'Voir le dossier',
  },
  silentDesk: {
    subject: (subject: Named) => `Sans observations\u00a0: ${subject.number}, ${subject.organisation}`,
    paragraphs: (subject: Named, dueOn: Day) => [
      `La structure n’a pas répondu avant le ${formatDay(dueOn)} sur ${about(subject)}. Le comité peut décider\u00a0: mettez le dossier à l’ordre du jour d’une séance.`,
    ],
    action: 'Ouvrir le dossier',
  },
} as const
