import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { letters } from './words.ts'

type Invited = {
  id: Id
  token: string
  email: string
  kind: 'contact' | 'deputy'
  function: string
  service: string
  community: string
  startsOn: Day
  endsOn: Day
}

/** Asks someone to answer for a department. The address may be unknown here: nothing is said of whether it has an account. */
export const inviteContact = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  { id, token, email, kind, function: title, service, community, startsOn, endsOn }: Invited,
): Promise<boolean> =>
  sendMail(
    tx,
    writeMail(
      services,
      {
        ...{ eventKey: `liaison-contact:${id}`, to: email, recipientId: null, category: 'community' },
        subject: letters.invited.subject(service),
      },
      {
        name: '',
        paragraphs: letters.invited.paragraphs({
          ...{ kind, title, service, community },
          ...{ from: formatDay(startsOn), until: formatDay(endsOn) },
        }),
        action: { label: letters.invited.action, path: paths.invitation(token) },
        closing: letters.invited.closing,
      },
    ),
  )
