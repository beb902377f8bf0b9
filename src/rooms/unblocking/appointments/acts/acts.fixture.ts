// An appointment as it is asked for and decided, for the tests of this part.
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { now, today } from '../../room.fixture.ts'
import type { Asked } from '../rules.ts'
import { appointHacker, proposeAppointment } from './actions.ts'

export const asked = (email: string, change: Partial<Asked> = {}) =>
  ({
    ...{
      email,
      function: 'Sous-préfet à la relance',
      service: 'Préfecture de la Drôme',
      authority: 'Préfet de la Drôme',
    },
    ...{ level: 2, matters: ['transport', 'work'], powers: ['ask', 'convene'], everywhere: true, placeIds: [] },
    ...{ startsOn: today, endsOn: addDays(today, 700), loadLimit: 10 },
    ...change,
  }) satisfies Asked & { email: string }

export const act = {
  act: 'Arrêté d’essai n° 2026-114 nommant Karim',
  actOn: '2026-11-20',
  authority: 'Préfet de la Drôme',
  startsOn: today,
  endsOn: addDays(today, 700),
}

export const proposed = async (
  services: Services,
  by: Actor,
  email: string,
  change: Partial<Asked> = {},
): Promise<Id> => certain(await proposeAppointment(services, by, asked(email, change), now))

export const appointed = async (services: Services, by: Actor, email: string, change: Partial<Asked> = {}) => {
  const id = await proposed(services, by, email, change)
  certain(await appointHacker(services, by, id, act, now))
  return id
}

/** Who has the hand of a case. */
export const handOf = async (db: Database, caseId: Id): Promise<Id | null> =>
  (await db.selectFrom('blocker_case').select('appointment_id').where('id', '=', caseId).executeTakeFirstOrThrow())
    .appointment_id
