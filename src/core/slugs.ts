import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Addresses of this kind of thing are given by one transaction at a time, until it ends: two that look at once never take the same. */
export const lockSlugs = async (tx: Database, kind: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`slugs of ${kind}`}))`.execute(tx)
}

const batch = 100

type Wanted = {
  kind: string
  /** What is taken as it is when it is free, else `base-2`, `base-3`… */
  base: string
  /** Those of these that something else bears, or once bore. */
  takenAmong: (slugs: readonly string[]) => Promise<readonly string[]>
}

/** The first free address. Held until the end of the transaction. */
export const freeSlug = async (tx: Database, { kind, base, takenAmong }: Wanted): Promise<string> => {
  await lockSlugs(tx, kind)
  for (let from = 1; ; from += batch) {
    const wanted = Array.from({ length: batch }, (_, n) => (from + n === 1 ? base : `${base}-${from + n}`))
    const taken = await takenAmong(wanted)
    const free = wanted.find((slug) => !taken.includes(slug))
    if (free) return free
  }
}
