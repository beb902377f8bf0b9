import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { forbidden } from '#core/errors.ts'
import { type FileRefusal, type FileStore, images, keepFile } from '#core/files.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { nameKey } from '#core/pure/name-key.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockSheet, tell } from '../actions.ts'
import { tellBearer } from '../emails.ts'
import { refreshIndex } from '../indexing.ts'
import { keeperAt, readSheet, type Sheet, type SheetInHand } from '../queries.ts'
import { canEdit, canTellSource, isCurator, type Kind } from '../rules.ts'
import { noticeTwins } from '../twins/actions-notice.ts'
import { areChallenges, freeSlug, organisationNumbered } from './queries.ts'
import { type FormStep, lostBy, type Patch, type PatchRefusal, refusalOf, registerOnAfter, stepAfter } from './rules.ts'
import { writePatch } from './steps/actions.ts'
import type { LogoForm } from './steps/step.ts'

type NewSheet = { kind: Kind; name: string; placeIds: readonly number[]; isEditorial: boolean }

/** Begins a sheet: a draft whose first owner is the person, or for an editorial sheet nobody. Answers its id. */
export const createSheet = (db: Database, actor: Actor, sheet: NewSheet, now: Date): Promise<Id> =>
  inTransaction(db, async (tx) => {
    if (sheet.isEditorial && !isCurator(actor, parisDay(now))) return forbidden()
    const isInvented = actor.demo && !sheet.isEditorial
    const { id } = await tx
      .insertInto('sheet')
      .values({
        kind: sheet.kind,
        name: sheet.name,
        name_key: nameKey(sheet.name),
        slug: await freeSlug(tx, { ...sheet, id: null }),
        created_by: actor.id,
        fictional: isInvented,
        demo: isInvented,
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (!sheet.isEditorial) {
      await tx
        .insertInto('sheet_member')
        .values({ sheet_id: id, user_id: actor.id, role: 'owner', since: now })
        .execute()
    }
    await writePatch(tx, id, { placeIds: [...sheet.placeIds] })
    await tell(tx, actor, { id }, { at: now, verb: 'sheet.created', isPublic: true })
    return id
  })

export type Edition = {
  step: FormStep
  version: number
  patch: Patch
  logo?: LogoForm | undefined
  /** Someone else wrote it, and the actor accepted it. */
  proposed?: boolean
}

export type ContentRefusal = PatchRefusal | 'incomplete' | 'unknown-challenge' | 'siren-taken' | 'siret-taken'
export type EditRefusal = ContentRefusal | FileRefusal | 'stale' | 'address-of-another'

/**
 * Saves one step. `version` is the one the person read: when the sheet has changed since, nothing is written. A published sheet stays
 * complete, and what changes is seen and found at once.
 */
export const editSheet = async (
  services: Services,
  actor: Actor,
  id: Id,
  edition: Edition,
  now: Date,
): Promise<Outcome<SheetInHand, EditRefusal>> => {
  try {
    return await inTransaction(services.db, async (tx) => {
      const sheet = await lockSheet(tx, actor, id, parisDay(now))
      if (!canEdit(sheet) || (edition.step === 'provenance' && !canTellSource(sheet))) return forbidden()
      if (sheet.version !== edition.version) return refused('stale')
      const refusal = await refusalToWrite(tx, sheet, edition.patch)
      if (refusal) return refused(refusal)
      const { contactEmail } = edition.patch
      if (contactEmail && !(await keeperAt(tx, id, contactEmail))) return refused('address-of-another')
      const logo = await keepLogo(tx, services.files, actor, edition.logo)
      if (!logo.ok) return logo

      const patch = { ...edition.patch, ...logo.value, ...registerOnAfter(sheet, edition.patch) }
      if (patch.name && patch.name !== sheet.name) await rename(tx, actor, sheet, patch.name, now)
      await writePatch(tx, id, patch)
      await tx
        .updateTable('sheet')
        .set({ version: sheet.version + 1, updated_at: now, step: stepAfter(edition.step) })
        .where('id', '=', id)
        .execute()
      await tell(tx, actor, sheet, {
        at: now,
        verb: 'sheet.edited',
        isPublic: sheet.status === 'published',
        details: {
          parts: [edition.step],
          by: sheet.standing === 'curator' ? 'curator' : 'member',
          ...(edition.proposed && { proposed: true }),
        },
      })
      const { checkedOn } = patch
      if (checkedOn && checkedOn !== sheet.checkedOn) {
        await tell(tx, actor, sheet, {
          at: now,
          verb: 'sheet.checked',
          isPublic: true,
          details: { by: 'curator', on: checkedOn },
        })
      }
      const after = await readSheet(tx, actor, { id }, parisDay(now))
      await refreshIndex(tx, after)
      if (after.organisation?.id !== sheet.organisation?.id) await tellBearer(tx, services, actor, after)
      if (after.status === 'published' && isCalledOtherwise(sheet, after)) await noticeTwins(tx, after)
      return done(after)
    })
  } catch (error) {
    if (isDuplicate(error, 'sheet_siren')) return refused('siren-taken')
    if (isDuplicate(error, 'sheet_siret')) return refused('siret-taken')
    throw error
  }
}

/** What the sheet cannot become, whoever writes it and by whatever way. */
export const refusalToWrite = async (db: Database, sheet: Sheet, patch: Patch): Promise<ContentRefusal | null> => {
  const refusal = refusalOf(patch)
  if (refusal) return refusal
  if (sheet.status === 'published' && lostBy(sheet, patch).length > 0) return 'incomplete'
  if (!(await areChallenges(db, patch.challengeIds ?? []))) return 'unknown-challenge'
  if (!(await organisationNumbered(db, patch, sheet.id))) return null
  return patch.siret ? 'siret-taken' : 'siren-taken'
}

/** Does it now bear something by which one knows that two sheets are of the same thing? */
const isCalledOtherwise = (before: Sheet, after: Sheet): boolean =>
  (['name', 'acronym', 'siren', 'siret', 'rna', 'website'] as const).some((field) => before[field] !== after[field])

const keepLogo = async (
  tx: Database,
  files: FileStore,
  actor: Actor,
  logo: LogoForm | undefined,
): Promise<Outcome<Patch, FileRefusal>> => {
  if (!logo) return done({})
  if (!logo.file) return done(logo.isRemoved ? { logoId: null, logoAlt: '' } : { logoAlt: logo.alt })
  const kept = await keepFile(tx, files, logo.file, { ownerId: actor.id, isPublic: true }, images)
  return kept.ok ? done({ logoId: kept.value, logoAlt: logo.alt }) : kept
}

/** A new name brings a new address; one that was public goes on leading to the sheet. */
const rename = async (tx: Database, actor: Actor, sheet: SheetInHand, name: string, now: Date): Promise<void> => {
  const { id, kind } = sheet
  const slug = await freeSlug(tx, { kind, name, id })
  const wasPublic = sheet.publishedAt !== null
  await tx.deleteFrom('sheet_former_slug').where('sheet_id', '=', id).where('slug', '=', slug).execute()
  await tx.updateTable('sheet').set({ slug }).where('id', '=', id).execute()
  if (wasPublic && slug !== sheet.slug) {
    await tx.insertInto('sheet_former_slug').values({ kind, slug: sheet.slug, sheet_id: id }).execute()
  }
  await tell(tx, actor, sheet, { at: now, verb: 'sheet.renamed', isPublic: wasPublic, details: { from: sheet.name } })
}
