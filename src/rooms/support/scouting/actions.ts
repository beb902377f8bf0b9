import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { forgetMailsOf } from '#core/mail-keeping.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { findSheet, lockSheet, ownersOf } from '#rooms/directory/index.ts'
import { bearerOf, isLabelledOn, roleIn } from '../queries.ts'
import type { Structure } from '../rules.ts'
import { keyOf, writeToHolder } from './emails.ts'
import { lockScouting, readScouting, type Scouting, standingOf } from './queries.ts'
import {
  type ContactRefusal,
  expiryAfter,
  type Holder,
  type NoticeRefusal,
  refusalToContact,
  refusalToNotice,
} from './rules.ts'
import { digestOf, refusedKeyOf, tokenOf } from './token.ts'

type Tallied = 'spotted' | 'contacted' | 'agreed' | 'declined' | 'erased'

/** One more, for the structure and the month: all that stays of those that are erased. */
export const count = async (tx: Database, organisationId: Id, outcome: Tallied, day: Day): Promise<void> => {
  await tx
    .insertInto('scouting_tally')
    .values({ organisation_id: organisationId, month: `${day.slice(0, 7)}-01`, outcome, n: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'month', 'outcome']).doUpdateSet({ n: sql`scouting_tally.n + 1` }),
    )
    .execute()
}

/** Writes what happened, without a word of what was written. */
export const tell = (
  tx: Database,
  id: Id,
  verb: 'noticed' | 'contacted' | 'agreed' | 'declined' | 'attached' | 'erased',
  { actorId, at }: { actorId: Id | null; at: Date },
): Promise<void> => record(tx, { actorId, verb: `scouting.${verb}`, subject: { kind: 'scouting', id }, at })

export type Noticed = {
  projectName: string
  seen: string
  territoryId: number | null
  challengeId: number | null
  holder: Holder
}

/** A labelled structure writes down that it noticed a project. It stays private until its holder agrees, and does not stay long. */
export const noticeProject = (
  services: Services,
  actor: Actor,
  structure: Pick<Structure, 'id'>,
  noticed: Noticed,
  now: Date,
): Promise<Outcome<Id, NoticeRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    if (!(await roleIn(tx, actor.id, structure.id))) return notFound()
    const { sheetId, email } = noticed.holder
    // two that write down the same project at once come one after the other
    await lockSheet(tx, actor, structure.id, today)
    const sheet = sheetId ? await findSheet(tx, actor, { id: sheetId }, today) : null
    if (sheetId && !sheet) return notFound()
    const refusedKey = email ? refusedKeyOf(services.secret, structure.id, email) : null
    const refusal = refusalToNotice({
      isLabelled: await isLabelledOn(tx, structure.id, today),
      sheet,
      isOwn: sheet !== null && (sheet.memberRole !== null || (await bearerOf(tx, sheet.id)) === structure.id),
      ...(await standingOf(tx, structure.id, { sheetId, email, refusedKey })),
    })
    if (refusal) return refused(refusal)
    const { id } = await tx
      .insertInto('scouting')
      .values({
        organisation_id: structure.id,
        sheet_id: sheetId,
        project_name: noticed.projectName,
        seen: noticed.seen,
        territory_id: noticed.territoryId,
        challenge_id: noticed.challengeId,
        holder_email: email?.toLowerCase() ?? null,
        spotted_by: actor.id,
        spotted_at: now,
        expires_on: expiryAfter('spotted', today),
        demo: actor.demo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await count(tx, structure.id, 'spotted', today)
    await tell(tx, id, 'noticed', { actorId: actor.id, at: now })
    return done(id)
  })

/** Writes to the holder: they read all of it, and say yes or no, without an account. */
export const contactHolder = (
  services: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<null, ContactRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    found(await lockScouting(tx, id))
    const scouting = await readScouting(tx, actor, id)
    const reachable = scouting.sheetId ? (await ownersOf(tx, scouting.sheetId)).length : 1
    const isLabelled = await isLabelledOn(tx, scouting.organisationId, today)
    const refusal = refusalToContact(scouting.status, { isLabelled, reachable })
    if (refusal) return refused(refusal)
    const token = tokenOf(services.secret, id, 'contacted')
    await tx
      .updateTable('scouting')
      .set({
        status: 'contacted',
        contacted_at: now,
        token_hash: digestOf(token),
        expires_on: expiryAfter('contacted', today),
      })
      .where('id', '=', id)
      .execute()
    await count(tx, scouting.organisationId, 'contacted', today)
    await tell(tx, id, 'contacted', { actorId: actor.id, at: now })
    await writeToHolder(tx, services, scouting, 'contact', { token, expiresOn: expiryAfter('contacted', today) })
    return done(null)
  })

/** The structure takes back what it wrote; nothing of it is left. */
export const eraseOwnScouting = ({ db }: Services, actor: Actor, id: Id, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    found(await lockScouting(tx, id))
    await erase(tx, await readScouting(tx, actor, id), { actorId: actor.id, at: now })
  })

/** Deletes the row with its words, its address and the letters that told of it: a counter stays. */
export const erase = async (
  tx: Database,
  scouting: Pick<Scouting, 'id' | 'organisationId' | 'status'>,
  by: { actorId: Id | null; at: Date },
): Promise<void> => {
  await tx.deleteFrom('scouting').where('id', '=', scouting.id).execute()
  await forgetMailsOf(tx, keyOf(scouting.id))
  // a refusal was counted, and its words erased, the day it was said
  if (scouting.status !== 'declined') await count(tx, scouting.organisationId, 'erased', parisDay(by.at))
  await tell(tx, scouting.id, 'erased', by)
}
