import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { workingDaysBetween } from '#core/pure/working-days.ts'
import { masked, maskedCount } from '../masking/rules.ts'
import { fewest, type Matter, matters, type OutcomeKind, outcomes } from '../rules.ts'
import { boundsOf, type Quarter, quartersOver } from './rules.ts'

/** Real cases when there are any, else those of the demonstration: the two are never counted together. */
export const worldCounted = async (db: Database): Promise<{ demo: boolean }> => {
  const real = await db
    .selectFrom('blocker_case')
    .select('id')
    .where('demo', '=', false)
    .where('number', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return { demo: real === undefined }
}

/** The quarters that are over since the first case, the newest first. */
export const quartersOf = async (db: Database, demo: boolean, today: Day): Promise<Quarter[]> => {
  const { first } = await db
    .selectFrom('blocker_case')
    .select(({ fn }) => fn.min('filed_at').as('first'))
    .where('demo', '=', demo)
    .where('number', 'is not', null)
    .executeTakeFirstOrThrow()
  return first ? quartersOver(parisDay(first), today) : []
}

export type Summary = {
  filed: number | null
  answered: number | null
  medianDays: number | null
  alerts: number | null
  lacking: number | null
  byOutcome: [OutcomeKind, number | null][]
  byMatter: [Matter, number | null][]
}

/** What happened in a quarter in the whole country, as it may be published: small numbers say nothing, nor can they be found from the others. */
export const summaryOf = async (db: Database, quarter: Quarter, demo: boolean): Promise<Summary> => {
  const { from, until } = boundsOf(quarter)
  const during = (column: string) => sql`(${sql.ref(column)} >= ${from}::date::timestamp at time zone 'Europe/Paris'
    and ${sql.ref(column)} < ${until}::date::timestamp at time zone 'Europe/Paris')`
  const filed = await sql<{ matter: Matter; n: number }>`
    select c.matter, count(*)::int as n from blocker_case c
    where c.demo = ${demo} and c.number is not null and ${during('c.filed_at')} group by c.matter`.execute(db)
  // one answer for each case: the last that nobody contested
  const answers = await sql<{ kind: OutcomeKind; filedAt: Date; givenAt: Date }>`
    select distinct on (o.case_id) o.kind, c.filed_at as "filedAt", o.given_at as "givenAt"
    from blocker_outcome o join blocker_case c on c.id = o.case_id
    where c.demo = ${demo} and c.filed_at is not null and o.contested_at is null and ${during('o.given_at')}
    order by o.case_id, o.given_at desc`.execute(db)
  const { rows } = await sql<{ alerts: number; lacking: number }>`
    select (select count(*)::int from watch_alert a where a.demo = ${demo} and ${during('a.raised_at')}) as alerts,
      (select count(*)::int from blocker_case c where c.demo = ${demo} and ${during('c.lacked_level_at')}) as lacking`.execute(
    db,
  )
  const byMatter = masked(matters.map((one) => filed.rows.find(({ matter }) => matter === one)?.n ?? 0))
  const byOutcome = masked(outcomes.map((one) => answers.rows.filter(({ kind }) => kind === one).length))
  const days = answers.rows.map(({ filedAt, givenAt }) => workingDaysBetween(parisDay(filedAt), parisDay(givenAt)))
  return {
    ...{ filed: byMatter.total, answered: byOutcome.total, medianDays: medianOf(days) },
    ...{ alerts: maskedCount(rows[0]?.alerts ?? 0), lacking: maskedCount(rows[0]?.lacking ?? 0) },
    byOutcome: outcomes.map((one, index) => [one, byOutcome.cells[index] ?? null]),
    byMatter: matters.map((one, index) => [one, byMatter.cells[index] ?? null]),
  }
}

/** The middle one, of five at least. */
const medianOf = (days: readonly number[]): number | null => {
  if (days.length < fewest) return null
  return [...days].sort((a, b) => a - b)[Math.floor((days.length - 1) / 2)] ?? null
}
