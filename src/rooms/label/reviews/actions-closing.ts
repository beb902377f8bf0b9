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
import { canClose } from './rules.ts'
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
