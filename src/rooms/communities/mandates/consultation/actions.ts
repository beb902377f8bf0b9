import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { publicName } from '../../members/words.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import { canSpeak, isOpenTo, type Voice } from '../../rules.ts'
import { recordMandate, tellHolders, tellVoice } from '../emails.ts'
import { keptAmong, type MandateView, mandateById, type WordView, wordById, wordsOf } from '../queries.ts'
import { consultedUntil, refusalToSay, type WordRefusal } from '../rules.ts'
import { letters } from '../words.ts'

/** A mandate being consulted on, held for a write; its last day included. */
const isConsulted = ({ status, consultUntil }: MandateView, today: Day): boolean =>
  status === 'consulted' && today <= consultUntil

/** Who speaks for a proposal: whoever made it, and those who keep an organisation it names. */
export const answersFor = async (db: Database, actor: Actor, mandate: MandateView): Promise<boolean> =>
  mandate.proposedBy === actor.id ||
  (
    await keptAmong(
      db,
      actor.id,
      mandate.holders.map(({ id }) => id),
    )
  ).length > 0

type Saying = { voice: Voice; kind: 'support' | 'objection'; body: string }

/** A voice supports the proposal, or objects with its reasons; until the term it may say something else. */
export const sayOfMandate = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  { voice, kind, body }: Saying,
  now: Date,
): Promise<Outcome<null, WordRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canSpeak(community, standing, actor)) return notFound()
    if (!standing.voices.some((own) => own.kind === voice.kind && own.id === voice.id)) return notFound()
    const mandate = await mandateById(tx, community.id, mandateId, true)
    const said = (await wordsOf(tx, mandate.id)).filter((one) => one.kind !== 'review')
    const spokeForAnother = said.some((one) => one.saidBy === actor.id && one.voice.id !== voice.id)
    const refusal = refusalToSay({ kind, body, isOpen: isConsulted(mandate, today), spokeForAnother })
    if (refusal) return refused(refusal)
    // what was answered of an earlier objection goes with it
    await tx
      .deleteFrom('mandate_word')
      .where('mandate_id', '=', mandate.id)
      .where('member_kind', '=', voice.kind)
      .where('member_id', '=', voice.id)
      .where('kind', '<>', 'review')
      .execute()
    await tx
      .insertInto('mandate_word')
      .values({
        mandate_id: mandate.id,
        kind,
        member_kind: voice.kind,
        member_id: voice.id,
        body,
        said_by: actor.id,
        said_on: today,
        standing: kind === 'objection' ? 'raised' : null,
      })
      .execute()
    if (kind === 'objection') {
      const words = {
        subject: letters.objected.subject(community.name),
        paragraphs: letters.objected.paragraphs(publicName(voice)),
      }
      await tellHolders(tx, services, community, mandate, {
        key: `objection-${voice.id}-${now.getTime()}`,
        words,
        except: actor.id,
      })
    }
    return done(null)
  })

const held = async (tx: Database, community: CommunityView, ids: { mandate: string; word: string }) => {
  const mandate = await mandateById(tx, community.id, ids.mandate, true)
  const word = await wordById(tx, mandate.id, ids.word)
  return word.kind === 'objection' ? { mandate, word } : notFound()
}

type Answering = { how: 'answered' | 'taken'; answer: string }

/** Whoever answers for the proposal answers an objection; its author has three days at least to react. */
export const answerObjection = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  ids: { mandate: string; word: string },
  { how, answer }: Answering,
  now: Date,
): Promise<Outcome<null, 'over'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const { mandate, word } = await held(tx, community, ids)
    if (!isOpenTo(community, actor) || !(await answersFor(tx, actor, mandate))) return notFound()
    if (!isConsulted(mandate, today) || word.standing === 'withdrawn') return refused('over')
    const until = consultedUntil(mandate.consultUntil, today)
    await tx
      .updateTable('mandate_word')
      .set({ standing: how, answer, answered_by: actor.id, answered_on: today })
      .where('id', '=', word.id)
      .execute()
    await tx.updateTable('mandate').set({ consult_until: until }).where('id', '=', mandate.id).execute()
    const words = { subject: letters.answered.subject(community.name), paragraphs: letters.answered.paragraphs(until) }
    const key = `answered-${word.id}-${now.getTime()}`
    await tellVoice(tx, services, community, mandate, { voice: word.voice, key, words, except: actor.id })
    return done(null)
  })

