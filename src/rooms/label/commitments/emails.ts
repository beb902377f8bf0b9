import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { ownersOf } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import type { Followed } from './queries.ts'
import { letters } from './words.ts'

type Silent = readonly { code: string; statement: string }[]

/** Once a birthday: what was promised and not told of, each with the way to tell. */
export const remind = async (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  award: Followed,
  { years }: { years: number },
  silent: Silent,
): Promise<void> => {
  const [first] = silent
  if (!first) return
  const { subject, paragraphs, action } = letters.reminder
  for (const owner of await ownersOf(tx, award.organisationId)) {
    const envelope = {
      ...{ eventKey: `label-commitments:${award.id}:${years}:${owner.id}`, to: owner.email, recipientId: owner.id },
      ...{ category: 'label' as const, subject: subject(award.organisation) },
    }
    const letter = {
      name: owner.name,
      paragraphs: paragraphs(award.organisation, award.family, years),
      items: silent.map(({ code, statement }) => ({ label: statement, path: paths.commitment(award.id, code) })),
      action: { label: action, path: paths.commitment(award.id, first.code) },
    }
    await sendMail(tx, writeMail(services, envelope, letter))
  }
}
