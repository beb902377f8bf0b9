import type { Actor } from '#core/actor.ts'
import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type Applicable, decisionsToApply, markApplied, proposeDecision } from '#rooms/decisions/index.ts'
import { communityById } from '../../queries.ts'
import { chosenVoice } from '../../rules.ts'
import { keepStatus, tell, within } from '../actions.ts'
import { differencesBetween } from '../differences/rules.ts'
import { roadmapPaths as paths } from '../paths.ts'
import { draftOf } from '../queries.ts'
import { snapshotShape } from '../rules.ts'
import type { Refusal } from '../words.ts'
import type { Asked } from './forms.ts'
import { lastVersion, versionIn } from './queries.ts'
import { words } from './words.ts'

type Freezing = { note: string; voice: string }

/** Freezes the draft as a numbered version that no longer moves; the group has yet to approve it. Answers its number. */
export const freezeRoadmap = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  slug: string,
  { note, voice }: Freezing,
  now: Date,
): Promise<Outcome<number, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, standing, roadmap }) => {
    const { voices } = standing
    const chosen = chosenVoice(voices, voice)
    if (voices.length > 1 && !chosen) return refused('no-voice')
    const draft = await draftOf(tx, roadmap.id)
    if (draft.length === 0) return refused('empty')
    const last = await lastVersion(tx, roadmap.id)
    if (last?.status === 'proposed') return refused('pending')
    if (last?.status === 'approved' && differencesBetween(last.items, draft).length === 0) return refused('unchanged')
    const number = (last?.number ?? 0) + 1
    await tx
      .insertInto('roadmap_version')
      .values({
        roadmap_id: roadmap.id,
        number,
        note,
        // the shape keeps only what a version holds
        snapshot: JSON.stringify(snapshotShape.parse({ items: draft })),
        organisation_id: chosen?.kind === 'organisation' ? chosen.id : null,
        frozen_by: actor.id,
        frozen_on: parisDay(now),
      })
      .execute()
    const told = { actorId: actor.id, verb: 'frozen', title: words.version(number), path: paths.version(slug, number) }
    await tell(tx, community, told, now)
    return done(number)
  })

/** Puts the version to the vote of the group: one member, one voice, simple majority. */
export const askApproval = (
  services: Pick<Services, 'db' | 'config'>,
  actor: Actor,
  slug: string,
  number: string,
  { days, quorum }: Asked,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, roadmap }) => {
    const version = await versionIn(tx, roadmap.id, number)
    if (version.status !== 'proposed') return refused('not-now')
    if (version.vote) return refused('voting')
    const closesAt = new Date(now)
    closesAt.setUTCDate(closesAt.getUTCDate() + days)
    const { id } = await proposeDecision(
      tx,
      services,
      actor,
      {
        body: { kind: 'community', id: community.id },
        title: words.ask.decision(version.number),
        question: words.ask.question(
          version.number,
          version.note,
          services.config.publicUrl + paths.version(slug, version.number),
        ),
        method: 'majority',
        quorum,
        opensAt: now,
        closesAt,
        purpose: { kind: 'roadmap', id: version.id },
        demo: community.demo,
      },
      now,
    )
    await tx.updateTable('roadmap_version').set({ decision_id: id }).where('id', '=', version.id).execute()
    return done(id)
  })

/** Takes back a version on which nobody votes. It stays readable. */
export const withdrawVersion = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  slug: string,
  number: string,
  reason: string,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, roadmap }) => {
    const version = await versionIn(tx, roadmap.id, number)
    if (version.status !== 'proposed') return refused('not-now')
    if (version.vote) return refused('voting')
    await settle(tx, version.id, { status: 'withdrawn', reason }, now)
    const told = {
      actorId: actor.id,
      verb: 'withdrawn',
      title: words.version(version.number),
      path: paths.version(slug, number),
    }
    await tell(tx, community, told, now)
    return done(null)
  })

type Settled = { status: 'approved' | 'rejected' | 'withdrawn'; reason: string }

const settle = async (tx: Database, id: Id, { status, reason }: Settled, now: Date): Promise<void> => {
  await tx
    .updateTable('roadmap_version')
    .set({ status, reason, settled_on: parisDay(now) })
    .where('id', '=', id)
    .execute()
}

/** Acts on the votes that closed: a version is approved, or it is not. */
export const applyRoadmapVotes = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const decision of await decisionsToApply(services.db, ['roadmap']))
    await aloneIn('roadmap')(services, decision.id, (tx) => applyVote(tx, decision, now))
}

const applyVote = async (tx: Database, decision: Applicable, now: Date): Promise<void> => {
  if (!(await markApplied(tx, decision.id, now))) return
  const { id } = decision.purpose
  const version = isId(id)
    ? await tx
        .selectFrom('roadmap_version')
        .innerJoin('roadmap', 'roadmap.id', 'roadmap_id')
        .select(['roadmap_version.id', 'roadmap_id', 'number', 'community_id'])
        .where('roadmap_version.id', '=', id)
        .where('decision_id', '=', decision.id)
        .where('status', '=', 'proposed')
        .forUpdate()
        .executeTakeFirst()
    : undefined
  // called off: the version waits, and the vote can be asked again
  if (!version || decision.status === 'cancelled') return
  const status = decision.adopted ? 'approved' : 'rejected'
  const closed = decision.closedAt ?? now
  const reason = decision.adopted === null ? words.quorumMissed : decision.adopted ? '' : words.notAdopted
  await settle(tx, version.id, { status, reason }, closed)
  if (decision.adopted) await validateItems(tx, version, closed)
  const community = await communityById(tx, version.community_id)
  const path = paths.version(community.slug, version.number)
  await tell(tx, community, { actorId: null, verb: status, title: words.version(version.number), path }, now)
}

/** What was proposed in the version is validated by the vote, where the draft still holds it as proposed. */
const validateItems = async (
  tx: Database,
  version: { id: Id; roadmap_id: Id; number: number },
  closed: Date,
): Promise<void> => {
  const { items } = await versionIn(tx, version.roadmap_id, String(version.number))
  const proposed = items.filter(({ status }) => status === 'validated').map(({ id }) => id)
  if (proposed.length === 0) return
  const day = parisDay(closed)
  const rows = await tx
    .updateTable('roadmap_item')
    .set((set) => ({
      status: 'validated',
      status_on: day,
      reason: '',
      version: set('version', '+', 1),
      updated_at: closed,
    }))
    .where('id', 'in', proposed)
    .where('status', '=', 'proposed')
    .returning('id')
    .execute()
  for (const { id } of rows) await keepStatus(tx, id, { status: 'validated', since: day, reason: '' }, closed)
}
