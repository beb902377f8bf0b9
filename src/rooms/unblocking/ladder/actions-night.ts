import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import { remindersDue } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { addWorkingDays, workingDaysBetween } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { answerClock, startAnswer } from '../cases/clocks.ts'
import { tellHand, tellHolders, tellSupervisors } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import { type Case, lockCase } from '../cases/queries.ts'
import { climbDays, handDays, remindersAt, silentDays } from '../rules.ts'
import { letters } from '../words.ts'
import { climb, dropHand, findHand } from './actions.ts'
import { casesToTend, orphans } from './queries.ts'

const batch = 100
const alone = aloneIn('unblocking')
const site = (now: Date) => ({ actorId: null, side: 'site' as const, now })

/** Every working morning: hands that ended, cases without one, reminders, what is late climbs, what was answered and met silence closes. */
export const tendCases = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  for (let last = -1; ; ) {
    const ids = await orphans(services.db, today, batch)
    for (const id of ids) await alone(services, id, (tx) => freeFromHand(tx, services, id, now))
    // one that fails comes back: it must not hold the night
    if (ids.length < batch || ids.length === last) break
    last = ids.length
  }
  const due = {
    waitingBy: today,
    dueBy: addWorkingDays(today, Math.max(...remindersAt)),
    answeredBefore: new Date(now.getTime() - (silentDays - 1) * 86_400_000),
  }
  for (let after: Id | null = null; ; ) {
    const ids: Id[] = await casesToTend(services.db, due, after, batch)
    for (const id of ids) await alone(services, id, (tx) => tend(tx, services, id, now))
    after = ids.at(-1) ?? null
    if (ids.length < batch) return
  }
}

const freeFromHand = async (tx: Database, services: Services, id: Id, now: Date) => {
  const blocker = await lockCase(tx, id)
  if (blocker.status !== 'assigned' && blocker.status !== 'in_progress') return
  await happened(tx, blocker, { ...site(now), at: now, verb: 'hand_ended' })
  await tellHolders(tx, services, blocker, { key: `ended:${now.getTime()}`, said: letters.holder.given_back })
  await dropHand(tx, services, blocker, { kind: 'ended', reason: '' }, site(now))
}

const tend = async (tx: Database, services: Services, id: Id, now: Date): Promise<void> => {
  const blocker = await lockCase(tx, id)
  const today = parisDay(now)
  if (blocker.status === 'answered') return closeInSilence(tx, services, blocker, now)
  if (blocker.status === 'filed' || blocker.status === 'qualified') await seekHand(tx, services, blocker, now)
  // what was just done may have changed it
  if (blocker.dueOn) await press(tx, services, await lockCase(tx, id), today, now)
}

/** A full queue may have emptied since; after three working days it rises, and a full queue does not stop it any more. */
const seekHand = async (tx: Database, services: Services, blocker: Case, now: Date): Promise<void> => {
  const today = parisDay(now)
  const waited = blocker.waitingSince ? workingDaysBetween(blocker.waitingSince, today) : 0
  const rises = waited >= handDays
  if (blocker.status === 'qualified' && (await findHand(tx, services, blocker.id, site(now), rises))) return
  if (!rises) return
  // told again every three working days, until someone has it
  await tx.updateTable('blocker_case').set({ waiting_since: today }).where('id', '=', blocker.id).execute()
  await happened(tx, blocker, { ...site(now), at: now, verb: 'rose', details: { days: waited } })
  const key = `rose:${today}`
  await tellSupervisors(tx, services, blocker, { key, said: letters.hand.rose }, { today, nationally: true })
  await tellHolders(tx, services, blocker, { key, said: letters.holder.rose })
}

const press = async (tx: Database, services: Services, blocker: Case, today: Day, now: Date): Promise<void> => {
  if (!blocker.dueOn) return
  if (today > blocker.dueOn) return late(tx, services, blocker, today, now)
  const clock = await answerClock(tx, blocker.id)
  const [left] = clock ? remindersDue(clock, today, { before: remindersAt }) : []
  if (left === undefined || (blocker.lastReminder !== null && blocker.lastReminder <= left)) return
  await tx.updateTable('blocker_case').set({ last_reminder: left }).where('id', '=', blocker.id).execute()
  await tellHand(
    tx,
    services,
    blocker,
    { key: `reminder:${left}:${blocker.dueOn}`, said: letters.hand.reminder(left) },
    today,
  )
}

/** The term is past: it climbs, with ten working days at the next level; at the highest, those who supervise are told. */
const late = async (tx: Database, services: Services, blocker: Case, today: Day, now: Date): Promise<void> => {
  const key = `late:${blocker.dueOn}`
  await happened(tx, blocker, { ...site(now), at: now, verb: 'late', details: { due: blocker.dueOn } })
  await tellHand(tx, services, blocker, { key, said: letters.hand.late }, today)
  await tellHolders(tx, services, blocker, { key, said: letters.holder.late })
  await startAnswer(tx, blocker.id, today, climbDays)
  if (await climb(tx, services, blocker, '', site(now))) return
  await tellSupervisors(tx, services, blocker, { key, said: letters.hand.overdue }, { today, nationally: true })
}

const closeInSilence = async (tx: Database, services: Services, blocker: Case, now: Date): Promise<void> => {
  if (!blocker.answeredAt || parisDay(now) < addDays(parisDay(blocker.answeredAt), silentDays)) return
  await tx.updateTable('blocker_case').set({ status: 'closed', closed_at: now }).where('id', '=', blocker.id).execute()
  await happened(tx, blocker, { ...site(now), at: now, verb: 'closed_in_silence' })
  await tellHolders(tx, services, blocker, { key: 'closed:silence', said: letters.holder.closed })
}
