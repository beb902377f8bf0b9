import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import { canSpeak, isOpenTo, type Voice } from '../../rules.ts'
import { recordMandate, tellHolders, tellMembers } from '../emails.ts'
import { keptAmong, type MandateView, mandateById, otherVoices } from '../queries.ts'
import { givesPower, terms, voicesToAsk } from '../rules.ts'
import { letters } from '../words.ts'
import { questionsOf, withoutNews } from './queries.ts'
import type { NoNewsRefusal } from './words.ts'

/**
 * A member has no news of who facilitates. At three different voices, or at all the others where there are fewer, the holders are asked, and
 * have fifteen days to answer. Those who hold the mandate are not among these voices.
 */
export const sayNoNews = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  voice: Voice,
  now: Date,
): Promise<Outcome<'said' | 'asked', NoNewsRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canSpeak(community, standing, actor)) return notFound()
    if (!standing.voices.some(({ kind, id }) => kind === voice.kind && id === voice.id)) return notFound()
    const mandate = await mandateById(tx, community.id, mandateId, true)
    const refusal = await refusalFor(tx, actor, mandate, voice, today)
    if (refusal) return refused(refusal)
    // what was said long ago is said again
    await tx
      .deleteFrom('mandate_no_news')
      .where('mandate_id', '=', mandate.id)
      .where('question_id', 'is', null)
      .where('said_on', '<', addDays(today, -terms.silence))
      .execute()
    await tx
      .insertInto('mandate_no_news')
      .values({
        mandate_id: mandate.id,
        member_kind: voice.kind,
        member_id: voice.id,
        said_by: actor.id,
        said_on: today,
      })
      .execute()
    const holders = mandate.holders.map(({ id }) => id)
    const said = (await withoutNews(tx, mandate.id, addDays(today, -terms.silence))).length
    if (said < voicesToAsk(await otherVoices(tx, community.id, holders, today))) return done('said')
    await ask(tx, services, community, mandate, now)
    return done('asked')
  })

const refusalFor = async (
  tx: Database,
  actor: Actor,
  mandate: MandateView,
  voice: Voice,
  today: Day,
): Promise<NoNewsRefusal | null> => {
  if (mandate.status !== 'entrusted' || !givesPower(mandate, today)) return 'not-in-force'
  const holders = mandate.holders.map(({ id }) => id)
  if (holders.includes(voice.id) || (await keptAmong(tx, actor.id, holders)).length > 0) return 'holder'
  if ((await questionsOf(tx, mandate.id)).some(({ status }) => status === 'open')) return 'asked'
  const said = await withoutNews(tx, mandate.id, addDays(today, -terms.silence))
  return said.some(({ memberId, saidBy }) => memberId === voice.id || saidBy === actor.id) ? 'said' : null
}

const ask = async (
  tx: Database,
  services: Services,
  community: CommunityView,
  mandate: MandateView,
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  const until = addDays(today, terms.news)
  const { id } = await tx
    .insertInto('mandate_question')
    .values({ mandate_id: mandate.id, asked_on: today, answer_until: until })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('mandate_no_news')
    .set({ question_id: id })
    .where('mandate_id', '=', mandate.id)
    .where('question_id', 'is', null)
    .execute()
  await recordMandate(tx, community, mandate, 'community.mandate_questioned', { actorId: null, at: now })
  const { subject, paragraphs } = letters.questioned
  const words = { subject: subject(community.name), paragraphs: paragraphs(until) }
  await tellHolders(tx, services, community, mandate, { key: `question-${id}`, words })
}

/** The holders give news: the question is closed, and the members are told. */
export const giveNews = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  answer: string,
  now: Date,
): Promise<Outcome<Id, 'over'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const mandate = await mandateById(tx, community.id, mandateId, true)
    const holders = mandate.holders.map(({ id }) => id)
    if (!isOpenTo(community, actor) || (await keptAmong(tx, actor.id, holders)).length === 0) return notFound()
    const question = (await questionsOf(tx, mandate.id)).find(({ status }) => status === 'open')
    if (!question || question.answerUntil < today) return refused('over')
    await tx
      .updateTable('mandate_question')
      .set({ status: 'answered', answer, answered_by: actor.id, answered_on: today })
      .where('id', '=', question.id)
      .execute()
    const words = { subject: letters.news.subject(community.name), paragraphs: letters.news.paragraphs() }
    await tellMembers(tx, services, community, mandate, {
      key: `news-${question.id}`,
      words,
      day: today,
      except: actor.id,
    })
    return done(question.id)
  })
