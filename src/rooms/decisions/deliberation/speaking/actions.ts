import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { holdDecision } from '../../proposals/actions.ts'
import { type DecisionView, electorsOf } from '../../queries.ts'
import type { Voice } from '../../rules.ts'
import { countOf, saidBy, wordById } from '../queries.ts'
import {
  canSayMisgrouped,
  canWithdraw,
  mostArguments,
  mostIdeas,
  refusalToArgue,
  refusalToSpeak,
  refusalToState,
  type Side,
  type SpeakRefusal,
  type Word,
} from '../rules.ts'

type Named = { kind: string; id: string }
type Step = Promise<Outcome<Id, SpeakRefusal>>

const voiceAmong = <V extends Voice>(voices: readonly V[], { kind, id }: Named): V | undefined =>
  voices.find((one) => one.kind === kind && one.id === id)

type Written = {
  kind: Word['kind']
  body: string
  anonymous?: boolean
  side?: Side
  aboutId?: Id
}

/** Writes words down. No history: who spoke when, with a few names missing from the list, would name those who gave none. */
const write = async (tx: Database, actor: Actor, decisionId: Id, voice: Voice, written: Written, now: Date) => {
  await tx
    .insertInto('decision_contribution')
    .values({
      decision_id: decisionId,
      kind: written.kind,
      member_kind: voice.kind,
      member_id: voice.id,
      author_id: actor.id,
      anonymous: written.anonymous ?? false,
      body: written.body,
      side: written.side ?? null,
      about_id: written.aboutId ?? null,
      written_at: now,
    })
    .execute()
}

/** A step on a decision held to its end; the same voice twice at once is refused the second time. */
const holding = async (db: Database, step: (tx: Database) => Step): Step => {
  try {
    return await inTransaction(db, step)
  } catch (error) {
    if (isDuplicate(error, 'decision_contribution_once')) return refused('already-said')
    throw error
  }
}

type Speech = { voice: Named; body: string; anonymous: boolean }

/**
 * Speaks before the choice, in the name of a voice: an idea more, or one's part of the round, which may be written anew until its term. Whether
 * it has a name was said the first time and does not change.
 */
export const speak = ({ db }: Pick<Services, 'db'>, actor: Actor, id: string, speech: Speech, now: Date): Step =>
  holding(db, async (tx) => {
    const { decision, standing } = await holdDecision(tx, actor, id, now)
    if (decision.collects === 'nothing') return notFound()
    const refusal = refusalToSpeak(decision, standing, actor, now)
    if (refusal) return refused(refusal)
    const voice = voiceAmong(standing.voices, speech.voice)
    if (!voice) return refused('wrong-voice')
    if (decision.collects === 'ideas') {
      if ((await countOf(tx, decision.id, 'idea', voice)) >= mostIdeas) return refused('too-many')
      await write(tx, actor, decision.id, voice, { kind: 'idea', ...wordsOf(speech) }, now)
      return done(decision.id)
    }
    if ((await countOf(tx, decision.id, 'round', voice)) === 0) {
      await write(tx, actor, decision.id, voice, { kind: 'round', ...wordsOf(speech) }, now)
      return done(decision.id)
    }
    return (await rewrites(tx, actor, decision, voice, speech.body)) ? done(decision.id) : refused('already-said')
  })

const wordsOf = ({ body, anonymous }: Speech) => ({ body, anonymous })

/** Writes anew this voice's part of the round, if it is theirs to touch: what has no name is its author's only. */
const rewrites = async (tx: Database, actor: Actor, { id }: DecisionView, voice: Voice, body: string) => {
  const mine = (await saidBy(tx, id, actor)).map((one) => one.id)
  const written = await sql`
    update decision_contribution set body = ${body}
    where decision_id = ${id} and kind = 'round' and withdrawn_at is null and member_kind = ${voice.kind} and member_id = ${voice.id}
      and id = any(${mine}::uuid[])`.execute(tx)
  return Number(written.numAffectedRows ?? 0) === 1
}

type Argument = { voice: Named; side: Side; body: string }

/** Gives an argument for or against, or asks a question: signed, from the announcement to the close. */
export const argue = ({ db }: Pick<Services, 'db'>, actor: Actor, id: string, argument: Argument, now: Date): Step =>
  holding(db, async (tx) => {
    const { decision, standing } = await holdDecision(tx, actor, id, now)
    const refusal = refusalToArgue(decision, standing, actor, now)
    if (refusal) return refused(refusal)
    const voice = voiceAmong(standing.voices, argument.voice)
    if (!voice) return refused('wrong-voice')
    if ((await countOf(tx, decision.id, 'argument', voice)) >= mostArguments) return refused('too-many')
    await write(tx, actor, decision.id, voice, { kind: 'argument', side: argument.side, body: argument.body }, now)
    return done(decision.id)
  })

/** Says that an idea is not where it belongs: an argument about it, that everyone reads. */
export const sayMisgrouped = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  wordId: string,
  { voice: named, body }: { voice: Named; body: string },
  now: Date,
): Step =>
  holding(db, async (tx) => {
    const { decision, standing } = await holdDecision(tx, actor, id, now)
    const about = found(await wordById(tx, decision.id, wordId, { actor, within: true }))
    if (about.kind !== 'idea' || !canSayMisgrouped(decision, standing, actor)) return notFound()
    const voice = voiceAmong(standing.voices, named)
    if (!voice) return refused('wrong-voice')
    if ((await countOf(tx, decision.id, 'argument', voice)) >= mostArguments) return refused('too-many')
    await write(tx, actor, decision.id, voice, { kind: 'argument', side: 'against', body, aboutId: about.id }, now)
    return done(decision.id)
  })

/** What one takes back is not kept: its words go, its place stays empty. */
export const withdraw = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  wordId: string,
  now: Date,
): Promise<Outcome<Word['kind'], SpeakRefusal>> =>
  inTransaction(db, async (tx) => {
    const { decision } = await holdDecision(tx, actor, id, now)
    const word = found(await wordById(tx, decision.id, wordId, { actor, within: true }))
    if (!word.mine) return notFound()
    if (!canWithdraw(word, decision, actor, now)) return refused('over')
    await tx
      .updateTable('decision_contribution')
      .set({ withdrawn_at: now, body: '…' })
      .where('id', '=', word.id)
      .execute()
    return done(word.kind)
  })

/** Writes what the minority has to say, in the week after the close: one statement for each voice that could vote. */
export const stateMinority = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  speech: Speech,
  now: Date,
): Step =>
  holding(db, async (tx) => {
    const { decision } = await holdDecision(tx, actor, id, now)
    const electors = decision.openedAt ? await electorsOf(tx, actor, decision.id) : []
    const refusal = refusalToState(decision, electors.length, actor, now)
    if (refusal) return refused(refusal)
    const voice = voiceAmong(electors, speech.voice)
    if (!voice) return refused('wrong-voice')
    await write(tx, actor, decision.id, voice, { kind: 'minority', ...wordsOf(speech) }, now)
    return done(decision.id)
  })
