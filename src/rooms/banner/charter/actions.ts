import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import type { Charter } from '../rules.ts'
import { version1 } from './version-1.ts'

/** The versions that come with the software. The members will vote the next ones. */
const versions: readonly Charter[] = [version1]

/** Writes the versions that are not there yet, and mends the wording of those nobody has used. */
export const loadCharter = (db: Database): Promise<void> =>
  inTransaction(db, async (tx) => {
    for (const version of versions) await write(tx, version)
  })

const write = (tx: Database, { number, title, preamble, criteria, maturity, adoptedBy, publishedOn }: Charter) =>
  sql`
    insert into charter_version (number, title, preamble, questions, maturity, adopted_by, published_on)
    values (${number}, ${title}, ${preamble}, ${JSON.stringify(criteria)}, ${maturity}, ${adoptedBy}, ${publishedOn})
    on conflict (number) do update set title = excluded.title, preamble = excluded.preamble,
      questions = excluded.questions, maturity = excluded.maturity, adopted_by = excluded.adopted_by,
      published_on = excluded.published_on
    where (charter_version.title, charter_version.preamble, charter_version.questions)
        is distinct from (excluded.title, excluded.preamble, excluded.questions)
      and not exists (select 1 from banner_declaration where charter_version = excluded.number)`.execute(tx)
