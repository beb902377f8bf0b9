import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'

export type IndicatorInHand = {
  id: Id
  name: string
  unit: string
  base: number | null
  baseOn: string | null
  target: number | null
  targetOn: string | null
  version: number
  removed: boolean
}

/** An indicator of this item, to be changed or read. */
export const indicatorIn = async (db: Database, itemId: Id, id: string): Promise<IndicatorInHand> => {
  const row = isId(id)
    ? await db
        .selectFrom('roadmap_indicator')
        .select([
          'id',
          'name',
          'unit',
          'base',
          'base_on as baseOn',
          'target',
          'target_on as targetOn',
          'version',
          'removed_at',
        ])
        .where('id', '=', id)
        .where('item_id', '=', itemId)
        .executeTakeFirst()
    : undefined
  const { removed_at, ...indicator } = found(row)
  return { ...indicator, removed: removed_at !== null }
}
