import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { within } from '../../cases/actions.ts'
import { happened } from '../../cases/events.ts'
import { afterPublication, afterRetraction } from '../publication.ts'
import { publishedSheet, sheetOf } from './queries.ts'
import { agreesFor } from './queries-case.ts'
import type { Sheet, SheetRefusal } from './rules.ts'
import { words } from './words-consent.ts'

const asking = { by: ['asks'], from: ['closed'] } as const

/**
 * The project agrees to that version, which is published at once, or says no, and the sheet is kept: never published, counted. Asked once the
 * case is closed: an answer still contested teaches nothing.
 */
export const answerPrecedent = (
  services: Services,
  actor: Actor,
  caseId: string,
  { agrees, version }: { agrees: boolean; version: number },
  now: Date,
): Promise<Outcome<Id, SheetRefusal>> =>
  within<Id, SheetRefusal>(services, actor, caseId, asking, now, async ({ tx, blocker }) => {
    const sheet = (await sheetOf(tx, blocker.id, true)) ?? notFound()
    if (!(await agreesFor(tx, blocker, actor))) return notFound()
    if (sheet.status !== 'consenting') return refused('not-now')
    if (sheet.version !== version) return refused('changed')
    const event = { actorId: actor.id, side: 'holder', at: now } as const
    if (agrees) {
      await publishPrecedent(tx, services, sheet, actor.id, now)
      await happened(tx, blocker, { ...event, verb: 'precedent_published' })
    } else {
      await tx.updateTable('precedent').set({ status: 'kept' }).where('id', '=', sheet.id).execute()
      await happened(tx, blocker, { ...event, verb: 'precedent_kept' })
    }
    return done(sheet.id)
  })

const publishPrecedent = async (tx: Database, services: Services, { id, title, version }: Sheet, by: Id, now: Date) => {
  const takenAmong = async (slugs: readonly string[]) =>
    (await tx.selectFrom('precedent').select('slug').where('slug', 'in', slugs).execute()).flatMap(
      ({ slug }) => slug ?? [],
    )
  const slug = await freeSlug(tx, { kind: 'precedent', base: slugify(title) || 'fiche', takenAmong })
  await tx
    .updateTable('precedent')
    .set({
      status: 'published',
      slug,
      consented_at: now,
      consented_by: by,
      consented_version: version,
      published_at: now,
    })
    .where('id', '=', id)
    .execute()
  await afterPublication(tx, services, id, now)
}

const retract = async (tx: Database, id: Id, reason: string, now: Date): Promise<void> => {
  await tx
    .updateTable('precedent')
    .set({ status: 'retracted', retracted_at: now, retracted_reason: reason })
    .where('id', '=', id)
    .execute()
  await afterRetraction(tx, id)
}

/** The project takes its agreement back: the sheet leaves the library, its page says so. */
export const withdrawPrecedent = (
  services: Services,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<Outcome<Id, SheetRefusal>> =>
  within<Id, SheetRefusal>(services, actor, caseId, asking, now, async ({ tx, blocker }) => {
    const sheet = (await sheetOf(tx, blocker.id, true)) ?? notFound()
    if (!(await agreesFor(tx, blocker, actor))) return notFound()
    if (sheet.status !== 'published') return refused('not-now')
    await retract(tx, sheet.id, words.withdrawnReason, now)
    await happened(tx, blocker, { actorId: actor.id, side: 'holder', verb: 'precedent_retracted', at: now })
    return done(sheet.id)
  })

/** A supervisor takes a sheet out of the library, for a reason kept with it. The case, when it still is, says so too. */
export const retractPrecedent = (
  services: Services,
  actor: Actor,
  precedentId: string,
  reason: string,
  now: Date,
): Promise<Id> =>
  inTransaction(services.db, async (tx) => {
    const { id } = await publishedSheet(tx, actor, precedentId, parisDay(now), true)
    await retract(tx, id, reason, now)
    const of = await tx.selectFrom('precedent').select('case_id').where('id', '=', id).executeTakeFirst()
    // who retracts a sheet did not open the case: their name stays out of its history
    if (of?.case_id)
      await happened(tx, { id: of.case_id }, { actorId: null, side: 'site', verb: 'precedent_retracted', at: now })
    return id
  })
