import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { type CommunityView, communityById, standingIn } from '../queries.ts'
import { tellObjected, tellRecognised } from './emails.ts'
import { countsOf, hasSigned, localsOf } from './queries-locals-of.ts'
import { canAnswerObjections, recognitionOf, refusalToAttest, refusalToObject, type SignRefusal } from './rules.ts'

type Signed = { organisation: string; recognised: boolean }
type Said = { organisationId: Id; text: string }

/** Signs, in the name of a local organisation, that this community is at work here. The third signature recognises it. */
export const attest = (
  services: Services,
  actor: Actor,
  communityId: Id,
  { organisationId, text }: Said,
  today: Day,
): Promise<Outcome<Signed, SignRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const { community, signing, organisation } = await load(tx, actor, communityId, organisationId)
    const refusal = refusalToAttest(signing, organisation)
    if (refusal || !organisation) return refused(refusal ?? 'stranger')
    await tx
      .insertInto('recognition_attestation')
      .values({
        ...{ community_id: communityId, organisation_id: organisationId },
        ...{ sentence: text, signed_by: actor.id, signed_on: today },
      })
      .execute()
    await tell(tx, actor, community, 'community.attested', organisation.name)
    return done({ organisation: organisation.name, recognised: await settle(tx, services, actor, community, today) })
  })

/** Says why, in the name of a local organisation, it should not be recognised yet. */
export const object = (
  services: Services,
  actor: Actor,
  communityId: Id,
  { organisationId, text }: Said,
  today: Day,
): Promise<Outcome<null, SignRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const { community, signing, organisation } = await load(tx, actor, communityId, organisationId)
    const refusal = refusalToObject(signing, organisation)
    if (refusal || !organisation) return refused(refusal ?? 'stranger')
    await tx
      .insertInto('recognition_objection')
      .values({
        ...{ community_id: communityId, organisation_id: organisationId },
        ...{ reason: text, said_by: actor.id, said_on: today },
      })
      .execute()
    await tell(tx, actor, community, 'community.objected', organisation.name)
    await tellObjected(tx, services, community, { organisation: organisation.name, reason: text }, today)
    return done(null)
  })

/** Answers an objection in public. Answers whether the community is recognised thereby. */
export const answerObjection = (
  services: Services,
  actor: Actor,
  communityId: Id,
  { objectionId, answer }: { objectionId: Id; answer: string },
  today: Day,
): Promise<boolean> =>
  inTransaction(services.db, async (tx) => {
    const community = await lock(tx, communityId)
    const standing = await standingIn(tx, actor, communityId, today)
    if (!canAnswerObjections(community, standing, actor)) return notFound()
    const answered = isId(objectionId)
      ? await tx
          .updateTable('recognition_objection')
          .set({ answer, answered_by: actor.id, answered_on: today })
          .where('id', '=', objectionId)
          .where('community_id', '=', communityId)
          .where('answered_on', 'is', null)
          .returning('id')
          .executeTakeFirst()
      : undefined
    found(answered)
    await tell(tx, actor, community, 'community.objection_settled', '')
    return settle(tx, services, actor, community, today)
  })

const lock = async (tx: Database, id: Id): Promise<CommunityView> => {
  await tx.selectFrom('community').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return communityById(tx, id)
}

const load = async (tx: Database, actor: Actor, communityId: Id, organisationId: Id) => {
  const community = await lock(tx, communityId)
  const organisations = await localsOf(tx, actor, communityId)
  const signing = { community, actor, hasSigned: await hasSigned(tx, actor, communityId) }
  return { community, signing, organisation: organisations.find(({ id }) => id === organisationId) }
}

const tell = (tx: Database, actor: Actor, community: CommunityView, verb: string, title: string) =>
  record(tx, {
    actorId: actor.id,
    verb,
    subject: { kind: 'community', id: community.id },
    isPublic: true,
    details: { title, path: paths.recognition(community.slug) },
  })

const settle = async (
  tx: Database,
  services: Services,
  actor: Actor,
  community: CommunityView,
  today: Day,
): Promise<boolean> => {
  if (recognitionOf(await countsOf(tx, community.id)).state !== 'recognised') return false
  await tx
    .updateTable('community')
    .set({ status: 'recognised', recognised_on: today })
    .where('id', '=', community.id)
    .where('status', '=', 'declared')
    .execute()
  await tell(tx, actor, community, 'community.recognised', community.name)
  await tellRecognised(tx, services, community, today)
  return true
}
