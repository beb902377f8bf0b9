import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** After a large load, and now and then: adds up what writers left to be added, and refreshes what the planner knows. Changes no answer. */
export const tidySearch = async (db: Database): Promise<void> => {
  await sql`
    with left_over as (delete from search_tally returning kind_id, value_id, entries)
    insert into search_tally
    select kind_id, value_id, sum(entries) from left_over group by 1, 2 having sum(entries) <> 0`.execute(db)
  await sql`analyze search_entry, search_key, search_value, search_tally, search_word`.execute(db)
}
