import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { respell } from '#core/search/spelling.ts'
import { wordsOf, wordsQuery } from '#core/search/terms.ts'
import { isCurrentMember } from '../memberships/queries.ts'
import { endOf, type MembershipStatus } from '../rules.ts'
import { perPage } from './rules.ts'

export type Line = {
  id: Id
  name: string
  slug: string
  summary: string
  fictional: boolean
  archived: boolean
  placeLabel: string
  code: string
  since: Day
  renewBy: Day
  /** Of a former member: the last day, written down or not yet. */
  endedOn: Day | null
}

export type Asked = {
  former: boolean
  q: string
  /** The challenge asked with those it contains; none: all. */
  challengeIds: readonly number[]
  placeId: number | null
  page: number
}
export type Found = { lines: Line[]; total: number; correction: string | null }

/** One page of the register, by name; when the words find nothing, those they may be a misspelling of. */
export const registerPage = async (db: Database, asked: Asked, today: Day): Promise<Found> => {
  const words = wordsOf(asked.q)
  const found = await linesOf(db, asked, words, today)
  if (found.total > 0 || words.length === 0) return { ...found, correction: null }
  const correction = await respell(db, asked.q, words)
  if (correction === null) return { ...found, correction: null }
  return { ...(await linesOf(db, asked, wordsOf(correction), today)), correction }
}

const linesOf = async (db: Database, asked: Asked, words: readonly string[], today: Day) => {
  const matching = memberships(db, asked, words, today)
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  // the page is cut before anything is read for it: there may be twenty thousand members
  const page = await matching
    .select('sheet.id')
    .$if(asked.former, (query) => query.orderBy((eb) => eb.fn.coalesce('ended_on', 'renew_by'), 'desc'))
    .orderBy((eb) => eb.fn('unaccent', [eb.fn('lower', ['sheet.name'])]))
    .orderBy('sheet.id')
    .limit(perPage)
    .offset((asked.page - 1) * perPage)
    .execute()
  const ids = page.map(({ id }) => id)
  const lines = ids.length === 0 ? [] : await readLines(db, ids, today)
  return { lines: ids.flatMap((id) => lines.filter((line) => line.id === id)), total }
}

const readLines = async (db: Database, ids: readonly Id[], today: Day): Promise<Line[]> => {
  const rows = await db
    .selectFrom('banner_membership')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .leftJoin('search_entry', (join) =>
      join
        .on('search_entry.kind', '=', 'project')
        .on((eb) => eb('search_entry.subject_id', '=', eb.cast<string>('sheet.id', 'text'))),
    )
    .select(['sheet.id', 'sheet.name', 'sheet.slug', 'sheet.summary', 'sheet.fictional', 'place_label as placeLabel'])
    .select(['code', 'since', 'renew_by as renewBy', 'ended_on as endedOn', 'banner_membership.status'])
    .select('sheet.status as sheetStatus')
    .where('sheet.id', 'in', ids)
    .execute()
  return rows.map(({ status, sheetStatus, placeLabel, ...row }) => ({
    ...row,
    placeLabel: placeLabel ?? '',
    archived: sheetStatus === 'archived',
    endedOn: endOf({ ...row, status: status as MembershipStatus }, today),
  }))
}

/** An archived sheet is out of the search but not of the register: it is found by its name. */
const memberships = (db: Database, { former, challengeIds, placeId }: Asked, words: readonly string[], today: Day) => {
  let query = db
    .selectFrom('banner_membership')
    .innerJoin('sheet', 'sheet.id', 'banner_membership.sheet_id')
    .where('sheet.status', '<>', 'draft')
    .where(former ? sql<boolean>`not ${isCurrentMember(today)}` : isCurrentMember(today))
  if (words.length > 0) {
    query = query.where(sql<boolean>`(
      sheet.id::text in (
        select subject_id from search_entry join search_key on entry_id = search_entry.id
        where kind = 'project' and keys @@ ${wordsQuery(sql`${words.join(' ')}`)})
      or sheet.status = 'archived' and not exists (
        select 1 from unnest(${[...words]}::text[]) as word
        where strpos(lower(unaccent(sheet.name || ' ' || sheet.summary)), word) = 0))`)
  }
  if (challengeIds.length > 0) {
    query = query.where(sql<boolean>`exists (
      select 1 from sheet_challenge where sheet_id = sheet.id and challenge_id = any(${[...challengeIds]}::integer[]))`)
  }
  if (placeId !== null) {
    query = query.where(sql<boolean>`exists (
      select 1 from (
        select territory_id as id from sheet_territory where sheet_id = sheet.id union select sheet.seat_id) as place
      where place.id = ${placeId}
        or exists (select 1 from territory_parent where child_id = place.id and parent_id = ${placeId}))`)
  }
  return query
}
