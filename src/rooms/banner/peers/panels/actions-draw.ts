import { randomBytes } from 'node:crypto'
import type { Database } from '#core/database.ts'
import { forgetClocks, startClock } from '#core/deadlines.ts'
import { inOrderOf } from '#core/lot.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { dueOn } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { moveQuestion, trace } from '../actions.ts'
import { tellHolders, tellReaders } from '../emails.ts'
import { lapse, liftMention } from '../outcomes/actions.ts'
import { lockQuestion, type PeerQuestion } from '../queries.ts'
import { clockOf, isSeated, type PanelKind, panelSoughtDays, seatsOfPanel } from '../rules.ts'
import { letters } from '../words-letters.ts'
import { candidatesFor, declarationToJudge, isMemberToday, lockOpenPanel, type Panel, seatsOf } from './queries.ts'

/** Brings a question before peers: it was not answered, not enough, or the time to mend has passed. */
export const convene = async (
  tx: Database,
  services: Services,
  question: PeerQuestion,
  unsettled: string,
  now: Date,
) => {
  if (!(await isMemberToday(tx, question.sheetId, parisDay(now)))) {
    if (question.status === 'mending') return liftMention(tx, question, null, now)
    return lapse(tx, services, question, 'left', now)
  }
  if (!(await moveQuestion(tx, question, 'convene', unsettled ? { unsettled } : {}, now))) return
  await seekPanel(tx, services, await lockQuestion(tx, question.id), now)
}

const kindSought = ({ status, outcome }: PeerQuestion): PanelKind =>
  status === 'appeal' ? 'appeal' : outcome === null ? 'first' : 'look'

/**
 * Draws a panel among the members without conflict today. The list is fixed before the seed comes from chance; both are kept, and published
 * with the decision. With fewer than three, it is tried again every night, and comes to nothing after a while.
 */
export const seekPanel = async (tx: Database, services: Services, question: PeerQuestion, now: Date): Promise<void> => {
  const today = parisDay(now)
  const candidates = await candidatesFor(tx, question.id, question.demo, today)
  if (candidates.length < seatsOfPanel) return waitForMembers(tx, services, question, now)
  await tx.updateTable('peer_question').set({ due_on: null }).where('id', '=', question.id).execute()
  const { id } = await tx
    .insertInto('peer_panel')
    .values({
      question_id: question.id,
      kind: kindSought(question),
      seed: randomBytes(16).toString('hex'),
      candidates: JSON.stringify(candidates),
      declaration_id: await declarationToJudge(tx, question.sheetId),
      drawn_at: now,
      due_on: dueOn(clockOf('opinion', today), today),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await startClock(tx, clockKey(id), clockOf('opinion', today))
  await trace(tx, question.id, 'draw', now)
  await fill(tx, services, question, now)
  await tellHolders(tx, services, question, `panel-${id}`, letters.panelHolder(question.project))
  await tellReaders(tx, services, question, `panel-${id}`, 'asker', letters.panelAsker())
}

export const clockKey = (panelId: Id) => ({ subject: { kind: 'peer_panel', id: panelId }, kind: 'opinion' })

const waitForMembers = async (tx: Database, services: Services, question: PeerQuestion, now: Date): Promise<void> => {
  const today = parisDay(now)
  if (question.dueOn === null) {
    const until = addDays(today, panelSoughtDays)
    await tx.updateTable('peer_question').set({ due_on: until }).where('id', '=', question.id).execute()
    return
  }
  if (today <= question.dueOn) return
  if (kindSought(question) === 'look') return liftMention(tx, question, null, now)
  await lapse(tx, services, question, 'no_panel', now)
}

/** Calls the next of the order of the draw until three sit or may sit; when nobody is left, the panel is dissolved and another is sought. */
export const fill = async (tx: Database, services: Services, question: PeerQuestion, now: Date): Promise<void> => {
  const panel = await lockOpenPanel(tx, question.id)
  if (!panel) return
  const today = parisDay(now)
  const seats = await seatsOf(tx, panel.id)
  const still = new Set((await candidatesFor(tx, question.id, question.demo, today)).map(({ id }) => id))
  const called = new Set(seats.map(({ number }) => number))
  const next = orderOf(panel).filter((number) => !called.has(number) && still.has(memberAt(panel, number)))
  const missing = seatsOfPanel - seats.filter(({ status }) => isSeated(status)).length
  if (next.length < missing) {
    await tx.updateTable('peer_panel').set({ dissolved_at: now }).where('id', '=', panel.id).execute()
    return seekPanel(tx, services, { ...question, dueOn: null }, now)
  }
  for (const number of next.slice(0, missing)) await invite(tx, services, question, panel, number, now)
}

/** The numbers of the candidates in the order of the draw: whoever has the seed and their count finds it again. */
export const orderOf = ({ seed, candidates }: Pick<Panel, 'seed' | 'candidates'>): number[] =>
  inOrderOf(
    seed,
    candidates.map((_, index) => String(index + 1)),
  ).map(Number)

const memberAt = ({ candidates }: Panel, number: number): Id => candidates[number - 1]?.id ?? ''

const invite = async (
  tx: Database,
  services: Services,
  question: PeerQuestion,
  panel: Panel,
  number: number,
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  const [memberId, answerBy] = [memberAt(panel, number), dueOn(clockOf('accept', today), today)]
  await tx
    .insertInto('peer_panellist')
    .values({ panel_id: panel.id, number, member_id: memberId, invited_at: now, answer_by: answerBy })
    .execute()
  const who = { drawn: memberId, panel: panel.id }
  await tellReaders(tx, services, question, `drawn-${panel.id}-${number}`, who, letters.invited(answerBy))
}

/** Someone who leaves a seat leaves the whole time to who is called instead. */
export const restartTerm = async (tx: Database, panelId: Id, now: Date): Promise<void> => {
  const clock = clockOf('opinion', parisDay(now))
  const { subject, kind } = clockKey(panelId)
  await forgetClocks(tx, subject, kind)
  await startClock(tx, { subject, kind }, clock)
  await tx
    .updateTable('peer_panel')
    .set({ due_on: dueOn(clock, parisDay(now)), last_reminder: null })
    .where('id', '=', panelId)
    .execute()
}
