import type { Database } from '#core/database.ts'

/** Published sheets by challenge they chose, by its id. */
export const sheetsByChallenge = async (db: Database): Promise<Record<number, number>> => {
  const rows = await db
    .selectFrom('sheet_challenge')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select((eb) => ['challenge_id', eb.fn.countAll<number>().as('sheets')])
    .where('status', '=', 'published')
    .groupBy('challenge_id')
    .execute()
  return Object.fromEntries(rows.map(({ challenge_id, sheets }) => [challenge_id, sheets]))
}
