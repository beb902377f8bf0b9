import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { moveApplication } from '../../lifecycle/actions.ts'
import { alone } from '../../lifecycle/alone.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { referentialById } from '../../referential/queries.ts'
import { beforeDeciding } from '../decisions/queries.ts'
import { barsAmong } from '../queries-seats.ts'
import { readSubject, subjectOf } from '../queries-subjects.ts'
import type { Subject, SubjectKey } from '../rules.ts'
import { tellOpened, tellSilent, tellSoon } from './emails.ts'
import { type Contradiction, endingContradictions, holdOpen, silentContradictions } from './queries.ts'
import { type ContemplateRefusal, refusalToContemplate, soonBefore } from './rules.ts'
import { words } from './words.ts'

export type Contemplated = { reasons: string; criteria: readonly string[] }

/** A refusal or a sanction is contemplated: the organisation is told why and heard first; the clock of the committee stands still. */
export const contemplate = (
  services: Services,
  actor: Actor,
  key: SubjectKey,
  { reasons, criteria }: Contemplated,
  now: Date,
): Promise<Outcome<Day, ContemplateRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const { subject, as } = await readSubject(tx, actor, key, today, true)
    const settings = await readSettings(tx)
    const { proposed, heard } = await beforeDeciding(tx, subject, settings)
    const bar = (await barsAmong(tx, subject, [actor.id])).get(actor.id) ?? null
    const refusal = refusalToContemplate(subject, { as, bar, proposed, heard })
    if (refusal) return refused(refusal)
    const dueOn = addDays(today, settings.contradiction_days)
    const { id } = await tx
      .insertInto('label_contradiction')
      .values({
        ...(subject.kind === 'application' ? { application_id: subject.id } : { procedure_id: subject.id }),
        reasons,
        criteria: [...criteria],
        due_on: dueOn,
        opened_by: actor.id,
        opened_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const moved = await move(tx, subject, 'contradict', actor.id, now)
    if (!moved) return refused('not-now')
    if (subject.kind === 'procedure') await actAfter(tx, subject.id, dueOn, settings.decision_days)
    const asked = (await referentialById(tx, subject.referentialId)).criteria
    const titles = asked.filter(({ code }) => criteria.includes(code)).map(({ title }) => title)
    await tellOpened(tx, services, subject, { id, reasons, criteria: titles, dueOn })
    return done(dueOn)
  })

/** A procedure has no clock to pause: the committee acts within the published time once the organisation could answer. */
const actAfter = async (tx: Database, procedureId: Id, from: Day, days: number): Promise<void> => {
  await tx
    .updateTable('label_procedure')
    .set({ act_by: addWorkingDays(from, days) })
    .where('id', '=', procedureId)
    .execute()
}

const batch = 100

/** Every night: those who did not answer in time are taken as heard; both sides are told, and the committee may decide. */
export const closeSilent = async (services: Services): Promise<void> => {
  const past: Id[] = []
  for (;;) {
    const silent = await silentContradictions(services.db, parisDay(services.clock()), batch + past.length)
    const [next] = silent.filter(({ id }) => !past.includes(id))
    if (!next) return
    past.push(next.id)
    try {
      await inTransaction(services.db, (tx) => closeOne(tx, services, next))
    } catch (error) {
      services.log.error({ id: next.id, err: String(error) }, 'label: one contradictory stage could not be closed')
    }
  }
}

/** Every night: those whose term is near are told once more that they may answer; about a label, its procedure has its own reminders. */
export const remindHeard = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (const one of await endingContradictions(services.db, today, soonBefore(today)))
    await alone(services, one.id, async (tx) => {
      const subject = await subjectOf(tx, keyOf(one), true)
      const isHeard = subject.kind === 'application' && subject.status === 'contradictory'
      if (isHeard && (await holdOpen(tx, one.id))) await tellSoon(tx, services, subject, one)
    })
}

const keyOf = ({ applicationId, procedureId }: Contradiction): SubjectKey =>
  applicationId ? { kind: 'application', id: applicationId } : { kind: 'procedure', id: procedureId ?? '' }

const closeOne = async (tx: Database, services: Services, contradiction: Contradiction): Promise<void> => {
  const now = services.clock()
  const { id } = contradiction
  const subject = await subjectOf(tx, keyOf(contradiction), true)
  if (!(await holdOpen(tx, id))) return
  await tx.updateTable('label_contradiction').set({ closed_at: now }).where('id', '=', id).execute()
  // withdrawn meanwhile: nothing waits any more
  if (await move(tx, subject, 'hear', null, now)) await tellSilent(tx, services, subject, contradiction, parisDay(now))
}

/** The file goes to the organisation, or comes back to the committee. Answers whether it could. */
const move = async (
  tx: Database,
  subject: Subject,
  how: 'contradict' | 'hear',
  actorId: Id | null,
  now: Date,
): Promise<boolean> => {
  if (subject.kind === 'application') {
    const application = await applicationById(tx, subject.id)
    const outcome = await moveApplication(tx, application, { move: how, actorId, now, pausedFor: words.pausedFor })
    return outcome.ok
  }
  const [from, to] = how === 'contradict' ? ['committee', 'contradictory'] : ['contradictory', 'committee']
  const moved = await tx
    .updateTable('label_procedure')
    .set({ status: to })
    .where('id', '=', subject.id)
    .where('status', '=', from)
    .returning('id')
    .executeTakeFirst()
  if (!moved) return false
  await record(tx, { actorId, verb: `label.${how}`, subject: { kind: 'label_procedure', id: subject.id }, at: now })
  return true
}
