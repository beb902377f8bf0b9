import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { letters, words } from '../words.ts'
import { type Case, holdersOf, inChargeOf, type Person, supervisorsOf } from './queries.ts'

type Sender = Pick<Services, 'config' | 'secret'>
/** `key`: the event it tells of, of this case; one event, one letter for each person. */
type Told = { key: string; said: string }

const write = async (
  tx: Database,
  services: Sender,
  people: readonly Person[],
  blocker: Pick<Case, 'id' | 'number'>,
  { key, said, path, category }: Told & { path: string; category: 'unblocking' | 'team' },
) => {
  const about = blocker.number ? words.number(blocker.number) : words.room
  for (const { id, name, email } of people) {
    const envelope = {
      eventKey: `blocker:${blocker.id}:${key}:${id}`,
      ...{ to: email, recipientId: id, category, subject: `${about}\u00a0: ${said}` },
    }
    await sendMail(
      tx,
      writeMail(services, envelope, { name, paragraphs: [said], action: { label: letters.see, path } }),
    )
  }
}

/** A letter to those of the project, but whoever did it. */
export const tellHolders = async (
  tx: Database,
  services: Sender,
  blocker: Pick<Case, 'id' | 'number'>,
  told: Told,
  butId: string | null = null,
) => {
  const people = (await holdersOf(tx, blocker)).filter(({ id }) => id !== butId)
  await write(tx, services, people, blocker, { ...told, path: paths.case(blocker.id), category: 'unblocking' })
}

/** A letter to whoever has the hand that day. */
export const tellHand = async (
  tx: Database,
  services: Sender,
  blocker: Pick<Case, 'id' | 'number'>,
  told: Told,
  today: Day,
  butId: string | null = null,
) => {
  const people = (await inChargeOf(tx, blocker, today)).filter(({ id }) => id !== butId)
  await write(tx, services, people, blocker, { ...told, path: paths.work(blocker.id), category: 'team' })
}

/** A letter to whoever has the hand that day or, while nobody has it, to those who supervise. */
export const tellDesk = async (
  tx: Database,
  services: Sender,
  blocker: Pick<Case, 'id' | 'number'>,
  told: Told,
  today: Day,
) => {
  if ((await inChargeOf(tx, blocker, today)).length > 0) await tellHand(tx, services, blocker, told, today)
  else await tellSupervisors(tx, services, blocker, { ...told, said: letters.hand.unread }, { today })
}

/** A letter to those who supervise; `nationally`: for the whole country only. */
export const tellSupervisors = async (
  tx: Database,
  services: Sender,
  blocker: Pick<Case, 'id' | 'number'>,
  told: Told,
  { today, nationally = false }: { today: Day; nationally?: boolean },
) => {
  const people = await supervisorsOf(tx, blocker, today, nationally)
  await write(tx, services, people, blocker, { ...told, path: paths.work(blocker.id), category: 'team' })
}
