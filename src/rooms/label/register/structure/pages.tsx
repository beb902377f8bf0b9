import type { Day } from '#core/pure/dates.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  Disclosure,
  Facts,
  LabelTag,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  Tag,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths } from '../../paths.ts'
import { words as common } from '../../words.ts'
import { StateTag } from '../list/line.tsx'
import { figureText, saidOfState } from '../words.ts'
import { AwardFacts, AwardTold } from './award.tsx'
import type { Award, Told } from './queries.ts'
import { words } from './words.ts'

type StructureProps = {
  told: Told
  today: Day /** Keeps the sheet: may say how far the commitments have gone. */
  keeps: boolean
}

export const StructurePage = ({ told, today, keeps }: StructureProps) => {
  const { structure, awards } = told
  const present = awards.filter(({ state }) => state === 'active' || state === 'suspended')
  const past = awards.filter((award) => !present.includes(award))
  const title = words.title(structure.name)
  return (
    <Page
      title={title}
      trail={[crumbs.home, crumbs.register, { label: structure.name }]}
      thread="support"
      noindex={structure.status !== 'published'}
    >
      <PageHead
        title={title}
        lede={words.lede[standingOf(awards)]}
        thread="support"
        kind={common.label}
        tags={<Tags told={told} />}
        actions={mayBeAsked(told, keeps) && <LinkButton to={paths.askSupport(structure.slug)}>{words.ask}</LinkButton>}
      />
      <Split
        label={common.label}
        aside={<Beside told={told} shown={present.length > 0 ? present : past.slice(0, 1)} />}
      >
        {structure.fictional && (
          <Note kind="know">
            <p>{words.fictional}</p>
          </Note>
        )}
        {awards.some(({ state }) => state === 'suspended') && (
          <Note kind="know">
            <p>{words.suspendedText}</p>
          </Note>
        )}
        {present.map((award) => (
          <AwardTold award={award} today={today} keeps={keeps} />
        ))}
        <ActivitySection told={told} />
        {past.length > 0 && (
          <Section id="avant" title={words.before} thread="support">
            <Stack gap={3}>
              {past.map((award) => (
                <Disclosure summary={`${award.family}\u00a0: ${saidOfState(award.state, award)}`}>
                  <Stack>
                    <AwardFacts award={award} />
                    <AwardTold award={award} today={today} keeps={false} within />
                  </Stack>
                </Disclosure>
              ))}
            </Stack>
          </Section>
        )}
      </Split>
    </Page>
  )
}

/** Its label is active and its sheet is there; those who keep it have nothing to ask of it. */
const mayBeAsked = ({ structure, awards }: Told, keeps: boolean): boolean =>
  !keeps && structure.status === 'published' && standingOf(awards) === 'active'

const standingOf = (awards: readonly Award[]): 'active' | 'suspended' | 'ended' => {
  if (awards.some(({ state }) => state === 'active')) return 'active'
  return awards.some(({ state }) => state === 'suspended') ? 'suspended' : 'ended'
}

const Tags = ({ told: { structure, awards } }: { told: Told }) => (
  <>
    {awards.map((award) =>
      award.state === 'active' ? (
        <LabelTag family={award.family} until={award.until} />
      ) : (
        award.state === 'suspended' && <StateTag family={award.family} state="suspended" />
      ),
    )}
    {structure.fictional && <Tag kind="demo">{common.fictional}</Tag>}
    {structure.status === 'archived' && <Tag icon="history">{words.archived}</Tag>}
    <a href={directoryPaths.sheet('organisation', structure.slug)}>{words.sheet}</a>
  </>
)

const ActivitySection = ({ told: { activity } }: { told: Told }) => (
  <Section id="activite" title={words.activity} thread="support">
    {activity ? (
      <Facts
        thread="support"
        items={[
          [words.identified, figureText(activity.identified)],
          [words.referred, figureText(activity.referred)],
          [words.accompanied, figureText(activity.accompanied)],
          ...(activity.medianDays === null ? [] : [[words.delay, words.days(activity.medianDays)] as [string, string]]),
        ]}
      />
    ) : (
      <p class="muted">{words.activityNone}</p>
    )}
  </Section>
)

const Beside = ({ told: { structure }, shown }: { told: Told; shown: readonly Award[] }) => (
  <>
    {shown.map((award) => (
      <AwardFacts award={award} />
    ))}
    <Note>
      <p>{words.question}</p>
      <List tight>
        {structure.status === 'published' && (
          <li>
            <More to={directoryPaths.write('organisation', structure.slug)}>{words.write}</More>
          </li>
        )}
        <li>
          <More to={directoryPaths.report('organisation', structure.slug)}>{words.report}</More>
        </li>
      </List>
    </Note>
  </>
)
