import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import type { Follower } from '../../outcome/queries.ts'
import { paths } from '../../paths.ts'
import type { DecisionView } from '../../queries.ts'
import { goOn, leadLetters } from './words.ts'

/** The floor is closed, or its term comes: whoever leads groups, writes, announces. */
export const askToGoOn = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  decision: DecisionView,
  why: keyof typeof leadLetters,
  person: Follower,
): Promise<boolean> => {
  const letter = leadLetters[why]
  const key = why === 'closed' ? 'decision-floor-lead' : 'decision-grouping-reminder'
  const envelope = {
    eventKey: `${key}:${decision.id}:${person.id}`,
    to: person.email,
    recipientId: person.id,
    category: 'decision' as const,
    subject: letter.subject(decision.title),
  }
  return sendMail(
    tx,
    writeMail(services, envelope, {
      name: person.name,
      paragraphs: letter.paragraphs(decision.in.name, decision.question, decision.groupUntil),
      action: { label: goOn, path: paths.decision(decision.id) },
    }),
  )
}
