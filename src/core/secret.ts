import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database } from './database.ts'

/** The instance's secret: the setting SECRET, or one drawn at first start and kept in the database, so that every process shares it. */
export const loadSecret = async (db: Database, setting: string | null): Promise<string> => {
  if (setting) return setting
  await db
    .insertInto('app_secret')
    .values({ name: 'main', value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db.selectFrom('app_secret').select('value').where('name', '=', 'main').executeTakeFirstOrThrow()
  return row.value
}

/** A short proof that we made this link: 128 bits, URL-safe. `purpose` keeps a proof for one use from serving another. */
export const sign = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\0${text}`).digest().subarray(0, 16).toString('base64url')

export const isSignedBy = (secret: string, purpose: string, text: string, proof: string): boolean => {
  const expected = Buffer.from(sign(secret, purpose, text))
  const given = Buffer.from(proof)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
