import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockApplication } from '../lifecycle/actions.ts'
import { type InHand, isOpenPart, readOwn } from './queries.ts'
import { stampOf } from './values.ts'

/** `stale`: someone else of the organisation saved this part since it was read; nothing was written. */
export type SaveRefusal = 'closed' | 'stale'

/** The application held for one part of it, if it may be written now and is still as the person read it. */
export const holdPart = async (
  tx: Database,
  actor: Actor,
  id: string,
  { part, stamp, today }: { part: string; stamp: string; today: Day },
): Promise<Outcome<InHand, SaveRefusal>> => {
  await lockApplication(tx, id)
  const inHand = await readOwn(tx, actor, id, today)
  if (!isOpenPart(inHand, part)) return refused('closed')
  return stampOf(part, inHand.written) === stamp ? done(inHand) : refused('stale')
}

export const touch = async (tx: Database, id: Id, now: Date): Promise<void> => {
  await tx.updateTable('label_application').set({ updated_at: now }).where('id', '=', id).execute()
}

export type AboutStructure = {
  stamp: string
  placeIds: readonly number[]
  roles: readonly string[]
  contactName: string
  contactFunction: string
}

/** Saves where the organisation supports projects, what it does for them, and whom to speak with. */
export const saveStructure = (
  { db }: Services,
  actor: Actor,
  id: string,
  said: AboutStructure,
  now: Date,
): Promise<Outcome<Id, SaveRefusal>> =>
  inTransaction(db, async (tx) => {
    const held = await holdPart(tx, actor, id, { part: 'structure', stamp: said.stamp, today: parisDay(now) })
    if (!held.ok) return held
    const applicationId = held.value.application.id
    await tx
      .updateTable('label_application')
      .set({
        roles: [...said.roles],
        contact_name: said.contactName,
        contact_function: said.contactFunction,
        updated_at: now,
      })
      .where('id', '=', applicationId)
      .execute()
    await tx.deleteFrom('label_application_territory').where('application_id', '=', applicationId).execute()
    const rows = said.placeIds.map((territory_id) => ({ application_id: applicationId, territory_id }))
    if (rows.length > 0) await tx.insertInto('label_application_territory').values(rows).execute()
    return done(applicationId)
  })

export type AboutSupport = { stamp: string; offer: string; freeOfCharge: string; team: string }

/** Saves what the organisation offers, at what price, with whom. */
export const saveSupport = (
  { db }: Services,
  actor: Actor,
  id: string,
  said: AboutSupport,
  now: Date,
): Promise<Outcome<Id, SaveRefusal>> =>
  inTransaction(db, async (tx) => {
    const held = await holdPart(tx, actor, id, { part: 'soutien', stamp: said.stamp, today: parisDay(now) })
    if (!held.ok) return held
    const applicationId = held.value.application.id
    const { offer, freeOfCharge, team } = said
    await tx
      .updateTable('label_application')
      .set({ offer, free_of_charge: freeOfCharge, team, updated_at: now })
      .where('id', '=', applicationId)
      .execute()
    return done(applicationId)
  })

export type Pledging = {
  stamp: string
  pledges: readonly { code: string; target: number; dueOn: Day; how: string }[]
}

/** Saves what the organisation promises to do if it is labelled, among the commitments of the referential. */
export const savePledges = (
  { db }: Services,
  actor: Actor,
  id: string,
  said: Pledging,
  now: Date,
): Promise<Outcome<Id, SaveRefusal>> =>
  inTransaction(db, async (tx) => {
    const held = await holdPart(tx, actor, id, { part: 'engagements', stamp: said.stamp, today: parisDay(now) })
    if (!held.ok) return held
    const { application, referential } = held.value
    await tx.deleteFrom('label_pledge').where('application_id', '=', application.id).execute()
    const rows = said.pledges
      .filter(({ code }) => referential.commitments.some((one) => one.code === code))
      .map(({ code, target, dueOn, how }) => ({ application_id: application.id, code, target, due_on: dueOn, how }))
    if (rows.length > 0) await tx.insertInto('label_pledge').values(rows).execute()
    await touch(tx, application.id, now)
    return done(application.id)
  })
