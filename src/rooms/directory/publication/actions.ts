import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { forbidden } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockSheet, tell } from '../actions.ts'
import { essentialsOf, missingIn } from '../drafts/rules.ts'
import { tellArchived, tellBearer, tellDetached } from '../emails.ts'
import { refreshIndex } from '../indexing.ts'
import { readSheet, type SheetInHand } from '../queries.ts'
import { canArchive, canEdit, type Standing } from '../rules.ts'
import { noticeTwins } from '../twins/actions-notice.ts'

type Change = {
  status?: string
  published_at?: Date
  checked_on?: string | null
  archived_at?: Date | null
  archived_reason?: string | null
}

const change = async (
  tx: Database,
  actor: Actor,
  sheet: SheetInHand,
  columns: Change,
  now: Date,
): Promise<SheetInHand> => {
  await tx
    .updateTable('sheet')
    .set({ ...columns, version: sheet.version + 1, updated_at: now })
    .where('id', '=', sheet.id)
    .execute()
  const after = await readSheet(tx, actor, { id: sheet.id }, parisDay(now))
  await refreshIndex(tx, after)
  return after
}

const by = (standing: Standing) => (standing === 'curator' ? 'curator' : 'member')

/** A number belongs to one public sheet: the index of the table has the last word, even between two that go public at once. */
const unlessTaken = async <T, R extends string>(
  going: Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | 'number-taken'>> => {
  try {
    return await going
  } catch (error) {
    if (isDuplicate(error, 'sheet_siren') || isDuplicate(error, 'sheet_siret')) return refused('number-taken')
    throw error
  }
}

/** Makes a complete draft public, unless another sheet bears its number: from then on it is found. */
export const publishSheet = (
  services: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<SheetInHand, 'incomplete' | 'not-a-draft' | 'number-taken'>> =>
  unlessTaken(
    inTransaction(services.db, async (tx) => {
      const sheet = await lockSheet(tx, actor, id, parisDay(now))
      if (!canEdit(sheet)) return forbidden()
      if (sheet.status !== 'draft') return refused('not-a-draft')
      if (missingIn(essentialsOf(sheet)).length > 0) return refused('incomplete')
      // publishing one's own sheet is confirming it; an editorial sheet was checked when its curator says so
      const checkedOn = sheet.memberCount > 0 ? parisDay(now) : sheet.checkedOn
      const columns = { status: 'published', published_at: now, checked_on: checkedOn }
      const after = await change(tx, actor, sheet, columns, now)
      await tell(tx, actor, sheet, { at: now, verb: 'sheet.published', isPublic: true })
      await tellBearer(tx, services, actor, after)
      await noticeTwins(tx, after)
      return done(after)
    }),
  )

/** Someone who keeps the sheet says that all of it is still true. */
export const confirmSheet = ({ db }: Services, actor: Actor, id: Id, now: Date): Promise<SheetInHand> =>
  inTransaction(db, async (tx) => {
    const sheet = await lockSheet(tx, actor, id, parisDay(now))
    if (!canEdit(sheet) || sheet.status !== 'published') return forbidden()
    const today = parisDay(now)
    const details = { by: by(sheet.standing), on: today }
    await tell(tx, actor, sheet, { at: now, verb: 'sheet.checked', isPublic: true, details })
    return change(tx, actor, sheet, { checked_on: today }, now)
  })

/** Takes a sheet out of the search, with a reason that everyone reads at its address. */
export const archiveSheet = (
  services: Services,
  actor: Actor,
  id: Id,
  reason: string,
  now: Date,
): Promise<Outcome<SheetInHand, 'not-published'>> =>
  inTransaction(services.db, async (tx) => {
    const sheet = await lockSheet(tx, actor, id, parisDay(now))
    if (!canArchive(sheet)) return forbidden()
    if (sheet.status !== 'published') return refused('not-published')
    await tell(tx, actor, sheet, {
      at: now,
      verb: 'sheet.archived',
      isPublic: true,
      details: { by: by(sheet.standing) },
    })
    await tellArchived(tx, services, actor, sheet, reason)
    return done(await change(tx, actor, sheet, { status: 'archived', archived_at: now, archived_reason: reason }, now))
  })

/** Brings an archived sheet back, unless its number now belongs to another. */
export const restoreSheet = (
  { db }: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<SheetInHand, 'not-archived' | 'merged' | 'number-taken'>> =>
  unlessTaken(
    inTransaction(db, async (tx) => {
      const sheet = await lockSheet(tx, actor, id, parisDay(now))
      if (!canArchive(sheet)) return forbidden()
      if (sheet.status !== 'archived') return refused('not-archived')
      if (sheet.mergedIntoId) return refused('merged')
      const details = { by: by(sheet.standing) }
      await tell(tx, actor, sheet, { at: now, verb: 'sheet.restored', isPublic: true, details })
      const columns = { status: 'published', archived_at: null, archived_reason: null }
      const after = await change(tx, actor, sheet, columns, now)
      await noticeTwins(tx, after)
      return done(after)
    }),
  )

/** Removes a draft for good: it was never public. */
export const discardDraft = (
  { db }: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<string, 'not-a-draft'>> =>
  inTransaction(db, async (tx) => {
    const sheet = await lockSheet(tx, actor, id, parisDay(now))
    if (!canArchive(sheet)) return forbidden()
    if (sheet.status !== 'draft') return refused('not-a-draft')
    await tx.deleteFrom('sheet').where('id', '=', id).execute()
    await tell(tx, actor, sheet, { at: now, verb: 'sheet.discarded' })
    return done(sheet.name)
  })

/** An organisation says that it does not bear a project that names it. */
export const detachProject = (
  services: Services,
  actor: Actor,
  organisationId: Id,
  projectId: Id,
  now: Date,
): Promise<Outcome<SheetInHand, 'not-borne'>> =>
  inTransaction(services.db, async (tx) => {
    const organisation = await lockSheet(tx, actor, organisationId, parisDay(now))
    if (!canEdit(organisation)) return forbidden()
    const project = await lockSheet(tx, actor, projectId, parisDay(now))
    if (project.organisation?.id !== organisation.id) return refused('not-borne')
    await tx.updateTable('sheet').set({ organisation_id: null }).where('id', '=', projectId).execute()
    await tell(tx, actor, project, {
      at: now,
      verb: 'sheet.detached',
      isPublic: true,
      details: { from: organisation.name },
    })
    await tellDetached(tx, services, actor, project, organisation)
    return done(await change(tx, actor, project, {}, now))
  })
