// Many applications at the desk, in any state, and the people who read them.
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { person, placeId, published } from '../../directory/room.fixture.ts'
import { lockApplication, moveApplication } from '../lifecycle/actions.ts'
import { currentReferential } from '../referential/queries.ts'
import type { Move } from '../rules.ts'
import { deskIds } from './list/queries.ts'
import type { Asked } from './list/rules.ts'
import { reachOf } from './queries-access.ts'

export * from '../reviews/reviews.fixture.ts'

type Filing = { at: Date; moves?: readonly Move[]; family?: string; place?: string; owner?: Actor }
let filed = 0

/** An application of a new organisation of this name, with the moves it made since, all on the same day. */
export const file = async (
  services: Services,
  name: string,
  { at, moves = [], family = 'support_network', place = '23096', owner }: Filing,
): Promise<{ id: Id; organisationId: Id; number: string }> => {
  const { db } = services
  const keeper = owner ?? (await person(db, 'maelle'))
  const sheet = await published(services, keeper, name, { kind: 'organisation' }, at)
  const referential = await currentReferential(db, family)
  filed += 1
  const number = `L-2026-${String(filed).padStart(3, '0')}`
  const { id } = await db
    .insertInto('label_application')
    .values({
      number,
      organisation_id: sheet.id,
      family,
      referential_id: referential.id,
      supports_others: true,
      carries_projects: false,
      begun_by: keeper.id,
      begun_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('label_application_territory')
    .values({ application_id: id, territory_id: await placeId(db, 'commune', place) })
    .execute()
  for (const move of ['submit', ...moves] as const) await moved(db, id, move, at)
  return { id, organisationId: sheet.id, number }
}

/** Moves an application as the clock would, at this moment. */
export const moved = async (db: Database, id: Id, move: Move, at: Date): Promise<void> => {
  const outcome = await moveApplication(db, await lockApplication(db, id), { move, actorId: null, now: at })
  if (!outcome.ok) throw new Error(outcome.refusal)
}

export const everything: Asked = {
  tab: 'all',
  family: null,
  step: null,
  due: null,
  placeId: null,
  awaited: null,
  with: null,
  q: '',
  sort: 'due',
  descending: false,
  page: 1,
}

export const askingFor = async (db: Database, actor: Actor, moment: Date) => {
  const today = parisDay(moment)
  return { reach: await reachOf(db, actor, today), today, wanted: 2 }
}

/** The ids a person finds in the list that day. */
export const idsFor = async (db: Database, actor: Actor, moment: Date, asked: Partial<Asked> = {}): Promise<Id[]> =>
  (await deskIds(db, await askingFor(db, actor, moment), { ...everything, ...asked })).ids
