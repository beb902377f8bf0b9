import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { team } from './queries.ts'
import { canKeepOfficer, type OfficerForm } from './rules.ts'

/** Writes what someone of the desk reviews, how much at once, until when they are away. Who sits at the desk is decided elsewhere. */
export const keepOfficer = (services: Services, actor: Actor, id: Id, form: OfficerForm): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    const officer = found((await team(tx, today)).find((one) => one.id === id))
    if (!canKeepOfficer(actor, officer.held, today)) return notFound()
    await tx
      .insertInto('label_officer')
      .values({ user_id: id, ...form })
      .onConflict((on) => on.column('user_id').doUpdateSet(form))
      .execute()
    await record(tx, {
      actorId: actor.id,
      verb: 'label.officer-kept',
      subject: { kind: 'app_user', id },
      details: { families: form.families, load: form.load_limit, away: form.away_until !== null },
      at: now,
    })
  })
