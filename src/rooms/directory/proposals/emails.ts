import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { writeToOwners } from '../emails.ts'
import { paths } from '../paths.ts'
import type { Sheet } from '../queries.ts'
import type { Proposal } from './queries.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Proposed = { id: Id; why: string; by: Id | null }

export const tellProposed = (tx: Database, services: Posting, sheet: Sheet, { id, why, by }: Proposed) =>
  writeToOwners(tx, services, sheet.id, by, {
    key: `sheet-proposed:${id}`,
    subject: letters.proposed.subject(sheet.name),
    letter: {
      paragraphs: letters.proposed.paragraphs(sheet.name, why),
      action: { label: letters.proposed.action, path: paths.proposal(id) },
    },
  })

/** Whoever left a way to be answered is answered. */
export const tellAuthor = async (
  tx: Database,
  services: Posting,
  proposal: Proposal,
  said: { accepted: boolean; reason: string; slug: string },
): Promise<void> => {
  const to = proposal.accountEmail ?? proposal.authorEmail
  if (!to) return
  const letter = letters[said.accepted ? 'accepted' : 'refused']
  const envelope = {
    eventKey: `sheet-proposal:${proposal.id}`,
    to,
    recipientId: proposal.authorId,
    category: 'answer' as const,
    subject: letter.subject(proposal.name),
  }
  const action = { label: letter.action, path: paths.sheet(proposal.kind, said.slug) }
  const paragraphs = letter.paragraphs(proposal.name, said.reason)
  await sendMail(tx, writeMail(services, envelope, { name: proposal.authorName ?? '', paragraphs, action }))
}
