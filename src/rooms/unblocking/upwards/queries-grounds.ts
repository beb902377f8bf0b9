import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { maskedCount } from '../masking/rules.ts'

/** A published precedent or a measured test, as a note cites it. */
export type Ground = { id: Id; slug: string; title: string; demo: boolean }
export type Grounds = { precedents: Ground[]; tests: (Ground & { isDecided: boolean })[] }

/** What a note rests on, as everyone may read it: a precedent retracted since is no more in it. */
export const groundsOf = async (db: Database, noteId: Id): Promise<Grounds> => {
  const precedents = await db
    .selectFrom('policy_note_precedent as l')
    .innerJoin('precedent as p', 'p.id', 'l.precedent_id')
    .select(['p.id', sql<string>`p.slug`.as('slug'), 'p.title', 'p.demo'])
    .where('l.note_id', '=', noteId)
    .where('p.status', '=', 'published')
    .orderBy('p.published_at', 'desc')
    .execute()
  const tests = await db
    .selectFrom('policy_note_test as l')
    .innerJoin('learning_test as t', 't.id', 'l.test_id')
    .select(['t.id', 't.slug', 't.title', 't.demo', sql<boolean>`t.status = 'decided'`.as('isDecided')])
    .where('l.note_id', '=', noteId)
    .where('t.status', 'in', ['measured', 'decided'])
    .orderBy('t.measured_at', 'desc')
    .execute()
  return { precedents, tests }
}

const offered = 40

/** What a note may cite: the latest published precedents and measured tests of its world, with those it cites already. */
export const groundsToCite = async (db: Database, demo: boolean, cited: Grounds): Promise<Grounds> => {
  const precedents = await db
    .selectFrom('precedent')
    .select(['id', sql<string>`slug`.as('slug'), 'title', 'demo'])
    .where('status', '=', 'published')
    .where('demo', '=', demo)
    .orderBy('published_at', 'desc')
    .limit(offered)
    .execute()
  const tests = await db
    .selectFrom('learning_test')
    .select(['id', 'slug', 'title', 'demo', sql<boolean>`status = 'decided'`.as('isDecided')])
    .where('status', 'in', ['measured', 'decided'])
    .where('demo', '=', demo)
    .orderBy('measured_at', 'desc')
    .limit(offered)
    .execute()
  const others = <T extends Ground>(already: readonly T[], more: readonly T[]): T[] => [
    ...already,
    ...more.filter(({ id }) => !already.some((one) => one.id === id)),
  ]
  return { precedents: others(cited.precedents, precedents), tests: others(cited.tests, tests) }
}

/** Those of these precedents that are published, those of these tests that are measured, in that world. */
export const citable = async (
  db: Database,
  ids: { precedents: readonly Id[]; tests: readonly Id[] },
  demo: boolean,
): Promise<{ precedents: number; tests: number }> => {
  const { rows } = await sql<{ precedents: number; tests: number }>`
    select (select count(*)::int from precedent where id = any(${[...ids.precedents]}::uuid[]) and status = 'published'
        and demo = ${demo}) as precedents,
      (select count(*)::int from learning_test where id = any(${[...ids.tests]}::uuid[]) and status in ('measured', 'decided')
        and demo = ${demo}) as tests`.execute(db)
  return rows[0] ?? { precedents: 0, tests: 0 }
}

/** The published precedent at that address, in that world, or null. */
export const precedentAt = async (db: Database, slug: string, demo: boolean): Promise<Id | null> => {
  const row = await db
    .selectFrom('precedent')
    .select('id')
    .where('slug', '=', slug)
    .where('status', '=', 'published')
    .where('demo', '=', demo)
    .executeTakeFirst()
  return row?.id ?? null
}

export type Suggested = { precedents: number | null; cases: number | null }
const twoYears = 730

/** How often it happens, as it may be published: precedents and cases of the same matters and ways as those cited. */
export const frequencyOf = async (db: Database, noteId: Id, demo: boolean, today: Day): Promise<Suggested> => {
  const { rows } = await sql<{ precedents: number; cases: number }>`
    with alike as (
      select distinct p.matter, p.how from policy_note_precedent l join precedent p on p.id = l.precedent_id
      where l.note_id = ${noteId} and p.status = 'published')
    select (select count(*)::int from precedent p join alike using (matter, how)
        where p.status = 'published' and p.demo = ${demo}) as precedents,
      (select count(*)::int from blocker_case c join alike using (matter, how)
        where c.filed_at >= ${addDays(today, -twoYears)}::date and c.demo = ${demo}
          and c.status not in ('draft', 'awaiting_consent', 'withdrawn')) as cases`.execute(db)
  const counted = rows[0] ?? { precedents: 0, cases: 0 }
  // precedents are public one by one: only cases have something to hide
  return { precedents: counted.precedents, cases: maskedCount(counted.cases) }
}
