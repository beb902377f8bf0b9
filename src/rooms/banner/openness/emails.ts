import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { writeToOwners } from '../memberships/emails.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

type Project = { id: Id; name: string; slug: string }

/** A link of the declaration does not answer any more. */
export const tellDeadLink = (tx: Database, services: Services, project: Project, url: string) =>
  writeToOwners(tx, services, project.id, {
    key: `banner-dead-link:${project.id}:${parisDay(services.clock())}:${url}`,
    subject: words.mail.subject(project.name),
    letter: {
      paragraphs: words.mail.paragraphs(project.name, url),
      action: { label: words.mail.action, path: paths.declare },
    },
  })
