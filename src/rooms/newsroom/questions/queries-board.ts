import { type ExpressionBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Day, daysBetween } from '#core/pure/dates.ts'
import type { DB } from '#db/schema.ts'
import { published, type QuestionView, viewOf } from './queries.ts'
import { isUnsure, type Maturity, type Theme } from './rules.ts'

/** `unanswered`: the questions that wait for a first answer, whose state says nothing yet. */
export type Standing = Maturity | 'unanswered'
export type Asked = { standing: Standing | null; theme: Theme | null; q: string }

const answered = (eb: ExpressionBuilder<DB, 'question'>) =>
  eb.exists(eb.selectFrom('question_version').select('question_version.id').whereRef('question_id', '=', 'question.id'))

/** The board: what is open first, the oldest first. */
export const questionsAsked = async (db: Database, { standing, theme, q }: Asked): Promise<QuestionView[]> => {
  let query = published(db)
  if (standing === 'unanswered') query = query.where((eb) => eb.not(answered(eb)))
  else if (standing) query = query.where('maturity', '=', standing).where((eb) => answered(eb))
  if (theme) query = query.where('theme', '=', theme)
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb(sql`unaccent(title)`, 'ilike', sql`unaccent(${like})`),
        eb.exists(
          eb
            .selectFrom('question_version')
            .select('question_version.id')
            .whereRef('question_id', '=', 'question.id')
            .where(sql`unaccent(answer)`, 'ilike', sql`unaccent(${like})`),
        ),
      ]),
    )
  }
  const order = sql`array_position(array['consultation', 'reflection', 'confirmed', 'replaced', 'abandoned'], maturity)`
  return (
    await query
      .orderBy(order, 'asc')
      .orderBy('created_at')
      .orderBy('question.id')
      .orderBy('asked_on')
      .limit(500)
      .execute()
  ).map(viewOf)
}

export type Figures = {
  open: number
  unanswered: number
  settled: number
  medianDays: number | null
  oldestDays: number | null
}

/** How many orientations wait to be confirmed, and for how long. */
export const orientationFigures = async (db: Database, today: Day): Promise<Figures> => {
  const found = await db
    .selectFrom('question')
    .select(['maturity', 'asked_on'])
    .select((eb) => answered(eb).as('answered'))
    .where('status', '=', 'published')
    .execute()
  const open = found.filter(({ maturity }) => isUnsure(maturity as Maturity))
  const waiting = open.filter(({ answered }) => answered)
  const ages = waiting.map(({ asked_on }) => daysBetween(asked_on, today)).sort((a, b) => a - b)
  return {
    open: waiting.length,
    unanswered: open.length - waiting.length,
    settled: found.length - open.length,
    medianDays: ages[Math.floor((ages.length - 1) / 2)] ?? null,
    oldestDays: ages.at(-1) ?? null,
  }
}

/** What is sure and what is not, in three questions: the last confirmed, one in consultation, the oldest that waits. */
export const certaintySample = async (db: Database): Promise<QuestionView[]> => {
  const one = async (maturity: Maturity, order: 'settled_on' | 'asked_on', skip = 0) => {
    const query = published(db).where('maturity', '=', maturity)
    const sorted = (order === 'settled_on' ? query.orderBy(order, 'desc') : query.orderBy(order))
      .orderBy('question.created_at')
      .orderBy('question.id')
    return sorted.offset(skip).limit(1).executeTakeFirst()
  }
  const [confirmed, consulted, first, second] = await Promise.all([
    one('confirmed', 'settled_on'),
    one('consultation', 'asked_on'),
    one('reflection', 'asked_on'),
    one('reflection', 'asked_on', 1),
  ])
  return [confirmed, consulted, first, consulted ? undefined : second].flatMap((row) => (row ? [viewOf(row)] : []))
}
