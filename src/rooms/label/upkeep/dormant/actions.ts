import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { tellAsked } from '../procedures/emails.ts'
import { openProcedure } from '../procedures/queries.ts'
import { awardById } from '../queries.ts'
import { actBy, answerBy, askedAgainAfter, silentSince } from '../rules.ts'
import { dormantAwards, isSilent } from './queries.ts'
import { words } from './words.ts'

/** Every month: the structures of labels that do nothing are asked whether theirs still lives. Nothing is decided by itself. */
export const reviewDormant = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  const { dormant_months } = await readSettings(services.db)
  const since = silentSince(today, dormant_months)
  for (const { id } of await dormantAwards(services.db, today, since, askedAgainAfter(today))) {
    try {
      await inTransaction(services.db, (tx) => ask(tx, services, id))
    } catch (error) {
      const err = error instanceof Error ? error.stack : String(error)
      services.log.error({ id, err }, 'label: one dormant review could not be opened')
    }
  }
}

const ask = async (tx: Database, services: Services, awardId: Id): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const award = await awardById(tx, awardId, today, true)
  const { dormant_months, contradiction_days, procedure_days } = await readSettings(tx)
  const last = await isSilent(tx, award.id, silentSince(today, dormant_months))
  if (award.state !== 'active' || last === null || (await openProcedure(tx, award.id))) return
  const [reasons, dueOn] = [words.reasons(last), answerBy(today, contradiction_days)]
  const { id } = await tx
    .insertInto('label_procedure')
    .values({
      ...{ award_id: award.id, kind: 'dormant', reasons, opened_at: now },
      ...{ due_on: dueOn, act_by: actBy(dueOn, procedure_days) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, {
    ...{ actorId: null, verb: 'label.procedure-opened', subject: { kind: 'label_procedure', id } },
    ...{ details: { kind: 'dormant' }, at: now },
  })
  await tellAsked(tx, services, award, { id, kind: 'dormant', reasons, dueOn })
}
