import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { unshareAll } from '#rooms/vault/index.ts'
import { lockApplication, moveApplication } from '../lifecycle/actions.ts'
import { readFile } from '../lifecycle/queries-access.ts'
import { paths as label } from '../paths.ts'
import { writeToOrganisation } from './emails.ts'
import { correctionsOf } from './queries-exchanges.ts'
import { canClose, canTakeBack } from './rules.ts'
import { letters } from './words-letters.ts'

/** Closes an application whose correction did not come in time. Its documents go back to the organisation, which is told. */
export const closeUnanswered = (
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<null, 'not-now'>> =>
  inTransaction(services.db, async (tx) => {
    await lockApplication(tx, id)
    const inHand = await readFile(tx, actor, id, parisDay(now))
    if (!inHand.coordinates) return notFound()
    const { application } = inHand
    const awaited = (await correctionsOf(tx, application.id)).find(({ answeredAt }) => answeredAt === null)
    if (!awaited || !canClose(inHand, application.status, awaited.dueOn, parisDay(now))) return refused('not-now')
    const moved = await moveApplication(tx, application, { move: 'lapse', actorId: actor.id, now })
    if (!moved.ok) return moved
    await unshareAll(tx, { kind: 'label_application', id: application.id }, now, actor.id)
    await writeToOrganisation(tx, services, application.organisationId, {
      key: `label-lapsed:${application.id}:${awaited.id}`,
      subject: letters.closed.subject(application),
      letter: {
        paragraphs: letters.closed.paragraphs(application, awaited.dueOn),
        action: { label: letters.closed.action, path: label.mine },
      },
    })
    return done(null)
  })

/** Takes back what was asked of the organisation: its file goes on as before, with what it has written since. */
export const takeBackCorrection = (
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<null, 'not-now'>> =>
  inTransaction(services.db, async (tx) => {
    await lockApplication(tx, id)
    const inHand = await readFile(tx, actor, id, parisDay(now))
    const { application } = inHand
    const asked = (await correctionsOf(tx, application.id)).find(({ answeredAt }) => answeredAt === null)
    if (!inHand.coordinates && asked?.askedById !== actor.id) return notFound()
    if (!asked || !canTakeBack(inHand, application.status, asked, actor.id)) return refused('not-now')
    await tx
      .updateTable('label_correction')
      .set({ answered_at: now, taken_back_at: now })
      .where('id', '=', asked.id)
      .execute()
    const moved = await moveApplication(tx, application, { move: 'release', actorId: actor.id, now })
    // thrown, not answered: what was just written goes with the transaction
    if (!moved.ok) throw new Error('a correction that was held cannot be taken back')
    await writeToOrganisation(tx, services, application.organisationId, {
      key: `label-correction-taken-back:${asked.id}`,
      subject: letters.takenBack.subject(application),
      letter: {
        paragraphs: letters.takenBack.paragraphs(application),
        action: { label: letters.admitted.action, path: label.application(application.id) },
      },
    })
    return done(null)
  })
