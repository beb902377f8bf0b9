import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { endOf, type MembershipStatus, projectSaidSchema } from '../rules.ts'

const batch = 1_000

const rowsAfter = (db: Database, after: Id | null) =>
  db
    .selectFrom('banner_membership')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .innerJoin('banner_declaration', 'banner_declaration.id', 'declaration_id')
    .select(['banner_membership.sheet_id as id', 'sheet.name', 'sheet.slug', 'sheet.fictional', 'code', 'since'])
    .select(['renew_by as renewBy', 'ended_on as endedOn', 'banner_membership.status', 'charter_version as charter'])
    .select(['sheet.status as sheetStatus', 'project_said as projectSaid'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('banner_answer')
          .select(['question', 'answer', 'evidence', 'commitment', 'due_on as dueOn', 'url', 'licence', 'details'])
          .select(['file_id as fileId', 'withdrawn', 'withdrawn_on as withdrawnOn', 'withdrawn_why as withdrawnWhy'])
          .whereRef('banner_answer.declaration_id', '=', 'banner_declaration.id')
          .orderBy('question'),
      ).as('answers'),
    )
    .where('sheet.status', '<>', 'draft')
    .$if(after !== null, (query) => query.where('banner_membership.sheet_id', '>', after ?? ''))
    .orderBy('banner_membership.sheet_id')
    .limit(batch)

/** Every membership with what it declares, by id, a thousand at a time: open data has no last page. */
export async function* wholeRegister(db: Database, today: Day) {
  for (let after: Id | null = null; ; ) {
    const rows: Awaited<ReturnType<ReturnType<typeof rowsAfter>['execute']>> = await rowsAfter(db, after).execute()
    yield rows.map((row) => ({
      ...row,
      projectSaid: projectSaidSchema.nullable().parse(row.projectSaid),
      endedOn: endOf({ ...row, status: row.status as MembershipStatus }, today),
    }))
    after = rows.at(-1)?.id ?? null
    if (rows.length < batch) return
  }
}

export type RegisterRow = Awaited<ReturnType<ReturnType<typeof wholeRegister>['next']>>['value'] extends infer T
  ? T extends readonly (infer Row)[]
    ? Row
    : never
  : never
