import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { readClock } from '#core/deadlines.ts'
import { addDays, type Day, daysBetween, parisDay } from '#core/pure/dates.ts'
import { remindersDue } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { tellHolders, tellReaders } from '../emails.ts'
import { conclude, liftMention, settle } from '../outcomes/actions.ts'
import { clockKey, convene, fill, restartTerm, seekPanel } from '../panels/actions-draw.ts'
import { lockOpenPanel, type Panel } from '../panels/queries.ts'
import { lockQuestion, type PeerQuestion } from '../queries.ts'
import { graceToMend, mendReminders, remindersOf } from '../rules.ts'
import { letters, type PeerLetter } from '../words-letters.ts'
import { emptySeats, isMended, waitingQuestions } from './queries.ts'

const batch = 200
const alone = aloneIn('peers')

/** Every night: terms that have passed, panels to complete, reminders, and answers that were mended. */
export const peersNight = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (let after: Id | null = null; ; ) {
    const ids = await waitingQuestions(services.db, after, batch)
    for (const id of ids) await tendQuestion(services, id, now)
    after = ids.at(-1) ?? null
    if (ids.length < batch) return
  }
}

/** What the night does for one question: nothing when nobody is late. */
export const tendQuestion = (services: Services, id: Id, now: Date): Promise<void> =>
  alone(services, id, (tx) => lookAt(tx, services, id, now))

const lookAt = async (tx: Database, services: Services, id: Id, now: Date): Promise<unknown> => {
  const question = await lockQuestion(tx, id)
  const today = parisDay(now)
  const over = question.dueOn !== null && question.dueOn < today
  switch (question.status) {
    case 'asked':
      return over ? convene(tx, services, question, '', now) : remindHolder(tx, services, question, today)
    case 'answered':
      return over ? settle(tx, services, question, now) : remindAsker(tx, services, question, today)
    case 'decided':
      return over && question.outcome && conclude(tx, services, question, question.outcome, now)
    case 'panel':
    case 'appeal':
      return tendPanel(tx, services, question, now)
    case 'mending':
      return tendMending(tx, services, question, now)
    default:
      return null
  }
}

const reminder = async (tx: Database, { id, lastReminder }: PeerQuestion, kind: 'answer' | 'word', today: Day) => {
  const clock = await readClock(tx, { subject: { kind: 'peer_question', id }, kind })
  const [days] = clock ? remindersDue(clock, today, { before: remindersOf[kind] }) : []
  if (days === undefined || (lastReminder !== null && lastReminder <= days)) return null
  await tx.updateTable('peer_question').set({ last_reminder: days }).where('id', '=', id).execute()
  return days
}

const remindHolder = async (tx: Database, services: Services, question: PeerQuestion, today: Day) => {
  const days = await reminder(tx, question, 'answer', today)
  if (days === null) return
  await tellHolders(
    tx,
    services,
    question,
    `answer-${days}`,
    letters.answerSoon(question.project, question.dueOn ?? today),
  )
}

const remindAsker = async (tx: Database, services: Services, question: PeerQuestion, today: Day) => {
  const days = await reminder(tx, question, 'word', today)
  if (days === null) return
  await tellReaders(tx, services, question, `word-${days}`, 'asker', letters.answered(question.dueOn ?? today))
}

/** A seat that nobody fills is given to the next of the order, with the whole time before them. */
const tendPanel = async (tx: Database, services: Services, question: PeerQuestion, now: Date) => {
  const panel = await lockOpenPanel(tx, question.id)
  if (!panel) return seekPanel(tx, services, question, now)
  const today = parisDay(now)
  const empty = await emptySeats(tx, panel.id, panel.dueOn, today)
  for (const { number, status } of empty)
    await tx
      .updateTable('peer_panellist')
      .set({ status: status === 'invited' ? 'silent' : 'replaced' })
      .where('panel_id', '=', panel.id)
      .where('number', '=', number)
      .execute()
  if (empty.length === 0) return remindPanel(tx, services, question, panel, today)
  await restartTerm(tx, panel.id, now)
  await fill(tx, services, question, now)
}

const remindPanel = async (tx: Database, services: Services, question: PeerQuestion, panel: Panel, today: Day) => {
  const clock = await readClock(tx, clockKey(panel.id))
  const [days] = clock ? remindersDue(clock, today, { before: remindersOf.opinion }) : []
  if (days === undefined || (panel.lastReminder !== null && panel.lastReminder <= days)) return
  await tx.updateTable('peer_panel').set({ last_reminder: days }).where('id', '=', panel.id).execute()
  const what = `opinion-${panel.id}-${panel.dueOn}-${days}`
  await tellReaders(tx, services, question, what, { sitting: panel.id }, letters.opinionSoon(panel.dueOn))
}

/** Mended, the mention goes; a month after the term without that, peers look again. */
const tendMending = async (tx: Database, services: Services, question: PeerQuestion, now: Date) => {
  const today = parisDay(now)
  const { mendBy, lastReminder } = question
  if (await isMended(tx, question)) return liftMention(tx, question, today, now)
  if (!mendBy) return
  if (addDays(mendBy, graceToMend) < today) return convene(tx, services, question, '', now)
  const due = mendReminders.filter((days) => daysBetween(today, mendBy) <= days).at(-1)
  if (due === undefined || (lastReminder !== null && lastReminder <= due)) return
  await tx.updateTable('peer_question').set({ last_reminder: due }).where('id', '=', question.id).execute()
  const letter: PeerLetter = letters.mendSoon(question.project, mendBy)
  await tellHolders(tx, services, question, `mend-${mendBy}-${due}`, letter)
}
