import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { findSheet, type SheetInHand } from './queries.ts'
import { isSlug, type Kind } from './rules.ts'

type Address = { kind: Kind; slug: string }

/** The sheet that this address leads to today: under its present name, a former one, or that of a sheet merged into it. */
export const findAt = async (
  db: Database,
  visitor: Visitor,
  address: Address,
  today: Day,
): Promise<SheetInHand | null> => {
  const sheet = await findSheet(db, visitor, address, today)
  if (sheet?.mergedIntoId) return findSheet(db, visitor, { id: sheet.mergedIntoId }, today)
  if (sheet) return sheet
  const slug = await presentSlug(db, address)
  return slug ? findAt(db, visitor, { ...address, slug }, today) : null
}

/** The same; throws « not found ». */
export const readAt = async (db: Database, visitor: Visitor, address: Address, today: Day): Promise<SheetInHand> =>
  found(await findAt(db, visitor, address, today))

const presentSlug = async (db: Database, { kind, slug }: Address): Promise<string | null> => {
  if (!isSlug(slug)) return null
  const row = await db
    .selectFrom('sheet_former_slug')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select('sheet.slug')
    .where('sheet_former_slug.kind', '=', kind)
    .where('sheet_former_slug.slug', '=', slug)
    .executeTakeFirst()
  return row?.slug ?? null
}
