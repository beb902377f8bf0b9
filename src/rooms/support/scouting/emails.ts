import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { ownersOf } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import type { Scouting } from './queries.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>

/** What the events of a scouting begin with: its letters go with it. */
export const keyOf = (id: Id) => `scouting:${id}:` as const

type Told = { token: string; expiresOn: Day }

/** Writes to who answers for the project, or to the address that was given for that only. */
export const writeToHolder = async (
  tx: Database,
  services: Posting,
  scouting: Scouting,
  about: 'contact' | 'reminder' | 'agreed',
  { token, expiresOn }: Told,
): Promise<void> => {
  const letter = letters[about]
  const owners = scouting.sheetId ? await ownersOf(tx, scouting.sheetId) : []
  const written = scouting.holderEmail ? [{ id: null, name: '', email: scouting.holderEmail }] : owners
  for (const { id, name, email } of written) {
    const envelope = {
      eventKey: `${keyOf(scouting.id)}${about}:${email}`,
      to: email,
      recipientId: id,
      category: 'message' as const,
      subject: letter.subject(scouting.organisation),
    }
    const body: Letter = {
      name,
      paragraphs: letter.paragraphs(scouting.organisation, expiresOn),
      action: { label: letter.action, path: paths.answer(token) },
      closing: letter.closing,
    }
    await sendMail(tx, writeMail(services, envelope, body))
  }
}

/** Tells those who answer for the structure. Without a word of the project: what is erased must not go on in a mailbox. */
export const tellStructure = async (
  tx: Database,
  services: Posting,
  scouting: Pick<Scouting, 'id' | 'organisationId' | 'spottedAt'>,
  about: 'agreed' | 'declined' | 'attached' | 'erased',
): Promise<void> => {
  const letter = letters.structure[about]
  for (const owner of await ownersOf(tx, scouting.organisationId)) {
    const envelope = {
      eventKey: `scouting-${about}:${scouting.id}:${owner.id}`,
      to: owner.email,
      recipientId: owner.id,
      category: 'support' as const,
      subject: letter.subject,
    }
    const action = { label: letters.structure.action, path: paths.scoutings }
    const paragraphs = letter.paragraphs(scouting.spottedAt)
    await sendMail(tx, writeMail(services, envelope, { name: owner.name, paragraphs, action }))
  }
}
