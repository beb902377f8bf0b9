import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { version1 } from './national/version-1.ts'
import { contentSchema, type ModelStep } from './rules.ts'

export type Shipped = { number: number; publishedOn: Day; preamble: string; note: string; steps: readonly ModelStep[] }

export const nationalSlug = 'nationale'
const name = 'Démarche nationale'

/** Writes the versions of the national pathway that are not there yet, and mends the words of those that nobody follows nor took over. */
export const loadPathway = (db: Database, versions: readonly Shipped[] = [version1]): Promise<void> =>
  inTransaction(db, async (tx) => {
    const first = versions[0]
    if (!first) return
    await tx
      .insertInto('pathway')
      .values({ slug: nationalSlug, name, created_on: first.publishedOn })
      .onConflict((on) => on.doNothing())
      .execute()
    for (const version of versions) await write(tx, version)
  })

const write = (tx: Database, { number, publishedOn, preamble, note, steps }: Shipped) =>
  sql`
    insert into pathway_version (pathway_id, number, status, preamble, content, note, published_on)
    select id, ${number}, 'published', ${preamble}, ${JSON.stringify(contentSchema.parse(steps))}, ${note}, ${publishedOn}
    from pathway where slug = ${nationalSlug}
    on conflict (pathway_id, number) do update set preamble = excluded.preamble, content = excluded.content,
      note = excluded.note, published_on = excluded.published_on
    where (pathway_version.preamble, pathway_version.content, pathway_version.note, pathway_version.published_on)
        is distinct from (excluded.preamble, excluded.content, excluded.note, excluded.published_on)
      and not exists (select 1 from community_pathway where version_id = pathway_version.id)
      and not exists (select 1 from pathway where forked_from = pathway_version.id)`.execute(tx)
