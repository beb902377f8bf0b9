import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { forgetStrayContacts, lockSheet, tell } from '../actions.ts'
import { dropClaims, refuseForMerge } from '../claims/actions.ts'
import { writePatch } from '../drafts/steps/actions.ts'
import { writeToOwners } from '../emails.ts'
import { refreshIndex } from '../indexing.ts'
import { paths } from '../paths.ts'
import { refuseForMerge as refuseProposalsForMerge } from '../proposals/actions.ts'
import { proposalsAbout } from '../proposals/queries.ts'
import { readSheet, type Sheet, type SheetInHand } from '../queries.ts'
import { agreementOn, heldBy } from './queries.ts'
import { canAsk, canKeepApart, completion, type MergeRefusal, mayGive, refusalToMerge } from './rules.ts'
import { letters, words } from './words.ts'

type Pair = { id: Id; other: Id }

/** Two locks are always taken in the same order, so that two people never wait for each other. */
const lockPair = async (tx: Database, actor: Actor, { id, other }: Pair, now: Date) => {
  const today = parisDay(now)
  for (const one of [id, other].toSorted()) await lockSheet(tx, actor, one, today)
  return [await readSheet(tx, actor, { id }, today), await readSheet(tx, actor, { id: other }, today)] as const
}

/**
 * One of two sheets of the same thing goes into the other. Its address, former ones included, leads to the one that stays, which tells its
 * past; its names find it; its team, conversations, claims and reports join it. What waited as a proposal is answered. People named on it and
 * ways to reach them go: they agreed to be on that sheet.
 */
export const mergeSheets = (
  services: Services,
  actor: Actor,
  pair: Pair,
  now: Date,
): Promise<Outcome<SheetInHand, MergeRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const [absorbed, kept] = await lockPair(tx, actor, pair, now)
    const facts = { ...absorbed, ...(await heldBy(tx, absorbed.id)) }
    const refusal = refusalToMerge(facts, kept, await agreementOn(tx, pair))
    if (refusal) return refused(refusal)
    await refuseProposalsForMerge(tx, services, actor, await proposalsAbout(tx, absorbed.id), now)
    await retire(tx, actor, absorbed, kept, now)
    await joinTeams(tx, absorbed.id, kept.id)
    await follow(tx, services, actor, absorbed, kept, now)
    await writePatch(tx, kept.id, completion(kept, absorbed))
    const version = { version: kept.version + 1, updated_at: now }
    await tx.updateTable('sheet').set(version).where('id', '=', kept.id).execute()
    await settle(tx, actor, pair, 'merged', now)
    await tell(tx, actor, kept, { at: now, verb: 'sheet.merged', isPublic: true, details: { from: absorbed.name } })
    await tellOwners(tx, services, actor, absorbed, kept)
    const after = await readSheet(tx, actor, { id: kept.id }, parisDay(now))
    await refreshIndex(tx, after)
    return done(after)
  })

/** Who answers for one side agrees; those who answer for the other are written to, and only have to say yes. */
export const askToMerge = (
  services: Services,
  actor: Actor,
  pair: Pair,
  now: Date,
): Promise<Outcome<null, MergeRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const [absorbed, kept] = await lockPair(tx, actor, pair, now)
    const facts = { ...absorbed, ...(await heldBy(tx, absorbed.id)) }
    const refusal = refusalToMerge(facts, kept, { gives: true, takes: true })
    if (refusal) return refused(refusal)
    if (!canAsk(absorbed, kept)) return refused('not-in-charge')
    const [first, second] = inOrder(pair)
    const agreed = { agreed_into: kept.id, agreed_by: actor.id }
    await tx
      .insertInto('sheet_twin')
      .values({ sheet_id: first, other_id: second, signs: [], noticed_at: now, ...agreed })
      .onConflict((conflict) => conflict.columns(['sheet_id', 'other_id']).doUpdateSet(agreed))
      .execute()
    await tellAsked(tx, services, actor, absorbed, kept, now)
    return done(null)
  })

/** Out of the search, at its address for ever: who comes there is led to the one that stays, as are those it had absorbed itself. */
const retire = async (tx: Database, actor: Actor, absorbed: Sheet, kept: Sheet, now: Date): Promise<void> => {
  await tx.updateTable('sheet').set({ merged_into_id: kept.id }).where('merged_into_id', '=', absorbed.id).execute()
  await tx
    .updateTable('sheet')
    .set({ status: 'archived', archived_at: now, archived_reason: words.archived(kept.name), merged_into_id: kept.id })
    .set({ version: absorbed.version + 1, updated_at: now })
    .set({ contact_email: null, contact_email_public: false, phone: null, phone_public: false })
    .where('id', '=', absorbed.id)
    .execute()
  await tx.deleteFrom('sheet_person').where('sheet_id', '=', absorbed.id).execute()
  await refreshIndex(tx, { ...absorbed, status: 'archived' })
  await tell(tx, actor, absorbed, { at: now, verb: 'sheet.absorbed' })
}

