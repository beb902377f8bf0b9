import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Entry, Facets } from './types.ts'

/** The lists of values that answers are filtered and counted by. */
export type List = keyof Facets
export type Value = { list: List; value: string }

/** The values of an entry, list by list. */
export const valuesOf = (entry: Entry): Value[] => {
  const lists: Record<List, readonly (string | number | null)[]> = {
    kinds: [entry.kind],
    challenges: entry.challengeIds,
    stages: [entry.stage],
    legalForms: [entry.legalForm],
    ruralities: entry.ruralities,
    departments: entry.departmentCodes,
    marks: entry.marks,
  }
  return (Object.keys(lists) as List[]).flatMap((list) =>
    [...new Set(lists[list])].flatMap((value) => (value === null ? [] : [{ list, value: String(value) }])),
  )
}

const keyOf = ({ list, value }: Value) => `${list}:${value}`

export type ValueId = (value: Value) => number

/** The number of each of these values, given to it now if it is new. */
export const numberValues = async (tx: Database, values: readonly Value[]): Promise<ValueId> => {
  const wanted = JSON.stringify([...new Map(values.map((value) => [keyOf(value), value])).values()])
  const given = sql`json_to_recordset(${wanted}::json) as given (list text, value text)`
  await sql`
    insert into search_value (list, value)
    select list, value from ${given} where (list, value) not in (select list, value from search_value)
    order by list, value
    on conflict do nothing`.execute(tx)
  const known = await sql<Value & { id: number }>`
    select id, list, value from search_value join ${given} using (list, value)`.execute(tx)
  const ids = new Map(known.rows.map((row) => [keyOf(row), row.id]))
  return (value) => {
    const id = ids.get(keyOf(value))
    if (id === undefined) throw new Error(`no number for ${keyOf(value)}`)
    return id
  }
}
