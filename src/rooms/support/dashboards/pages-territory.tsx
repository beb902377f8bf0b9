import { nbsp } from '#core/pure/text.ts'
import { placePath } from '#rooms/geography/index.ts'
import { Facts, LabelTag, List, More, Page, PageHead, Row, Section, Stack, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Territory } from './queries.ts'
import { byFamily, type Family, type LateQueue, type published, type Supporter } from './rules.ts'
import { words } from './words.ts'

const w = words.territory
/** How many are named under a family: the register has the others. */
const shown = 12
/** The longest queues are enough to call: in a whole country there may be thousands. */
const shownQueues = 50

type Props = {
  territory: Territory
  families: readonly Family[]
  supporters: readonly Told[]
  counts: ReturnType<typeof published>
  /** Days to answer a project from here, in the middle; null when too few were answered to be said. */
  delay: number | null
  /** For those who coordinate there, null for everyone else. */
  queues: readonly LateQueue[] | null
}

/** With how long it takes to answer, once that may be said. */
type Told = Supporter & { delay: number | null }

/** Public: who does what in a place, how much is done there, and what is missing, by name. */
export const TerritoryPage = ({ territory, families, supporters, counts, delay, queues }: Props) => {
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
              ...(delay === null ? [] : [[w.delay, delay] as [string, number]]),
            ]}
          />
          {delay === null && <p class="muted">{w.noDelay}</p>}
        </Section>
        {queues && <Queues queues={queues} />}
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

/** Which structures keep projects waiting, for those who coordinate there: to call them, not to shame them. */
const Queues = ({ queues }: { queues: readonly LateQueue[] }) => (
  <Section id="files" title={w.queues} intro={w.queuesRule} thread="support">
    {queues.length === 0 ? (
      <p>{w.noQueue}</p>
    ) : (
      <List tight>
        {queues.slice(0, shownQueues).map(({ name, slug, waiting, unanswered }) => (
          <li>
            <a href={`/organisations/${slug}`}>{nbsp(name)}</a>{' '}
            <span class="muted small">{w.queue(waiting, unanswered)}</span>
          </li>
        ))}
        {queues.length > shownQueues && <li>{w.otherQueues(queues.length - shownQueues)}</li>}
      </List>
    )}
  </Section>
)

type SupportersProps = { territory: Territory; supporters: readonly Told[] }

const Supporters = ({ territory, supporters }: SupportersProps) => (
  <Stack>
    <List tight>
      {supporters.slice(0, shown).map(({ name, slug, fictional, whole, accompanies, delay }) => (
        <li>
          <Row>
            <a href={`/organisations/${slug}`}>{nbsp(name)}</a>
            <LabelTag />
            {fictional && <Tag kind="demo">{common.fictional}</Tag>}
            <span class="muted small">
              {[whole ? w.whole : w.partly, accompanies && w.accompanies, delay !== null && w.answersIn(delay)]
                .filter(Boolean)
                .join(', ')}
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
const Gaps = ({ lines }: { lines: ReturnType<typeof byFamily<Told>> }) => {
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
