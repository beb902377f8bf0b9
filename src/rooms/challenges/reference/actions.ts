import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { type SeedChallenge, seedChallenges } from './challenges.ts'

/** Writes the challenges of the reference, known by their address. What was merged since stays merged, and where it was moved. */
export const loadChallenges = (db: Database): Promise<void> =>
  inTransaction(db, async (tx) => {
    for (const [rank, { children, ...root }] of seedChallenges.entries()) {
      await write(tx, root, rank, null)
      for (const [place, child] of children.entries()) await write(tx, child, place, root.slug)
    }
  })

const write = (tx: Database, seed: SeedChallenge, position: number, parent: string | null) =>
  sql`
    insert into challenge (slug, name, summary, sdg, aliases, position, parent_id)
    values (${seed.slug}, ${seed.name}, ${seed.summary}, ${seed.sdg}, ${seed.aliases}, ${position},
      (select id from challenge where slug = ${parent}))
    on conflict (slug) do update set name = excluded.name, summary = excluded.summary, sdg = excluded.sdg,
      aliases = excluded.aliases, position = excluded.position
    where (challenge.name, challenge.summary, challenge.sdg, challenge.aliases, challenge.position)
      is distinct from (excluded.name, excluded.summary, excluded.sdg, excluded.aliases, excluded.position)`.execute(tx)
