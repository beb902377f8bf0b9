import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day, daysBetween, parisDay } from '#core/pure/dates.ts'
import { remindersDue } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { addWorkingDays, workingDaysBetween } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { answerClock, resumeAnswer, startAnswer } from '../cases/clocks.ts'
import { tellHand, tellHolders, tellSupervisors } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import { type Case, lockCase } from '../cases/queries.ts'
import { climbDays, handDays, heldDays, isOpen, remindersAt, silentDays } from '../rules.ts'
import { letters } from '../words.ts'
import { climb, findHand } from './actions.ts'
import { freeFromHand } from './actions-free.ts'
import { weighAgain } from './actions-priority.ts'
import { tellReplies } from './actions-replies.ts'
import { casesToTend, handless, orphans } from './queries.ts'
import { rungAbove } from './rules.ts'

const batch = 100
const alone = aloneIn('unblocking')
const addDaysTo = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)
const site = (now: Date) => ({ actorId: null, side: 'site' as const, now })

/** Every working morning: hands that ended, cases without one, reminders, what is late climbs, what was answered and met silence closes. */
export const tendCases = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  await weighAgain(services.db, today)
  await inBatches(
    (after) => orphans(services.db, today, { after, limit: batch }),
    (id) => alone(services, id, (tx) => freeFromHand(tx, services, id, site(now))),
  )
  for (const id of await handless(services.db, today)) await alone(services, id, (tx) => tend(tx, services, id, now))
  await tellReplies(services)
  const due = {
    givenBefore: addDaysTo(now, 1 - handDays),
    dueBy: addWorkingDays(today, Math.max(...remindersAt)),
    answeredBefore: addDaysTo(now, 1 - silentDays),
  }
  await inBatches(
    (after) => casesToTend(services.db, due, after, batch),
    (id) => alone(services, id, (tx) => tend(tx, services, id, now)),
  )
}

const inBatches = async (read: (after: Id | null) => Promise<Id[]>, work: (id: Id) => Promise<void>): Promise<void> => {
  for (let after: Id | null = null; ; ) {
    const ids: Id[] = await read(after)
    for (const id of ids) await work(id)
    after = ids.at(-1) ?? null
    if (ids.length < batch) return
  }
}

const tend = async (tx: Database, services: Services, id: Id, now: Date): Promise<void> => {
  const blocker = await lockCase(tx, id)
  const today = parisDay(now)
  if (blocker.status === 'answered') return closeInSilence(tx, services, blocker, now)
  if (blocker.heldReason !== null && isOpen(blocker.status)) return wake(tx, services, blocker, now)
  if (blocker.status === 'filed' || blocker.status === 'qualified') await seekHand(tx, services, blocker, now)
  if (blocker.status === 'assigned') await askToTake(tx, services, blocker, today)
  // what was just done may have changed it
  if (blocker.dueOn) await press(tx, services, await lockCase(tx, id), today, now)
}

/** Each fifteen days of a pause, so that none is forgotten: whoever has the case and those who supervise, and the project when it is awaited. */
const tellHeld = async (
  tx: Database,
  services: Services,
  blocker: Case,
  { today, awaitsHolder }: { today: Day; awaitsHolder: boolean },
): Promise<void> => {
  const since = (await answerClock(tx, blocker.id))?.pauses.find(({ to }) => to === null)?.from
  const rounds = since ? Math.floor(daysBetween(since, today) / heldDays) : 0
  if (rounds === 0) return
  const key = `held:${since}:${rounds}`
  if (awaitsHolder) await tellHolders(tx, services, blocker, { key, said: letters.holder.held_again })
  await tellHand(tx, services, blocker, { key, said: letters.hand.held_long }, today)
  await tellSupervisors(tx, services, blocker, { key, said: letters.hand.held_long }, { today })
}

/** Given to someone who has not taken it: asked after three working days, and told to those who supervise. One letter for each giving. */
const askToTake = async (tx: Database, services: Services, blocker: Case, today: Day): Promise<void> => {
  if (!blocker.assignedAt || workingDaysBetween(parisDay(blocker.assignedAt), today) < handDays) return
  const key = `untaken:${blocker.assignedAt.getTime()}`
  await tellHand(tx, services, blocker, { key, said: letters.hand.untaken }, today)
  await tellSupervisors(tx, services, blocker, { key, said: letters.hand.untaken_here }, { today })
}

/** The day that others had fixed has come: the clock goes on by itself. */
const wake = async (tx: Database, services: Services, blocker: Case, now: Date): Promise<void> => {
  const today = parisDay(now)
  const { until } = await tx
    .selectFrom('blocker_case')
    .select('held_until as until')
    .where('id', '=', blocker.id)
    .executeTakeFirstOrThrow()
  if (until === null || until > today) return tellHeld(tx, services, blocker, { today, awaitsHolder: until === null })
  await resumeAnswer(tx, blocker.id, today)
  await tx
    .updateTable('blocker_case')
    .set({ held_reason: null, held_until: null })
    .where('id', '=', blocker.id)
    .execute()
  await happened(tx, blocker, { ...site(now), at: now, verb: 'resumed' })
  await tellHolders(tx, services, blocker, { key: `resumed:${now.getTime()}`, said: letters.holder.resumed })
}

/** A full queue may have emptied since; after three working days it rises, and a full queue does not stop it any more. */
const seekHand = async (tx: Database, services: Services, blocker: Case, now: Date): Promise<void> => {
  const today = parisDay(now)
  const since = blocker.waitingSince ?? today
  const waited = workingDaysBetween(since, today)
  const pressing = waited >= handDays
  if (blocker.status === 'qualified' && (await findHand(tx, services, blocker.id, site(now), pressing))) return
  // told again every three working days, until someone has it
  if (workingDaysBetween(blocker.roseOn ?? since, today) < handDays) return
  await tx.updateTable('blocker_case').set({ rose_on: today }).where('id', '=', blocker.id).execute()
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

/** The term is past: it climbs, with ten working days at the next level; at the highest, those who supervise are told. It stays late. */
const late = async (tx: Database, services: Services, blocker: Case, today: Day, now: Date): Promise<void> => {
  const key = `late:${blocker.dueOn}`
  const climbs = rungAbove(blocker) !== null
  await happened(tx, blocker, { ...site(now), at: now, verb: 'late', details: { due: blocker.dueOn } })
  const { hand, holder } = letters
  await tellHand(tx, services, blocker, { key, said: climbs ? hand.late : hand.overdue }, today)
  await tellHolders(tx, services, blocker, { key, said: climbs ? holder.late : holder.overdue })
  await startAnswer(tx, blocker.id, today, climbDays)
  await tx
    .updateTable('blocker_case')
    .set({ late_since: blocker.lateSince ?? blocker.dueOn })
    .where('id', '=', blocker.id)
    .execute()
  if (await climb(tx, services, blocker, 'late', site(now))) return
  await tellSupervisors(tx, services, blocker, { key, said: hand.overdue }, { today, nationally: true })
}

const closeInSilence = async (tx: Database, services: Services, blocker: Case, now: Date): Promise<void> => {
  if (!blocker.answeredAt || parisDay(now) < addDays(parisDay(blocker.answeredAt), silentDays)) return
  await tx.updateTable('blocker_case').set({ status: 'closed', closed_at: now }).where('id', '=', blocker.id).execute()
  await happened(tx, blocker, { ...site(now), at: now, verb: 'closed_in_silence' })
  await tellHolders(tx, services, blocker, { key: 'closed:silence', said: letters.holder.closed })
}
