import { nbsp } from '#core/pure/text.ts'
import { placePath } from '#rooms/geography/index.ts'
import { Facts, LabelTag, List, More, Page, PageHead, Row, Section, Stack, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Territory } from './queries.ts'
import { byFamily, type Family, type published, type Supporter } from './rules.ts'
import { words } from './words.ts'

const w = words.territory
/** How many are named under a family: the register has the others. */
const shown = 12

type Props = {
  territory: Territory
  families: readonly Family[]
  supporters: readonly Supporter[]
  counts: ReturnType<typeof published>
}

/** Public: who does what in a place, how much is done there, and what is missing, by name. */
export const TerritoryPage = ({ territory, families, supporters, counts }: Props) => {
  const title = w.title(territory.name)
  const lines = byFamily(families, supporters)
  return (
    <Page
      title={title}
      description={w.description(territory.name)}
      trail={[
        { href: '/territoires', label: 'Territoires' },
        { href: placePath(territory.slug), label: territory.name },
        { label: common.support },
      ]}
      thread="support"
    >
      <PageHead title={title} lede={w.lede} thread="support" kind={w.kind} />
      <Stack gap={7}>
        {lines.map(({ code, name, supporters: ofFamily }) => (
          <Section id={`famille-${code}`} title={name} thread="support">
            {ofFamily.length === 0 ? <p>{w.gap}</p> : <Supporters territory={territory} supporters={ofFamily} />}
          </Section>
        ))}
        <Gaps lines={lines} />
        <Section id="activite" title={w.counts} intro={w.rule} thread="support">
          <Facts
            thread="support"
            items={[
              [w.referred, counts.referred ?? w.few],
              [w.accompanied, counts.accompanied ?? w.few],
            ]}
          />
        </Section>
        <Row>
          <More to={registerOf(territory)}>{w.register}</More>
          <More to={coverageOf(territory)}>{w.coverage}</More>
          <More to={placePath(territory.slug)}>{w.place}</More>
        </Row>
      </Stack>
    </Page>
  )
}

const coverageOf = ({ departmentCode }: Territory): string =>
  departmentCode ? `/label/couverture?departement=${departmentCode}#departement` : '/label/couverture'

/** The register, for this place. */
const registerOf = ({ id, name }: Territory): string =>
  `/label/registre?${new URLSearchParams({ lieu: name, lieu_id: String(id) })}`

type SupportersProps = { territory: Territory; supporters: readonly Supporter[] }

const Supporters = ({ territory, supporters }: SupportersProps) => (
  <Stack>
    <List tight>
      {supporters.slice(0, shown).map(({ name, slug, fictional, whole, accompanies }) => (
        <li>
          <Row>
            <a href={`/organisations/${slug}`}>{nbsp(name)}</a>
            <LabelTag />
            {fictional && <Tag kind="demo">{common.fictional}</Tag>}
            <span class="muted small">
              {[whole ? w.whole : w.partly, accompanies && w.accompanies].filter(Boolean).join(', ')}
            </span>
          </Row>
        </li>
      ))}
    </List>
    {supporters.length > shown && (
      <p>
        <More to={registerOf(territory)}>{w.others(supporters.length - shown)}</More>
      </p>
    )}
  </Stack>
)

/** A hole that is not named is not seen. */
const Gaps = ({ lines }: { lines: ReturnType<typeof byFamily> }) => {
  const missing = lines.filter(({ supporters }) => supporters.length === 0).map(({ name }) => w.missing(name))
  const accompanies = lines.some(({ supporters }) => supporters.some((one) => one.accompanies))
  const said = [...missing, ...(accompanies ? [] : [w.noAccompany])]
  return (
    <Section id="manques" title={w.gaps} thread="support">
      {said.length === 0 ? (
        <p>{w.noGaps}</p>
      ) : (
        <List tight>
          {said.map((text) => (
            <li>{nbsp(text)}</li>
          ))}
        </List>
      )}
      {said.length > 0 && (
        <p>
          <More to={paths.label}>{words.about.apply}</More>
        </p>
      )}
    </Section>
  )
}
