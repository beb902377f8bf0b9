import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { referentialById } from '../../referential/queries.ts'
import { tellAsked } from '../procedures/emails.ts'
import { openProcedure } from '../procedures/queries.ts'
import { awardById } from '../queries.ts'
import { actBy, answerBy } from '../rules.ts'
import { type Drawable, drawable, lastDrawOn } from './queries.ts'
import { canDraw, type DrawRefusal, refusalToDraw } from './rules.ts'
import { criteriaToCheck, drawnAmong } from './sample.ts'
import { words } from './words.ts'

/**
 * Draws a share of the active labels, and publishes how. The seed comes from nowhere but chance, at this very moment; it is written with the
 * list it was drawn from, and nobody rewrites it. Each label drawn is checked on two criteria.
 */
export const drawSample = (
  services: Services,
  actor: Actor,
  { family }: { family: string | null },
  now: Date,
): Promise<Outcome<{ id: Id; drawn: number }, DrawRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    if (!canDraw(actor, today)) return notFound()
    // two people who draw at the same moment come one after the other
    await sql`select pg_advisory_xact_lock(hashtext('label_draw'))`.execute(tx)
    const population = await drawable(tx, today, { family, demo: actor.demo })
    const refusal = refusalToDraw(
      { lastOn: await lastDrawOn(tx, family, actor.demo), population: population.length },
      today,
    )
    if (refusal) return refused(refusal)
    const { check_share } = await readSettings(tx)
    const seed = randomBytes(16).toString('hex')
    const codes = population.map(({ code }) => code)
    const drawn = drawnAmong(seed, codes, check_share)
    const { id } = await tx
      .insertInto('label_draw')
      .values({
        ...{ drawn_on: today, seed, share: check_share, family, population: codes, drawn },
        ...{ drawn_by: actor.id, drawn_at: now, demo: actor.demo },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const award of population)
      if (drawn.includes(award.code)) await check(tx, services, actor, award, { id, seed }, now)
    await record(tx, {
      ...{ actorId: actor.id, verb: 'label.drawn', subject: { kind: 'label_draw', id }, isPublic: true },
      ...{ details: { drawn: drawn.length, among: codes.length, family }, at: now },
    })
    return done({ id, drawn: drawn.length })
  })

/** One label drawn: its structure is asked about two criteria, unless something is open about it already. */
const check = async (
  tx: Database,
  services: Services,
  actor: Actor,
  { id: awardId, code, referentialId }: Drawable,
  draw: { id: Id; seed: string },
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  const award = await awardById(tx, awardId, today, true)
  if (await openProcedure(tx, award.id)) return
  const { criteria } = await referentialById(tx, referentialId)
  const chosen = criteriaToCheck(
    draw.seed,
    code,
    criteria.map((one) => one.code),
  )
  const asked = criteria.filter((one) => chosen.includes(one.code))
  const { contradiction_days, procedure_days } = await readSettings(tx)
  const [reasons, dueOn] = [words.reasons(asked.map(({ title }) => title)), answerBy(today, contradiction_days)]
  const { id } = await tx
    .insertInto('label_procedure')
    .values({
      ...{ award_id: award.id, kind: 'check', draw_id: draw.id, reasons, criteria: asked.map((one) => one.code) },
      ...{ due_on: dueOn, act_by: actBy(dueOn, procedure_days), opened_by: actor.id, opened_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellAsked(tx, services, award, { id, kind: 'check', reasons, dueOn })
}
