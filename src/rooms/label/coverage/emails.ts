import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { paths } from '../paths.ts'
import { type Posting, writeToOrganisation } from '../reviews/emails.ts'
import type { Department } from './rules.ts'
import { letters } from './words.ts'

type Gap = { family: { code: string; name: string }; department: Department; today: Day }

/** A labelled structure of the region learns that a department near it is left without a family. Once, whatever its labels. */
export const tellGap = (
  tx: Database,
  services: Posting,
  organisationId: Id,
  { family, department, today }: Gap,
): Promise<void> =>
  writeToOrganisation(tx, services, organisationId, {
    key: `label-gap:${family.code}:${department.code}:${today}`,
    subject: letters.gap.subject(family.name, department.name),
    letter: {
      paragraphs: letters.gap.paragraphs(family.name, department.name, department.region),
      action: {
        label: letters.gap.action,
        path: `${paths.coverage}?famille=${family.code}&departement=${department.code}`,
      },
    },
  })
