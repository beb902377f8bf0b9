import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { joinWords } from '#core/pure/text.ts'
import { workingDaysBetween } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../lifecycle/alone.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { paths as label } from '../paths.ts'
import { clockNames } from '../words.ts'
import { tellConflict } from './actions-interests.ts'
import { writeTo, writeToCoordinators, writeToOrganisation } from './emails.ts'
import { paths } from './paths.ts'
import { runningClock } from './queries.ts'
import { assignmentById } from './queries-opinions.ts'
import { recipientById } from './queries-people.ts'
import {
  type AwaitedCorrection,
  type AwaitedOpinion,
  awaitedCorrections,
  awaitedOpinions,
  lateApplications,
  unassignedApplications,
} from './queries-reminders.ts'
import { tiesOfPerson } from './queries-ties.ts'
import { correctionReminders, opinionReminder, unassignedAfterDays } from './rules.ts'
import { letters } from './words-letters.ts'
import { tieNames } from './words-work.ts'

/**
 * Every day: who is tied by now, opinions near their term or late, corrections that do not come, clocks past their term, applications nobody
 * was asked to review. Each is said once to whoever can do something about it.
 */
export const remindReviews = async (services: Services): Promise<void> => {
  const { db } = services
  const today = parisDay(services.clock())
  for (const one of await awaitedOpinions(db))
    await alone(services, one.assignmentId, (tx) => lookAtOpinion(tx, services, one))
  for (const one of await awaitedCorrections(db))
    await alone(services, one.id, (tx) => lookAtCorrection(tx, services, one))
  for (const id of await lateApplications(db, today)) await alone(services, id, (tx) => tellLate(tx, services, id))
  for (const { id, arrivedAt } of await unassignedApplications(db, today, unassignedAfterDays)) {
    const since = parisDay(arrivedAt)
    if (workingDaysBetween(since, today) < unassignedAfterDays) continue
    await alone(services, id, (tx) =>
      escalate(tx, services, id, `unassigned:${id}:${since}`, (file) => letters.escalation.unassigned(file)),
    )
  }
}

type Named = { number: string; organisation: string }

/** Tells those who coordinate, once for each key. */
export const escalate = async (
  tx: Database,
  services: Services,
  applicationId: string,
  key: string,
  paragraphs: (file: Named) => string[],
): Promise<void> => {
  const application = await applicationById(tx, applicationId)
  await writeToCoordinators(tx, services, application, parisDay(services.clock()), {
    key: `label-escalation:${key}`,
    subject: letters.escalation.subject(application),
    letter: {
      paragraphs: paragraphs(application),
      action: { label: letters.escalation.action, path: paths.file(applicationId) },
    },
  })
}

const lookAtOpinion = async (tx: Database, services: Services, awaited: AwaitedOpinion): Promise<void> => {
  const now = services.clock()
  const { assignmentId, applicationId, reviewerId, reviewer, dueOn } = awaited
  const current = await assignmentById(tx, applicationId, assignmentId, true)
  if (current.submittedAt || current.removedAt) return
  const ties = await tiesOfPerson(tx, awaited.organisationId, reviewerId)
  if (ties.length > 0) return removeTied(tx, services, awaited, joinWords(ties.map((tie) => tieNames[tie])))
  const step = opinionReminder(dueOn, parisDay(now))
  if (!step) return
  const application = await applicationById(tx, applicationId)
  const letter = step === 'late' ? letters.opinionLate : letters.opinionSoon
  const sent = await writeTo(tx, services, await recipientById(tx, reviewerId), {
    key: `label-opinion-${step}:${assignmentId}`,
    subject: letter.subject(application, dueOn),
    letter: {
      paragraphs: letter.paragraphs(application, dueOn),
      action: { label: letter.action, path: paths.file(applicationId) },
    },
  })
  if (sent) await tx.updateTable('label_assignment').set({ reminded_at: now }).where('id', '=', assignmentId).execute()
  if (step === 'late')
    await escalate(tx, services, applicationId, `opinion:${assignmentId}`, (file) =>
      letters.escalation.opinionLate(file, reviewer, dueOn),
    )
}

/** Someone became tied to the organisation after they were asked: they are removed as if they had said so. */
const removeTied = async (tx: Database, services: Services, awaited: AwaitedOpinion, text: string): Promise<void> => {
  const now = services.clock()
  const { assignmentId, applicationId, reviewerId, reviewer } = awaited
  const found = { interest: 'detected', interest_text: text, interest_at: now }
  await tx
    .updateTable('label_assignment')
    .set({ ...found, removed_at: now, removed_why: 'conflict' })
    .where('id', '=', assignmentId)
    .execute()
  const subject = { kind: 'label_application', id: applicationId }
  const details = { assignment: assignmentId }
  await record(tx, { actorId: null, verb: 'label.interest.detected', subject, details, at: now })
  const application = await applicationById(tx, applicationId)
  await tellConflict(tx, services, { id: reviewerId, name: reviewer }, application, { assignmentId, text, now })
}

const lookAtCorrection = async (tx: Database, services: Services, correction: AwaitedCorrection): Promise<void> => {
  const today = parisDay(services.clock())
  const { id, applicationId, dueOn, askedAt, reminded, isCompletion } = correction
  const due = correctionReminders(parisDay(askedAt), dueOn).filter((day) => day <= today).length
  if (due <= reminded) return
  const past = today > dueOn
  const application = await applicationById(tx, applicationId)
  const letter = isCompletion ? letters.completionReminder : letters.correctionReminder
  await writeToOrganisation(tx, services, application.organisationId, {
    key: `label-correction-reminder:${id}:${due}`,
    subject: letter.subject(application, past),
    letter: {
      paragraphs: letter.paragraphs(application, dueOn, past),
      action: {
        label: letter.action,
        path: isCompletion ? label.resume(applicationId) : label.correction(applicationId),
      },
    },
  })
  await tx.updateTable('label_correction').set({ reminded: due }).where('id', '=', id).execute()
  if (past)
    await escalate(tx, services, applicationId, `correction:${id}`, (file) =>
      isCompletion ? letters.escalation.completionPast(file, dueOn) : letters.escalation.correctionPast(file, dueOn),
    )
}

const tellLate = async (tx: Database, services: Services, applicationId: string): Promise<void> => {
  const application = await applicationById(tx, applicationId)
  const clock = await runningClock(tx, application, parisDay(services.clock()))
  if (clock?.status !== 'late') return
  await escalate(tx, services, applicationId, `clock:${applicationId}:${clock.kind}:${clock.dueOn}`, (file) =>
    letters.escalation.late(file, clockNames[clock.kind], clock.dueOn),
  )
}
