import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { SubjectKey } from '../rules.ts'

const contradictions = (db: Database) =>
  db
    .selectFrom('label_contradiction')
    .select(['id', 'application_id as applicationId', 'procedure_id as procedureId', 'reasons', 'criteria'])
    .select([
      'due_on as dueOn',
      'opened_at as openedAt',
      'answer',
      'answered_at as answeredAt',
      'closed_at as closedAt',
    ])

export type Contradiction = Awaited<ReturnType<ReturnType<typeof contradictions>['executeTakeFirstOrThrow']>>

/** Every time the organisation was heard about a subject, the newest first. */
export const contradictionsOn = (db: Database, { kind, id }: SubjectKey): Promise<Contradiction[]> =>
  contradictions(db)
    .where(kind === 'application' ? 'application_id' : 'procedure_id', '=', id)
    .orderBy('opened_at', 'desc')
    .execute()

/** Those whose term has passed in silence. */
export const silentContradictions = (db: Database, today: Day, limit: number): Promise<Contradiction[]> =>
  contradictions(db).where('closed_at', 'is', null).where('due_on', '<', today).orderBy('due_on').limit(limit).execute()

/** Those whose term is near, and whose organisation has not answered. */
export const endingContradictions = (db: Database, from: Day, to: Day): Promise<Contradiction[]> =>
  contradictions(db)
    .where('closed_at', 'is', null)
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .orderBy('due_on')
    .orderBy('id')
    .execute()

/** Still open, and held until the end of the transaction? */
export const holdOpen = async (tx: Database, id: Id): Promise<boolean> =>
  (await tx
    .selectFrom('label_contradiction')
    .select('id')
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) !== undefined
