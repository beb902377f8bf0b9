import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockApplication } from '../lifecycle/actions.ts'
import { readFile } from '../lifecycle/queries-access.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { referentialById } from '../referential/queries.ts'
import { writeToCoordinators } from './emails.ts'
import { paths } from './paths.ts'
import { evidenceOf } from './queries.ts'
import { assignmentById, assignmentsOf, stampOf } from './queries-opinions.ts'
import { counts, type OpinionDraft, opinionGaps, strayCriteria } from './rules.ts'
import { letters } from './words-letters.ts'

export type OpinionRefusal = 'not-now' | 'given'

/** The opinion of this reviewer, held until the end of the transaction; « not found » for anyone else. */
const holdOpinion = async (tx: Database, actor: Actor, id: string, now: Date) => {
  await lockApplication(tx, id)
  const { application, as, assignmentId } = await readFile(tx, actor, id, parisDay(now))
  if (as !== 'reviewer' || !assignmentId) return notFound()
  return { application, opinion: await assignmentById(tx, application.id, assignmentId, true) }
}

/**
 * Keeps a draft, complete or not, with what it rests on. `stamp`: what the person had before their eyes. `stray-piece`: something ticked was
 * not given for its criterion, or is not there any more.
 */
export const saveOpinion = (
  services: Services,
  actor: Actor,
  id: string,
  draft: OpinionDraft & { stamp: string },
  now: Date,
): Promise<Outcome<null, OpinionRefusal | 'stale' | 'stray-piece'>> =>
  inTransaction(services.db, async (tx) => {
    const { application, opinion } = await holdOpinion(tx, actor, id, now)
    if (opinion.submittedAt) return refused('given')
    if (application.status !== 'review' && application.status !== 'submitted' && application.status !== 'incomplete')
      return refused('not-now')
    if (stampOf(opinion) !== draft.stamp) return refused('stale')
    if (strayCriteria(draft, await evidenceOf(tx, application.id)).length > 0) return refused('stray-piece')
    const { recommendation, conclusion } = draft
    await tx
      .updateTable('label_assignment')
      .set({ recommendation, conclusion })
      .where('id', '=', opinion.assignmentId)
      .execute()
    for (const { criterion, score, text, onAnswer, reference } of draft.lines) {
      const said = { score, text, on_answer: onAnswer, reference, updated_at: now }
      await tx
        .insertInto('label_opinion')
        .values({ assignment_id: opinion.assignmentId, criterion, ...said })
        .onConflict((conflict) => conflict.columns(['assignment_id', 'criterion']).doUpdateSet(said))
        .execute()
    }
    await writePieces(tx, opinion.assignmentId, draft)
    return done(null)
  })

/** What the lines rest on, in the place of what they rested on: by the names the pieces have today. Each was given for its criterion. */
const writePieces = async (tx: Database, assignmentId: Id, { lines }: OpinionDraft): Promise<void> => {
  await tx.deleteFrom('label_opinion_evidence').where('assignment_id', '=', assignmentId).execute()
  const ids = lines.flatMap(({ pieces }) => pieces.map(({ id }) => id))
  if (ids.length === 0) return
  await tx
    .insertInto('label_opinion_evidence')
    .columns(['assignment_id', 'criterion', 'evidence_id', 'title'])
    .expression((eb) =>
      eb
        .selectFrom('label_evidence')
        .select([sql<Id>`${assignmentId}::uuid`.as('assignment_id'), 'criterion', 'id', 'title'])
        .where('id', 'in', ids),
    )
    .execute()
}

/** The pieces an opinion rested on, for a draft that takes it up again: those that are still in the file. */
export const copyPieces = async (tx: Database, formerId: Id, draftId: Id): Promise<void> => {
  await tx
    .insertInto('label_opinion_evidence')
    .columns(['assignment_id', 'criterion', 'evidence_id', 'title'])
    .expression((eb) =>
      eb
        .selectFrom('label_opinion_evidence')
        .innerJoin('label_evidence', 'label_evidence.id', 'evidence_id')
        .select([sql<Id>`${draftId}::uuid`.as('assignment_id'), 'label_opinion_evidence.criterion', 'evidence_id'])
        .select('label_evidence.title')
        .where('assignment_id', '=', formerId),
    )
    .execute()
}

/** Gives the opinion, once and for all. With the last one awaited, those who coordinate are told. */
export const giveOpinion = (
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<null, OpinionRefusal | 'incomplete'>> =>
  inTransaction(services.db, async (tx) => {
    const { application, opinion } = await holdOpinion(tx, actor, id, now)
    if (opinion.submittedAt) return refused('given')
    if (application.status !== 'review') return refused('not-now')
    const { criteria } = await referentialById(tx, application.referentialId)
    if (opinionGaps(criteria, opinion).length > 0) return refused('incomplete')
    await tx.updateTable('label_assignment').set({ submitted_at: now }).where('id', '=', opinion.assignmentId).execute()
    const subject = { kind: 'label_application', id: application.id }
    const details = { assignment: opinion.assignmentId }
    await record(tx, { actorId: actor.id, verb: 'label.opinion', subject, details, at: now })
    const given = (await assignmentsOf(tx, application.id)).filter(counts)
    const { reviewers } = await readSettings(tx)
    if (given.length !== reviewers) return done(null)
    await writeToCoordinators(tx, services, application, parisDay(now), {
      key: `label-opinions-in:${opinion.assignmentId}`,
      subject: letters.opinionsIn.subject(application),
      letter: {
        paragraphs: letters.opinionsIn.paragraphs(application),
        action: { label: letters.opinionsIn.action, path: paths.opinions(application.id) },
      },
    })
    return done(null)
  })
