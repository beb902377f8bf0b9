import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { readSettings, settingLines } from '../../lifecycle/queries-settings.ts'
import type { SettingName } from '../../rules.ts'
import { canKeepRules } from '../rules.ts'
import { type SettingRefusal, whyNotSet } from './rules.ts'

/** Fixes a duration or a threshold, by the act it cites. Clocks that run already keep theirs. */
export const changeSetting = (
  services: Services,
  actor: Actor,
  name: SettingName,
  { value, act }: { value: number; act: string },
): Promise<Outcome<number, SettingRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    if (!canKeepRules(actor, parisDay(now))) return notFound()
    // a setting is judged with the others: changes come one after the other
    await sql`select pg_advisory_xact_lock(hashtext('label_setting'))`.execute(tx)
    const before = found((await settingLines(tx)).find((line) => line.name === name))
    const reason = whyNotSet(name, { value, act }, before, await readSettings(tx))
    if (reason) return refused(reason)
    const row = { value, act, changed_by: actor.id, changed_at: now }
    await tx
      .insertInto('label_setting')
      .values({ name, ...row })
      .onConflict((on) => on.column('name').doUpdateSet(row))
      .execute()
    await record(tx, {
      actorId: actor.id,
      verb: 'label.setting-changed',
      subject: { kind: 'label_setting', id: name },
      isPublic: true,
      details: { before: before.value, after: value, act },
      at: now,
    })
    return done(value)
  })
