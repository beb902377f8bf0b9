import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { sendMail } from '#core/mail.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { accountByEmail, accountById } from '../queries.ts'
import type { Account } from '../rules.ts'
import { appointedMail, revokedMail } from './emails.ts'
import { grantById, hasAdministrator, heldGrants, territoryName } from './queries.ts'
import {
  type Appointment,
  type AppointRefusal,
  type BootstrapRefusal,
  canAppoint,
  mayAdminister,
  type RevokeRefusal,
  saysSomething,
  yearsAfter,
} from './rules.ts'
import { bootstrapAct } from './words.ts'

/** Gives a role to a person, by an act. Answers the grant's id. */
export const appoint = (services: Services, actor: Actor, asked: Appointment): Promise<Outcome<Id, AppointRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const person = await accountByEmail(tx, asked.userEmail.trim().toLowerCase())
    const held = person ? await heldGrants(tx, person.id) : []
    const refusal = canAppoint(actor, person, asked, held, parisDay(services.clock()))
    if (refusal || !person) return refused(refusal ?? 'unknown-person')
    const territory = asked.territoryId === null ? null : await territoryName(tx, asked.territoryId)
    if (territory === undefined) return refused('unknown-territory')
    const grantId = await giveRole(tx, person, asked, actor.id)
    await sendMail(tx, appointedMail(services, person, grantId, asked, territory))
    return done(grantId)
  })

/** Writes the grant and its event; `by` null when the operator of the instance gives it. Rules are the caller's. */
export const giveRole = async (tx: Database, person: Account, asked: Omit<Appointment, 'userEmail'>, by: Id | null) => {
  const { id } = await tx
    .insertInto('role_grant')
    .values({
      user_id: person.id,
      role: asked.role,
      scope_kind: asked.territoryId === null ? 'national' : 'territory',
      territory_id: asked.territoryId,
      starts_on: asked.startsOn,
      ends_on: asked.endsOn,
      act: asked.act.trim(),
      granted_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { role, territoryId, startsOn, endsOn } = asked
  const details = { grant: id, role, territoryId, startsOn, endsOn }
  await record(tx, {
    actorId: by,
    verb: 'role.appointed',
    subject: { kind: 'account', id: person.id },
    details,
  })
  return id
}

/** Ends a role before its term. The grant stays readable, with who gave it and why it ended. */
export const revokeGrant = (
  services: Services,
  actor: Actor,
  { grantId, reason }: { grantId: Id; reason: string },
): Promise<Outcome<null, RevokeRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    if (!mayAdminister(actor, parisDay(now))) return refused('not-administrator')
    const held = await grantById(tx, grantId)
    const person = held && (await accountById(tx, held.userId))
    if (!person) return refused('unknown-grant')
    if (person.id === actor.id) return refused('oneself')
    if (!saysSomething(reason)) return refused('reason-missing')
    const ended = await tx
      .updateTable('role_grant')
      .set({ revoked_at: now, revoked_reason: reason.trim() })
      .where('id', '=', grantId)
      .where('revoked_at', 'is', null)
      .where('ends_on', '>=', parisDay(now))
      .returning('id')
      .executeTakeFirst()
    if (!ended) return refused('already-ended')
    const details = { grant: grantId, role: held.role }
    await record(tx, {
      actorId: actor.id,
      verb: 'role.revoked',
      subject: { kind: 'account', id: person.id },
      details,
    })
    await sendMail(tx, revokedMail(services, person, grantId, held.role, reason.trim()))
    return done(null)
  })

/** Names the first administrator of an instance, for three years. Called by its operator, never from a page; refused once there is one. */
export const bootstrapAdministrator = (services: Services, email: string): Promise<Outcome<Id, BootstrapRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(services.clock())
    if (await hasAdministrator(tx, today)) return refused('administrator-exists')
    const person = await accountByEmail(tx, email.trim().toLowerCase())
    if (!person) return refused('unknown-person')
    if (!person.verified) return refused('unverified')
    if (person.suspended) return refused('suspended')
    const asked = {
      role: 'administrator',
      territoryId: null,
      startsOn: today,
      endsOn: yearsAfter(today, 3),
      act: bootstrapAct,
    } as const
    const grantId = await giveRole(tx, person, asked, null)
    await sendMail(tx, appointedMail(services, person, grantId, { ...asked, userEmail: email }, null))
    return done(grantId)
  })
