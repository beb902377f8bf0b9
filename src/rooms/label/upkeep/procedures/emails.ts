import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { writeToCoordinators, writeToOrganisation } from '../../reviews/emails.ts'
import { paths } from '../paths.ts'
import type { Award } from '../queries.ts'
import type { Procedure } from './queries.ts'
import { awaitsAnswer } from './rules.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>

/** The structure of a suspended label learns that the committee will look at it again. */
export const tellLifting = (tx: Database, services: Posting, award: Award, id: Id): Promise<void> =>
  writeToOrganisation(tx, services, award.organisationId, {
    key: `label-lifting:${id}`,
    subject: letters.lifting.subject(award.organisation),
    letter: {
      paragraphs: letters.lifting.paragraphs(award),
      action: { label: letters.action, path: paths.award(award.id) },
    },
  })

/** The structure is asked something, without anything being held against it: is the label still alive, or a check. */
export const tellAsked = (
  tx: Database,
  services: Posting,
  award: Award,
  asked: { id: Id; kind: 'dormant' | 'check'; reasons: string; dueOn: Day },
): Promise<void> => {
  const { subject, paragraphs } = letters[asked.kind]
  return writeToOrganisation(tx, services, award.organisationId, {
    key: `label-asked:${asked.id}`,
    subject: subject(award.organisation),
    letter: {
      paragraphs: paragraphs(award, asked),
      action: { label: letters.answer, path: paths.answer(award.id) },
    },
  })
}

/** The label was renewed: what was open goes on about the next one, `award`, and is answered there. */
export const tellCarried = (tx: Database, services: Posting, award: Award, procedure: Procedure): Promise<void> => {
  const waits = awaitsAnswer(procedure)
  return writeToOrganisation(tx, services, award.organisationId, {
    key: `label-procedure-carried:${procedure.id}:${award.id}`,
    subject: letters.carried.subject(award.organisation),
    letter: {
      paragraphs: letters.carried.paragraphs(award, procedure, waits),
      action: waits
        ? { label: letters.answer, path: paths.answer(award.id) }
        : { label: letters.action, path: paths.award(award.id) },
    },
  })
}

/** It was enough: the label goes on. */
export const tellKept = (
  tx: Database,
  services: Posting,
  award: Award,
  { id }: Pick<Procedure, 'id'>,
  conclusion: string,
): Promise<void> =>
  writeToOrganisation(tx, services, award.organisationId, {
    key: `label-kept:${id}`,
    subject: letters.kept.subject(award.organisation),
    letter: {
      paragraphs: letters.kept.paragraphs(award, conclusion),
      action: { label: letters.action, path: paths.award(award.id) },
    },
  })

/** The structure answered: it has a receipt, and those who coordinate know that it waits. */
export const tellAnswered = async (
  tx: Database,
  services: Posting,
  award: Award,
  procedure: Pick<Procedure, 'id' | 'status'>,
  now: Date,
): Promise<void> => {
  const key = `${procedure.id}:${now.getTime()}`
  await writeToOrganisation(tx, services, award.organisationId, {
    key: `label-heard:${key}`,
    subject: letters.received.subject(award.organisation),
    letter: {
      paragraphs: letters.received.paragraphs(award, procedure.status === 'contradictory'),
      action: { label: letters.action, path: paths.award(award.id) },
    },
  })
  await writeToCoordinators(tx, services, await applicationById(tx, award.applicationId), parisDay(now), {
    key: `label-heard-desk:${key}`,
    subject: letters.arrived.subject(award.organisation),
    letter: {
      paragraphs: letters.arrived.paragraphs(award, procedure.status === 'contradictory'),
      action: { label: letters.arrived.action, path: paths.procedure(procedure.id) },
    },
  })
}