/** Whoever objected lifts the objection, or maintains it. */
export const concludeObjection = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  ids: { mandate: string; word: string },
  conclusion: 'withdrawn' | 'maintained',
  now: Date,
): Promise<Outcome<null, 'over'>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const { mandate, word } = await held(tx, community, ids)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canSpeak(community, standing, actor) || !isAuthor(standing.voices, word)) return notFound()
    if (!isConsulted(mandate, today)) return refused('over')
    await tx.updateTable('mandate_word').set({ standing: conclusion }).where('id', '=', word.id).execute()
    return done(null)
  })

const isAuthor = (voices: readonly Voice[], { voice }: WordView): boolean =>
  voices.some(({ kind, id }) => kind === voice.kind && id === voice.id)

type Rewriting = { mission: string; version: number }

/** The mission is rewritten during the consultation, to take an objection into account; what it was is kept, who spoke is told. */
export const rewriteMission = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  { mission, version }: Rewriting,
  now: Date,
): Promise<Outcome<null, 'over' | 'stale'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const mandate = await mandateById(tx, community.id, mandateId, true)
    if (!isOpenTo(community, actor) || !(await answersFor(tx, actor, mandate))) return notFound()
    if (!isConsulted(mandate, today)) return refused('over')
    if (mandate.version !== version) return refused('stale')
    if (mission === mandate.mission) return done(null)
    const former = [...mandate.formerMissions, { mission: mandate.mission, on: today }]
    await tx
      .updateTable('mandate')
      .set({
        mission,
        former_missions: JSON.stringify(former),
        version: version + 1,
        // those who had spoken have time to read what they spoke of
        consult_until: consultedUntil(mandate.consultUntil, today),
      })
      .where('id', '=', mandate.id)
      .execute()
    const words = { subject: letters.changed.subject(community.name), paragraphs: letters.changed.paragraphs() }
    for (const { voice } of await wordsOf(tx, mandate.id))
      await tellVoice(tx, services, community, mandate, {
        voice,
        key: `changed-${version + 1}`,
        words,
        except: actor.id,
      })
    return done(null)
  })

/** An organisation named accepts to hold the mandate, or does not: only those who keep its sheet say so. */
export const answerAsHolder = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  { organisation, accepts }: { organisation: string; accepts: boolean },
  now: Date,
): Promise<Outcome<null, 'over'>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const mandate = await mandateById(tx, community.id, mandateId, true)
    const named = mandate.holders.some(({ id }) => id === organisation)
    if (!isOpenTo(community, actor) || !named) return notFound()
    if (!(await keptAmong(tx, actor.id, [organisation])).length) return notFound()
    if (mandate.status !== 'consulted' && mandate.status !== 'voted') return refused('over')
    await tx
      .updateTable('mandate_holder')
      .set(accepts ? { accepted_on: today, accepted_by: actor.id } : { accepted_on: null, accepted_by: null })
      .where('mandate_id', '=', mandate.id)
      .where('organisation_id', '=', organisation)
      .execute()
    return done(null)
  })

/** Whoever proposed takes the proposal back, while it is consulted on. */
export const cancelProposal = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  reason: string,
  now: Date,
): Promise<Outcome<null, 'over'>> =>
  inTransaction(db, async (tx) => {
    const mandate = await mandateById(tx, community.id, mandateId, true)
    if (mandate.proposedBy !== actor.id) return notFound()
    if (mandate.status !== 'consulted') return refused('over')
    await tx
      .updateTable('mandate')
      .set({ status: 'cancelled', ended_on: parisDay(now), end_reason: reason })
      .where('id', '=', mandate.id)
      .execute()
    await recordMandate(tx, community, mandate, 'community.mandate_cancelled', { actorId: actor.id, at: now })
    return done(null)
  })
