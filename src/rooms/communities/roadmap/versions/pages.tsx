import { nbsp } from '#core/pure/text.ts'
import {
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  NumberField,
  PrintButton,
  Row,
  Section,
  SelectField,
  Stack,
  Tag,
  TextArea,
  Timeline,
  When,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { type Filling, VoiceField, WritingPage } from '../../writing/parts.tsx'
import { indicatorText } from '../differences/rules.ts'
import { RoadmapFrame, StatusTag, Why } from '../parts.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import { type Branch, dateOf, limits, nodeOf, progressOf, threadOf, treeOf } from '../rules.ts'
import { words as common, fieldNames, statusNames, versionNames } from '../words.ts'
import { days } from './forms.ts'
import type { Approval, Version, VersionLine } from './queries.ts'
import { words } from './words.ts'

const looks = { proposed: 'provisional', approved: 'confirmed', rejected: 'late', withdrawn: 'replaced' } as const

const settled = ({ status, settledOn }: VersionLine): string =>
  settledOn && status !== 'proposed' ? words[status](settledOn) : words.waiting

type ListProps = { community: CommunityView; versions: readonly VersionLine[]; approval: Approval; mayWrite: boolean }

export const VersionsPage = ({ community, versions, approval, mayWrite }: ListProps) => (
  <RoadmapFrame
    community={community}
    view="versions"
    approval={approval}
    actions={
      mayWrite && !approval.pending ? (
        <LinkButton to={paths.freeze(community.slug)}>{words.freeze.button}</LinkButton>
      ) : null
    }
  >
    <Section id="versions" title={words.title} intro={words.lede} thread="territory">
      {versions.length === 0 && <p>{words.none}</p>}
      <List ruled>
        {versions.map((version) => (
          <li>
            <Stack gap={2}>
              <Row>
                <h3 class="t2">
                  <a href={paths.version(community.slug, version.number)}>{words.version(version.number)}</a>
                </h3>
                <Tag kind={looks[version.status]}>{versionNames[version.status]}</Tag>
              </Row>
              <p class="small muted">
                {words.frozen(version.frozenOn)}. {settled(version)}.
              </p>
              {version.note && <p>{nbsp(version.note)}</p>}
              {version.reason && <p class="small">{nbsp(version.reason)}</p>}
              <Row>
                {version.number > 1 && (
                  <a href={paths.differences(community.slug, version.number - 1, version.number)}>{words.toPrevious}</a>
                )}
                <a href={paths.differences(community.slug, version.number, 'brouillon')}>{words.toDraft}</a>
              </Row>
            </Stack>
          </li>
        ))}
      </List>
    </Section>
  </RoadmapFrame>
)

type OneProps = { community: CommunityView; version: Version; mayWrite: boolean }

/** A version as it was frozen: nothing in it moves. */
export const VersionPage = ({ community, version, mayWrite }: OneProps) => {
  const { slug } = community
  const { number, status, vote } = version
  return (
    <CommunityPage
      community={community}
      part="roadmap"
      title={words.version(number)}
      lede={words.lede}
      actions={
        <Row>
          {mayWrite && status === 'proposed' && !vote && (
            <LinkButton to={paths.ask(slug, number)}>{words.ask.button}</LinkButton>
          )}
          {mayWrite && status === 'proposed' && !vote && (
            <a href={paths.withdraw(slug, number)}>{words.withdraw.button}</a>
          )}
          <PrintButton />
        </Row>
      }
    >
      <Stack gap={6}>
        <Note kind={status === 'approved' ? 'done' : 'know'} title={settled(version)}>
          {status === 'proposed' && <p>{vote ? words.voting(vote.closesAt) : words.notYet}</p>}
          {version.reason && <p>{nbsp(version.reason)}</p>}
          {version.decisionId && !vote && status === 'proposed' && <p>{words.cancelled}</p>}
          {vote && <More to={paths.decision(vote.id)}>{words.seeVote}</More>}
        </Note>
        <KeyValues
          items={[
            [words.frozen(version.frozenOn), version.organisation ? words.by(version.organisation) : words.byOther],
            [words.note, nbsp(version.note)],
          ]}
        />
        <Row>
          {number > 1 && <a href={paths.differences(slug, number - 1, number)}>{words.toPrevious}</a>}
          <a href={paths.differences(slug, number, 'brouillon')}>{words.toDraft}</a>
        </Row>
        {treeOf(version.items).map((axis, index) => (
          <FrozenAxis axis={axis} number={index + 1} />
        ))}
      </Stack>
    </CommunityPage>
  )
}

const FrozenAxis = ({ axis, number }: { axis: Branch; number: number }) => (
  <Section id={`axe-${number}`} title={`${number}. ${nbsp(axis.item.title)}`} thread="territory">
    <Stack>
      <FrozenItem branch={axis} />
      <p class="small">{common.progress(progressOf(threadOf(axis)))}</p>
      {axis.children.map((action) => (
        <Stack gap={3}>
          <h3>{nbsp(action.item.title)}</h3>
          <FrozenItem branch={action} />
          {action.children.length > 0 && (
            <Timeline
              thread="territory"
              events={action.children.map(({ item }) => ({
                date: dateOf(item),
                state: nodeOf(item.status),
                text: `${nbsp(item.title)} (${statusNames[item.status].toLowerCase()})`,
              }))}
            />
          )}
        </Stack>
      ))}
    </Stack>
  </Section>
)

const FrozenItem = ({ branch: { item } }: { branch: Branch }) => (
  <>
    {item.purpose && <p>{nbsp(item.purpose)}</p>}
    <Row>
      <StatusTag status={item.status} />
    </Row>
    <Why item={item} />
    <KeyValues
      items={[
        [fieldNames.lead, item.lead],
        [fieldNames.means, nbsp(item.means)],
        [fieldNames.startsOn, item.startsOn && <When date={item.startsOn} />],
        [fieldNames.dueOn, item.dueOn && <When date={item.dueOn} />],
        [fieldNames.indicators, item.indicators.map(indicatorText).join('\u00a0; ')],
      ]}
    />
  </>
)

/** `since`: how far the draft has gone from the last version, when there is one. */
type Freezing = Filling & { since: { number: number; differences: number } | null }

export const FreezePage = (filling: Freezing) => (
  <WritingPage
    {...filling}
    part="roadmap"
    to={paths.freeze(filling.community.slug)}
    title={words.freeze.title}
    lede={words.freeze.lede}
    submit={words.freeze.submit}
    leave={paths.roadmap(filling.community.slug)}
  >
    {filling.since && (
      <p>
        {words.freeze.since(filling.since.differences, filling.since.number)}{' '}
        <a href={paths.differences(filling.community.slug, filling.since.number, 'brouillon')}>{words.freeze.see}</a>
      </p>
    )}
    <TextArea name="note" label={words.freeze.note} hint={words.freeze.noteHint} rows={3} maxLength={limits.note} />
    <VoiceField standing={filling.standing} />
  </WritingPage>
)

type OfVersion = Filling & { version: Version }

export const AskPage = (filling: OfVersion) => (
  <WritingPage
    {...filling}
    part="roadmap"
    to={paths.ask(filling.community.slug, filling.version.number)}
    title={words.ask.title}
    lede={words.of(filling.version.number)}
    submit={words.ask.submit}
    leave={paths.version(filling.community.slug, filling.version.number)}
  >
    <p>{words.ask.lede}</p>
    <SelectField
      name="days"
      label={words.ask.days}
      value="14"
      required
      options={days.map((value) => ({ value, label: words.ask.daysOf(value) }))}
    />
    <NumberField
      name="quorum"
      label={words.ask.quorum}
      hint={words.ask.quorumHint}
      value={33}
      min={0}
      max={100}
      required
    />
  </WritingPage>
)

export const WithdrawPage = (filling: OfVersion) => (
  <WritingPage
    {...filling}
    part="roadmap"
    to={paths.withdraw(filling.community.slug, filling.version.number)}
    title={words.withdraw.title}
    lede={words.of(filling.version.number)}
    submit={words.withdraw.button}
    leave={paths.version(filling.community.slug, filling.version.number)}
    danger
  >
    <p>{words.withdraw.lede}</p>
    <TextArea name="reason" label={words.withdraw.reason} required rows={3} maxLength={limits.reason} />
  </WritingPage>
)
