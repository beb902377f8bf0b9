import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { mayRead, seatsOf, seenBy } from '../queries-access.ts'
import type { Asking } from './queries.ts'

export type Choices = { families: { code: string; name: string }[]; people: { id: Id; name: string }[] }

/** What the filters offer: the families of the files this person reads, and those asked about files that go on. */
export const deskChoices = async (db: Database, asking: Asking): Promise<Choices> => {
  const { rows } = await sql<Choices>`
    with seats as materialized (${seatsOf(asking.reach)}),
    read as materialized (select * from (${seenBy(asking.reach)}) as seen where ${mayRead})
    select
      (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name) order by position), '[]')
        from label_family where code in (select family from read)) as families,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name), '[]')
        from app_user where id in (
          select reviewer_id from label_assignment join read on read.id = application_id
          where removed_at is null and not shut and status in ('submitted', 'incomplete', 'review'))) as people`.execute(
    db,
  )
  return rows[0] ?? { families: [], people: [] }
}
