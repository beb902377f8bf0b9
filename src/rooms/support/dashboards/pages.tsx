import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Columns,
  Facts,
  Item,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  Row,
  Section,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { AccompanimentLine, isTheirs as isTheirTurn } from '../accompaniments/pages.tsx'
import type { Accompaniment } from '../accompaniments/queries.ts'
import { isOver, isRunning } from '../accompaniments/rules.ts'
import { ToYou } from '../agenda/pages.tsx'
import type { Waiting } from '../agenda/rules.ts'
import { paths } from '../paths.ts'
import { isTheirs, ReferralLine } from '../referrals/pages.tsx'
import type { Referral } from '../referrals/queries.ts'
import { isOpen } from '../referrals/rules.ts'
import { labelledAmong, type Structure } from '../rules.ts'
import { StatusTag } from '../scouting/pages.tsx'
import type { Scouting } from '../scouting/queries.ts'
import { words as common } from '../words.ts'
import { daysToAnswer, lateAmong, median } from './rules.ts'
import { words } from './words.ts'

type DashboardView = {
  structures: readonly Structure[]
  projects: readonly { id: string; name: string }[]
  referrals: readonly Referral[]
  accompaniments: readonly Accompaniment[]
  scoutings: readonly Scouting[]
  waiting: Waiting
  today: Day
}

/** One page for whoever helps and whoever is helped: what waits for them first. */
export const DashboardPage = ({ view }: { view: DashboardView }) => {
  const isStructure = view.structures.length > 0
  const isKnown = isStructure || view.projects.length > 0 || view.waiting.total > 0
  const lede = isStructure ? words.ledeStructure : isKnown ? words.ledeHolder : words.about.lede
  return (
    <Page title={words.title} trail={[{ label: words.title }]} thread="support" noindex>
      <PageHead title={words.title} lede={lede} thread="support" kind={common.support} />
      <Stack gap={7}>
        {isKnown && <ToYou waiting={view.waiting} today={view.today} />}
        {view.projects.length > 0 && <Helped view={view} />}
        {isStructure && <OfStructures view={view} />}
        {!isKnown && <About />}
      </Stack>
    </Page>
  )
}

/** For a visitor: what this is, and where to go. */
export const PublicPage = () => (
  <Page title={words.title} description={words.about.lede} trail={[{ label: words.title }]} thread="support">
    <PageHead title={words.title} lede={words.about.lede} thread="support" kind={common.support} />
    <Stack gap={7}>
      <About />
      <Row>
        <span>{words.about.signInText}</span>
        <More to={`/connexion?retour=${encodeURIComponent(paths.dashboard)}`}>{words.about.signIn}</More>
      </Row>
    </Stack>
  </Page>
)

const About = () => (
  <Columns>
    <Section id="porteur" title={words.about.holder} thread="project">
      <Stack>
        <p>{words.about.holderText}</p>
        <p>
          <LinkButton to={paths.newProject}>{words.about.add}</LinkButton>
        </p>
        <p>
          <More to={paths.ask}>{words.ask}</More>
        </p>
        <p>
          <More to="/label/registre">{words.about.search}</More>
        </p>
      </Stack>
    </Section>
    <Section id="structure" title={words.about.structure} thread="support">
      <Stack>
        <p>{words.about.structureText}</p>
        <p>
          <More to={paths.label}>{words.about.apply}</More>
        </p>
        <p>
          <More to={paths.figures}>{common.figures}</More>
        </p>
      </Stack>
    </Section>
  </Columns>
)

