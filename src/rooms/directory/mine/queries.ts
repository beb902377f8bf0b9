import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Essentials, missingIn } from '../drafts/rules.ts'
import type { BannerMark, Kind, LegalForm, MemberRole, Stage, Status } from '../rules.ts'

export type MySheet = {
  id: Id
  kind: Kind
  slug: string
  name: string
  status: Status
  step: string
  role: MemberRole | null
  updatedAt: Date
  checkedOn: Day | null
  publishedAt: Date | null
  banner: BannerMark | null
  isLabelled: boolean
  /** How many things are missing before publishing. */
  missing: number
}

const countRows = sql<number>`count(*)`.as('rows')

/**
 * The rows of the sheets a person keeps and of the editorial drafts they began. Two ways in, each through its own index: one condition
 * with « or » would read every sheet.
 */
export const sheetRowsOf = (db: Database, userId: Id) =>
  db
    .selectFrom('sheet')
    .leftJoin('sheet_member', (join) => join.onRef('sheet_id', '=', 'sheet.id').on('user_id', '=', userId))
    .select(['sheet.id', 'kind', 'slug', 'name', 'sheet.status', 'step', 'role', 'updated_at as updatedAt'])
    .select(['summary', 'stage', 'legal_form as legalForm', 'source_name as sourceName', 'banner', 'labels'])
    .select(['checked_on as checkedOn', 'published_at as publishedAt'])
    .select((eb) => [
      eb.selectFrom('sheet_challenge').select(countRows).whereRef('sheet_id', '=', 'sheet.id').as('challengeCount'),
      eb.selectFrom('sheet_territory').select(countRows).whereRef('sheet_id', '=', 'sheet.id').as('placeCount'),
      eb
        .selectFrom('sheet_member as other')
        .select(countRows)
        .whereRef('other.sheet_id', '=', 'sheet.id')
        .as('memberCount'),
    ])
    .where('sheet.id', 'in', (eb) =>
      eb
        .selectFrom('sheet_member as mine')
        .select('mine.sheet_id as id')
        .where('mine.user_id', '=', userId)
        .union(
          eb
            .selectFrom('sheet as begun')
            .select('begun.id')
            .where('begun.created_by', '=', userId)
            .where('begun.status', '=', 'draft')
            .where((inner) =>
              inner.not(
                inner.exists(
                  inner
                    .selectFrom('sheet_member as kept')
                    .select('kept.user_id')
                    .whereRef('kept.sheet_id', '=', 'begun.id'),
                ),
              ),
            ),
        ),
    )
    .orderBy('updated_at', 'desc')
    .limit(200)

/** The sheets a person keeps, and the editorial drafts they began; the last changed first. */
export const sheetsOf = async (db: Database, userId: Id): Promise<MySheet[]> => {
  const rows = await sheetRowsOf(db, userId).execute()
  return rows.map((row) => {
    const essentials: Essentials = {
      kind: row.kind as Kind,
      summary: row.summary,
      stage: row.stage as Stage | null,
      legalForm: row.legalForm as LegalForm | null,
      sourceName: row.sourceName,
      challengeCount: row.challengeCount ?? 0,
      placeCount: row.placeCount ?? 0,
      memberCount: row.memberCount ?? 0,
    }
    const { id, slug, name, step, updatedAt, checkedOn, publishedAt } = row
    const status = row.status as Status
    const role = row.role as MemberRole | null
    return {
      id,
      kind: essentials.kind,
      slug,
      name,
      status,
      step,
      role,
      updatedAt,
      checkedOn,
      publishedAt,
      banner: row.banner as BannerMark | null,
      isLabelled: row.labels.length > 0,
      missing: missingIn(essentials).length,
    }
  })
}

/** Invitations waiting for a person's answer. */
export const invitationsFor = (db: Database, { email }: Pick<Actor, 'email'>, now: Date) =>
  db
    .selectFrom('sheet_invitation')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['sheet_invitation.id', 'sheet.name', 'sheet_invitation.role', 'expires_at as expiresAt'])
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('sheet_invitation.created_at', 'desc')
    .execute()

export type MyInvitation = Awaited<ReturnType<typeof invitationsFor>>[number]
