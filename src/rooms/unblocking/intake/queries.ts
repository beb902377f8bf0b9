import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { slugify } from '#core/pure/text.ts'
import { type Case, readCase } from '../cases/queries.ts'

/** A case of one’s own that was begun: sent or not. « Not found » for anyone else, those of the project included until it is sent. */
export const readOwn = async (db: Database, actor: Actor, id: string, today: Day): Promise<Case> => {
  const { blocker, sides } = await readCase(db, actor, id, today)
  return sides.asks ? blocker : notFound()
}

export type DraftLine = { id: Id; title: string; movedAt: Date }

/** What this person began and did not send, the last touched first. */
export const draftsOf = (db: Database, actor: Actor): Promise<DraftLine[]> =>
  db
    .selectFrom('blocker_case')
    .select(['id', 'title', 'moved_at as movedAt'])
    .where('filed_by', '=', actor.id)
    .where('status', '=', 'draft')
    .orderBy('moved_at', 'desc')
    .limit(20)
    .execute()

/** Drafts and cases under way of this person. */
export const countsOf = async (db: Database, userId: Id): Promise<{ drafts: number; open: number }> => {
  const { rows } = await sql<{ drafts: number; open: number }>`
    select count(*) filter (where status = 'draft')::int as drafts,
      count(*) filter (where status in ('awaiting_consent', 'filed', 'qualified', 'assigned', 'in_progress'))::int as open
    from blocker_case where filed_by = ${userId}`.execute(db)
  return rows[0] ?? { drafts: 0, open: 0 }
}

export type Sheet = { id: Id; name: string; slug: string }

/** The projects and organisations this person keeps, published or begun. */
export const sheetsKept = (db: Database, actor: Actor): Promise<Sheet[]> =>
  db
    .selectFrom('sheet')
    .innerJoin('sheet_member', 'sheet_member.sheet_id', 'sheet.id')
    .select(['sheet.id', 'sheet.name', 'sheet.slug'])
    .where('sheet_member.user_id', '=', actor.id)
    .where('sheet.status', 'in', ['draft', 'published'])
    .where('sheet.demo', '=', actor.demo)
    .orderBy('sheet.name')
    .execute()

/** The organisations this person keeps that hold a label that day: they may write for a project. */
export const structuresKept = async (db: Database, actor: Actor, today: Day): Promise<Sheet[]> => {
  const { rows } = await sql<Sheet>`
    select s.id, s.name, s.slug from sheet_member m join sheet s on s.id = m.sheet_id
    where m.user_id = ${actor.id} and s.kind = 'organisation' and s.status = 'published' and s.demo = ${actor.demo}
      and support_labelled(s.id, ${today}::date)
    order by s.name`.execute(db)
  return rows
}

/** Published projects of that name, or of that address in the directory; the exact one alone when there is one. */
export const projectsNamed = async (db: Database, actor: Actor, text: string): Promise<Sheet[]> => {
  const slug = slugify(text.trim().split('/').at(-1) ?? '')
  if (!slug) return []
  const { rows } = await sql<Sheet & { exact: boolean }>`
    select id, name, slug, slug = ${slug} or id::text = ${slug} or lower(name) = ${text.trim().toLowerCase()} as exact from sheet
    where kind = 'project' and status = 'published' and demo = ${actor.demo}
      and (starts_with(slug, ${slug}) or id::text = ${slug} or lower(name) = ${text.trim().toLowerCase()})
    order by exact desc, name, id limit 12`.execute(db)
  const exact = rows.filter((row) => row.exact)
  return (exact.length > 0 ? exact : rows).map(({ id, name, slug: at }) => ({ id, name, slug: at }))
}

/** The title of a published precedent, or null. */
export const precedentTitled = async (db: Database, slug: string): Promise<{ slug: string; title: string } | null> => {
  const row = await db
    .selectFrom('precedent')
    .select(['slug', 'title'])
    .where('slug', '=', slug)
    .where('status', '=', 'published')
    .executeTakeFirst()
  return row?.slug ? { slug: row.slug, title: row.title } : null
}

/** Someone of the project, and not of the structure that writes for it, whom a letter reaches. */
const mayConsent = (sheetId: Id, structureId: Id) => sql`
  from sheet_member m join app_user u on u.id = m.user_id
  where m.sheet_id = support_standing(${sheetId}) and not exists (
    select from sheet_member o where o.sheet_id = support_standing(${structureId}) and o.user_id = m.user_id)`

export const hasSomeoneToConsent = async (db: Database, sheetId: Id, structureId: Id): Promise<boolean> => {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select ${mayConsent(sheetId, structureId)} and u.status = 'active' and u.email_verified) as some`.execute(
    db,
  )
  return rows[0]?.some ?? false
}

/** Is this person of the project, and not of the structure that writes for it? */
export const consents = async (db: Database, userId: Id, sheetId: Id, structureId: Id): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`
    select exists (select ${mayConsent(sheetId, structureId)} and u.id = ${userId}) as may`.execute(db)
  return rows[0]?.may ?? false
}
