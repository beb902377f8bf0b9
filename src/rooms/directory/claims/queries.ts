import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { inChargeOf } from '../queries-scope.ts'
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

/** What waits for this curator, the most urgent first. */
export const claimsToJudge = async (db: Database, actor: Actor, today: Day): Promise<Claim[]> => {
  const waiting = claims(db).where('sheet_claim.status', '=', 'pending').where(inChargeOf(actor, today))
  return (await waiting.orderBy('due_on').orderBy('sheet_claim.id').limit(200).execute()).map(claimOf)
}

/** Who still waits for this sheet: for what follows from a decision. */
export const claimsWaiting = async (db: Database, sheetId: Id): Promise<Claim[]> =>
  (await claims(db).where('sheet_id', '=', sheetId).where('sheet_claim.status', '=', 'pending').execute()).map(claimOf)

/** One claim, for the curator in charge of its sheet. */
export const claimToJudge = async (db: Database, actor: Actor, id: string, today: Day): Promise<Claim> => {
  const mine = claims(db).where(inChargeOf(actor, today))
  return claimOf(found(isId(id) ? await mine.where('sheet_claim.id', '=', id).executeTakeFirst() : null))
}

/** What a person asked for, the last first. */
export const claimsOf = async (db: Database, userId: Id): Promise<Claim[]> =>
  (await claims(db).where('user_id', '=', userId).orderBy('sheet_claim.created_at', 'desc').limit(50).execute()).map(
    claimOf,
  )
