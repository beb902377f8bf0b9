import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { Power } from '../../rules.ts'
import { type Within, within } from '../actions.ts'
import { powersOf } from './queries.ts'
import { type most, type PartRefusal, workable } from './rules.ts'

/** One act of whoever has the hand, or stands in; `power`: what their act of appointment must say. */
export const working = <T>(
  services: Services,
  actor: Actor,
  caseId: string,
  { power }: { power?: Power },
  now: Date,
  write: (inside: Within) => Promise<Outcome<T, PartRefusal>>,
): Promise<Outcome<T, PartRefusal>> =>
  within<T, PartRefusal>(
    services,
    actor,
    caseId,
    { by: ['handles', 'deputises'], from: workable },
    now,
    async (inside) => {
      if (power && !(await powersOf(inside.tx, inside.blocker.appointment?.id ?? null)).includes(power))
        return refused('no-power')
      return write(inside)
    },
  )

type PartTable = 'blocker_administration' | 'blocker_step' | 'blocker_meeting' | 'blocker_letter'
const tables = {
  administrations: 'blocker_administration',
  steps: 'blocker_step',
  meetings: 'blocker_meeting',
  letters: 'blocker_letter',
} as const satisfies Record<keyof typeof most, PartTable>

/** How many of these a case has. */
export const countOf = async (tx: Database, kind: keyof typeof most, caseId: Id): Promise<number> => {
  const { held } = await tx
    .selectFrom(tables[kind])
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return held
}

/** One of a list of the case, by the id of an address, or « not found ». */
export const partIn = <T extends { id: Id }>(list: readonly T[], id: string): T =>
  found(isId(id) ? list.find((one) => one.id === id) : null)
