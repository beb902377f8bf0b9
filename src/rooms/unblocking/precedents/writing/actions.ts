import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { within } from '../../cases/actions.ts'
import { happened } from '../../cases/events.ts'
import type { Case } from '../../cases/queries.ts'
import { outcomesOf } from '../../outcomes/queries.ts'
import { daysTaken } from './actions-void.ts'
import { readingsOfSheet, sheetOf } from './queries.ts'
import { blockingKind, knownOf, widePlacesOf } from './queries-case.ts'
import { isWritten, refusalToSubmit, type SheetContent, type SheetRefusal } from './rules.ts'
import { firstTitle } from './words.ts'

const writing = { by: ['handles', 'deputises'], from: ['answered', 'closed'] } as const

/**
 * Begins the anonymous sheet of a case answered, by whoever has it in hand. What is filled in tells nothing of anyone: how and what about,
 * the kind of administration, the level, the answer and its legal basis, the days taken. Answers its id.
 */
export const draftPrecedent = (
  services: Services,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<Outcome<Id, SheetRefusal>> =>
  within<Id, SheetRefusal>(services, actor, caseId, writing, now, async ({ tx, blocker, side }) => {
    if (await sheetOf(tx, blocker.id)) return refused('exists')
    const [answer] = await outcomesOf(tx, blocker.id)
    const { how, matter, answeredAt } = blocker
    if (!answer || !how || !matter || !answeredAt) return refused('no-answer')
    const { id } = await tx
      .insertInto('precedent')
      .values({
        case_id: blocker.id,
        title: firstTitle(how, matter),
        how,
        matter,
        administration_kind: await blockingKind(tx, blocker),
        outcome: answer.kind,
        legal_basis: answer.legalBasis,
        days_taken: daysTaken(blocker, parisDay(answeredAt)),
        level: blocker.requiredLevel ?? blocker.rung ?? blocker.appointment?.level ?? 1,
        written_by: actor.id,
        written_at: now,
        demo: blocker.demo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (blocker.challengeId !== null)
      await tx
        .insertInto('precedent_challenge')
        .values({ precedent_id: id, challenge_id: await rootChallenge(tx, blocker.challengeId) })
        .execute()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'precedent_begun', shown: false, at: now })
    return done(id)
  })

/** One of the five: a narrower one could tell which project it is. */
const rootChallenge = async (tx: Database, id: number): Promise<number> => {
  const row = await tx.selectFrom('challenge').select('parent_id').where('id', '=', id).executeTakeFirst()
  return row?.parent_id ?? id
}

/** Writes the sheet: a new version, that nobody has read. Refused when someone wrote meanwhile, or once it was published, kept or retracted. */
export const editPrecedent = (
  services: Services,
  actor: Actor,
  caseId: string,
  { version, content }: { version: number; content: SheetContent },
  now: Date,
): Promise<Outcome<number, SheetRefusal>> =>
  within<number, SheetRefusal>(services, actor, caseId, writing, now, async ({ tx, blocker, side }) => {
    const sheet = (await sheetOf(tx, blocker.id, true)) ?? notFound()
    if (!isWritten(sheet.status)) return refused('over')
    if (sheet.version !== version) return refused('changed')
    if (!(await isWide(tx, blocker, content.territoryId))) return refused('bad-place')
    await tx
      .updateTable('precedent')
      .set({
        status: 'draft',
        title: content.title,
        blockage: content.blockage,
        rule: content.rule,
        protected_purpose: content.protectedPurpose,
        way_out: content.wayOut,
        legal_basis: content.legalBasis,
        letter: content.letter,
        territory_id: content.territoryId,
        written_by: actor.id,
        written_at: now,
        version: version + 1,
      })
      .where('id', '=', sheet.id)
      .execute()
    // whoever wrote is of the case, and never reads it for the others
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'precedent_written', shown: false, at: now })
    return done(version + 1)
  })

const isWide = async (tx: Database, blocker: Case, territoryId: number | null): Promise<boolean> =>
  territoryId === null || (await widePlacesOf(tx, blocker)).some(({ id }) => id === territoryId)

/** Sends that version to two readers who know nothing of the case. */
export const submitPrecedent = (
  services: Services,
  actor: Actor,
  caseId: string,
  { version, seen }: { version: number; seen: boolean },
  now: Date,
): Promise<Outcome<Id, SheetRefusal>> =>
  within<Id, SheetRefusal>(services, actor, caseId, writing, now, async ({ tx, blocker, side }) => {
    const sheet = (await sheetOf(tx, blocker.id, true)) ?? notFound()
    if (sheet.version !== version) return refused('changed')
    const readings = await readingsOfSheet(tx, sheet.id)
    const foundRecognisable = readings.some((one) => one.version === version && one.verdict === 'recognisable')
    const refusal = refusalToSubmit(sheet, { known: await knownOf(tx, blocker), seen, foundRecognisable })
    if (refusal) return refused(refusal)
    await tx.updateTable('precedent').set({ status: 'reading' }).where('id', '=', sheet.id).execute()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'precedent_submitted', shown: false, at: now })
    return done(sheet.id)
  })
