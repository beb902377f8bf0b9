import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { writeToCoordinators } from '../../reviews/emails.ts'
import { paths } from '../paths.ts'
import type { Procedure } from '../procedures/queries.ts'
import type { Award } from '../queries.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>

/** The structure let its term pass: those who coordinate its territories may conclude, and know until when. */
export const tellSilence = async (
  tx: Database,
  services: Posting,
  award: Award,
  { id, kind, actBy }: Procedure,
  dueOn: Day,
  today: Day,
): Promise<void> =>
  writeToCoordinators(tx, services, await applicationById(tx, award.applicationId), today, {
    key: `label-procedure-silent:${id}`,
    subject: letters.silent.subject(award.organisation),
    letter: {
      paragraphs: letters.silent.paragraphs(award, kind, dueOn, actBy),
      action: { label: letters.silent.action, path: paths.procedure(id) },
    },
  })

/** Those who had the hand let their own term pass. `rank`: which time they are told. */
export const tellLate = async (
  tx: Database,
  services: Posting,
  award: Award,
  procedure: Procedure,
  { actBy, rank, today }: { actBy: Day; rank: number; today: Day },
): Promise<void> => {
  const { id, status, kind, answeredAt } = procedure
  const { late } = letters
  const answered = answeredAt
    ? late.answered(award, kind, parisDay(answeredAt), actBy)
    : late.silent(award, kind, actBy)
  await writeToCoordinators(tx, services, await applicationById(tx, award.applicationId), today, {
    key: `label-procedure-late:${id}:${actBy}:${rank}`,
    subject: late.subject(award.organisation),
    letter: {
      paragraphs: status === 'committee' ? late.committee(award, kind, actBy) : answered,
      action: { label: late.action, path: paths.procedure(id) },
    },
  })
}
