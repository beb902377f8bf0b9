import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { standingInBody } from '#rooms/decisions/index.ts'
import { charterNumbered, latestCharter } from '../charter/queries.ts'
import { paths } from './paths.ts'
import { type Amendment, hasSupported, lockAmendment, openProposalsOf, readAmendment, supportedBy } from './queries.ts'
import {
  type AmendmentMove,
  type AmendmentRefusal,
  afterAmendmentMove,
  changesIn,
  debateDays,
  maxProposals,
  refusalOfChanges,
  staleIn,
} from './rules.ts'

export type Written = { title: string; reasons: string; typed: Readonly<Record<string, string>>; memberId: Id }

/** The members in whose name this person speaks in the bannière today. */
export const membersOf = async (db: Database, actor: Actor, now: Date) => {
  const { voices } = await standingInBody(db, actor, { kind: 'banner', id: null }, parisDay(now))
  return voices.flatMap(({ kind, id, name }) => (kind === 'person' ? [] : [{ kind, id, name }]))
}

const memberNamed = async (tx: Database, actor: Actor, memberId: Id, now: Date) =>
  found((await membersOf(tx, actor, now)).find(({ id }) => id === memberId))

type Told = Pick<Amendment, 'id' | 'title' | 'demo'>

/** Told to those who follow the bannière; what is invented, under its own name, so that it is erased with it. */
export const tellBanner = (tx: Database, verb: string, { id, title, demo }: Told, at: Date) =>
  record(tx, {
    ...{ actorId: null, verb: `banner.${verb}`, subject: { kind: 'banner', id: demo ? id : 'banner' }, isPublic: true },
    ...{ details: { title, path: paths.amendment(id) }, at },
  })

/** Begins a proposal, still a draft that only its author reads. */
export const beginAmendment = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  { title, reasons, typed, memberId }: Written,
  now: Date,
): Promise<Outcome<Id, AmendmentRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const member = await memberNamed(tx, actor, memberId, now)
    const charter = await latestCharter(tx)
    const changes = changesIn(charter, typed)
    const refusal = refusalOfChanges(charter, changes)
    if (refusal) return refused(refusal)
    const { id } = await tx
      .insertInto('banner_amendment')
      .values({
        ...{ title, reasons, base_version: charter.number, changes: JSON.stringify(changes), created_at: now },
        ...{ member_kind: member.kind, member_id: member.id, proposed_by: actor.id, demo: actor.demo },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return done(id)
  })

/** Their own draft, held; nobody else's. */
const myDraft = async (tx: Database, actor: Actor, id: Id): Promise<Amendment> => {
  await readAmendment(tx, actor, id)
  const amendment = await lockAmendment(tx, id)
  return amendment.status === 'draft' && amendment.proposedBy === actor.id ? amendment : notFound()
}

/** Writes a draft again, on the charter of today. */
export const editAmendment = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  id: Id,
  { title, reasons, typed, memberId }: Written,
  version: number,
  now: Date,
): Promise<Outcome<Id, AmendmentRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const draft = await myDraft(tx, actor, id)
    if (draft.version !== version) return refused('stale')
    const member = await memberNamed(tx, actor, memberId, now)
    const charter = await latestCharter(tx)
    const changes = changesIn(charter, typed)
    const refusal = refusalOfChanges(charter, changes)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('banner_amendment')
      .set({ title, reasons, changes: JSON.stringify(changes), base_version: charter.number, version: version + 1 })
      .set({ member_kind: member.kind, member_id: member.id })
      .where('id', '=', id)
      .execute()
    return done(id)
  })

export const discardAmendment = (services: Pick<Services, 'db'>, actor: Actor, id: Id): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    await myDraft(tx, actor, id)
    await tx.deleteFrom('banner_amendment').where('id', '=', id).execute()
  })

