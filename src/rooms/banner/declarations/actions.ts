import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { documents, type FileRefusal, keepFile, openFile, removeFile } from '#core/files.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { latestCharter } from '../charter/queries.ts'
import { joinBanner } from '../memberships/actions.ts'
import { tellJoined } from '../memberships/emails.ts'
import { membershipOf } from '../memberships/queries.ts'
import type { Said } from '../rules.ts'
import { sendResumeLink } from './emails.ts'
import { currentDeclarationOf, draftOf, readDraft, readKeptProject, usesOf } from './queries.ts'
import { type DeclareRefusal, refusalToDeclare, review, stepsOf } from './rules.ts'

/** Begins the declaration of a project, or goes on with the one begun; a renewal starts from what was declared. Answers its id. */
export const beginDeclaration = ({ db }: Services, actor: Actor, sheetId: Id, now: Date): Promise<Id> =>
  inTransaction(db, async (tx) => {
    const sheet = await readKeptProject(tx, actor, sheetId, parisDay(now))
    await tx.selectFrom('sheet').select('id').where('id', '=', sheet.id).forUpdate().execute()
    const begun = await draftOf(tx, sheet.id)
    if (begun) return begun.id
    const last = await currentDeclarationOf(tx, sheet.id)
    const { number } = await latestCharter(tx)
    const { id } = await tx
      .insertInto('banner_declaration')
      .values({ sheet_id: sheet.id, charter_version: number, begun_by: actor.id, begun_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const said of last?.said ?? []) await write(tx, id, said)
    await tell(tx, actor, id, 'declaration.begun', now)
    return id
  })

/** The answers of one step as typed; a file comes with its question, or leaves it. */
export type Saving = {
  version: number
  said: readonly (Omit<Said, 'fileId'> & { file: File | null; removesFile: boolean })[]
}

export type SaveRefusal = 'stale' | { question: string; file: FileRefusal }

/** Saves a step, complete or not. When someone else saved since it was read, nothing is written. */
export const saveStep = (
  { db, files }: Services,
  actor: Actor,
  id: Id,
  saving: Saving,
  now: Date,
): Promise<{ ok: true } | { ok: false; refusal: SaveRefusal }> =>
  inTransaction(db, async (tx) => {
    await hold(tx, id)
    const { draft } = await readDraft(tx, actor, id, parisDay(now))
    if (draft.version !== saving.version) return { ok: false, refusal: 'stale' }
    const kept: Said[] = []
    for (const { file, removesFile, ...said } of saving.said) {
      const before = draft.said.find(({ question }) => question === said.question)?.fileId ?? null
      if (!file) {
        kept.push({ ...said, fileId: removesFile ? null : before })
        continue
      }
      const stored = await keepFile(tx, files, file, { ownerId: actor.id, isPublic: false }, documents)
      if (!stored.ok) return { ok: false, refusal: { question: said.question, file: stored.refusal } }
      kept.push({ ...said, fileId: stored.value })
    }
    const touched = kept.map(({ question }) => question)
    const former = draft.said.filter(({ question }) => touched.includes(question))
    await tx.deleteFrom('banner_answer').where('declaration_id', '=', id).where('question', 'in', touched).execute()
    for (const said of kept) await write(tx, id, said)
    for (const { fileId } of former) if (fileId) await forgetIfUnused(tx, fileId)
    await tx
      .updateTable('banner_declaration')
      .set({ version: draft.version + 1, updated_at: now })
      .where('id', '=', id)
      .execute()
    return { ok: true }
  })

/** Two changes of one declaration come one after the other. */
const hold = async (tx: Database, id: Id): Promise<void> => {
  if (isId(id)) await tx.selectFrom('banner_declaration').select('id').where('id', '=', id).forUpdate().execute()
}

const write = async (tx: Database, declarationId: Id, said: Said): Promise<void> => {
  await tx
    .insertInto('banner_answer')
    .values({
      declaration_id: declarationId,
      question: said.question,
      answer: said.answer,
      evidence: said.evidence,
      commitment: said.commitment,
      due_on: said.dueOn,
      url: said.url,
      licence: said.licence,
      details: JSON.stringify(said.details),
      file_id: said.fileId,
    })
    .execute()
}

const forgetIfUnused = async (tx: Database, fileId: Id): Promise<void> => {
  if ((await usesOf(tx, fileId)) === 0) await removeFile(tx, fileId)
}

/**
 * Declares the project under the bannière: at once, without anyone's leave. Its answers and proofs are public from now on, kept as they
 * are, with the version of the charter they answer to.
 */
export const declare = (
  services: Services,
  actor: Actor,
  id: Id,
  readUnder: number,
  now: Date,
): Promise<Outcome<{ how: 'joined' | 'renewed' | 'rejoined'; slug: string; name: string }, DeclareRefusal>> =>
  inTransaction(services.db, async (tx) => {
    await hold(tx, id)
    const { draft, sheet, charter } = await readDraft(tx, actor, id, parisDay(now))
    const facts = { sheetStatus: sheet.status, status: draft.status, charter, readUnder, said: draft.said }
    const refusal = refusalToDeclare(facts, parisDay(now))
    if (refusal) return refused(refusal)
    await tx
      .updateTable('banner_declaration')
      .set({ status: 'replaced' })
      .where('sheet_id', '=', sheet.id)
      .where('status', '=', 'declared')
      .execute()
    await tx
      .updateTable('banner_declaration')
      .set({ status: 'declared', declared_at: now, declared_by: actor.id, charter_version: charter.number })
      .where('id', '=', id)
      .execute()
    for (const { fileId } of draft.said) if (fileId) await openFile(tx, fileId, true)
    await tell(tx, actor, id, 'declaration.made', now, { charter: charter.number })
    const joining = { sheetId: sheet.id, declarationId: id, actor, charterVersion: charter.number, now }
    const how = await joinBanner(tx, joining)
    await tellJoined(tx, services, sheet, {
      how,
      declarationId: id,
      membership: found(await membershipOf(tx, sheet.id)),
    })
    return done({ how, slug: sheet.slug, name: sheet.name })
  })

/** Gives up a declaration that was begun: it was never public. */
export const discardDeclaration = ({ db }: Services, actor: Actor, id: Id, now: Date): Promise<string> =>
  inTransaction(db, async (tx) => {
    const { draft, sheet } = await readDraft(tx, actor, id, parisDay(now))
    await erase(tx, draft)
    await tell(tx, actor, id, 'declaration.discarded', now)
    return sheet.name
  })

/** Removes a draft with the files only it holds. */
export const erase = async (
  tx: Database,
  { id, said }: { id: Id; said: readonly Pick<Said, 'fileId'>[] },
): Promise<void> => {
  await tx.deleteFrom('banner_answer').where('declaration_id', '=', id).execute()
  await tx.deleteFrom('banner_declaration').where('id', '=', id).where('status', '=', 'draft').execute()
  for (const { fileId } of said) if (fileId) await forgetIfUnused(tx, fileId)
}

const tell = (tx: Database, actor: Actor, id: Id, verb: string, at: Date, details: Record<string, number> = {}) =>
  record(tx, { actorId: actor.id, verb, subject: { kind: 'declaration', id }, details, at })

/** Sends the way back to a step to the person who writes. Answers the step, which is one of the charter's. */
export const resumeByMail = (services: Services, actor: Actor, id: Id, wanted: string, now: Date): Promise<string> =>
  inTransaction(services.db, async (tx) => {
    const { sheet, charter } = await readDraft(tx, actor, id, parisDay(now))
    const step = stepsOf(charter).find((one) => one === wanted) ?? review
    await sendResumeLink(tx, services, actor, { id, project: sheet.name, step }, now)
    await tx.updateTable('banner_declaration').set({ resume_sent_at: now }).where('id', '=', id).execute()
    return step
  })
