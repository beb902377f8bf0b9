import { DepartmentMap, DepartmentTable, Section, Split } from '#ui/index.ts'
import { urlOf } from './address.ts'
import { change } from './criteria.ts'
import { kindOf } from './kinds.ts'
import { paths } from './paths.ts'
import type { SearchView } from './queries.ts'
import { words } from './words.ts'

/** Where the answers are: each department leads to the same search there. The table beside says what the map shows. */
export const ResultsMap = ({ view: { asked, results } }: { view: SearchView }) => {
  const kind = kindOf(asked.kind)
  const label = words.map(kind?.many ?? words.results)
  const hrefFor = (code: string) => urlOf(change(asked, { where: { by: 'department', value: code } }), paths.search)
  const counts = results.facets.departments
  return (
    <Split
      side="half"
      aside={
        <Section id="ou" title={words.whereAreThey}>
          <DepartmentTable
            id="par-departement"
            counts={counts}
            hrefFor={hrefFor}
            caption={label}
            unit={kind?.many ?? words.results}
          />
          <p class="small muted">
            {words.darker} {results.atLeast.includes('departments') && words.filters.atLeast}
          </p>
        </Section>
      }
    >
      <DepartmentMap counts={counts} hrefFor={hrefFor} label={label} unit={kind?.noun} tableId="par-departement" />
    </Split>
  )
}
