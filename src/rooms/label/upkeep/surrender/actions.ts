import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { changeAwardState } from '../../awards/actions.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { paths as label } from '../../paths.ts'
import { writeToCoordinators, writeToOrganisation } from '../../reviews/emails.ts'
import { paths } from '../paths.ts'
import { endProcedures } from '../procedures/actions-end.ts'
import { type Award, readOwnAward } from '../queries.ts'
import { isHeld } from '../rules.ts'
import { letters } from './words.ts'

/** The structure gives its label back, today and for good; what was open about it has no object any more. */
export const giveUp = (
  services: Services,
  actor: Actor,
  id: string,
  reason: string,
  now: Date,
): Promise<Outcome<Award, 'over'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const award = await readOwnAward(tx, actor, id, today, true)
    if (!isHeld(award.state)) return refused('over')
    await changeAwardState(tx, award, { state: 'given_up', decisionId: null, day: today, now })
    await endProcedures(tx, award.id, now)
    // kept with the file: never public
    const text = letters.note(reason)
    await tx
      .insertInto('label_note')
      .values({ application_id: award.applicationId, author_id: actor.id, text, at: now })
      .execute()
    const { organisation, familyName } = award
    await writeToOrganisation(tx, services, award.organisationId, {
      key: `label-given-up:${award.id}`,
      subject: letters.own.subject(organisation),
      letter: {
        paragraphs: letters.own.paragraphs(organisation, familyName, today),
        action: { label: letters.own.action, path: label.structure(award.slug) },
      },
    })
    await writeToCoordinators(tx, services, await applicationById(tx, award.applicationId), today, {
      key: `label-given-up-desk:${award.id}`,
      subject: letters.desk.subject(organisation),
      letter: {
        paragraphs: letters.desk.paragraphs(organisation, familyName, reason),
        action: { label: letters.desk.action, path: paths.desk(award.id) },
      },
    })
    return done(award)
  })
