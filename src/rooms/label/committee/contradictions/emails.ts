import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { paths } from '../../paths.ts'
import { writeToCoordinators, writeToOrganisation } from '../../reviews/emails.ts'
import type { Subject } from '../rules.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Stage = { id: Id; dueOn: Day }

const answerPath = ({ kind, id, award }: Subject): string =>
  kind === 'application' || !award ? paths.answer(id) : paths.procedureAnswer(award.id)

/** A refusal or a sanction is contemplated: those who answer for the organisation may answer. */
export const tellOpened = (
  tx: Database,
  services: Posting,
  subject: Subject,
  { id, reasons, criteria, dueOn }: Stage & { reasons: string; criteria: readonly string[] },
): Promise<void> =>
  writeToOrganisation(tx, services, subject.organisationId, {
    key: `label-contradiction:${id}`,
    subject: letters.opened.subject(subject),
    letter: {
      paragraphs: letters.opened.paragraphs(subject, reasons, criteria, dueOn),
      action: { label: letters.opened.action, path: answerPath(subject) },
    },
  })

/** The term is near: the organisation is told once more. */
export const tellSoon = (tx: Database, services: Posting, subject: Subject, { id, dueOn }: Stage): Promise<void> =>
  writeToOrganisation(tx, services, subject.organisationId, {
    key: `label-contradiction-soon:${id}`,
    subject: letters.soon.subject(subject),
    letter: {
      paragraphs: letters.soon.paragraphs(subject, dueOn),
      action: { label: letters.soon.action, path: answerPath(subject) },
    },
  })

/** Nobody answered in time: both sides are told. */
export const tellSilent = async (
  tx: Database,
  services: Posting,
  subject: Subject,
  { id, dueOn }: Stage,
  today: Day,
): Promise<void> => {
  const ofApplication = subject.kind === 'application'
  await writeToOrganisation(tx, services, subject.organisationId, {
    key: `label-silent:${id}`,
    subject: letters.silent.subject(subject),
    letter: {
      paragraphs: letters.silent.paragraphs(subject, dueOn),
      action: {
        label: letters.silent.action,
        path: ofApplication || !subject.award ? paths.application(subject.id) : paths.award(subject.award.id),
      },
    },
  })
  await writeToCoordinators(tx, services, await applicationById(tx, subject.fileId), today, {
    key: `label-silent-desk:${id}`,
    subject: letters.silentDesk.subject(subject),
    letter: {
      paragraphs: letters.silentDesk.paragraphs(subject, dueOn),
      action: {
        label: letters.silentDesk.action,
        path: ofApplication ? paths.decision(subject.id) : paths.procedureDecision(subject.id),
      },
    },
  })
}
