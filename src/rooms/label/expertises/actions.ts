import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockApplication } from '../lifecycle/actions.ts'
import { readFile } from '../lifecycle/queries-access.ts'
import { referentialById } from '../referential/queries.ts'
import { canAskExpert } from '../reviews/rules.ts'
import { tellAsked, tellReminder, tellRevoked } from './emails.ts'
import { accountAt, addressesAround, expertisesOf, lockExpertise } from './queries.ts'
import { isAwaited, mayRemind, refusalToAsk } from './rules.ts'

export type Asking = { name: string; email: string; question: string; criteria: readonly string[]; dueOn: Day }
export type AskRefusal = 'not-now' | 'expert-tied' | 'expert-reviews' | 'expert-asked'

/** The application held for whoever works on its file: who coordinates, who reviews. */
const holdFile = async (tx: Database, actor: Actor, id: string, now: Date) => {
  await lockApplication(tx, id)
  const inHand = await readFile(tx, actor, id, parisDay(now))
  if (!inHand.coordinates && inHand.as !== 'reviewer') return notFound()
  return { application: inHand.application, isOpen: canAskExpert(inHand, inHand.application.status) }
}

const tell = (tx: Database, actor: Actor, applicationId: Id, verb: string, expertiseId: Id, at: Date) =>
  record(tx, {
    actorId: actor.id,
    verb: `label.expertise.${verb}`,
    subject: { kind: 'label_application', id: applicationId },
    details: { expertise: expertiseId },
    at,
  })

/** Puts a question to someone outside the desk, about some criteria. Answers the id of what was asked. */
export const askExpert = (
  services: Services,
  actor: Actor,
  id: string,
  asking: Asking,
  now: Date,
): Promise<Outcome<Id, AskRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const { application, isOpen } = await holdFile(tx, actor, id, now)
    if (!isOpen) return refused('not-now')
    const awaited = (await expertisesOf(tx, application.id)).filter(isAwaited).map(({ email }) => email)
    const refusal = refusalToAsk({ email: asking.email, awaited, ...(await addressesAround(tx, application)) })
    if (refusal) return refused(refusal)
    const { criteria } = await referentialById(tx, application.referentialId)
    const concerned = criteria.map(({ code }) => code).filter((code) => asking.criteria.includes(code))
    const { name, email, question, dueOn } = asking
    const row = await tx
      .insertInto('label_expertise')
      .values({
        application_id: application.id,
        expert_email: email,
        expert_name: name,
        expert_id: await accountAt(tx, email),
        question,
        criteria: concerned,
        due_on: dueOn,
        asked_by: actor.id,
        asked_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tell(tx, actor, application.id, 'asked', row.id, now)
    await tellAsked(tx, services, { id: row.id, name, email, question, dueOn }, application)
    return done(row.id)
  })

/** Asks again someone who has not answered, once a day at most. Answers their name. */
export const remindExpert = (
  services: Services,
  actor: Actor,
  { id, expertiseId }: { id: string; expertiseId: string },
  now: Date,
): Promise<Outcome<string, 'not-now' | 'already-reminded'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const { application, isOpen } = await holdFile(tx, actor, id, now)
    const expertise = await lockExpertise(tx, application.id, expertiseId)
    if (!isOpen) return refused('not-now')
    const remindedOn = expertise.remindedAt && parisDay(expertise.remindedAt)
    if (!mayRemind({ ...expertise, remindedOn }, today)) return refused('already-reminded')
    await markReminded(tx, expertise.id, expertise.reminders, now)
    await tell(tx, actor, application.id, 'reminded', expertise.id, now)
    await tellReminder(tx, services, expertise, application, { event: today, today })
    return done(expertise.name)
  })

export const markReminded = async (tx: Database, id: Id, before: number, now: Date): Promise<void> => {
  const reminded = { reminded_at: now, reminders: before + 1 }
  await tx.updateTable('label_expertise').set(reminded).where('id', '=', id).execute()
}

/** Takes a question back: the person finds nothing any more. Answers their name. */
export const revokeExpert = (
  services: Services,
  actor: Actor,
  { id, expertiseId }: { id: string; expertiseId: string },
  now: Date,
): Promise<Outcome<string, 'answered' | 'closed'>> =>
  inTransaction(services.db, async (tx) => {
    const { application } = await holdFile(tx, actor, id, now)
    const expertise = await lockExpertise(tx, application.id, expertiseId)
    if (expertise.answeredAt) return refused('answered')
    if (!isAwaited(expertise)) return refused('closed')
    await tx.updateTable('label_expertise').set({ revoked_at: now }).where('id', '=', expertise.id).execute()
    await tell(tx, actor, application.id, 'revoked', expertise.id, now)
    await tellRevoked(tx, services, expertise, application)
    return done(expertise.name)
  })
