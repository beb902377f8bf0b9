import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { addDays, type Day, formatDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from './paths.ts'
import type { Call } from './queries.ts'
import { acceptDays } from './rules.ts'
import { letters } from './words.ts'

/** A seat is offered to someone: they have a few days to say yes, then it goes to the next. */
export const tellOffered = async (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  call: Call,
  peer: { id: Id; personId: Id },
  today: Day,
): Promise<void> => {
  const person = await tx
    .selectFrom('app_user')
    .select(['id', 'name', 'email'])
    .where('id', '=', peer.personId)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (!person) return
  const envelope = {
    ...{ eventKey: `banner-peer:${peer.id}`, to: person.email, recipientId: person.id },
    ...{ category: 'banner' as const, subject: letters.offered.subject },
  }
  const by = formatDay(addDays(today, acceptDays))
  await sendMail(
    tx,
    writeMail(services, envelope, {
      name: person.name,
      paragraphs: letters.offered.paragraphs(call.mission, formatDay(call.startsOn), formatDay(call.endsOn), by),
      action: { label: letters.offered.action, path: paths.call(call.id) },
    }),
  )
}
