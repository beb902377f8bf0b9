import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../../paths.ts'
import type { DecisionView } from '../../queries.ts'
import type { FloorTelling } from './jobs-telling.ts'
import type { Member } from './queries-members-to-tell.ts'
import { letters } from './words.ts'

/** Tells a member that the floor is open, will close, or that its synthesis is there: never what anyone said. */
export const writeToMember = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  decision: DecisionView,
  what: FloorTelling,
  person: Member,
): Promise<boolean> => {
  const letter = letters[what]
  const envelope = {
    eventKey: `decision-floor-${what}:${decision.id}:${person.id}`,
    to: person.email,
    recipientId: person.id,
    category: 'decision' as const,
    subject: letter.subject(decision.title),
  }
  const facts = {
    body: decision.in.name,
    question: decision.question,
    voice: person.voiceKind === 'person' ? null : person.voice,
    until: decision.collectUntil,
    ideas: decision.collects === 'ideas',
  }
  return sendMail(
    tx,
    writeMail(services, envelope, {
      name: person.name,
      paragraphs: letter.paragraphs(facts),
      action: {
        label: letter.action,
        path: what === 'begun' || what === 'reminder' ? paths.speak(decision.id) : paths.decision(decision.id),
      },
    }),
  )
}
