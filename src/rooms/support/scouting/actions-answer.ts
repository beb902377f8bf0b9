import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { forgetMailsOf } from '#core/mail-keeping.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockSheet } from '#rooms/directory/index.ts'
import { count, tell } from './actions.ts'
import { keyOf, tellStructure, writeToHolder } from './emails.ts'
import { lockScouting, readAsHolder, readByToken, type Scouting } from './queries.ts'
import { type AttachRefusal, afterMove, expiryAfter, isAddressee, refusalToAttach } from './rules.ts'
import { digestOf, refusedKeyOf, tokenOf } from './token.ts'

export type Answer = 'agree' | 'decline'

/** The holder answers behind the link of the letter, which serves once. Throws « not found » when it served or is over. */
export const answerByLink = (services: Services, token: string, answer: Answer, now: Date): Promise<Scouting> =>
  inTransaction(services.db, async (tx) => {
    const before = await readByToken(tx, digestOf(token), parisDay(now))
    await lockScouting(tx, before.id)
    const scouting = await readByToken(tx, digestOf(token), parisDay(now))
    if (!afterMove(answer, scouting.status)) return notFound()
    return write(tx, services, scouting, answer, null, now)
  })

/** The same, by someone who answers for the project and is signed in. */
export const answerAsHolder = (
  services: Services,
  actor: Actor,
  id: Id,
  answer: Answer,
  now: Date,
): Promise<Outcome<Scouting, 'not-now'>> =>
  inTransaction(services.db, async (tx) => {
    found(await lockScouting(tx, id))
    const scouting = await readAsHolder(tx, actor, id)
    if (!afterMove(answer, scouting.status)) return refused('not-now')
    return done(await write(tx, services, scouting, answer, actor.id, now))
  })

const write = async (
  tx: Database,
  services: Services,
  scouting: Scouting,
  answer: Answer,
  actorId: Id | null,
  now: Date,
): Promise<Scouting> => {
  await (answer === 'agree' ? agree : decline)(tx, services, scouting, now)
  await count(tx, scouting.organisationId, answer === 'agree' ? 'agreed' : 'declined', parisDay(now))
  await tell(tx, scouting.id, answer === 'agree' ? 'agreed' : 'declined', { actorId, at: now })
  // a project that has its sheet here is tied to it at once: its holder has just agreed
  if (answer === 'agree' && scouting.sheetId) await attach(tx, scouting.id, null, actorId, now)
  await tellStructure(tx, services, scouting, answer === 'agree' ? 'agreed' : 'declined')
  return scouting
}

const agree = async (tx: Database, services: Services, scouting: Scouting, now: Date): Promise<void> => {
  const token = tokenOf(services.secret, scouting.id, 'agreed')
  const expiresOn = expiryAfter('agreed', parisDay(now))
  await tx
    .updateTable('scouting')
    .set({ status: 'agreed', answered_at: now, token_hash: digestOf(token), expires_on: expiresOn })
    .where('id', '=', scouting.id)
    .execute()
  if (!scouting.sheetId) await writeToHolder(tx, services, scouting, 'agreed', { token, expiresOn })
}

/** What was written goes at once, with the address and the letters; that this structure was told no stays, so that it does not ask again. */
const decline = async (tx: Database, services: Services, scouting: Scouting, now: Date): Promise<void> => {
  await tx
    .updateTable('scouting')
    .set({
      status: 'declined',
      answered_at: now,
      project_name: '',
      seen: '',
      holder_email: null,
      territory_id: null,
      challenge_id: null,
      token_hash: null,
      attached_at: null,
      expires_on: expiryAfter('declined', parisDay(now)),
      refused_key: scouting.holderEmail
        ? refusedKeyOf(services.secret, scouting.organisationId, scouting.holderEmail)
        : null,
    })
    .where('id', '=', scouting.id)
    .execute()
  await forgetMailsOf(tx, keyOf(scouting.id))
}

/** Without a sheet named, it keeps its own, even one merged since: the one that stays may have its own scouting by this structure. */
const attach = async (tx: Database, id: Id, sheetId: Id | null, actorId: Id | null, now: Date): Promise<void> => {
  await tx
    .updateTable('scouting')
    .set({
      status: 'attached',
      attached_at: now,
      ...(sheetId && { sheet_id: sheetId }),
      holder_email: null,
      token_hash: null,
      expires_on: null,
    })
    .where('id', '=', id)
    .execute()
  await tell(tx, id, 'attached', { actorId, at: now })
}

/** A holder who agreed by the link ties it to one of their own projects: the address of the letter, proved, says that it is them. */
export const attachToSheet = async (
  services: Services,
  actor: Actor,
  { id, sheetId }: { id: Id; sheetId: Id },
  now: Date,
): Promise<Outcome<null, AttachRefusal>> => {
  try {
    return await inTransaction(services.db, (tx) => attachOwn(tx, services, actor, { id, sheetId }, now))
  } catch (error) {
    // the same structure wrote down this project another time, on its sheet
    if (isDuplicate(error, 'scouting_open')) return refused('already-attached')
    throw error
  }
}

const attachOwn = async (
  tx: Database,
  services: Services,
  actor: Actor,
  { id, sheetId }: { id: Id; sheetId: Id },
  now: Date,
): Promise<Outcome<null, AttachRefusal>> => {
  const sheet = await lockSheet(tx, actor, sheetId, parisDay(now))
  const scouting = found(await lockScouting(tx, id))
  if (sheet.memberRole !== 'owner' || !isAddressee(scouting, actor)) return notFound()
  const refusal = refusalToAttach({ scouting, actor, sheet })
  if (refusal) return refused(refusal)
  await attach(tx, id, sheet.id, actor.id, now)
  await forgetMailsOf(tx, keyOf(id))
  await tellStructure(tx, services, scouting, 'attached')
  return done(null)
}
