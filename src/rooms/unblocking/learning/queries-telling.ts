import { sql } from 'kysely'
import type { Actor, Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { handsOf, tiedTo } from '../cases/queries.ts'
import { knownOf } from '../precedents/writing/queries-case.ts'
import type { Found } from '../precedents/writing/telling/rules.ts'
import type { LearningTest } from './queries.ts'
import { type Behind, wordsShown } from './rules.ts'

type Test = Pick<LearningTest, 'id'>

/**
 * What the case of a test knows and the test must not say, and whether this person has that case in hand; null when it comes from none. A
 * department or a region tells nothing: the test names its own.
 */
export const behind = async (db: Database, actor: Actor, { id }: Test, today: Day): Promise<Behind | null> => {
  const hands = (await handsOf(db, actor, today)).map((hand) => hand.id)
  const { rows } = await sql<{ id: Id; inHand: boolean; isSmall: boolean; places: string[] }>`
    select c.id, coalesce(c.appointment_id = any(${hands}::uuid[]), false) and not ${tiedTo(actor.id)} as "inHand",
      coalesce(p.kind in ('epci', 'commune'), false) as "isSmall",
      array(select name from territory where id = any(c.place_ids || c.territory_id) and kind in ('epci', 'commune')) as places
    from learning_test t join blocker_case c on c.id = t.case_id left join territory p on p.id = t.territory_id
    where t.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { inHand, isSmall, places } = row
  return { inHand, isSmall, known: { ...(await knownOf(db, row)), places } }
}

/** The words of that text that this person may see. */
export const wordsFound = async (
  db: Database,
  visitor: Visitor,
  test: Test,
  text: string,
  today: Day,
): Promise<Found[]> => {
  const of = visitor && (await behind(db, visitor, test, today))
  return of ? wordsShown(text, of) : []
}
