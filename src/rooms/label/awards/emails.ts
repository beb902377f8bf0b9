import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths } from '../paths.ts'
import { writeToOrganisation } from '../reviews/emails.ts'
import { letters } from './words.ts'

type Given = {
  id: Id
  decision: string
  since: Day
  validUntil: Day
  commitments: readonly string[]
  renews: boolean
  /** The suspension of the former goes on. */
  suspended: boolean
}

/** The label is given: what it allows, what it commits to, where it is proved. */
export const tellAwarded = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  application: Pick<Application, 'organisationId' | 'organisation' | 'slug' | 'familyName'>,
  { id, decision, since, validUntil, commitments, renews, suspended }: Given,
): Promise<void> => {
  const { subject, paragraphs, action, rule } = letters.awarded
  const { organisation, familyName } = application
  return writeToOrganisation(tx, services, application.organisationId, {
    key: `label-awarded:${id}`,
    subject: subject(organisation),
    letter: {
      paragraphs: [
        ...paragraphs(organisation, familyName, since, validUntil, renews),
        ...(suspended ? [letters.awarded.suspended] : []),
        ...[letters.awarded.commitments(commitments) ?? []].flat(),
        rule,
      ],
      items: [{ label: letters.awarded.decision(decision), path: paths.decisionRecord(decision) }],
      action: { label: action, path: paths.structure(application.slug) },
    },
  })
}
