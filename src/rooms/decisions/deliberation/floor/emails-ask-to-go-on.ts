import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import type { Follower } from '../../outcome/queries.ts'
import { paths } from '../../paths.ts'
import type { DecisionView } from '../../queries.ts'
import { leadLetter } from './words.ts'

/** The floor is closed: whoever leads groups, writes, announces. */
export const askToGoOn = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  decision: DecisionView,
  person: Follower,
): Promise<boolean> => {
  const envelope = {
    eventKey: `decision-floor-lead:${decision.id}:${person.id}`,
    to: person.email,
    recipientId: person.id,
    category: 'decision' as const,
    subject: leadLetter.subject(decision.title),
  }
  return sendMail(
    tx,
    writeMail(services, envelope, {
      name: person.name,
      paragraphs: leadLetter.paragraphs(decision.in.name, decision.question),
      action: { label: leadLetter.action, path: paths.decision(decision.id) },
    }),
  )
}
