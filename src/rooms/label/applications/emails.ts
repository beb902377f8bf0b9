import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { ownersOf } from '#rooms/directory/index.ts'
import type { Application } from '../lifecycle/queries.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { paths } from '../paths.ts'
import { coordinatorsOf, type Recipient } from '../reviews/queries-people.ts'
import { reviewersOf } from './queries-recipients.ts'
import { letters } from './words-letters.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Event = { key: string; subject: string; letter: Omit<Letter, 'name'> }

const writeTo = async (
  tx: Database,
  services: Posting,
  category: 'label' | 'team',
  recipients: readonly Recipient[],
  event: Event,
): Promise<void> => {
  for (const { id, name, email } of recipients) {
    const envelope = {
      eventKey: `${event.key}:${id}`,
      to: email,
      recipientId: id,
      category,
      subject: event.subject,
    }
    await sendMail(tx, writeMail(services, envelope, { ...event.letter, name }))
  }
}

/** Writes to those who answer for the organisation. */
const writeToApplicant = async (tx: Database, services: Posting, application: Application, event: Event) =>
  writeTo(tx, services, 'label', await ownersOf(tx, application.organisationId), event)

/** Writes to those who coordinate the label there, and when `reviewers` to those who review this application; each once. */
export const writeToDesk = async (
  tx: Database,
  services: Posting,
  application: Application,
  { today, reviewers, ...event }: Event & { today: Day; reviewers?: boolean },
) => {
  const all = [
    ...(await coordinatorsOf(tx, application, today)),
    ...(reviewers ? await reviewersOf(tx, application.id) : []),
  ]
  const once = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index)
  await writeTo(tx, services, 'team', once, event)
}

/** It was submitted: the organisation learns what happens next and when, those who coordinate that it waits. */
export const tellSubmitted = async (tx: Database, services: Posting, application: Application, today: Day) => {
  const { number, organisation, familyName } = application
  const settings = await readSettings(tx)
  const answerBy = addWorkingDays(today, settings.admissibility_days)
  await writeToApplicant(tx, services, application, {
    key: `label-submitted:${application.id}`,
    subject: letters.submitted.subject(number),
    letter: {
      paragraphs: letters.submitted.paragraphs({ number, organisation, familyName, answerBy, settings }),
      action: { label: letters.submitted.action, path: paths.application(application.id) },
    },
  })
  await writeToDesk(tx, services, application, {
    today,
    key: `label-arrived:${application.id}`,
    subject: letters.arrived.subject(number),
    letter: {
      paragraphs: letters.arrived.paragraphs({ organisation, familyName, answerBy }),
      action: { label: letters.arrived.action, path: paths.file(application.id) },
    },
  })
}

export type Answered = 'correct' | 'hear' | 'resume' | 'appeal' | 'withdraw'

/** The organisation answered, completed, appealed or withdrew: those who have the hand now learn it. */
export const tellAnswered = (
  tx: Database,
  services: Posting,
  application: Application,
  { what, now, today }: { what: Answered; now: Date; today: Day },
) =>
  writeToDesk(tx, services, application, {
    today,
    // an appeal is judged by others; of an application that comes back, reviewers have a letter of their own
    reviewers: what !== 'appeal' && what !== 'resume',
    key: `label-answered:${application.id}:${what}:${now.getTime()}`,
    subject: letters.answered[what].subject(application.number),
    letter: {
      paragraphs: [letters.answered[what].text(application.organisation)],
      action: { label: letters.answered.action, path: paths.file(application.id) },
    },
  })

/** To the owners: what they sent is there, or what they withdrew is over. */
export const tellReceived = (
  tx: Database,
  services: Posting,
  application: Application,
  { what, now }: { what: Answered; now: Date },
) =>
  writeToApplicant(tx, services, application, {
    key: `label-received:${application.id}:${what}:${now.getTime()}`,
    subject: letters.received[what].subject(application.number),
    letter: {
      paragraphs: [letters.received[what].text(application.organisation)],
      action: { label: letters.submitted.action, path: paths.application(application.id) },
    },
  })
