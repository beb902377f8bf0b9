import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import { sign } from '#core/secret.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import type { Sheet } from '../queries.ts'
import type { MemberRole } from '../rules.ts'
import { letter } from './words.ts'

const purpose = 'sheet-invitation'

/** Where an invitation is accepted. The proof tells that the link came from us; the account, that it reached the right person. */
export const invitationPath = (secret: string, id: Id): string => paths.invitation(id, sign(secret, purpose, id))

export const invitationPurpose = purpose

type Sent = { id: Id; email: string; role: MemberRole; sheet: Pick<Sheet, 'name'>; by: Actor; expiresAt: Date }

/** The same mail whoever receives it: nothing here depends on whether an account bears this address. */
export const sendInvitation = (tx: Database, services: Services, { id, email, ...invited }: Sent): Promise<boolean> =>
  sendMail(
    tx,
    writeMail(
      services,
      {
        eventKey: `sheet-invitation:${id}`,
        to: email,
        recipientId: null,
        category: 'message',
        subject: letter.subject(invited.sheet.name),
      },
      {
        name: letter.toAnyone,
        paragraphs: letter.paragraphs(invited.by.name, invited.sheet.name, invited.role, invited.expiresAt),
        action: { label: letter.action, path: invitationPath(services.secret, id) },
        closing: letter.closing,
      },
    ),
  )
