import { type Actor, holds, type Role } from '#core/actor.ts'
import { addDays, type Day, isDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Account } from '../rules.ts'

/** An appointment as asked for. `territoryId` null: the whole country. `act` is the decision that appoints. */
export type Appointment = {
  userEmail: string
  role: Role
  territoryId: number | null
  startsOn: Day
  endsOn: Day
  act: string
}

export type AppointRefusal =
  | 'not-administrator'
  | 'oneself'
  | 'unknown-person'
  | 'unverified'
  | 'suspended'
  | 'act-missing'
  | 'dates-wrong'
  | 'already-over'
  | 'too-far'
  | 'too-long'
  | 'national-only'
  | 'unknown-territory'
  | 'already-held'

export type RevokeRefusal = 'not-administrator' | 'oneself' | 'unknown-grant' | 'already-ended' | 'reason-missing'
export type SuspendRefusal = 'not-administrator' | 'oneself' | 'unknown-person' | 'already-suspended' | 'reason-missing'
export type ReinstateRefusal = 'not-administrator' | 'oneself' | 'unknown-person' | 'not-suspended'
export type BootstrapRefusal = 'administrator-exists' | 'unknown-person' | 'unverified' | 'suspended'

const actLength = 5
const yearsAtMost = 3
const daysAhead = 365

/** Only an administrator of the whole country, behind a second factor, appoints, revokes, suspends. */
export const mayAdminister = (actor: Actor, today: Day): boolean => holds(actor, 'administrator', today)

/** Long enough to name a decision or a reason. */
export const saysSomething = (text: string): boolean => text.trim().length >= actLength

/** The same day, `years` later; 29 February becomes 1 March. */
export const yearsAfter = (day: Day, years: number): Day => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString().slice(0, 10)
}

/** May this appointment be made? `held` are the person's grants not revoked. */
export const canAppoint = (
  actor: Actor,
  person: Account | undefined,
  appointment: Appointment,
  held: readonly { role: string; territoryId: number | null; startsOn: Day; endsOn: Day }[],
  today: Day,
): AppointRefusal | null => {
  const { role, territoryId, startsOn, endsOn, act } = appointment
  if (!mayAdminister(actor, today)) return 'not-administrator'
  if (!person) return 'unknown-person'
  if (person.id === actor.id) return 'oneself'
  if (!person.verified) return 'unverified'
  if (person.suspended) return 'suspended'
  if (!saysSomething(act)) return 'act-missing'
  if (!isDay(startsOn) || !isDay(endsOn) || endsOn < startsOn) return 'dates-wrong'
  if (endsOn < today) return 'already-over'
  if (startsOn > addDays(today, daysAhead) || startsOn < addDays(today, -daysAhead)) return 'too-far'
  if (endsOn > yearsAfter(startsOn, yearsAtMost)) return 'too-long'
  if (role === 'administrator' && territoryId !== null) return 'national-only'
  const same = held.some(
    (grant) =>
      grant.role === role && grant.territoryId === territoryId && grant.startsOn <= endsOn && startsOn <= grant.endsOn,
  )
  return same ? 'already-held' : null
}

/** May this person act on that one's account or role? Never on oneself: an instance keeps at least one administrator. */
export const canActOn = (actor: Actor, userId: Id | undefined, today: Day) => {
  if (!mayAdminister(actor, today)) return 'not-administrator'
  if (!userId) return 'unknown-person'
  return userId === actor.id ? 'oneself' : null
}
