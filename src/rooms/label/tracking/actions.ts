import type { Actor } from '#core/actor.ts'
import { inTransaction, isDuplicate } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { unshareAll } from '#rooms/vault/index.ts'
import { type Answered, tellAnswered, tellReceived } from '../applications/emails.ts'
import { openCorrection, readOwn } from '../applications/queries.ts'
import { canWithdraw } from '../applications/rules.ts'
import { lockApplication, moveApplication } from '../lifecycle/actions.ts'
import type { Application } from '../lifecycle/queries.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { askOpinionsAgain } from '../reviews/actions-rounds.ts'
import { appealFacts, openContradiction } from './queries.ts'
import { type AppealRefusal, type ReplyRefusal, refusalToAppeal } from './rules.ts'

type Held = Awaited<ReturnType<typeof readOwn>>
type Tx = Parameters<typeof lockApplication>[0]

/** The application held for its organisation, its move, and who learns of it: one transaction. */
const reply = <R extends string>(
  services: Services,
  actor: Actor,
  id: string,
  { what, now }: { what: Answered; now: Date },
  write: (tx: Tx, held: Held) => Promise<R | null>,
): Promise<Outcome<Application, R | 'not-now'>> =>
  inTransaction(services.db, async (tx) => {
    await lockApplication(tx, id)
    const held = await readOwn(tx, actor, id, parisDay(now))
    const refusal = await write(tx, held)
    if (refusal) return { ok: false, refusal }
    const { application } = held
    const moved = await moveApplication(tx, application, { move: what, actorId: actor.id, now })
    // thrown, not answered: what was just written goes with the transaction
    if (!moved.ok) throw new Error(`an application that was held cannot ${what}`)
    await tellAnswered(tx, services, application, { what, now, today: parisDay(now) })
    await tellReceived(tx, services, application, { what, now })
    return done(application)
  })

/** Answers what the desk asked: the clock runs again from today. */
export const answerCorrection = (services: Services, actor: Actor, id: string, text: string, now: Date) =>
  reply<ReplyRefusal>(services, actor, id, { what: 'correct', now }, async (tx, { application, missing }) => {
    const correction = await openCorrection(tx, application.id)
    if (application.status !== 'incomplete' || !correction) return 'not-now'
    if (missing.length > 0) return 'incomplete'
    await answerAsked(tx, correction.id, { text, actor, now })
    return null
  })

const answerAsked = async (tx: Tx, id: Id, { text, actor, now }: { text: string; actor: Actor; now: Date }) => {
  await tx
    .updateTable('label_correction')
    .set({ answer: text, answered_by: actor.id, answered_at: now })
    .where('id', '=', id)
    .execute()
}

/** Answers the reasons of a refusal that is contemplated: the committee has it again. */
export const answerContradiction = (services: Services, actor: Actor, id: string, text: string, now: Date) =>
  reply<ReplyRefusal>(services, actor, id, { what: 'hear', now }, async (tx, { application }) => {
    const contradiction = await openContradiction(tx, application.id)
    if (application.status !== 'contradictory' || !contradiction) return 'not-now'
    await tx
      .updateTable('label_contradiction')
      .set({ answer: text, answered_by: actor.id, answered_at: now, closed_at: now })
      .where('id', '=', contradiction.id)
      .execute()
    return null
  })

/** Sends back an application whose decision was put off, once it is completed: its review starts over, with the opinions asked again. */
export const resumeApplication = (services: Services, actor: Actor, id: string, text: string, now: Date) =>
  reply<ReplyRefusal>(services, actor, id, { what: 'resume', now }, async (tx, { application, missing }) => {
    const completion = await openCorrection(tx, application.id)
    if (application.status !== 'adjourned' || !completion) return 'not-now'
    if (missing.length > 0) return 'incomplete'
    await answerAsked(tx, completion.id, { text, actor, now })
    await askOpinionsAgain(tx, services, application, now)
    return null
  })

/** Appeals against a refusal: once, within the window, judged by others. */
export const fileAppeal = async (services: Services, actor: Actor, id: string, text: string, now: Date) => {
  try {
    return await appealNow(services, actor, id, text, now)
  } catch (error) {
    // another application of the same family was begun at this very moment
    if (isDuplicate(error, 'label_application_open')) return refused('another-open')
    throw error
  }
}

const appealNow = (services: Services, actor: Actor, id: string, text: string, now: Date) =>
  reply<AppealRefusal>(services, actor, id, { what: 'appeal', now }, async (tx, { application }) => {
    const { appeal_window_days } = await readSettings(tx)
    const refusal = refusalToAppeal(await appealFacts(tx, application), parisDay(now), appeal_window_days)
    if (refusal) return refusal
    await tx
      .insertInto('label_appeal')
      .values({ application_id: application.id, text, filed_by: actor.id, filed_at: now })
      .execute()
    return null
  })

/** Takes an application back: nobody decides it any more, and what was shared with it is given back. */
export const withdrawApplication = (services: Services, actor: Actor, id: string, now: Date) =>
  reply<ReplyRefusal>(services, actor, id, { what: 'withdraw', now }, async (tx, { application }) => {
    if (!canWithdraw(application.status)) return 'not-now'
    await unshareAll(tx, { kind: 'label_application', id: application.id }, now, actor.id)
    return null
  })
