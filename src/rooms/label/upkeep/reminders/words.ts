import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import type { ProcedureKind, ProcedureStatus } from '../procedures/rules.ts'
import { expectedNow, procedureNames } from '../procedures/words.ts'

type Named = { organisation: string; familyName: string }
const about = ({ organisation, familyName }: Named) =>
  `le label de ${quoted(organisation)}, famille ${quoted(familyName)}`

/** What is said of a procedure that waits: to the structure before its term and after it, then to those who coordinate. */
export const letters = {
  reminder: {
    subject: (organisation: string, past: boolean) =>
      past
        ? `Le délai de réponse est passé\u00a0: ${organisation}`
        : `Votre réponse est attendue\u00a0: ${organisation}`,
    paragraphs: (award: Named, asked: { kind: ProcedureKind; status: ProcedureStatus }, dueOn: Day) => [
      `${expectedNow(asked)} Il s’agit du label de ${quoted(award.organisation)}, famille ${quoted(award.familyName)}.`,
      `Vous pouvez répondre jusqu’au ${formatDay(dueOn)}, et joindre des pièces de votre coffre.`,
    ],
    past: (award: Named, dueOn: Day) => [
      `La réponse demandée sur ${about(award)}, était attendue le ${formatDay(dueOn)}. Elle n’est pas arrivée.`,
      'La coordination peut maintenant conclure, ou demander au comité d’examiner votre label. Votre réponse est encore lue tant que rien n’est conclu.',
    ],
    action: 'Répondre',
  },
  silent: {
    subject: (organisation: string) => `Sans réponse\u00a0: ${organisation}`,
    paragraphs: (award: Named, kind: ProcedureKind, dueOn: Day, actBy: Day | null) => [
      `${procedureNames[kind]}\u00a0: ${quoted(award.organisation)} devait répondre le ${formatDay(dueOn)} au plus tard sur son label, famille ${quoted(award.familyName)}. Rien n’est arrivé, malgré les rappels.`,
      actBy
        ? `Maintenez le label ou envoyez la procédure au comité, au plus tard le ${formatDay(actBy)}.`
        : 'Maintenez le label ou envoyez la procédure au comité.',
    ],
    action: 'Ouvrir la procédure',
  },
  late: {
    subject: (organisation: string) => `En retard\u00a0: la procédure sur le label de ${quoted(organisation)}`,
    answered: (award: Named, kind: ProcedureKind, answeredOn: Day, actBy: Day) => [
      `${procedureNames[kind]}\u00a0: ${quoted(award.organisation)} a répondu le ${formatDay(answeredOn)} sur son label, famille ${quoted(award.familyName)}. La suite était attendue le ${formatDay(actBy)} au plus tard. La structure voit ce retard.`,
      'Lisez la réponse, puis maintenez le label ou envoyez la procédure au comité.',
    ],
    silent: (award: Named, kind: ProcedureKind, actBy: Day) => [
      `${procedureNames[kind]}\u00a0: ${quoted(award.organisation)} n’a pas répondu sur son label, famille ${quoted(award.familyName)}, et rien n’a été conclu. La suite était attendue le ${formatDay(actBy)} au plus tard. La structure voit ce retard.`,
      'Maintenez le label ou envoyez la procédure au comité.',
    ],
    committee: (award: Named, kind: ProcedureKind, actBy: Day) => [
      `${procedureNames[kind]}\u00a0: la procédure sur ${about(award)}, attend le comité. Sa décision était attendue le ${formatDay(actBy)} au plus tard. La structure voit ce retard.`,
      'Mettez-la à l’ordre du jour d’une séance.',
    ],
    action: 'Ouvrir la procédure',
  },
} as const
