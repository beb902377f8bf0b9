import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { type Contradiction, contradictionsOn } from '../../committee/contradictions/queries.ts'
import { readSubject } from '../../committee/queries-subjects.ts'
import type { Capacity } from '../../lifecycle/queries-access.ts'
import { type Award, readOwnAward } from '../queries.ts'
import type { ProcedureKind, ProcedureStatus } from './rules.ts'

const procedures = (db: Database) =>
  db
    .selectFrom('label_procedure')
    .select(['id', 'award_id as awardId', 'kind', 'reasons', 'status', 'draw_id as drawId', 'criteria'])
    .select(['opened_at as openedAt', 'due_on as dueOn', 'answer', 'answered_at as answeredAt', 'conclusion'])
    .select(['closed_at as closedAt', 'act_by as actBy'])
    // what is held against the structure, while it may answer
    .select((eb) =>
      eb
        .selectFrom('label_contradiction')
        .select('due_on')
        .whereRef('procedure_id', '=', 'label_procedure.id')
        .where('label_contradiction.closed_at', 'is', null)
        .as('contradictionDueOn'),
    )
    .select((eb) =>
      eb
        .selectFrom('label_decision')
        .select('number')
        .whereRef('procedure_id', '=', 'label_procedure.id')
        .where('effective_at', 'is not', null)
        .limit(1)
        .as('decision'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof procedures>['executeTakeFirstOrThrow']>>
export type Procedure = Omit<Row, 'kind' | 'status'> & { kind: ProcedureKind; status: ProcedureStatus }

const procedureOf = (row: Row): Procedure => ({
  ...row,
  kind: row.kind as ProcedureKind,
  status: row.status as ProcedureStatus,
  dueOn: row.contradictionDueOn ?? row.dueOn,
})

/** All that was opened about an award, the newest first. */
export const proceduresOf = async (db: Database, awardId: Id): Promise<Procedure[]> => {
  const rows = await procedures(db).where('award_id', '=', awardId).orderBy('opened_at', 'desc').execute()
  return rows.map(procedureOf)
}

/** The one that is open about an award, or null. */
export const openProcedure = async (db: Database, awardId: Id): Promise<Procedure | null> => {
  const row = await procedures(db).where('award_id', '=', awardId).where('closed_at', 'is', null).executeTakeFirst()
  return row ? procedureOf(row) : null
}

/**
 * What is open about a label of their own, for those who keep its structure. A label that was renewed answers with the next one, once what
 * was open goes on about that one: letters written before lead to the former. Anyone else finds nothing.
 */
export const readAsked = async (
  db: Database,
  actor: Actor,
  awardId: string,
  today: Day,
): Promise<{ award: Award; procedure: Procedure | null }> => {
  const award = await readOwnAward(db, actor, awardId, today)
  const procedure = await openProcedure(db, award.id)
  if (procedure || !award.renewedBy) return { award, procedure }
  const next = await readAsked(db, actor, award.renewedBy, today)
  return next.procedure ? next : { award, procedure }
}

/** Whoever asks. Throws « not found ». */
export const procedureById = async (db: Database, id: string): Promise<Procedure> =>
  procedureOf(found(isId(id) ? await procedures(db).where('id', '=', id).executeTakeFirst() : undefined))

/** Held until the end of the transaction: what befalls the procedures of an award comes one change after the other. */
export const holdProcedures = async (tx: Database, awardId: Id): Promise<void> => {
  await tx.selectFrom('label_procedure').select('id').where('award_id', '=', awardId).forUpdate().execute()
}

/** For those who coordinate, and the committee that has it on an agenda; `lock`: held until the end of the transaction. */
export const readProcedure = async (
  db: Database,
  actor: Actor,
  id: string,
  today: Day,
  lock = false,
): Promise<{ procedure: Procedure; as: Capacity }> => {
  const { as } = await readSubject(db, actor, { kind: 'procedure', id }, today, lock)
  return { procedure: await procedureById(db, id), as }
}

/** What is held against the structure now, for it to answer; null when nothing is. */
export const contradictionOf = async (db: Database, procedureId: Id): Promise<Contradiction | null> =>
  (await contradictionsOn(db, { kind: 'procedure', id: procedureId })).find(({ closedAt }) => closedAt === null) ?? null
