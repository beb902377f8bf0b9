import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { search } from '#core/search/search.ts'
import { graceDays, type MembershipStatus } from '../rules.ts'
import { perPage } from './rules.ts'

export type Line = {
  id: Id
  name: string
  slug: string
  summary: string
  fictional: boolean
  placeLabel: string
  code: string
  since: Day
  renewBy: Day
  endedOn: Day | null
  member: boolean
}

type Asked = { q: string; challengeIds: readonly number[]; placeId: number | null; page: number }
export type Found = { lines: Line[]; total: number; more: boolean; correction: string | null }

const lines = (db: Database) =>
  db
    .selectFrom('banner_membership')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .leftJoin('search_entry', (join) =>
      join
        .on('search_entry.kind', '=', 'project')
        .on((eb) => eb('search_entry.subject_id', '=', eb.cast<string>('sheet.id', 'text'))),
    )
    .select(['sheet.id', 'sheet.name', 'sheet.slug', 'sheet.summary', 'sheet.fictional', 'place_label as placeLabel'])
    .select(['code', 'since', 'renew_by as renewBy', 'ended_on as endedOn', 'banner_membership.status'])
    .where('sheet.status', '=', 'published')

type Row = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

const lineOf = ({ status, placeLabel, ...row }: Row, member: boolean): Line => ({
  ...row,
  placeLabel: placeLabel ?? '',
  member: member && (status as MembershipStatus) === 'member',
})

/** Members today, found as everything is found on this site, by name when nothing is asked. */
export const members = async (db: Database, asked: Asked): Promise<Found> => {
  const { hits, total, more, correction } = await search(db, {
    ...asked,
    kinds: ['project'],
    marks: ['banner'],
    stages: [],
    legalForms: [],
    ruralities: [],
    sort: asked.q ? 'relevance' : 'name',
    perPage,
  })
  const ids = hits.map(({ subjectId }) => subjectId)
  const rows = ids.length === 0 ? [] : await lines(db).where('sheet.id', 'in', ids).execute()
  const found = ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => lineOf(row, true)))
  return { lines: found, total, more, correction }
}

/** Those who left or did not renew, the last to leave first. */
export const formerMembers = async (db: Database, page: number): Promise<Found> => {
  const former = lines(db).where('banner_membership.status', '<>', 'member')
  const { total } = await former
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await former
    .orderBy('ended_on', 'desc')
    .orderBy('sheet.name')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { lines: rows.map((row) => lineOf(row, false)), total, more: false, correction: null }
}

const batch = 1_000

/** Every membership with what it declares, by id, a thousand at a time: open data has no last page. */
export async function* wholeRegister(db: Database, today: Day) {
  for (let after: Id | null = null; ; ) {
    let query = db
      .selectFrom('banner_membership')
      .innerJoin('sheet', 'sheet.id', 'sheet_id')
      .innerJoin('banner_declaration', 'banner_declaration.id', 'declaration_id')
      .select(['banner_membership.sheet_id as id', 'sheet.name', 'sheet.slug', 'sheet.fictional', 'code', 'since'])
      .select(['renew_by as renewBy', 'ended_on as endedOn', 'banner_membership.status', 'charter_version as charter'])
      .select((eb) =>
        jsonArrayFrom(
          eb
            .selectFrom('banner_answer')
            .select(['question', 'answer', 'evidence', 'due_on as dueOn', 'url', 'licence'])
            .whereRef('banner_answer.declaration_id', '=', 'banner_declaration.id')
            .orderBy('question'),
        ).as('answers'),
      )
      .where('sheet.status', '=', 'published')
      .orderBy('banner_membership.sheet_id')
      .limit(batch)
    if (after) query = query.where('banner_membership.sheet_id', '>', after)
    const rows = await query.execute()
    yield rows.map((row) => ({ ...row, member: row.status === 'member' && addDays(row.renewBy, graceDays) >= today }))
    after = rows.at(-1)?.id ?? null
    if (rows.length < batch) return
  }
}

export type RegisterRow = Awaited<ReturnType<ReturnType<typeof wholeRegister>['next']>>['value'] extends infer T
  ? T extends readonly (infer Row)[]
    ? Row
    : never
  : never
