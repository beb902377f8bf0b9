import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { charterNumbered } from '../../charter/queries.ts'
import { endByPeers } from '../../memberships/actions.ts'
import { paths } from '../../paths.ts'
import { questionsOf } from '../../rules.ts'
import { moveQuestion } from '../actions.ts'
import { tellHolders, tellReaders } from '../emails.ts'
import type { PeerQuestion } from '../queries.ts'
import { mendBy, type PeerOutcome, stepOfEffect } from '../rules.ts'
import { words } from '../words.ts'
import { letters } from '../words-letters.ts'

/** The title of what is questioned, in the words of the charter of that declaration. */
export const titleOf = async (tx: Database, { charter, question }: Pick<PeerQuestion, 'charter' | 'question'>) =>
  questionsOf(await charterNumbered(tx, charter)).find(({ code }) => code === question)?.title ?? question

/** Nobody can appeal any more: the decision is public, and takes effect. */
export const conclude = async (
  tx: Database,
  services: Services,
  question: PeerQuestion,
  outcome: PeerOutcome,
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  const effect = outcome === 'on_the_way' ? { mend_by: mendBy(today) } : {}
  await moveQuestion(tx, question, stepOfEffect(outcome), { outcome, concluded_at: now, ...effect }, now)
  if (outcome === 'withdraw') await endByPeers(tx, question.sheetId, now)
  await publish(tx, question, outcome, now)
  await tellHolders(tx, services, question, `concluded-${today}`, letters.concluded(question.project, outcome))
  for (const who of ['asker', { gave: question.id }] as const)
    await tellReaders(tx, services, question, `concluded-${today}`, who, letters.concludedQuiet())
}

/** Told on the page of the project, and to those who follow the bannière. */
const publish = async (tx: Database, question: PeerQuestion, outcome: PeerOutcome | 'settled', at: Date) => {
  const title = await titleOf(tx, question)
  const path = paths.peer(question.id)
  const told = { actorId: null, verb: 'banner.peers_concluded', isPublic: true, at }
  await record(tx, {
    ...told,
    subject: { kind: 'sheet', id: question.sheetId },
    details: { question: title, outcome, path },
  })
  // what is invented is erased with its sheet, and would stay here
  if (question.demo) return
  await record(tx, { ...told, subject: { kind: 'banner', id: 'banner' }, details: { title, outcome, path } })
}

/** The answer was enough, or nobody said that it was not. */
export const settle = async (tx: Database, services: Services, question: PeerQuestion, now: Date): Promise<boolean> => {
  if (!(await moveQuestion(tx, question, 'enough', { concluded_at: now }, now))) return false
  await publish(tx, question, 'settled', now)
  await tellHolders(tx, services, question, 'settled', letters.settled(question.project))
  return true
}

/** It comes to nothing: the project had left, or no panel could be found. */
export const lapse = async (
  tx: Database,
  services: Services,
  question: PeerQuestion,
  why: 'left' | 'no_panel',
  now: Date,
): Promise<void> => {
  await moveQuestion(tx, question, 'lapse', { concluded_at: now, lapse_reason: why, outcome: null }, now)
  await tellHolders(tx, services, question, 'lapsed', letters.lapsed(question.project, words.lapse[why]))
  await tellReaders(tx, services, question, 'lapsed', 'asker', letters.lapsedQuiet(words.lapse[why]))
}

/** What peers said to be on the way was mended, or nobody is there to look again: the mention goes. */
export const liftMention = async (tx: Database, question: PeerQuestion, mendedOn: Day | null, now: Date) => {
  await moveQuestion(tx, question, 'conclude', { mended_on: mendedOn }, now)
  if (mendedOn)
    await record(tx, {
      actorId: null,
      verb: 'banner.peers_mended',
      subject: { kind: 'sheet', id: question.sheetId as Id },
      isPublic: true,
      details: { question: await titleOf(tx, question), path: paths.peer(question.id) },
      at: now,
    })
}
