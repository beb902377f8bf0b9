import type { Entry } from '#core/search/types.ts'
import { paths } from '../paths.ts'
import { contextOf, typologiesOf } from '../rules.ts'
import { kindLabel, words } from '../words.ts'
import type { Key, TerritoryRow } from './rows.ts'

const batchSize = 2_000

/** What the search index knows of each territory, in batches. */
export function* entriesOf(rows: TerritoryRow[], ids: Map<Key, number>, changedAt: Date): Generator<Entry[]> {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const departments = departmentsOf(rows)
  for (let from = 0; from < rows.length; from += batchSize) {
    yield rows.slice(from, from + batchSize).map((row) => entryOf(row, { ids, byKey, departments, changedAt }))
  }
}

type Known = {
  ids: Map<Key, number>
  byKey: Map<Key, TerritoryRow>
  departments: Map<Key, Set<string>>
  changedAt: Date
}

const entryOf = (row: TerritoryRow, { ids, byKey, departments, changedAt }: Known): Entry => {
  const id = ids.get(row.key) ?? 0
  const parents = row.parents.flatMap((parent) => byKey.get(parent) ?? [])
  const departmentCodes = [...(departments.get(row.key) ?? [])].sort()
  const departmentNames = departmentCodes.flatMap((code) => byKey.get(`department:${code}`)?.name ?? [])
  return {
    kind: 'territory',
    subjectId: String(id),
    path: paths.place(row.slug),
    title: row.name,
    summary: words.summary(kindLabel(row), row.population),
    aliases: row.aliases,
    text: [...row.postcodes, row.code].join(' '),
    placeLabel: contextOf(row, parents, departmentNames),
    challengeIds: [],
    placeIds: [id, ...row.parents.flatMap((parent) => ids.get(parent) ?? [])],
    departmentCodes,
    ruralities: typologiesOf(row),
    stage: null,
    legalForm: null,
    marks: [],
    prominence: row.population ?? 0,
    fictional: false,
    changedAt,
  }
}

/** The departments a place lies in. None for the country: it is everywhere. */
const departmentsOf = (rows: TerritoryRow[]): Map<Key, Set<string>> => {
  const codes = new Map<Key, Set<string>>()
  for (const { key, kind, departmentCode, parents } of rows) {
    if (!departmentCode || (kind !== 'commune' && kind !== 'department')) continue
    for (const place of [key, ...parents.filter((parent) => !parent.startsWith('country:'))]) {
      const known = codes.get(place) ?? new Set()
      codes.set(place, known.add(departmentCode))
    }
  }
  return codes
}