/** The draft becomes a proposal: two weeks of debate begin, and its text no longer moves. */
export const publishAmendment = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<Id, AmendmentRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const draft = await myDraft(tx, actor, id)
    const member = await memberNamed(tx, actor, draft.memberId, now)
    const charter = await latestCharter(tx)
    if (draft.baseVersion !== charter.number && staleIn(charter, draft.changes).length > 0)
      return refused('stale-charter')
    if ((await openProposalsOf(tx, member.id)) >= maxProposals) return refused('too-many')
    const today = parisDay(now)
    await tx
      .updateTable('banner_amendment')
      .set({ status: 'debate', published_on: today, debate_until: addDays(today, debateDays) })
      .set({ base_version: charter.number })
      .where('id', '=', id)
      .execute()
    await tellBanner(tx, 'amendment_proposed', draft, now)
    return done(id)
  })

/** Ends a proposal this way. The caller has checked who may. */
export const settleAmendment = async (
  tx: Database,
  amendment: Amendment,
  move: AmendmentMove,
  now: Date,
  charterVersion: number | null = null,
): Promise<boolean> => {
  const status = afterAmendmentMove(move, amendment.status)
  if (!status) return false
  await tx
    .updateTable('banner_amendment')
    .set({ status, settled_on: parisDay(now), charter_version: charterVersion })
    .where('id', '=', amendment.id)
    .execute()
  await tellBanner(tx, `amendment_${status}`, amendment, now)
  return true
}

/** The member who proposed it takes it back, until the vote. */
export const withdrawAmendment = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<Id, AmendmentRefusal>> =>
  inTransaction(services.db, async (tx) => {
    await readAmendment(tx, actor, id)
    const amendment = await lockAmendment(tx, id)
    await memberNamed(tx, actor, amendment.memberId, now)
    return (await settleAmendment(tx, amendment, 'withdraw', now)) ? done(id) : refused('not-now')
  })

/** A member wants it put to the vote, or no longer. One voice per member, never on one’s own proposal. */
export const supportAmendment = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  id: Id,
  memberId: Id,
  now: Date,
): Promise<Outcome<boolean, AmendmentRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const amendment = await lockAmendment(tx, (await readAmendment(tx, actor, id)).id)
    const voices = await membersOf(tx, actor, now)
    const member = found(voices.find((one) => one.id === memberId))
    if (amendment.demo !== actor.demo) return notFound()
    if (amendment.status !== 'debate') return refused('not-now')
    if (voices.some((one) => one.id === amendment.memberId)) return refused('own-proposal')
    const already = (await supportedBy(tx, id, [member.id])).length > 0
    // as in a vote, whoever keeps several members holds the pen of one
    if (!already && (await hasSupported(tx, id, actor.id))) return refused('pen-used')
    if (already)
      await tx
        .deleteFrom('banner_amendment_support')
        .where('amendment_id', '=', id)
        .where('member_id', '=', member.id)
        .execute()
    else
      await tx
        .insertInto('banner_amendment_support')
        .values({ amendment_id: id, member_id: member.id, supported_by: actor.id, supported_at: now })
        .execute()
    return done(!already)
  })

type Said = { memberId: Id; side: 'for' | 'against' | 'question'; body: string }

/** A member takes part in the debate, as long as nothing is settled. */
export const debateAmendment = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  id: Id,
  { memberId, side, body }: Said,
  now: Date,
): Promise<Outcome<Id, AmendmentRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const amendment = await lockAmendment(tx, (await readAmendment(tx, actor, id)).id)
    const member = await memberNamed(tx, actor, memberId, now)
    if (amendment.demo !== actor.demo) return notFound()
    if (amendment.status !== 'debate' && amendment.status !== 'vote') return refused('not-now')
    await tx
      .insertInto('banner_amendment_word')
      .values({ amendment_id: id, member_id: member.id, author_id: actor.id, side, body, written_at: now })
      .execute()
    return done(id)
  })

/** The charter a proposal was written for: what its page compares with. */
export const charterOf = (db: Database, { baseVersion }: Amendment) => charterNumbered(db, baseVersion)