/** Everyone who kept either keeps the one that stays, in the wider of their roles. */
const joinTeams = async (tx: Database, absorbedId: Id, keptId: Id): Promise<void> => {
  await sql`
    insert into sheet_member (sheet_id, user_id, role, since)
    select ${keptId}, user_id, role, since from sheet_member where sheet_id = ${absorbedId}
    on conflict (sheet_id, user_id) do update set role = 'owner' where excluded.role = 'owner'`.execute(tx)
  await tx.deleteFrom('sheet_member').where('sheet_id', '=', absorbedId).execute()
  await forgetStrayContacts(tx, [absorbedId])
  await sql`
    delete from sheet_invitation as mine using sheet_invitation as theirs
    where mine.sheet_id = ${absorbedId} and theirs.sheet_id = ${keptId} and theirs.email = mine.email`.execute(tx)
  await tx.updateTable('sheet_invitation').set({ sheet_id: keptId }).where('sheet_id', '=', absorbedId).execute()
}

/** Conversations, projects, reports and claims go on with the one that stays; a claim has no more reason when it found its keepers. */
const follow = async (
  tx: Database,
  services: Services,
  actor: Actor,
  absorbed: Sheet,
  kept: Sheet,
  now: Date,
): Promise<void> => {
  const [from, to] = [absorbed.id, kept.id]
  await tx.updateTable('relay_thread').set({ sheet_id: to }).where('sheet_id', '=', from).execute()
  await tx.updateTable('sheet').set({ organisation_id: to }).where('organisation_id', '=', from).execute()
  await tx.updateTable('sheet_report').set({ sheet_id: to }).where('sheet_id', '=', from).execute()
  if (absorbed.memberCount + kept.memberCount > 0) return refuseForMerge(tx, services, actor, from, now)
  await sql`
    update sheet_claim as mine set sheet_id = ${to}
    where sheet_id = ${from} and status = 'pending' and not exists (
      select from sheet_claim as other where other.sheet_id = ${to} and other.user_id = mine.user_id and other.status = 'pending')`.execute(
    tx,
  )
  await dropClaims(tx, from)
}

const tellOwners = (tx: Database, services: Services, actor: Actor, absorbed: Sheet, kept: Sheet) =>
  writeToOwners(tx, services, kept.id, actor.id, {
    key: `sheet-merged:${absorbed.id}`,
    subject: letters.merged.subject(kept.name),
    letter: {
      paragraphs: letters.merged.paragraphs(kept.name, absorbed.name),
      action: { label: letters.merged.action, path: paths.sheet(kept.kind, kept.slug) },
    },
  })

const tellAsked = (tx: Database, services: Services, actor: Actor, absorbed: Sheet, kept: Sheet, now: Date) => {
  const asked = mayGive({ ...absorbed, standing: absorbed.memberRole }) ? kept : absorbed
  return writeToOwners(tx, services, asked.id, actor.id, {
    key: `sheet-merge-asked:${absorbed.id}:${kept.id}:${parisDay(now)}`,
    subject: letters.asked.subject(absorbed.name, kept.name),
    letter: {
      paragraphs: letters.asked.paragraphs(absorbed.name, kept.name),
      action: { label: letters.asked.action, path: paths.mergeInto(absorbed.id, kept.id) },
    },
  })
}

/** These two are not the same: nobody is asked again. */
export const keepApart = (
  { db }: Services,
  actor: Actor,
  pair: Pair,
  now: Date,
): Promise<Outcome<null, MergeRefusal>> =>
  inTransaction(db, async (tx) => {
    const [one, other] = await lockPair(tx, actor, pair, now)
    if (one.id === other.id) return refused('same-sheet')
    if (one.status !== 'published' || other.status !== 'published') return refused('not-published')
    if (!canKeepApart(one, other)) return refused('not-in-charge')
    await settle(tx, actor, pair, 'distinct', now)
    for (const { id } of [one, other]) await tell(tx, actor, { id }, { at: now, verb: 'sheet.kept-apart' })
    return done(null)
  })

const inOrder = ({ id, other }: Pair): [Id, Id] => (id < other ? [id, other] : [other, id])

const settle = async (
  tx: Database,
  actor: Actor,
  pair: Pair,
  outcome: 'distinct' | 'merged',
  now: Date,
): Promise<void> => {
  const [first, second] = inOrder(pair)
  const said = { outcome, settled_by: actor.id, settled_at: now }
  await tx
    .insertInto('sheet_twin')
    .values({ sheet_id: first, other_id: second, signs: [], noticed_at: now, ...said })
    .onConflict((conflict) => conflict.columns(['sheet_id', 'other_id']).doUpdateSet(said))
    .execute()
}
