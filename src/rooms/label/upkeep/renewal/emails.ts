import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { paths as label } from '../../paths.ts'
import { writeToOrganisation } from '../../reviews/emails.ts'
import { paths } from '../paths.ts'
import type { Award } from '../queries.ts'
import { closesOn } from './rules.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>

/** The term comes: when, and what renewing asks. */
export const tellTermComes = (
  tx: Database,
  services: Posting,
  award: Award,
  reminder: number,
  today: Day,
): Promise<void> =>
  writeToOrganisation(tx, services, award.organisationId, {
    key: `label-term:${award.id}:${reminder}`,
    subject: letters.term.subject(award.organisation, award.validUntil, today),
    letter: {
      paragraphs: letters.term.paragraphs(award, today, closesOn(award.validUntil)),
      action: { label: letters.term.action, path: paths.renew(award.id) },
    },
  })

/** The term has passed. */
export const tellExpired = (
  tx: Database,
  services: Posting,
  award: Award,
  { renewing }: { renewing: boolean },
): Promise<void> =>
  writeToOrganisation(tx, services, award.organisationId, {
    key: `label-expired:${award.id}`,
    subject: letters.expired.subject(award.organisation),
    letter: {
      paragraphs: letters.expired.paragraphs(award, closesOn(award.validUntil), renewing),
      action: renewing
        ? { label: letters.expired.follow, path: label.mine }
        : { label: letters.expired.action, path: paths.renew(award.id) },
    },
  })
