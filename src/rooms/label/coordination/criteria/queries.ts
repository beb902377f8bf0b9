import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { stamp } from '#core/stamp.ts'
import { draftOf, familyByCode, type ShelvedFamily, versionsOf } from '../../referential/queries.ts'
import { type Changes, changesBetween } from '../../referential/rules.ts'
import type { Referential } from '../../rules.ts'

/** Who wrote in a draft, and how many changes it had: the stamp of what someone read. */
export const drafters = async (
  db: Database,
  id: number,
): Promise<{ ids: string[]; names: string[]; stamp: string }> => {
  const rows = await db
    .selectFrom('history')
    .leftJoin('app_user', 'app_user.id', 'actor_id')
    .select(['history.id', 'actor_id', 'name'])
    .where('subject_kind', '=', 'label_referential')
    .where('subject_id', '=', String(id))
    .orderBy('history.id')
    .execute()
  const people = new Map(rows.map((row) => [row.actor_id, row.name]))
  return {
    ids: [...people.keys()].filter((one) => one !== null),
    names: [...people.values()].filter((one) => one !== null),
    stamp: String(rows.at(-1)?.id ?? 0),
  }
}

export type DraftBoard = {
  family: ShelvedFamily
  current: Referential | null
  draft: Referential | null
  changes: Changes | null
  names: string[]
  stamp: string
}

const nothing = { preamble: '', criteria: [], commitments: [] }

/** All that is to be known of a family's criteria to write the next ones. Throws « not found ». */
export const draftBoard = async (db: Database, code: string): Promise<DraftBoard> => {
  const family = await familyByCode(db, code)
  const [current = null] = await versionsOf(db, family.code)
  const draft = await draftOf(db, family.code)
  const wrote = draft ? await drafters(db, draft.id) : { names: [], stamp: '0' }
  const changes = draft && changesBetween(current ?? nothing, draft)
  return { family, current, draft, changes, names: wrote.names, stamp: wrote.stamp }
}

/** The same, when there is a draft. */
export const openBoard = async (db: Database, code: string) => {
  const board = await draftBoard(db, code)
  return { ...board, draft: found(board.draft), changes: found(board.changes) }
}

/** Of the title and the preamble, as they are on their form. */
export const stampOfText = ({ title, preamble }: Pick<Referential, 'title' | 'preamble'>): string =>
  stamp([title, preamble])
