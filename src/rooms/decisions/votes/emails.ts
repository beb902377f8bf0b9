import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import type { DecisionView } from '../queries.ts'
import { isBallot } from '../rules.ts'
import type { Telling } from './jobs-telling.ts'
import { letters } from './words.ts'

type Elector = { id: Id; name: string; email: string; voice: string; voiceKind: string }

/** Tells an elector that a vote is open, will close, or is closed: never what anyone said, nor whether they voted. */
export const writeToElector = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  decision: DecisionView,
  what: Telling,
  person: Elector,
): Promise<boolean> => {
  const letter = letters[what]
  const envelope = {
    eventKey: `decision-${what}:${decision.id}:${person.id}`,
    to: person.email,
    recipientId: person.id,
    category: 'decision' as const,
    subject: letter.subject(decision.title),
  }
  const facts = {
    body: decision.in.name,
    question: decision.question,
    voice: person.voiceKind === 'person' ? null : person.voice,
    closesAt: decision.closesAt,
    electors: decision.electors ?? 0,
    voted: decision.voted,
    secret: isBallot(decision.method),
  }
  return sendMail(
    tx,
    writeMail(services, envelope, {
      name: person.name,
      paragraphs: letter.paragraphs(facts),
      action: {
        label: letter.action,
        path:
          what === 'closed' || decision.method === 'consent' ? paths.decision(decision.id) : paths.vote(decision.id),
      },
    }),
  )
}
