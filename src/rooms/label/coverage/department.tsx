import { placePath } from '#rooms/geography/index.ts'
import { List, More, Row, Section, Stack, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { CoverageView } from './pages.tsx'
import { around, type Department, type Supporter, shownHere } from './rules.ts'
import { words } from './words.ts'

/** One department, family by family: who is there or, where nobody is, who is the nearest and could come. */
export const DepartmentSection = ({ view, department }: { view: CoverageView; department: Department }) => (
  <Section id="departement" title={words.here(department.name, department.code)} thread="support">
    <Stack gap={6}>
      {view.families.map(({ code, name }) => {
        const { here, near } = around(view.supporters, code, department.code)
        return (
          <Section id={`famille-${code}`} title={here.length > 0 ? name : words.gapHere(name)} level={3}>
            {here.length > 0 ? (
              <>
                <Supporters
                  supporters={here.slice(0, shownHere)}
                  detail={({ whole }) => (whole ? words.whole : words.partly)}
                />
                {here.length > shownHere && (
                  <p>
                    <More to={registerOf(code, department)}>{words.others(here.length - shownHere)}</More>
                  </p>
                )}
              </>
            ) : (
              <Gap near={near} department={department} view={view} />
            )}
          </Section>
        )
      })}
      <Row>
        <More to={placePath(department.slug)}>{words.place}</More>
        <More to={paths.supportIn(department.slug)}>{words.support}</More>
        <More to={paths.guide}>{words.apply}</More>
      </Row>
    </Stack>
  </Section>
)

const registerOf = (family: string, { id, name }: Department): string =>
  `${paths.register}?${new URLSearchParams({ famille: family, lieu: name, lieu_id: String(id) })}`

type GapProps = { near: readonly Supporter[]; department: Department; view: CoverageView }

const Gap = ({ near, department, view }: GapProps) => {
  if (near.length === 0) return <p>{words.none(department.region)}</p>
  const nameOf = (code: string) => view.departments.find((one) => one.code === code)?.name ?? code
  return (
    <>
      <p>{words.near(department.region)}</p>
      <Supporters supporters={near} detail={({ codes }) => codes.map(nameOf).join(', ')} />
    </>
  )
}

type SupportersProps = { supporters: readonly Supporter[]; detail: (supporter: Supporter) => string }

const Supporters = ({ supporters, detail }: SupportersProps) => (
  <List tight>
    {supporters.map((supporter) => (
      <li>
        <a href={paths.structure(supporter.slug)}>{supporter.name}</a>{' '}
        <span class="muted small">{detail(supporter)}</span>{' '}
        {supporter.fictional && <Tag kind="demo">{words.fictional}</Tag>}
      </li>
    ))}
  </List>
)
