import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { nextWorkingDay } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { lockApplication, moveApplication } from '../lifecycle/actions.ts'
import { readFile } from '../lifecycle/queries-access.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { paths as label } from '../paths.ts'
import { referentialById } from '../referential/queries.ts'
import type { Settings } from '../rules.ts'
import { writeToOrganisation } from './emails.ts'
import { fileHead, runningClock } from './queries.ts'
import { type CorrectionLine, canAdmit, canAskCorrection, canNote, type Hold, refusalToConvene } from './rules.ts'
import { words } from './words.ts'
import { letters } from './words-letters.ts'
import { askable } from './words-work.ts'

type Refusal = 'not-now'

/** The file, held until the end of the transaction, for someone who may read it. */
const hold = async (tx: Database, actor: Actor, id: string, now: Date) => {
  await lockApplication(tx, id)
  return readFile(tx, actor, id, parisDay(now))
}

/** Nobody learns from a refusal what they may do: what one may not do is not there. */
const readsWhole = (inHand: Hold) => inHand.coordinates || inHand.as === 'reviewer'

/** The application can be examined: its review begins, the organisation is told. */
export const admit = (services: Services, actor: Actor, id: string, now: Date): Promise<Outcome<null, Refusal>> =>
  inTransaction(services.db, async (tx) => {
    const inHand = await hold(tx, actor, id, now)
    const { application } = inHand
    if (!readsWhole(inHand)) return notFound()
    if (!canAdmit(inHand, application.status)) return refused('not-now')
    const moved = await moveApplication(tx, application, { move: 'admit', actorId: actor.id, now })
    if (!moved.ok) return moved
    const clock = await runningClock(tx, { ...application, status: moved.value, returnsTo: null }, parisDay(now))
    await writeToOrganisation(tx, services, application.organisationId, {
      key: `label-admitted:${application.id}`,
      subject: letters.admitted.subject(application),
      letter: {
        paragraphs: letters.admitted.paragraphs(application, clock?.dueOn ?? null),
        action: { label: letters.admitted.action, path: label.application(application.id) },
      },
    })
    return done(null)
  })

/** The last day to answer a correction asked today. */
export const correctionDueOn = (settings: Settings, today: Day): Day =>
  nextWorkingDay(addDays(today, settings.correction_days))

/** Asks the organisation for what is missing or wrong. The clock stands still until it answers, and says why. */
export const askCorrection = (
  services: Services,
  actor: Actor,
  id: string,
  reasons: readonly CorrectionLine[],
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  inTransaction(services.db, async (tx) => {
    const inHand = await hold(tx, actor, id, now)
    const { application } = inHand
    if (!readsWhole(inHand)) return notFound()
    if (!canAskCorrection(inHand, application.status)) return refused('not-now')
    const dueOn = correctionDueOn(await readSettings(tx), parisDay(now))
    const asked = { application_id: application.id, reasons: JSON.stringify(reasons), due_on: dueOn }
    const { id: correctionId } = await tx
      .insertInto('label_correction')
      .values({ ...asked, asked_by: actor.id, asked_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    const pausedFor = words.correction.pausedFor(dueOn)
    const details = { dueOn, criteria: reasons.length }
    const moved = await moveApplication(tx, application, { move: 'ask', actorId: actor.id, now, pausedFor, details })
    if (!moved.ok) return moved
    const { criteria } = await referentialById(tx, application.referentialId)
    const titleOf = (code: string) => askable(criteria).find((one) => one.code === code)?.title ?? code
    await writeToOrganisation(tx, services, application.organisationId, {
      key: `label-correction:${correctionId}`,
      subject: letters.correction.subject(application),
      letter: {
        paragraphs: [
          ...letters.correction.paragraphs(application, dueOn),
          ...reasons.map((one) => letters.correction.line(titleOf(one.criterion), one.reason, one.text)),
        ],
        action: { label: letters.correction.action, path: label.correction(application.id) },
      },
    })
    return done(null)
  })

/** Sends the file to the committee: enough opinions are in. */
export const convene = (
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<null, Refusal | 'opinions-missing'>> =>
  inTransaction(services.db, async (tx) => {
    const inHand = await hold(tx, actor, id, now)
    if (!inHand.coordinates) return notFound()
    const { opinions } = await fileHead(tx, inHand, parisDay(now))
    const refusal = refusalToConvene(inHand.application.status, opinions)
    if (refusal) return refused(refusal)
    const moved = await moveApplication(tx, inHand.application, { move: 'convene', actorId: actor.id, now })
    return moved.ok ? done(null) : moved
  })

/** Writes a note for the others who work on the file. */
export const addNote = (services: Services, actor: Actor, id: string, text: string, now: Date): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const inHand = await readFile(tx, actor, id, parisDay(now))
    if (!canNote(inHand)) return notFound()
    await tx
      .insertInto('label_note')
      .values({ application_id: inHand.application.id, author_id: actor.id, text, at: now })
      .execute()
  })
