import { nbsp } from '#core/pure/text.ts'
import {
  Empty,
  ExternalLink,
  frenchDate,
  LinkButton,
  List,
  More,
  PrintButton,
  Row,
  Section,
  Split,
  Stack,
  Steps,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { CommunityPage } from '../parts.tsx'
import type { CommunityView } from '../queries.ts'
import { words as common } from '../words.ts'
import { acceleratorPaths as paths } from './paths.ts'
import type { Accelerator, Cohort, Step } from './queries.ts'
import { states } from './rules.ts'
import { stateNames, words } from './words.ts'

type Props = { community: CommunityView; accelerator: Accelerator | undefined; mayWrite: boolean }

/** The accelerator of a territory: where it stands, what it offers, with whom, for which projects. */
export const AcceleratorPage = ({ community, accelerator, mayWrite }: Props) => {
  const { slug } = community
  if (!accelerator)
    return (
      <CommunityPage community={community} part="roadmap" title={words.title} lede={words.lede}>
        <Empty
          title={words.none.title}
          action={mayWrite && <LinkButton to={paths.begin(slug)}>{words.none.begin}</LinkButton>}
        >
          {words.none.text}
        </Empty>
      </CommunityPage>
    )
  const [now] = accelerator.steps
  return (
    <CommunityPage
      community={community}
      part="roadmap"
      title={nbsp(accelerator.name)}
      lede={accelerator.promise ? nbsp(accelerator.promise) : words.lede}
      actions={
        <Row>
          {mayWrite && <LinkButton to={paths.step(slug)}>{words.step.title}</LinkButton>}
          {mayWrite && (
            <LinkButton kind="alt" to={paths.edit(slug)}>
              {words.edit}
            </LinkButton>
          )}
          <PrintButton />
        </Row>
      }
    >
      <Stack gap={6}>
        {now && (
          <Stack gap={3}>
            <Steps
              label={words.history}
              steps={states.map((state) => ({ label: stateNames[state] }))}
              current={states.indexOf(now.state)}
            />
            <p>
              <Tag kind={now.state === 'open' ? 'confirmed' : 'provisional'}>{stateNames[now.state]}</Tag>{' '}
              {words.since(now.since)} <When date={now.since} />
            </p>
          </Stack>
        )}
        <Split
          aside={<Partners slug={slug} accelerator={accelerator} mayWrite={mayWrite} />}
          label={words.partners.title}
        >
          <Section id="offre" title={words.offer} thread="territory">
            <p class={accelerator.offer ? undefined : 'muted'}>{nbsp(accelerator.offer) || words.notSaid}</p>
          </Section>
          <Section id="promotions" title={words.cohorts.title} thread="territory">
            <Stack gap={6}>
              {accelerator.cohorts.length === 0 && <p class="muted">{words.cohorts.none}</p>}
              {accelerator.cohorts.map((cohort) => (
                <OneCohort slug={slug} cohort={cohort} mayWrite={mayWrite} />
              ))}
              {mayWrite && <More to={paths.addCohort(slug)}>{words.cohorts.add}</More>}
            </Stack>
          </Section>
          <Section id="etapes" title={words.history} intro={words.historyIntro} thread="territory">
            <Timeline
              thread="territory"
              events={accelerator.steps.map((step, index) => ({
                date: step.since,
                state: index === 0 ? 'now' : 'past',
                text: stateNames[step.state],
                body: <StepBody step={step} />,
              }))}
            />
          </Section>
        </Split>
      </Stack>
    </CommunityPage>
  )
}

const StepBody = ({ step: { note, sourceName, sourceUrl, sourceOn } }: { step: Step }) => (
  <>
    {note && <p>{nbsp(note)}</p>}
    {sourceName && (
      <p class="small muted">
        {words.source} {sourceUrl ? <ExternalLink to={sourceUrl}>{nbsp(sourceName)}</ExternalLink> : nbsp(sourceName)}
        {sourceOn && `, ${frenchDate(sourceOn)}`}
      </p>
    )}
  </>
)

const Invented = ({ one: { fictional } }: { one: { fictional: boolean } }) =>
  fictional && (
    <>
      {' '}
      <Tag kind="demo">{common.fictional}</Tag>
    </>
  )

const Partners = ({ slug, accelerator, mayWrite }: { slug: string; accelerator: Accelerator; mayWrite: boolean }) => (
  <Section id="partenaires" title={words.partners.title} thread="territory">
    <Stack>
      {accelerator.partners.length === 0 && <p class="muted">{words.partners.none}</p>}
      <List tight>
        {accelerator.partners.map((partner) => (
          <li>
            {partner.slug ? <a href={paths.organisation(partner.slug)}>{nbsp(partner.name)}</a> : nbsp(partner.name)}
            {partner.role && <span class="muted small">, {nbsp(partner.role)}</span>}
            <Invented one={partner} />
            {mayWrite && (
              <>
                {' '}
                <a class="small" href={paths.removePartner(slug, partner.id)}>
                  {words.partners.remove}
                  <span class="vh"> {partner.name}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </List>
      {mayWrite && <More to={paths.addPartner(slug)}>{words.partners.add}</More>}
    </Stack>
  </Section>
)

const OneCohort = ({ slug, cohort, mayWrite }: { slug: string; cohort: Cohort; mayWrite: boolean }) => (
  <Stack gap={3}>
    <h3>{nbsp(cohort.name)}</h3>
    {(cohort.startsOn || cohort.endsOn) && (
      <p class="muted small">
        {cohort.startsOn && (
          <>
            {words.cohorts.from(cohort.startsOn)} <When date={cohort.startsOn} />
          </>
        )}{' '}
        {cohort.endsOn && (
          <>
            {words.cohorts.to(cohort.endsOn)} <When date={cohort.endsOn} />
          </>
        )}
      </p>
    )}
    {cohort.note && <p>{nbsp(cohort.note)}</p>}
    {cohort.projects.length === 0 && <p class="muted small">{words.cohorts.noProject}</p>}
    <List tight>
      {cohort.projects.map((project) => (
        <li>
          <a href={paths.project(project.slug)}>{nbsp(project.name)}</a>
          <Invented one={project} />
          {(mayWrite || project.mine) && (
            <>
              {' '}
              <a class="small" href={paths.removeProject(slug, cohort.id, project.id)}>
                {words.cohorts.removeProject}
                <span class="vh"> {project.name}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </List>
    {mayWrite && (
      <Row>
        <a href={paths.addProject(slug, cohort.id)}>
          {words.cohorts.addProject}
          <span class="vh"> {cohort.name}</span>
        </a>
        <a href={paths.editCohort(slug, cohort.id)}>
          {words.cohorts.edit}
          <span class="vh"> {cohort.name}</span>
        </a>
      </Row>
    )}
  </Stack>
)
