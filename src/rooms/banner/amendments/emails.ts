import type { Database } from '#core/database.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { writeToOwners } from '../memberships/emails.ts'
import { paths } from './paths.ts'
import { letters } from './words.ts'

type Reminding = { number: number; agreeBy: Day; days: number }

/** The members voted another charter; this one has not said yet whether it recognises itself in it. */
export const remindAgreement = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  project: { id: Id; name: string },
  { number, agreeBy, days }: Reminding,
): Promise<void> =>
  writeToOwners(tx, services, project.id, {
    key: `banner-agreement:${number}:${project.id}:${days}`,
    subject: letters.agreement.subject(number, days),
    letter: {
      paragraphs: letters.agreement.paragraphs(project.name, number, formatDay(agreeBy)),
      action: { label: letters.agreement.action, path: paths.agree(project.id) },
    },
  })
