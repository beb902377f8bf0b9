import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import type { DecisionView } from '../queries.ts'
import type { Follower } from './queries.ts'
import { letter } from './words.ts'

/** The day to look again at a decision has come. */
export const askForReview = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  decision: DecisionView,
  person: Follower,
  today: Day,
): Promise<boolean> => {
  const envelope = {
    eventKey: `decision-review:${decision.id}:${today}:${person.id}`,
    to: person.email,
    recipientId: person.id,
    category: 'decision' as const,
    subject: letter.subject(decision.title),
  }
  return sendMail(
    tx,
    writeMail(services, envelope, {
      name: person.name,
      paragraphs: letter.paragraphs(decision.in.name, decision.title, decision.reviewOn ?? today),
      action: { label: letter.action, path: paths.review(decision.id) },
    }),
  )
}
