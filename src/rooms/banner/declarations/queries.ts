import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { readSheet, type SheetInHand } from '#rooms/directory/index.ts'
import { charterNumbered, latestCharter } from '../charter/queries.ts'
import { isCurrentMember } from '../memberships/queries.ts'
import {
  answers,
  type Charter,
  type ProjectSaid,
  projectSaidSchema,
  type Said,
  type Withdrawal,
  withdrawable,
  withdrawalReasons,
} from '../rules.ts'

export type DeclarationStatus = 'draft' | 'declared' | 'replaced'

const declarations = (db: Database) =>
  db
    .selectFrom('banner_declaration')
    .select(['id', 'sheet_id as sheetId', 'charter_version as charterVersion', 'status'])
    .select(['begun_at as begunAt', 'updated_at as updatedAt', 'declared_at as declaredAt'])
    .select('project_said as projectSaid')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('banner_answer')
          .select(['question', 'answer', 'evidence', 'commitment', 'due_on as dueOn', 'url', 'licence', 'details'])
          .select(['file_id as fileId', 'withdrawn', 'withdrawn_on as withdrawnOn', 'withdrawn_why as withdrawnWhy'])
          .whereRef('declaration_id', '=', 'banner_declaration.id')
          .orderBy('question'),
      ).as('said'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof declarations>['executeTakeFirstOrThrow']>>
export type SaidThen = Said & Withdrawal
export type Declaration = Omit<Row, 'status' | 'said' | 'projectSaid'> & {
  status: DeclarationStatus
  projectSaid: ProjectSaid | null
  said: SaidThen[]
}

const columns = z.object({
  answer: z.enum(answers).nullable(),
  details: z.record(z.string(), z.string()),
  withdrawn: z.array(z.enum(withdrawable)),
  withdrawnWhy: z.enum(withdrawalReasons).nullable(),
})

const declarationOf = (row: Row): Declaration => ({
  ...row,
  status: row.status as DeclarationStatus,
  projectSaid: projectSaidSchema.nullable().parse(row.projectSaid),
  said: row.said.map((one) => ({ ...one, ...columns.parse(one) })),
})

/** A declaration, as those who keep its project find it; one that is begun is read under the charter of today. */
export type InHand = {
  draft: Declaration
  sheet: SheetInHand
  charter: Charter
  /** The version it was begun under, when another was published since. */
  formerCharter: Charter | null
}

/** Those who keep the project write its declaration: its owners and its editors, nobody in their name. */
const keeps = (sheet: SheetInHand): boolean => sheet.memberRole !== null

/** The declaration of this address, begun or made, or « not found ». */
export const readDeclaration = async (db: Database, visitor: Visitor, id: string, today: Day): Promise<InHand> => {
  const row = isId(id) ? await declarations(db).where('id', '=', id).executeTakeFirst() : undefined
  const draft = declarationOf(found(row))
  const sheet = await readSheet(db, visitor, { id: draft.sheetId }, today)
  const charter = await latestCharter(db)
  const formerCharter = draft.charterVersion === charter.number ? null : await charterNumbered(db, draft.charterVersion)
  return { draft, sheet: found(keeps(sheet) ? sheet : null), charter, formerCharter }
}

/** The same, only as long as it is a draft. */
export const readDraft = async (db: Database, visitor: Visitor, id: string, today: Day): Promise<InHand> => {
  const inHand = await readDeclaration(db, visitor, id, today)
  return found(inHand.draft.status === 'draft' ? inHand : null)
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

/** A declaration that was made, or « not found ». */
export const madeDeclaration = async (db: Database, id: string): Promise<Declaration> => {
  const row = isId(id)
    ? await declarations(db).where('id', '=', id).where('status', '<>', 'draft').executeTakeFirst()
    : undefined
  return declarationOf(found(row))
}

/** All that was ever declared for a project, the latest first. */
export const declarationsOf = async (db: Database, sheetId: Id): Promise<Declaration[]> =>
  (
    await declarations(db)
      .where('sheet_id', '=', sheetId)
      .where('status', '<>', 'draft')
      .orderBy('status') // the one declared, then those it replaced
      .orderBy('declared_at', 'desc')
      .execute()
  ).map(declarationOf)

/** The projects this person keeps, with where each stands towards the bannière; an archived one as long as it is a member. */
export const projectsOf = async (db: Database, userId: Id, today: Day) => {
  const rows = await db
    .selectFrom('sheet_member')
    .innerJoin('sheet', 'sheet.id', 'sheet_member.sheet_id')
    .leftJoin('banner_membership', 'banner_membership.sheet_id', 'sheet.id')
    .leftJoin('banner_declaration', (join) =>
      join.onRef('banner_declaration.sheet_id', '=', 'sheet.id').on('banner_declaration.status', '=', 'draft'),
    )
    .select(['sheet.id', 'sheet.name', 'sheet.slug', 'sheet.status', 'code', 'purge_told_at as purgeToldAt'])
    .select(['banner_membership.renew_by as renewBy', 'banner_declaration.id as draftId'])
    .select('banner_declaration.updated_at as updatedAt')
    .select(isCurrentMember(today).as('member'))
    .where('sheet_member.user_id', '=', userId)
    .where('sheet.kind', '=', 'project')
    .where((eb) => eb.or([eb('sheet.status', '<>', 'archived'), isCurrentMember(today)]))
    .orderBy('sheet.name')
    .limit(100)
    .execute()
  return rows.map(({ code, member, ...row }) => ({
    ...row,
    banner: code === null ? null : member ? ('member' as const) : ('former' as const),
  }))
}

export type MyProject = Awaited<ReturnType<typeof projectsOf>>[number]

const holding = (db: Database, fileId: Id) =>
  db
    .selectFrom('banner_answer')
    .innerJoin('banner_declaration', 'banner_declaration.id', 'declaration_id')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .where('file_id', '=', fileId)

/** Who may read this proof: everyone, of a declaration made for a project that is public; otherwise those who keep the project. */
export const readersOfEvidence = async (
  db: Database,
  visitor: Visitor,
  fileId: string,
  today: Day,
): Promise<'everyone' | 'keepers'> => {
  const rows = isId(fileId)
    ? await holding(db, fileId).select(['sheet.id', 'banner_declaration.status as made', 'sheet.status']).execute()
    : []
  if (rows.some(({ made, status }) => made !== 'draft' && status !== 'draft')) return 'everyone'
  const [row] = rows
  if (!row || !visitor) return notFound()
  const sheet = await readSheet(db, visitor, { id: row.id }, today)
  return keeps(sheet) ? 'keepers' : notFound()
}

/** How many answers hold this file: a renewal carries the proofs of the year before. */
export const usesOf = async (db: Database, fileId: Id): Promise<number> => {
  const row = await db
    .selectFrom('banner_answer')
    .select((eb) => eb.fn.countAll<number>().as('uses'))
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow()
  return row.uses
}

/** The files that the answers of a declaration hold. */
export const filesOf = async (db: Database, declarationId: Id): Promise<Id[]> => {
  const rows = await db
    .selectFrom('banner_answer')
    .select('file_id as fileId')
    .where('declaration_id', '=', declarationId)
    .execute()
  return rows.flatMap(({ fileId }) => fileId ?? [])
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
