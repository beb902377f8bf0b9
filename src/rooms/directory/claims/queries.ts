import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { findSheet } from '../queries.ts'
import type { Kind } from '../rules.ts'
import type { ClaimStatus } from './rules.ts'

const claims = (db: Database) =>
  db
    .selectFrom('sheet_claim')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select([
      'sheet_claim.id',
      'sheet_id as sheetId',
      'user_id as userId',
      'function',
      'proof',
      'proof_url as proofUrl',
    ])
    .select(['proof_file_id as proofFileId', 'sheet_claim.status', 'due_on as dueOn', 'reason'])
    .select([
      'sheet_claim.created_at as createdAt',
      'decided_at as decidedAt',
      'sheet.name',
      'sheet.slug',
      'sheet.kind',
    ])
    .select(['app_user.name as userName', 'app_user.email as userEmail'])

type Row = Awaited<ReturnType<ReturnType<typeof claims>['executeTakeFirstOrThrow']>>
export type Claim = Omit<Row, 'status' | 'kind'> & { status: ClaimStatus; kind: Kind }

const claimOf = (row: Row): Claim => ({ ...row, status: row.status as ClaimStatus, kind: row.kind as Kind })

/** Is this sheet in the charge of this curator today? */
export const isInCharge = async (db: Database, actor: Actor, sheetId: Id, today: Day): Promise<boolean> =>
  (await findSheet(db, actor, { id: sheetId }, today))?.standing === 'curator'

/** What waits for this curator, the most urgent first. */
export const claimsToJudge = async (db: Database, actor: Actor, today: Day): Promise<Claim[]> => {
  const rows = await claims(db).where('sheet_claim.status', '=', 'pending').orderBy('due_on').limit(200).execute()
  const mine = await Promise.all(rows.map((row) => isInCharge(db, actor, row.sheetId, today)))
  return rows.filter((_, index) => mine[index]).map(claimOf)
}

/** One claim, whoever asks: for what follows from a decision. */
export const claimById = async (db: Database, id: Id): Promise<Claim> =>
  claimOf(found(await claims(db).where('sheet_claim.id', '=', id).executeTakeFirst()))

/** One claim, for the curator in charge of its sheet. */
export const claimToJudge = async (db: Database, actor: Actor, id: string, today: Day): Promise<Claim> => {
  const row = isId(id) ? await claims(db).where('sheet_claim.id', '=', id).executeTakeFirst() : undefined
  const claim = claimOf(found(row))
  return found((await isInCharge(db, actor, claim.sheetId, today)) ? claim : null)
}

/** What a person asked for, the last first. */
export const claimsOf = async (db: Database, userId: Id): Promise<Claim[]> =>
  (await claims(db).where('user_id', '=', userId).orderBy('sheet_claim.created_at', 'desc').limit(50).execute()).map(
    claimOf,
  )
