import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { type Beginning, readBeginning } from './queries.ts'
import { canMove, draftKeptDays, type Origin, type Said } from './rules.ts'

/** Begins a draft that only its author sees. Answers its id. */
export const beginDraft = (db: Database, actor: Actor, origin: Origin, said: Said, today: Day): Promise<Id> =>
  inTransaction(db, async (tx) => {
    const { id } = await tx
      .insertInto('community_beginning')
      .values({ origin, ...columnsOf(said), begun_by: actor.id, begun_on: today, demo: actor.demo })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeParts(tx, id, said)
    await record(tx, { actorId: actor.id, verb: 'beginning.drafted', subject: { kind: 'beginning', id } })
    return id
  })

/** Changes a draft, as long as nobody was asked about it. */
export const editDraft = (db: Database, actor: Actor, id: Id, said: Said): Promise<void> =>
  inTransaction(db, async (tx) => {
    const beginning = await lockBeginning(tx, actor, id)
    if (!canMove(beginning, 'edit', actor)) return notFound()
    await tx.updateTable('community_beginning').set(columnsOf(said)).where('id', '=', id).execute()
    for (const part of ['community_beginning_territory', 'community_beginning_member', 'community_proof'] as const)
      await tx.deleteFrom(part).where('beginning_id', '=', id).execute()
    await writeParts(tx, id, said)
  })

/** Gives it up: what was said in the dialogue stays with those it was said to. */
export const abandon = (db: Database, actor: Actor, id: Id, today: Day): Promise<Beginning> =>
  inTransaction(db, async (tx) => {
    const beginning = await lockBeginning(tx, actor, id)
    if (!canMove(beginning, 'abandon', actor)) return notFound()
    await tx
      .updateTable('community_beginning')
      .set({ status: 'abandoned', ended_on: today })
      .where('id', '=', id)
      .execute()
    await record(tx, { actorId: actor.id, verb: 'beginning.abandoned', subject: { kind: 'beginning', id } })
    return beginning
  })

/**
 * Every night: a draft that nobody came back to in a year, or whose author is gone, is erased; so is what was given up before anyone was
 * asked. What others were asked about is only closed: they keep what was said.
 */
export const tidyBeginnings = async ({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> => {
  const today = parisDay(clock())
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable('community_beginning')
      .set({ status: 'abandoned', ended_on: today })
      .where('status', 'in', ['draft', 'dialogue'])
      .where((eb) =>
        eb.or([
          eb('begun_by', 'is', null),
          eb.and([eb('status', '=', 'draft'), eb('begun_on', '<', addDays(today, -draftKeptDays))]),
        ]),
      )
      .execute()
    await tx
      .deleteFrom('community_beginning')
      .where('status', '=', 'abandoned')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('community_dialogue').select('id').whereRef('beginning_id', '=', 'community_beginning.id')),
        ),
      )
      .execute()
  })
}

/** The beginning of this person, held until the end of the transaction. */
export const lockBeginning = async (tx: Database, actor: Actor, id: Id): Promise<Beginning> => {
  await readBeginning(tx, actor, id)
  await tx.selectFrom('community_beginning').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return readBeginning(tx, actor, id)
}

const columnsOf = ({ name, kind, purpose, website, outside, founded, membersPartial, organisationId }: Said) => ({
  name,
  kind,
  purpose,
  website,
  outside,
  founded_on: founded?.on ?? null,
  founded_precision: founded?.precision ?? null,
  members_partial: membersPartial,
  organisation_id: organisationId,
})

const writeParts = async (tx: Database, beginning_id: Id, { placeIds, members, proofs }: Said): Promise<void> => {
  await tx
    .insertInto('community_beginning_territory')
    .values(placeIds.map((territory_id, position) => ({ beginning_id, territory_id, position })))
    .execute()
  if (members.length > 0)
    await tx
      .insertInto('community_beginning_member')
      .values(
        members.map(({ organisationId, name }, position) => ({
          beginning_id,
          position,
          organisation_id: organisationId,
          name: organisationId ? null : name,
        })),
      )
      .execute()
  if (proofs.length > 0)
    await tx
      .insertInto('community_proof')
      .values(
        proofs.map(({ kind, fact, url, on, precision }, position) => ({
          ...{ beginning_id, position, kind, fact, url },
          ...{ happened_on: on, happened_precision: precision },
        })),
      )
      .execute()
}
