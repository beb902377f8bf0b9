// A decision whose floor is open, and what is said in it, for the tests of the deliberation.
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { after, now } from '../room.fixture.ts'
import type { Body } from '../rules.ts'
import { speak } from './speaking/actions.ts'

export const at = (services: Services, days: number): Services => ({ ...services, clock: () => after(days) })
export const own = (actor: Actor) => ({ kind: 'person', id: actor.id })

/** A decision whose floor is open for ten days, put by its first facilitator. */
export const collecting = async ({ db }: Services, body: Body, by: Actor, changes: Record<string, unknown> = {}) => {
  const { id } = await db
    .insertInto('decision')
    .values({
      body_kind: body.kind,
      body_id: body.id,
      title: 'Le rythme des réunions',
      question: 'Que faire de nos réunions\u00a0?',
      collects: 'ideas',
      method: 'dots',
      dots: 3,
      status: 'collecting',
      collect_from: now,
      collect_until: after(10),
      proposed_by: by.id,
      proposed_at: now,
      demo: false,
      ...changes,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
export const said = (services: Services, actor: Actor, id: string, body: string, anonymous = false, days = 1) =>
  speak(services, actor, id, { voice: own(actor), body, anonymous }, after(days))
export const allOf = async ({ db }: Services, id: string) =>
  db.selectFrom('decision_contribution').selectAll().where('decision_id', '=', id).orderBy('body').execute()
