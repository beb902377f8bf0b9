import { type RawBuilder, sql } from 'kysely'
import { type Actor, holds, type Role } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { canDecide } from '../rules.ts'

/** Where someone holds a role: everywhere, or in these places and what they contain. */
type Where = 'everywhere' | readonly number[]

/** What the list of the desk needs to know of whoever reads it. */
export type Reach = { userId: Id; coordinates: Where; reviews: Where; decides: boolean; tied: Id[] }

const whereHeld = (actor: Actor, role: Role, today: Day): Where => {
  if (holds(actor, role, today, [])) return 'everywhere'
  return actor.grants
    .filter((grant) => grant.role === role && actor.secondFactor && grant.startsOn <= today && today <= grant.endsOn)
    .flatMap(({ territoryId }) => territoryId ?? [])
}

export const reachOf = async (db: Database, actor: Actor, today: Day): Promise<Reach> => ({
  userId: actor.id,
  coordinates: whereHeld(actor, 'label_coordinator', today),
  reviews: whereHeld(actor, 'label_reviewer', today),
  decides: canDecide(actor, today),
  tied: await tiedOrganisations(db, actor.id),
})

/**
 * The organisations this person is tied to, of those that applied: what `tiedAmong` says of one organisation, read the other way round. A test
 * compares the two, tie by tie.
 */
export const tiedOrganisations = async (db: Database, userId: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    with kept as (
      select sheet.id, sheet.organisation_id, sheet.siren
      from sheet_member join sheet on sheet.id = sheet_member.sheet_id where user_id = ${userId}
    ), near as (
      select id from kept union select organisation_id from kept where organisation_id is not null
    )
    select id from near
    union
    select organisation.id from kept join sheet organisation on organisation.siren = kept.siren
    where organisation.id in (select organisation_id from label_application)
    union
    select unnest(array[one_id, other_id, carrier_id])
    from label_dealings_of((select array_agg(id) from near))
    union
    select organisation_id from label_assignment join label_application on label_application.id = application_id
    where reviewer_id = ${userId} and interest in ('declared', 'detected')
    union
    select organisation_id from label_recusal where user_id = ${userId}`.execute(db)
  return rows.flatMap(({ id }) => id ?? [])
}

const holdsFor = (where: Where): RawBuilder<boolean> => {
  if (where === 'everywhere') return sql<boolean>`true`
  if (where.length === 0) return sql<boolean>`false`
  return isWithin(where)
}

/** Does the application « a » act in one of these places, or inside it? */
export const isWithin = (placeIds: readonly number[]): RawBuilder<boolean> => sql<boolean>`a.id in (
  select application_id from label_application_territory
  where territory_id = any(${[...placeIds]}::integer[])
    or territory_id in (select child_id from territory_parent where parent_id = any(${[...placeIds]}::integer[])))`

/**
 * The applications « a » of the desk for one person, with « own », their current assignment if any: exactly those `readFile` opens, and those,
 * `shut`, where what ties them is still to be said, of which they read the name and the family only.
 */
export const seenBy = ({ userId, coordinates, reviews, decides, tied }: Reach): RawBuilder<unknown> => sql`
  select a.*, own.id as own_id, own.due_on as own_due, own.submitted_at as own_given,
    own.id is not null and own.interest is null as shut,
    ${holdsFor(coordinates)} as coordinates, ${holdsFor(reviews)} as reviews,
    ${decides ? sql`a.id in (select application_id from seats)` : sql`false`} as seated
  from label_application a
  left join label_assignment own on own.application_id = a.id and own.reviewer_id = ${userId} and own.removed_at is null
  where a.status <> 'draft'
    and (own.id is not null and own.interest is null or a.organisation_id <> all(${tied}::uuid[]))`

/** The agendas someone sits before. */
export const seatsOf = ({ userId }: Reach): RawBuilder<unknown> => sql`
  select label_session_item.application_id
  from label_session_item
  join label_session_member on label_session_member.session_id = label_session_item.session_id
  join label_session on label_session.id = label_session_item.session_id
  where label_session_member.user_id = ${userId} and label_session.status <> 'cancelled'
    and label_session_item.application_id is not null`

/** Of what `seenBy` reads, what this person may open or is asked about. */
export const mayRead: RawBuilder<boolean> = sql<boolean>`
  (case when shut then reviews else own_id is not null and reviews or coordinates or seated end)`
