import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { proposeDecision } from '#rooms/decisions/index.ts'
import { type CommunityView, readCommunity, standingIn } from '../queries.ts'
import { canSpeak, chosenVoice, voteWindow } from '../rules.ts'
import { tellChangeAsked } from './emails.ts'
import { changePaths as paths } from './paths.ts'
import { changesOf, namesAround } from './queries.ts'
import { type ChangeKind, type ChangeRefusal, isAnswered, isCalledOff, purposes, refusalToAsk, votes } from './rules.ts'
import { words } from './words.ts'

export type Asked = { kind: ChangeKind; newName: string | null; reason: string; voice: string }

/** A member puts another name, or the end of the community, to the vote of all the members. Answers where it is read. */
export const askChange = (
  services: Services,
  actor: Actor,
  slug: string,
  asked: Asked,
  now: Date,
): Promise<Outcome<string, ChangeRefusal>> =>
  inTransaction(services.db, async (tx) => {
    await tx.selectFrom('community').select('id').where('slug', '=', slug).forUpdate().execute()
    const community = await readCommunity(tx, slug)
    const standing = await standingIn(tx, actor, community.id, parisDay(now))
    if (!canSpeak(community, standing, actor)) return notFound()
    const { voices } = standing
    const voice = chosenVoice(voices, asked.voice)
    if (!voice) return refused('no-voice')
    const same = (await changesOf(tx, community.id)).filter(({ kind }) => kind === asked.kind)
    const refusal = refusalToAsk(
      {
        ...asked,
        name: community.name,
        membersPartial: community.membersPartial,
        isAsked: same.some(({ status }) => status === 'asked'),
        // the latest first, and one at a time
        settledOn: same.find(isAnswered)?.settledOn ?? null,
        calledOffOn: same.find((one) => one.askingMember === voice.id && isCalledOff(one))?.settledOn ?? null,
        around: await namesAround(tx, community.id),
      },
      parisDay(now),
    )
    if (refusal) return refused(refusal)
    const { id } = await tx
      .insertInto('community_change')
      .values({
        ...{ community_id: community.id, kind: asked.kind, new_name: asked.newName, former_name: community.name },
        ...{ reason: asked.reason, member_kind: voice.kind, asking_member: voice.id },
        ...{ asked_by: actor.id, asked_on: parisDay(now) },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await putToVote(tx, services, actor, { community, id, ...asked }, now)
    await tellChangeAsked(tx, services, community, { id, ...asked }, { day: parisDay(now), except: actor.id })
    await record(tx, {
      actorId: actor.id,
      verb: 'community.change_asked',
      subject: { kind: 'community', id: community.id },
      isPublic: true,
      details: { title: community.name, path: paths.changes(slug) },
      at: now,
    })
    return done(paths.changes(slug))
  })

type Put = Asked & { community: CommunityView; id: Id }

const putToVote = async (
  tx: Database,
  services: Services,
  actor: Actor,
  { community, id, kind, newName, reason }: Put,
  now: Date,
): Promise<void> => {
  const { opensIn, lasts, ...how } = votes[kind]
  const { opensAt, closesAt } = voteWindow(parisDay(now), { opensIn, lasts })
  const said =
    kind === 'name' && newName !== null
      ? {
          title: words.name.decision(newName),
          question: words.name.question(community.name, newName, reason),
        }
      : {
          title: words.closing.decision(community.name),
          question: words.closing.question(community.name, reason),
        }
  const decision = await proposeDecision(
    tx,
    services,
    actor,
    {
      ...{ body: { kind: 'community', id: community.id }, ...said, ...how },
      ...{ opensAt, closesAt },
      ...{ purpose: { kind: purposes[kind], id }, demo: community.demo },
    },
    now,
  )
  await tx.updateTable('community_change').set({ decision_id: decision.id }).where('id', '=', id).execute()
}