/** For a holder: one line by project, with what waits and who is there. */
const Helped = ({ view: { projects, referrals, accompaniments } }: { view: DashboardView }) => (
  <Section id="qui-m-aide" title={words.helped} intro={words.helpedText} thread="project">
    <List>
      {projects.map(({ id, name }) => {
        const own = accompaniments.filter((one) => one.projectId === id && !isOver(one.status))
        const asked = referrals.filter((one) => one.projectId === id && isOpen(one.status) && isTheirs(one))
        const turns = own.filter(isTheirTurn)
        const n = asked.length + turns.length
        return (
          <Item
            name={name}
            href={paths.project(id)}
            thread="project"
            level={3}
            details={n > 0 && <Tag kind="provisional">{words.waiting(n)}</Tag>}
          >
            {own.length > 0 && <p class="muted">{nbsp([...new Set(own.map((one) => one.organisation))].join(', '))}</p>}
          </Item>
        )
      })}
    </List>
    <p>
      <LinkButton to={paths.ask}>{words.ask}</LinkButton>
    </p>
  </Section>
)

const OfStructures = ({ view }: { view: DashboardView }) => {
  const { structures, referrals, accompaniments, scoutings, today } = view
  const open = referrals.filter(({ status }) => isOpen(status))
  const received = open.filter(({ roles }) => roles.to !== null)
  const sent = open.filter(({ roles }) => roles.from !== null && roles.to === null)
  const own = accompaniments.filter(({ status, roles }) => !isOver(status) && (roles.structure || roles.evaluator))
  const waiting = scoutings.filter(({ status }) => status !== 'attached' && status !== 'declined')
  const days = median(daysToAnswer(referrals.filter(({ roles }) => roles.to !== null)))
  const isLabelled = labelledAmong(structures).length > 0
  return (
    <>
      {!isLabelled && (
        <Note kind="know">
          <p>{words.unlabelled}</p>
        </Note>
      )}
      <Section id="en-bref" title={words.figures} thread="support">
        <Facts
          thread="support"
          items={[
            [words.openReferrals, received.length + sent.length],
            [words.lateReferrals, lateAmong([...received, ...sent], today)],
            [words.running, own.filter(({ status }) => isRunning(status)).length],
            [words.lateActions, own.reduce((sum, { late }) => sum + late, 0)],
            ...(days === null ? [] : [[words.answer, days] as [string, number]]),
          ]}
        />
      </Section>
      <Referrals id="recues" title={words.received} none={words.noReceived} lines={received} today={today} />
      <Referrals id="envoyees" title={words.sent} none={words.noSent} lines={sent} today={today} />
      <Section id="accompagnements" title={words.accompaniments} thread="support">
        <Stack>
          {own.length === 0 ? (
            <p>{words.noAccompaniments}</p>
          ) : (
            <List>
              {own.map((accompaniment) => (
                <AccompanimentLine accompaniment={accompaniment} />
              ))}
            </List>
          )}
          <Row>
            <More to={paths.accompaniments}>{words.all}</More>
            {isLabelled && <More to="/annuaire?genre=projet">{words.find}</More>}
          </Row>
        </Stack>
      </Section>
      <Section id="reperages" title={words.scoutings} thread="support">
        <Stack>
          {waiting.length === 0 ? <p>{words.noScoutings}</p> : <Unanswered scoutings={waiting} />}
          <Row>
            <More to={paths.scoutings}>{words.all}</More>
            {isLabelled && <More to={paths.newScouting}>{words.spot}</More>}
          </Row>
        </Stack>
      </Section>
    </>
  )
}

type ReferralsProps = { id: string; title: string; none: string; lines: readonly Referral[]; today: Day }

const Referrals = ({ id, title, none, lines, today }: ReferralsProps) => (
  <Section id={id} title={title} thread="support">
    <Stack>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <List>
          {lines.map((referral) => (
            <ReferralLine referral={referral} today={today} />
          ))}
        </List>
      )}
      <p>
        <More to={paths.referrals}>{words.all}</More>
      </p>
    </Stack>
  </Section>
)

const Unanswered = ({ scoutings }: { scoutings: readonly Scouting[] }) => (
  <List>
    {scoutings.map(({ id, projectName, status, expiresOn }) => (
      <Item
        name={projectName}
        href={paths.scouting(id)}
        thread="support"
        level={3}
        details={
          <>
            <StatusTag status={status} />
            {expiresOn && (
              <span class="muted">
                {words.until} <When date={expiresOn} />
              </span>
            )}
          </>
        }
      />
    ))}
  </List>
)
