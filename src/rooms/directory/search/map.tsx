import { DepartmentMap, DepartmentTable, Section, Split } from '#ui/index.ts'
import { urlOf } from './address.ts'
import { change } from './criteria.ts'
import { kindOf } from './kinds.ts'
import { paths } from './paths.ts'
import type { SearchView } from './queries.ts'
import { words } from './words.ts'

/** Where the answers are: each department leads to the same search there. The table beside says what the map shows. */
export const ResultsMap = ({ view: { asked, departments } }: { view: SearchView }) => {
  const kind = kindOf(asked.kind)
  const what = kind?.many ?? words.listed
  const label = words.map(what)
  const hrefFor = (code: string) => urlOf(change(asked, { where: { by: 'department', value: code } }), paths.search)
  return (
    <Split
      side="half"
      aside={
        <Section id="ou" title={words.whereAreThey}>
          <DepartmentTable
            id="par-departement"
            counts={departments.counts}
            hrefFor={hrefFor}
            caption={label}
            unit={what}
          />
          <p class="small muted">
            {words.darker} {departments.atLeast && words.filters.atLeast}
          </p>
        </Section>
      }
    >
      <DepartmentMap
        counts={departments.counts}
        hrefFor={hrefFor}
        label={label}
        unit={kind?.noun}
        tableId="par-departement"
      />
    </Split>
  )
}
