import { DepartmentMap, DepartmentTable, More, Section, Split, Stack } from '#ui/index.ts'
import type { RegisterView } from './pages.tsx'
import { words } from './words.ts'

type Props = { view: RegisterView }

const tableId = 'par-departement'

/** Who can act in one department, with the same level and matter. */
const hrefOf =
  ({ hrefFor }: RegisterView) =>
  (code: string): string =>
    `${hrefFor({ lieu: code, lieu_id: '' })}#hackers`

const Departments = ({ view }: Props) => (
  <DepartmentTable
    counts={view.counts}
    hrefFor={hrefOf(view)}
    caption={words.onMap(view.level)}
    unit={words.unit}
    id={tableId}
  />
)

/** The counts alone, for those who read the list. */
export const DepartmentsSection = ({ view }: Props) => (
  <Section id="departements" title={words.departments}>
    <Stack gap={3}>
      <Departments view={view} />
      <p>
        <More to={`${view.hrefFor({ vue: 'carte' })}#carte`} icon="map">
          {words.toMap}
        </More>
      </p>
    </Stack>
  </Section>
)

/** Where someone can act, from the level asked; the table beside says what the map shows. */
export const MapSection = ({ view }: Props) => (
  <Section id="carte" title={words.map} thread="agent">
    <Stack gap={5}>
      <p>
        <More to={view.hrefFor({ vue: '' })} icon="list">
          {words.toList}
        </More>
      </p>
      <Split side="half" aside={<Departments view={view} />}>
        <DepartmentMap
          counts={view.counts}
          hrefFor={hrefOf(view)}
          label={words.onMap(view.level)}
          unit={words.counted}
          caption={words.mapRule}
          tableId={tableId}
        />
      </Split>
    </Stack>
  </Section>
)
