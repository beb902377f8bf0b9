import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { readSheet, type SheetInHand } from '#rooms/directory/index.ts'
import { latestCharter } from '../charter/queries.ts'
import { answers, type Charter, type Said } from '../rules.ts'

export type DeclarationStatus = 'draft' | 'declared' | 'replaced'

const declarations = (db: Database) =>
  db
    .selectFrom('banner_declaration')
    .select(['id', 'sheet_id as sheetId', 'charter_version as charterVersion', 'status', 'version'])
    .select(['begun_at as begunAt', 'updated_at as updatedAt', 'declared_at as declaredAt'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('banner_answer')
          .select(['question', 'answer', 'evidence', 'commitment', 'due_on as dueOn', 'url', 'licence', 'details'])
          .select('file_id as fileId')
          .whereRef('declaration_id', '=', 'banner_declaration.id'),
      ).as('said'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof declarations>['executeTakeFirstOrThrow']>>
export type Declaration = Omit<Row, 'status' | 'said'> & { status: DeclarationStatus; said: Said[] }

const details = z.record(z.string(), z.string())
const answer = z.enum(answers).nullable()

const declarationOf = (row: Row): Declaration => ({
  ...row,
  status: row.status as DeclarationStatus,
  said: row.said.map((one) => ({
    ...one,
    answer: answer.parse(one.answer),
    details: details.parse(one.details),
  })),
})

/** A declaration that is begun, as those who keep its project find it, under the charter of today. */
export type DraftInHand = { draft: Declaration; sheet: SheetInHand; charter: Charter }

/** Those who keep the project write its declaration: its owners and its editors, nobody in their name. */
const keeps = (sheet: SheetInHand): boolean => sheet.memberRole !== null

/** The draft of this address, or « not found ». */
export const readDraft = async (db: Database, visitor: Visitor, id: string, today: Day): Promise<DraftInHand> => {
  const row = isId(id)
    ? await declarations(db).where('id', '=', id).where('status', '=', 'draft').executeTakeFirst()
    : undefined
  const draft = declarationOf(found(row))
  const sheet = await readSheet(db, visitor, { id: draft.sheetId }, today)
  return { draft, sheet: found(keeps(sheet) ? sheet : null), charter: await latestCharter(db) }
}

/** A project, for those who keep it, or « not found ». */
export const readKeptProject = async (db: Database, visitor: Visitor, id: Id, today: Day): Promise<SheetInHand> => {
  const sheet = await readSheet(db, visitor, { id }, today)
  return found(keeps(sheet) && sheet.kind === 'project' ? sheet : null)
}

export const draftOf = async (db: Database, sheetId: Id): Promise<Declaration | null> => {
  const row = await declarations(db).where('sheet_id', '=', sheetId).where('status', '=', 'draft').executeTakeFirst()
  return row ? declarationOf(row) : null
}

/** What the project declares today, or declared when it left. */
export const currentDeclarationOf = async (db: Database, sheetId: Id): Promise<Declaration | null> => {
  const row = await declarations(db).where('sheet_id', '=', sheetId).where('status', '=', 'declared').executeTakeFirst()
  return row ? declarationOf(row) : null
}

/** All that was ever declared for a project, the latest first. */
export const declarationsOf = async (db: Database, sheetId: Id): Promise<Declaration[]> =>
  (
    await declarations(db)
      .where('sheet_id', '=', sheetId)
      .where('status', '<>', 'draft')
      .orderBy('declared_at', 'desc')
      .execute()
  ).map(declarationOf)

/** The projects this person keeps, with where each stands towards the bannière. */
export const projectsOf = (db: Database, userId: Id) =>
  db
    .selectFrom('sheet_member')
    .innerJoin('sheet', 'sheet.id', 'sheet_member.sheet_id')
    .leftJoin('banner_membership', 'banner_membership.sheet_id', 'sheet.id')
    .leftJoin('banner_declaration', (join) =>
      join.onRef('banner_declaration.sheet_id', '=', 'sheet.id').on('banner_declaration.status', '=', 'draft'),
    )
    .select(['sheet.id', 'sheet.name', 'sheet.slug', 'sheet.status', 'banner', 'code'])
    .select(['banner_membership.renew_by as renewBy', 'banner_declaration.id as draftId'])
    .where('sheet_member.user_id', '=', userId)
    .where('sheet.kind', '=', 'project')
    .where('sheet.status', '<>', 'archived')
    .orderBy('sheet.name')
    .limit(100)
    .execute()

export type MyProject = Awaited<ReturnType<typeof projectsOf>>[number]

/** Is this file a proof that everyone may read: of a declaration made, for a project that is public? */
export const isPublicEvidence = async (db: Database, fileId: string): Promise<boolean> =>
  isId(fileId) &&
  (await db
    .selectFrom('banner_answer')
    .innerJoin('banner_declaration', 'banner_declaration.id', 'declaration_id')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select('file_id')
    .where('file_id', '=', fileId)
    .where('banner_declaration.status', '<>', 'draft')
    .where('sheet.status', '<>', 'draft')
    .executeTakeFirst()) !== undefined

/** How many answers hold this file: a renewal carries the proofs of the year before. */
export const usesOf = async (db: Database, fileId: Id): Promise<number> => {
  const row = await db
    .selectFrom('banner_answer')
    .select((eb) => eb.fn.countAll<number>().as('uses'))
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow()
  return row.uses
}

/** The declarations a person began or made, for their export. */
export const declaredBy = (db: Database, userId: Id) =>
  db
    .selectFrom('banner_declaration')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['sheet.name as project', 'banner_declaration.status', 'begun_at', 'declared_at', 'charter_version'])
    .where((eb) => eb.or([eb('begun_by', '=', userId), eb('declared_by', '=', userId)]))
    .orderBy('begun_at')
    .execute()
