import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { dueOn } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { addWorkingDays, workingDaysBetween } from '#core/pure/working-days.ts'
import { answerClock, resumeAnswer, startAnswer } from '../../cases/clocks.ts'
import type { Case } from '../../cases/queries.ts'
import { targetDays } from '../../rules.ts'
import { nameBlocking, type Sorted } from './actions.ts'
import { daysAgain } from './rules.ts'

/** What was corrected, for the history: codes, never the words of anyone. */
export const detailsOf = (sorted: Omit<Sorted, 'protectedPurpose'>, { requiredLevel, scale }: Case) => ({
  ...{ from: requiredLevel, to: sorted.level, matter: sorted.matter, how: sorted.how, urgent: sorted.urgent },
  ...{ kind: sorted.administration.kind, scale: sorted.scale ?? scale },
})

type Named = Pick<Sorted, 'administration' | 'level'>

/** The administration named at first is corrected; one that was asked something stays in the map, and another is said to block. */
export const correctBlocking = async (tx: Database, caseId: Id, sorted: Named): Promise<void> => {
  const { kind, name } = sorted.administration
  const first = await tx
    .selectFrom('blocker_administration')
    .select(['id', 'name', 'asked_on', 'answered_on', 'silence'])
    .where('case_id', '=', caseId)
    .where('blocks', '=', true)
    .orderBy('created_at')
    .executeTakeFirst()
  if (!first) return nameBlocking(tx, caseId, sorted)
  const change = tx.updateTable('blocker_administration').where('id', '=', first.id)
  const letter = await tx
    .selectFrom('blocker_letter')
    .select('id')
    .where('administration_id', '=', first.id)
    .executeTakeFirst()
  const untouched = !letter && !first.asked_on && !first.answered_on && first.silence === 'none'
  if (untouched || first.name === name) {
    await change.set({ kind, name, level: sorted.level }).execute()
    return
  }
  await change.set({ blocks: false }).execute()
  await nameBlocking(tx, caseId, sorted)
}

/** The term follows how it blocks and its urgency; when neither changed, it runs on. What was late stays late. */
export const correctTerm = async (
  tx: Database,
  blocker: Case,
  { how, urgent }: Pick<Sorted, 'how' | 'urgent'>,
  today: Day,
): Promise<void> => {
  // what was awaited was awaited by whoever had it
  if (blocker.heldReason !== null) await resumeAnswer(tx, blocker.id, today)
  if (how === blocker.how && urgent === blocker.urgent) return
  const first = blocker.qualifiedAt ? parisDay(blocker.qualifiedAt) : today
  const clock = await answerClock(tx, blocker.id)
  // the days it stood still are not spent, and the new clock begins without its pauses
  const paused = clock ? workingDaysBetween(addWorkingDays(clock.startedOn, clock.targetDays), dueOn(clock, today)) : 0
  const spent = Math.max(0, workingDaysBetween(first, today) - paused)
  await startAnswer(tx, blocker.id, first, daysAgain(targetDays(how, urgent), spent) + paused)
  const missed = blocker.lateSince ?? (blocker.dueOn && blocker.dueOn < today ? blocker.dueOn : null)
  if (missed) await tx.updateTable('blocker_case').set({ late_since: missed }).where('id', '=', blocker.id).execute()
}
