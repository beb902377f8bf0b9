import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import type { Charter } from '../rules.ts'
import { version1 } from './version-1.ts'

/** The versions that come with the software. The members vote the next ones: what they voted is never written over. */
const shipped: readonly Charter[] = [version1]

/** Writes the versions that are not there yet, mends the wording of those nobody has used, and tells of all whether they are adopted. */
export const loadCharter = (db: Database, versions: readonly Charter[] = shipped): Promise<void> =>
  inTransaction(db, async (tx) => {
    for (const version of versions) {
      await write(tx, version)
      await mature(tx, version)
    }
  })

const write = (tx: Database, { number, title, preamble, criteria, maturity, adoptedBy, publishedOn }: Charter) =>
  sql`
    insert into charter_version (number, title, preamble, questions, maturity, adopted_by, published_on)
    values (${number}, ${title}, ${preamble}, ${JSON.stringify(criteria)}, ${maturity}, ${adoptedBy}, ${publishedOn})
    on conflict (number) do update set title = excluded.title, preamble = excluded.preamble,
      questions = excluded.questions, published_on = excluded.published_on
    where (charter_version.title, charter_version.preamble, charter_version.questions, charter_version.published_on)
        is distinct from (excluded.title, excluded.preamble, excluded.questions, excluded.published_on)
      and charter_version.decision_id is null
      and not exists (select 1 from banner_declaration where charter_version = excluded.number)`.execute(tx)

/** The vote comes after the text: adopting a version changes none of its words, nor its number. */
const mature = (tx: Database, { number, maturity, adoptedBy }: Charter) =>
  tx
    .updateTable('charter_version')
    .set({ maturity, adopted_by: adoptedBy })
    .where('number', '=', number)
    .where('decision_id', 'is', null)
    .where((eb) => eb.or([eb('maturity', '<>', maturity), eb('adopted_by', '<>', adoptedBy)]))
    .execute()
