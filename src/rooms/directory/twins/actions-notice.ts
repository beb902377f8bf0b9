import type { Database } from '#core/database.ts'
import type { Sheet } from '../queries.ts'
import { likelyTwins } from './queries.ts'
import { isWorthComparing } from './rules.ts'

/** A sheet that goes public, or takes another name, is looked at beside those it resembles: someone will say whether they are the same. */
export const noticeTwins = async (tx: Database, sheet: Sheet): Promise<void> => {
  for (const twin of (await likelyTwins(tx, sheet)).filter(isWorthComparing)) {
    const [first, second] = sheet.id < twin.id ? [sheet.id, twin.id] : [twin.id, sheet.id]
    await tx
      .insertInto('sheet_twin')
      .values({ sheet_id: first, other_id: second, signs: twin.signs })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
