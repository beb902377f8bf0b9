import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { readSheet, type SheetInHand } from '#rooms/directory/index.ts'
import { canKeep, type DocumentKind, type SubjectKind } from '../rules.ts'

/** What a sheet holds, with what held by those that went into it. */
const heldBy = (sheetId: Id) => sql<Id>`(
  select id from sheet where id = ${sheetId} union all select id from sheet where merged_into_id = ${sheetId})`

const documents = (db: Database) =>
  db
    .selectFrom('vault_document')
    .innerJoin('sheet', 'sheet.id', 'vault_document.sheet_id')
    .innerJoin('stored_file', 'stored_file.id', 'vault_document.file_id')
    .select(['vault_document.id', 'vault_document.kind', 'vault_document.title', 'vault_document.file_id as fileId'])
    .select(['byte_size as size', 'mime_type as mimeType', 'vault_document.given_at as givenAt'])
    .select(['valid_until as validUntil', 'retired_at as retiredAt'])
    .select(sql<Id>`coalesce(sheet.merged_into_id, sheet.id)`.as('sheetId'))

type Row = Awaited<ReturnType<ReturnType<typeof documents>['executeTakeFirstOrThrow']>>
export type VaultDocument = Omit<Row, 'kind'> & { kind: DocumentKind }
const typed = <R extends { kind: string }>(row: R) => ({ ...row, kind: row.kind as DocumentKind })

/** The documents of a sheet that were not retired, the latest first; some may have expired. Whoever calls has checked who asks. */
export const documentsOf = async (db: Database, sheetId: Id): Promise<VaultDocument[]> => {
  const rows = await documents(db)
    .where('vault_document.sheet_id', 'in', heldBy(sheetId))
    .where('retired_at', 'is', null)
    .orderBy('vault_document.given_at', 'desc')
    .orderBy('vault_document.id')
    .execute()
  return rows.map(typed)
}

/** A file of another room that reads a document; `name`: its number, or the structure on the other side. */
export type Holder = { shareId: Id; kind: SubjectKind; name: string | null; givenAt: string }
export type HeldDocument = VaultDocument & { holders: Holder[] }

/** The same with who reads each, and those retired that a file still holds. */
export const vaultOf = async (db: Database, sheetId: Id): Promise<HeldDocument[]> => {
  const rows = await withHolders(db)
    .where('vault_document.sheet_id', 'in', heldBy(sheetId))
    .orderBy('vault_document.given_at', 'desc')
    .orderBy('vault_document.id')
    .execute()
  return rows.map(held).filter(({ retiredAt, holders }) => !retiredAt || holders.length > 0)
}

const nameOfSubject = sql<string | null>`case subject_kind
  when 'label_application' then (select number from label_application where id = subject_id)
  when 'label_procedure' then (
    select label_award.code from label_procedure join label_award on label_award.id = award_id
    where label_procedure.id = subject_id)
  when 'referral' then (
    select recipient.name from referral join sheet as recipient on recipient.id = to_id where referral.id = subject_id)
  when 'support' then (
    select helper.name from accompaniment join sheet as helper on helper.id = accompaniment.organisation_id
    where accompaniment.id = subject_id)
  end`

const withHolders = (db: Database) =>
  documents(db).select((eb) =>
    jsonArrayFrom(
      eb
        .selectFrom('vault_share')
        .select(['vault_share.id as shareId', 'subject_kind as kind', 'vault_share.given_at as givenAt'])
        .select(nameOfSubject.as('name'))
        .whereRef('document_id', '=', 'vault_document.id')
        .where('revoked_at', 'is', null)
        .orderBy('vault_share.given_at'),
    ).as('holders'),
  )

type HeldRow = Row & { holders: (Omit<Holder, 'kind'> & { kind: string })[] }
const held = (row: HeldRow): HeldDocument => ({
  ...typed(row),
  holders: row.holders.map((one) => ({ ...one, kind: one.kind as SubjectKind })),
})

/** The sheet whose vault this person keeps, or « not found ». */
export const readKeptSheet = async (db: Database, visitor: Visitor, id: string, today: Day): Promise<SheetInHand> => {
  const sheet = await readSheet(db, visitor, { id }, today)
  return found(canKeep(sheet) ? sheet : null)
}

export type InHand = { document: HeldDocument; sheet: SheetInHand }

/** A document for those who keep its sheet, or « not found »; its row is held when `lock`, so that two changes come one after the other. */
export const readDocument = async (
  db: Database,
  visitor: Visitor,
  id: string,
  today: Day,
  lock = false,
): Promise<InHand> => {
  const wanted = found(isId(id) ? id : null)
  if (lock) await db.selectFrom('vault_document').select('id').where('id', '=', wanted).forUpdate().execute()
  const document = held(found(await withHolders(db).where('vault_document.id', '=', wanted).executeTakeFirst()))
  // erased as soon as nobody holds it: between the two there is nothing to read
  const kept = found(document.retiredAt && document.holders.length === 0 ? null : document)
  return { document: kept, sheet: await readKeptSheet(db, visitor, kept.sheetId, today) }
}

/** How many documents a vault holds. */
export const countOf = async (db: Database, sheetId: Id): Promise<number> => {
  const row = await db
    .selectFrom('vault_document')
    .select((eb) => eb.fn.countAll<number>().as('documents'))
    .where('sheet_id', 'in', heldBy(sheetId))
    .executeTakeFirstOrThrow()
  return row.documents
}

/** The sheets a person keeps, each with how many documents its vault holds that were not retired. */
export const vaultsOf = (db: Database, userId: Id) =>
  db
    .selectFrom('sheet_member')
    .innerJoin('sheet', 'sheet.id', 'sheet_member.sheet_id')
    .select(['sheet.id', 'sheet.name', 'sheet.kind'])
    .select(
      sql<number>`(
        select count(*) from vault_document
        where retired_at is null and vault_document.sheet_id in (
          select sheet.id union all select id from sheet as gone where gone.merged_into_id = sheet.id))`.as(
        'documents',
      ),
    )
    .where('sheet_member.user_id', '=', userId)
    .orderBy('sheet.name')
    .limit(200)
    .execute()

export type Vault = Awaited<ReturnType<typeof vaultsOf>>[number]
