import { type Day, formatDay } from '#core/pure/dates.ts'
import { Facts, Item, KeyValues, List, More, Note, Seam, type SeamState, Section, Split, Stack } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { timeOf } from '../models/words.ts'
import { to } from '../paths.ts'
import type { Chosen, Pathway, Step } from './queries.ts'
import type { StepStatus } from './rules.ts'
import { kindNames, statusNames, words } from './words.ts'

export const seamOf: Record<StepStatus, SeamState> = {
  todo: 'provisional',
  doing: 'testing',
  submitted: 'testing',
  validated: 'confirmed',
  skipped: 'replaced',
}

/** What a step is at, with its date when it has one. */
export const whenOf = ({ status, validatedOn, skipReason }: Step): string | undefined => {
  if (status === 'validated' && validatedOn) return words.validatedOn(validatedOn)
  return status === 'skipped' && skipReason ? skipReason : undefined
}

export type PathwayView = {
  community: CommunityView
  pathway: Pathway
  challenges: readonly Chosen[]
  works: boolean
  equips: boolean
}

const State = ({ community, pathway: { followed } }: PathwayView) => {
  if (community.status === 'recognised' && community.recognisedOn)
    return (
      <Note kind="done" title={words.recognised(community.recognisedOn)}>
        <p>{words.recognisedText}</p>
      </Note>
    )
  if (followed?.offeredOn)
    return (
      <Note kind="know" title={words.offered(followed.offeredOn)}>
        <p>{words.offeredText}</p>
        <p class="doing">
          <More to={to.join(community.slug)}>{words.offeredAsk}</More>
        </p>
      </Note>
    )
  return null
}

const Progress = ({ steps, movedOn }: { steps: readonly Step[]; movedOn: Day | undefined }) => {
  const done = steps.filter(({ status }) => status === 'validated' || status === 'skipped').length
  const waiting = steps.filter(({ status }) => status === 'submitted').length
  const figures: [string, string | number][] = [
    [words.done, words.outOf(done, steps.length)],
    [words.waiting, waiting],
  ]
  if (movedOn) figures.push([words.moved, formatDay(movedOn)])
  return <Facts thread="territory" items={figures} />
}

/** The challenges that a community took on, wherever they are shown. */
export const ChallengeList = ({ challenges }: { challenges: readonly Chosen[] }) => (
  <List>
    {challenges.map(({ kind, name, slug, reason }) => (
      <Item name={name} href={`/defis/${slug}`} level={3} icon="flag" thread="territory">
        <p class="small muted">{kindNames[kind]}</p>
        {reason && <p>{reason}</p>}
      </Item>
    ))}
  </List>
)

const Aside = ({ community, pathway, equips, works }: PathwayView) => {
  const { version, followed, later } = pathway
  return (
    <Section id="suivie" title={words.follows} thread="territory">
      <Stack>
        <p>
          <a href={to.version(version.pathway.slug, version.number)}>
            {words.followsVersion(version.pathway.name, version.number)}
          </a>
        </p>
        {!followed && <p class="small muted">{words.proposed}</p>}
        {later && <p>{words.later(later)}</p>}
        {equips && (
          <p class="doing">
            <More to={to.choice(community.slug)}>{words.choose}</More>
          </p>
        )}
        {works && (
          <p class="doing">
            <More to={to.fork(community.slug)}>{words.makeVariant}</More>
          </p>
        )}
        <p class="doing">
          <More to={to.dossier(community.slug)} icon="printer">
            {words.dossier}
          </More>
        </p>
      </Stack>
    </Section>
  )
}

/** The whole pathway of a community: its steps, where each is, and what it follows. */
export const PathwayPage = (props: PathwayView) => {
  const { community, pathway, challenges } = props
  return (
    <CommunityPage community={community} part="pathway" lede={words.ledeBuilding}>
      <Stack gap={7}>
        <State {...props} />
        <Progress steps={pathway.steps} movedOn={pathway.followed?.movedOn} />
        <Split aside={<Aside {...props} />} label={words.follows}>
          <Section id="etapes" title={words.steps} thread="territory">
            <Stack gap={5}>
              {pathway.steps.map((step, index) => (
                <Seam
                  state={seamOf[step.status]}
                  title={words.step(index + 1, step.title)}
                  href={to.step(community.slug, step.key)}
                  tag={statusNames[step.status]}
                  when={whenOf(step)}
                >
                  <p>{step.why}</p>
                  <KeyValues items={[[words.time, timeOf(step.time)]]} />
                </Seam>
              ))}
            </Stack>
          </Section>
          {challenges.length > 0 && (
            <Section id="defis" title={words.challenges} thread="territory">
              <ChallengeList challenges={challenges} />
            </Section>
          )}
          {community.status === 'building' && (
            <Note title={words.toBeRecognised}>
              <p>{words.toBeRecognisedText}</p>
            </Note>
          )}
        </Split>
      </Stack>
    </CommunityPage>
  )
}
