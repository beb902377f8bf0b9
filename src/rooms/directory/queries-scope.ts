import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Actor, holds } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'

/**
 * Is the row of `sheet` in hand in the charge of this curator today? All of them for the whole country; otherwise those that act or sit in
 * one of their territories; never one that they keep themselves. The same rule as `standingOf`, for lists.
 */
export const inChargeOf = (actor: Actor, today: Day): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${withinScope(actor, today)} and not exists (
    select 1 from sheet_member where sheet_id = sheet.id and user_id = ${actor.id}))`

const withinScope = (actor: Actor, today: Day): RawBuilder<SqlBool> => {
  if (holds(actor, 'curator', today)) return sql`true`
  const mine = actor.grants
    .flatMap(({ territoryId }) => territoryId ?? [])
    .filter((id) => holds(actor, 'curator', today, [id]))
  return sql`exists (
    select 1 from (select territory_id as id from sheet_territory where sheet_id = sheet.id union select sheet.seat_id) as place
    where place.id = any(${mine}::integer[])
      or exists (select 1 from territory_parent where child_id = place.id and parent_id = any(${mine}::integer[])))`
}
