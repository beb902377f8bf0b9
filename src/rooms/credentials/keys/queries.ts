import type { Database } from '#core/database.ts'

export type PublicKey = { kid: string; publicKey: string; createdAt: Date; retiredAt: Date | null }

/** Every key that ever signed, the first one first: what it signed stays verifiable. */
export const publicKeys = (db: Database): Promise<PublicKey[]> =>
  db
    .selectFrom('credential_key')
    .select(['kid', 'public_key as publicKey', 'created_at as createdAt', 'retired_at as retiredAt'])
    .orderBy('created_at')
    .orderBy('kid')
    .execute()

/** The key that signs today, sealed; null before the first need. */
export const sealedKey = async (db: Database) => {
  const row = await db
    .selectFrom('credential_key')
    .select(['kid', 'public_key as publicKey', 'sealed'])
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row?.sealed ? { ...row, sealed: row.sealed } : null
}

export type KeyLine = PublicKey & { signed: number }

/** The same with how many attestations each signed, the latest first. */
export const keysWithUse = async (db: Database): Promise<KeyLine[]> => {
  const [keys, used] = await Promise.all([
    publicKeys(db),
    db
      .selectFrom('credential')
      .select(['kid', (eb) => eb.fn.countAll<number>().as('signed')])
      .where('kid', 'is not', null)
      .groupBy('kid')
      .execute(),
  ])
  return keys.map((key) => ({ ...key, signed: used.find(({ kid }) => kid === key.kid)?.signed ?? 0 })).reverse()
}
