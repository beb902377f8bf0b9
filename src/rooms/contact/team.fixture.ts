import type { Actor, Grant, Role } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { cast } from '../../demo/cast.ts'

type Held = { role: Role; startsOn?: Day; endsOn?: Day; revoked?: boolean; territoryId?: number }

/** A member of the cast with an account, a verified address, and these roles; the second factor unless it is refused. */
export const person = async (
  db: Database,
  who: keyof typeof cast,
  held: readonly (Role | Held)[] = [],
  { secondFactor = held.length > 0 } = {},
): Promise<Actor> => {
  const { name, email } = cast[who]
  const { id } = await db
    .insertInto('app_user')
    .values({ name, email, email_verified: true, two_factor_enabled: secondFactor })
    .returning('id')
    .executeTakeFirstOrThrow()
  const grants: Grant[] = []
  for (const one of held) {
    const {
      role,
      startsOn = '2020-01-01',
      endsOn = '2099-12-31',
      revoked,
      territoryId,
    } = typeof one === 'string' ? ({ role: one } as Held) : one
    await db
      .insertInto('role_grant')
      .values({
        user_id: id,
        role,
        scope_kind: territoryId ? 'territory' : 'national',
        territory_id: territoryId ?? null,
        starts_on: startsOn,
        ends_on: endsOn,
        act: 'Décision du 3 mars 2026 du bureau',
        revoked_at: revoked ? new Date() : null,
        revoked_reason: revoked ? 'Fin de la mission' : null,
      })
      .execute()
    if (!revoked) grants.push({ role, territoryId: territoryId ?? null, startsOn, endsOn })
  }
  return { id, name, email, secondFactor, grants, demo: false }
}

/** The mails left in the outbox: to whom, about what, of which category. */
export const mails = (db: Database) =>
  db
    .selectFrom('outgoing_mail')
    .select(['to_address as to', 'subject', 'category', 'text_body as text', 'recipient_id as recipientId'])
    .orderBy('queued_at')
    .orderBy('event_key')
    .execute()
