import { writeMail } from '#core/letter.tsx'
import type { Mail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from './paths.ts'
import { words } from './words.ts'

type Letter = Parameters<typeof writeMail>[2]
type To = { id: Id; name: string; email: string }

/** A mail about the safety of an account, which cannot be refused. */
export const securityMail = (
  services: Services,
  to: To,
  eventKey: string,
  subject: string,
  letter: Omit<Letter, 'name'>,
): Mail =>
  writeMail(
    services,
    { eventKey, to: to.email, recipientId: to.id, category: 'security', subject },
    { name: to.name, ...letter },
  )

/** Tells an address that no account is there: only its owner learns it, the site says nothing to whoever typed it. */
export const unknownAddressMail = (services: Services, email: string, eventKey: string): Mail => {
  const { subject, paragraphs, action, closing } = words.mail.unknown
  return writeMail(
    services,
    { eventKey, to: email, recipientId: null, category: 'security', subject },
    { name: words.stranger, paragraphs, action: { label: action, path: paths.signUp }, closing },
  )
}
