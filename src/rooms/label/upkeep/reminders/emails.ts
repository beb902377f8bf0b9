import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { writeToOrganisation } from '../../reviews/emails.ts'
import { paths } from '../paths.ts'
import type { Procedure } from '../procedures/queries.ts'
import type { Award } from '../queries.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>

/** The answer of a structure is awaited, or its term has passed. `asked` names the question, `rank` the reminder: each is said once. */
export const tellReminder = (
  tx: Database,
  services: Posting,
  award: Award,
  procedure: Procedure,
  { asked, rank, dueOn, past }: { asked: Id; rank: number; dueOn: Day; past: boolean },
): Promise<void> => {
  const { subject, paragraphs, past: afterTerm, action } = letters.reminder
  return writeToOrganisation(tx, services, award.organisationId, {
    key: past ? `label-procedure-past:${asked}` : `label-procedure-reminder:${asked}:${rank}`,
    subject: subject(award.organisation, past),
    letter: {
      paragraphs: past ? afterTerm(award, dueOn) : paragraphs(award, procedure, dueOn),
      action: { label: action, path: paths.answer(award.id) },
    },
  })
}
