// A mandate proposed, an objection, a vote that ends: for the tests of mandates.
import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { readCommunity, standingIn } from '../queries.ts'
import { at, on, type World } from '../room.fixture.ts'
import { proposeMandate } from './proposing/actions.ts'
import { followMandates } from './upkeep/actions-night.ts'

export const slug = 'collectif-du-vercors'
export const mission = 'Réunir les membres chaque mois, tenir le calendrier, publier les comptes rendus.'
export const why = 'Cette organisation tient déjà trois autres mandats.'

export const vercors = (services: Services) => readCommunity(services.db, slug)
export const voice = (id: Id) => ({ kind: 'organisation' as const, id, name: '' })
export const person = (id: Id) => ({ kind: 'person' as const, id, name: '' })

/** The mandate of the « Collectif Drôme » is over; Maëlle proposes her « Atelier » and the « Banque Demain » on 10 January 2027. */
export const proposed = async (services: Services, { maelle, atelier, banque }: World): Promise<Id> => {
  await followMandates(at(services, '2027-01-01'))
  const proposing = { mission, holders: [atelier.id, banque.id], startsOn: '2027-02-01', endsOn: '2028-01-31' }
  const outcome = await proposeMandate(services, maelle, await vercors(services), proposing, on('2027-01-10'))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

export const facilitates = async (services: Services, actor: Actor, day: Day) =>
  (await standingIn(services.db, actor, (await vercors(services)).id, day)).facilitates

/** What the clock and the count of the room of decisions lead to. */
export const close = (db: Database, id: Id | null, adopted: boolean | null) =>
  sql`update decision set status = 'closed', opened_at = opens_at, electors = 4, closed_at = closes_at, adopted = ${adopted} where id = ${id}`.execute(
    db,
  )
