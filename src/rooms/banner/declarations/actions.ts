import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { openFile } from '#core/files.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockSheet } from '#rooms/directory/index.ts'
import { latestCharter } from '../charter/queries.ts'
import { joinBanner } from '../memberships/actions.ts'
import { tellJoined } from '../memberships/emails.ts'
import { membershipOf } from '../memberships/queries.ts'
import { saysAgain } from '../peers/queries-marks.ts'
import { questionsOf, type Said } from '../rules.ts'
import { forgetIfUnused, keepPieces, type PieceRefusal, type WithPiece } from './actions-files.ts'
import { sendResumeLink } from './emails.ts'
import { currentDeclarationOf, draftOf, filesOf, readDeclaration, readDraft, readKeptProject } from './queries.ts'
import { type DeclareRefusal, refusalToDeclare, review, stepsOf } from './rules.ts'
import { projectSaidOf, stampOf } from './values.ts'

export type Begun = { id: Id; how: 'begun' | 'resumed' | 'renewing' }

/** Begins the declaration of a project, or goes on with the one begun; a renewal starts from what was declared. */
export const beginDeclaration = ({ db }: Services, actor: Actor, sheetId: Id, now: Date): Promise<Begun> =>
  inTransaction(db, async (tx) => {
    const sheet = await readKeptProject(tx, actor, sheetId, parisDay(now))
    await tx.selectFrom('sheet').select('id').where('id', '=', sheet.id).forUpdate().execute()
    const begun = await draftOf(tx, sheet.id)
    if (begun) return { id: begun.id, how: 'resumed' }
    const last = await currentDeclarationOf(tx, sheet.id)
    const { number } = await latestCharter(tx)
    const { id } = await tx
      .insertInto('banner_declaration')
      .values({ sheet_id: sheet.id, charter_version: number, begun_by: actor.id, begun_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const said of last?.said ?? []) await write(tx, id, said)
    await tell(tx, actor, id, 'declaration.begun', now)
    return { id, how: last ? 'renewing' : 'begun' }
  })

/** The answers of one step as typed. `stamp` says what they were before, for the person who typed. */
export type Saving = { stamp: string; said: readonly WithPiece[] }

export type SaveRefusal = 'not-a-draft' | 'stale' | PieceRefusal[]

/** Saves a step, complete or not. When someone else saved the same step since it was read, nothing is written. */
export const saveStep = (
  { db, files }: Services,
  actor: Actor,
  id: Id,
  saving: Saving,
  now: Date,
): Promise<{ ok: true } | { ok: false; refusal: SaveRefusal }> =>
  inTransaction(db, async (tx) => {
    await hold(tx, id)
    const { draft } = await readDeclaration(tx, actor, id, parisDay(now))
    if (draft.status !== 'draft') return { ok: false, refusal: 'not-a-draft' }
    const touched = saving.said.map(({ question }) => question)
    if (stampOf(touched, draft.said) !== saving.stamp) return { ok: false, refusal: 'stale' }
    const kept = await keepPieces(tx, files, actor, saving.said, draft.said)
    if (!kept.ok) return kept
    const former = draft.said.filter(({ question }) => touched.includes(question))
    await tx.deleteFrom('banner_answer').where('declaration_id', '=', id).where('question', 'in', touched).execute()
    for (const said of kept.value) await write(tx, id, said)
    for (const { fileId } of former) if (fileId) await forgetIfUnused(tx, fileId)
    await tx.updateTable('banner_declaration').set({ updated_at: now }).where('id', '=', id).execute()
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

export type Declared = { how: 'joined' | 'renewed' | 'rejoined'; slug: string; name: string }

/**
 * Declares the project under the bannière: at once, without anyone's leave. Its answers and proofs are public from now on, kept as they
 * are, with what the sheet said of the project that day and the version of the charter they answer to.
 */
export const declare = (
  services: Services,
  actor: Actor,
  id: Id,
  readUnder: number,
  now: Date,
): Promise<Outcome<Declared, DeclareRefusal>> =>
  inTransaction(services.db, async (tx) => {
    // the sheet before its declaration, as everywhere: it may be going into another at this moment
    const { sheet: read } = await readDeclaration(tx, actor, id, parisDay(now))
    await lockSheet(tx, actor, read.id, parisDay(now))
    await hold(tx, id)
    const { draft, sheet, charter } = await readDeclaration(tx, actor, id, parisDay(now))
    const projectSaid = projectSaidOf(sheet)
    const unmended = await saysAgain(tx, sheet.id, id)
    const facts = {
      unmended,
      sheetStatus: sheet.status,
      status: draft.status,
      charter,
      readUnder,
      said: draft.said,
      projectSaid,
    }
    const refusal = refusalToDeclare(facts, parisDay(now))
    if (refusal) return refused(refusal)
    const asked = questionsOf(charter).map(({ code }) => code)
    await dropUnasked(tx, id, asked, draft.said)
    await tx
      .updateTable('banner_declaration')
      .set({ status: 'replaced' })
      .where('sheet_id', '=', sheet.id)
      .where('status', '=', 'declared')
      .execute()
    const made = { status: 'declared', declared_at: now, declared_by: actor.id, charter_version: charter.number }
    await tx
      .updateTable('banner_declaration')
      .set({ ...made, project_said: JSON.stringify(projectSaid) })
      .where('id', '=', id)
      .execute()
    for (const { question, fileId } of draft.said)
      if (fileId && asked.includes(question)) await openFile(tx, fileId, true)
    await tell(tx, actor, id, 'declaration.made', now, { charter: charter.number })
    const joining = { services, sheetId: sheet.id, declarationId: id, actor, charterVersion: charter.number, now }
    const how = await joinBanner(tx, joining)
    const membership = found(await membershipOf(tx, sheet.id))
    await tellJoined(tx, services, sheet, { how, declarationId: id, membership })
    return done({ how, slug: sheet.slug, name: sheet.name })
  })

/** Answers to questions that this version of the charter does not ask any more are not declared. */
const dropUnasked = async (tx: Database, id: Id, asked: readonly string[], said: readonly Said[]): Promise<void> => {
  await tx.deleteFrom('banner_answer').where('declaration_id', '=', id).where('question', 'not in', asked).execute()
  for (const { question, fileId } of said) if (fileId && !asked.includes(question)) await forgetIfUnused(tx, fileId)
}

/** Gives up a declaration that was begun: it was never public. */
export const discardDeclaration = (
  { db }: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<string, 'not-a-draft'>> =>
  inTransaction(db, async (tx) => {
    const { sheet } = await readDeclaration(tx, actor, id, parisDay(now))
    if (!(await erase(tx, id))) return refused('not-a-draft')
    await tell(tx, actor, id, 'declaration.discarded', now)
    return done(sheet.name)
  })

type Silence = { updatedBefore: Date; toldBefore: Date }

/**
 * Removes a draft, with the files only it holds; with `silent`, only if nobody came back to it and its keepers were told in time. Answers
 * whether it was still there: someone may have declared it, or written in it, at the same moment.
 */
export const erase = async (tx: Database, id: Id, silent?: Silence): Promise<boolean> => {
  await hold(tx, id)
  const files = await filesOf(tx, id)
  let removal = tx.deleteFrom('banner_declaration').where('id', '=', id).where('status', '=', 'draft')
  if (silent) {
    removal = removal
      .where('updated_at', '<', silent.updatedBefore)
      .where('purge_told_at', '<', silent.toldBefore)
      .whereRef('purge_told_at', '>', 'updated_at')
  }
  if (!(await removal.returning('id').executeTakeFirst())) return false
  for (const fileId of files) await forgetIfUnused(tx, fileId)
  return true
}

const tell = (tx: Database, actor: Actor, id: Id, verb: string, at: Date, details: Record<string, number> = {}) =>
  record(tx, { actorId: actor.id, verb, subject: { kind: 'declaration', id }, details, at })

/** Sends the way back to a step, one of the charter's, to the person who writes. */
export const resumeByMail = (services: Services, actor: Actor, id: Id, wanted: string, now: Date): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const { sheet, charter } = await readDraft(tx, actor, id, parisDay(now))
    const step = stepsOf(charter).find((one) => one === wanted) ?? review
    await sendResumeLink(tx, services, actor, { id, project: sheet.name, step }, now)
  })
