import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { readClock, writeClock } from '#core/deadlines.ts'
import { found } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { stop } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { moveQuestion, trace } from '../actions.ts'
import { tellHolders, tellReaders } from '../emails.ts'
import { conclude } from '../outcomes/actions.ts'
import { lockQuestion, type PeerQuestion, standingOf } from '../queries.ts'
import { canOpine, canRecuse, canSit, type PeerOutcome, stepAfterVerdict, verdictOf } from '../rules.ts'
import { letters } from '../words-letters.ts'
import { clockKey, fill, restartTerm } from './actions-draw.ts'
import { lockOpenPanel, type Panel, seatsOf } from './queries.ts'
import { seatFor } from './queries-seats.ts'

type Held = { question: PeerQuestion; panel: Panel }

/** The question and the panel that sits on it, both held; « not found » for who is nothing to it. */
const hold = async (tx: Database, actor: Actor, id: string, now: Date) => {
  const question = await lockQuestion(tx, id)
  const standing = await standingOf(tx, actor, question.id, parisDay(now))
  found(standing.invited || standing.seat ? standing : null)
  return { question, standing, panel: await lockOpenPanel(tx, question.id) }
}

/** Someone drawn sits: from now on they read who asked. */
export const accept = (services: Services, actor: Actor, id: string, now: Date): Promise<Outcome<null, 'too-late'>> =>
  inTransaction(services.db, async (tx) => {
    const { question, standing, panel } = await hold(tx, actor, id, now)
    const number = panel && canSit(standing) ? await seatFor(tx, actor.id, panel.id, parisDay(now)) : null
    if (!panel || number === null) return refused('too-late')
    await setSeat(tx, panel.id, number, { status: 'sitting', person_id: actor.id, accepted_at: now })
    await trace(tx, question.id, 'accept', now)
    return done(null)
  })

/** Someone drawn says what ties them: the next of the order is called. */
export const recuse = (
  services: Services,
  actor: Actor,
  id: string,
  reason: string,
  now: Date,
): Promise<Outcome<null, 'too-late'>> =>
  inTransaction(services.db, async (tx) => {
    const { question, standing, panel } = await hold(tx, actor, id, now)
    const number = panel && canRecuse(standing) ? await seatFor(tx, actor.id, panel.id, parisDay(now)) : null
    if (!panel || number === null) return refused('too-late')
    await setSeat(tx, panel.id, number, { status: 'recused', person_id: actor.id, reason })
    await trace(tx, question.id, 'recuse', now)
    if (standing.seat?.status === 'sitting') await restartTerm(tx, panel.id, now)
    await fill(tx, services, question, now)
    return done(null)
  })

export type Opinion = { opinion: PeerOutcome; reasons: string; abusive: boolean }

/** Gives an opinion, once; the third one decides. */
export const opine = (
  services: Services,
  actor: Actor,
  id: string,
  { opinion, reasons, abusive }: Opinion,
  now: Date,
): Promise<Outcome<{ decided: boolean }, 'too-late'>> =>
  inTransaction(services.db, async (tx) => {
    const { question, standing, panel } = await hold(tx, actor, id, now)
    const number = panel && canOpine(standing) ? await seatFor(tx, actor.id, panel.id, parisDay(now)) : null
    if (!panel || number === null) return refused('too-late')
    await setSeat(tx, panel.id, number, { status: 'gave', opinion, reasons, abusive, written_at: now })
    await trace(tx, question.id, 'opine', now)
    return done({ decided: await decide(tx, services, { question, panel }, now) })
  })

type Change = Partial<{
  status: string
  person_id: Id
  accepted_at: Date
  reason: string
  opinion: PeerOutcome
  reasons: string
  abusive: boolean
  written_at: Date
}>

const setSeat = async (tx: Database, panelId: Id, number: number, change: Change): Promise<void> => {
  await tx
    .updateTable('peer_panellist')
    .set(change)
    .where('panel_id', '=', panelId)
    .where('number', '=', number)
    .execute()
}

/** Once three opinions are there, the panel has decided. Nothing has any effect as long as the project may appeal. */
const decide = async (tx: Database, services: Services, { question, panel }: Held, now: Date): Promise<boolean> => {
  const given = (await seatsOf(tx, panel.id)).filter(({ status }) => status === 'gave')
  const outcome = verdictOf(given.flatMap(({ opinion }) => opinion ?? []))
  if (!outcome) return false
  const key = clockKey(panel.id)
  const clock = await readClock(tx, key, true)
  const stopped = clock && stop(clock, parisDay(now))
  if (stopped?.ok) await writeClock(tx, key, stopped.value)
  await tx.updateTable('peer_panel').set({ outcome, decided_at: now }).where('id', '=', panel.id).execute()
  const step = stepAfterVerdict(panel.kind, outcome, question.appealedAt !== null)
  if (step !== 'rule') {
    await conclude(tx, services, question, outcome, now)
    if (given.every(({ abusive }) => abusive)) await sanction(tx, question.id, now)
    return true
  }
  await moveQuestion(tx, question, 'rule', { outcome }, now)
  const { dueOn: due } = await lockQuestion(tx, question.id)
  await tellHolders(
    tx,
    services,
    question,
    `decided-${panel.id}`,
    letters.decided(question.project, outcome, due ?? ''),
  )
  await tellReaders(tx, services, question, `decided-${panel.id}`, 'asker', letters.decidedAsker())
  return true
}

/** The three say that it should not have been asked: who asked asks nothing more for a year. */
const sanction = (tx: Database, id: Id, now: Date) =>
  tx
    .updateTable('peer_question')
    .set({ abusive_on: parisDay(now) })
    .where('id', '=', id)
    .execute()
