import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  type Crumb,
  Form,
  HiddenField,
  Note,
  Page,
  PageHead,
  Stack,
  Tabs,
  Tag,
} from '#ui/index.ts'
import { paths as common } from '../paths.ts'
import { words as commonWords } from '../words.ts'
import { groupPaths as paths } from './paths.ts'
import type { GroupView } from './queries.ts'
import type { GroupStanding, GroupStatus } from './rules.ts'
import { words } from './words.ts'
import { statusNames } from './words-names.ts'

export type GroupPart = keyof Omit<typeof words.tabs, 'label'>

const hrefsOf = (slug: string): Record<GroupPart, string> => ({
  group: paths.group(slug),
  meetings: paths.meetings(slug),
  actions: paths.actions(slug),
  deliverables: paths.deliverables(slug),
  decisions: paths.decisions(slug),
})

/** Where the groups of a community are, or all of them. */
export const groupsTrail = (community: { slug: string; name: string } | null): Crumb[] =>
  community
    ? [
        { href: common.communities, label: commonWords.communities },
        { href: common.community(community.slug), label: community.name },
        { href: paths.ofCommunity(community.slug), label: words.groups },
      ]
    : [{ href: paths.groups, label: words.groups }]

const looks: Record<GroupStatus, 'provisional' | 'confirmed' | 'testing' | 'replaced'> = {
  forming: 'provisional',
  ongoing: 'confirmed',
  reporting: 'testing',
  closed: 'replaced',
}
export const StatusTag = ({ status }: { status: GroupStatus }) => <Tag kind={looks[status]}>{statusNames[status]}</Tag>

export const GroupTags = ({ group }: { group: GroupView }) => (
  <>
    <StatusTag status={group.status} />
    {!group.community && <Tag>{words.national}</Tag>}
    {group.closedDoors && <Tag icon="lock">{words.closedDoors}</Tag>}
    {group.fictional && <Tag kind="demo">{words.fictional}</Tag>}
  </>
)

type Props = {
  group: GroupView
  part: GroupPart
  /** The title of a page below the part: a meeting, a form. */
  title?: string
  lede?: Child
  tags?: Child
  actions?: Child
  errors?: FieldErrors
  noindex?: boolean
  /** Is the one who looks a member? Behind closed doors, others find no decisions. */
  isInside: boolean
  children: Child
}

/** The frame of every page of a group: where one is, what it is, and its parts. */
export const GroupPage = ({
  group,
  part,
  title,
  lede,
  tags,
  actions,
  errors = {},
  noindex = false,
  isInside,
  children,
}: Props) => {
  const hrefs = hrefsOf(group.slug)
  const parts = (Object.keys(hrefs) as GroupPart[]).filter(
    (one) => one !== 'decisions' || isInside || group.closedDoors === null,
  )
  const isHome = part === 'group' && !title
  const heading = title ?? (isHome ? group.name : words.tabs[part])
  const trail = groupsTrail(group.community)
  const within: Crumb[] = isHome
    ? [...trail, { label: group.name }]
    : [
        ...trail,
        { href: hrefs.group, label: group.name },
        ...(title && part !== 'group' ? [{ href: hrefs[part], label: words.tabs[part] }] : []),
        { label: heading },
      ]
  return (
    <Page
      title={isHome ? group.name : `${heading}, ${group.name}`}
      thread="territory"
      trail={within}
      errorCount={errorCount(errors)}
      noindex={noindex}
    >
      <PageHead
        title={nbsp(heading)}
        thread="territory"
        kind={isHome ? words.kind : group.name}
        lede={lede}
        tags={tags ?? <GroupTags group={group} />}
        actions={actions}
      />
      <Tabs
        label={words.tabs.label}
        tabs={parts.map((one) => ({
          href: hrefs[one],
          label: words.tabs[one],
          current: one === part,
        }))}
      />
      {group.closedDoors && !noindex ? (
        <Stack gap={6}>
          <BehindDoors reason={group.closedDoors} />
          {children}
        </Stack>
      ) : (
        children
      )}
    </Page>
  )
}

/** What a form of a group is given. `conflicts`: someone saved first; null when nobody did. */
export type Filling = {
  group: GroupView
  standing: GroupStanding
  values: Typed
  errors: FieldErrors
  isStale: boolean
}

type WritingProps = Filling & {
  to: string
  part: GroupPart
  title: string
  lede?: Child
  submit?: string
  danger?: boolean
  stamp?: string
  /** What is stored and what was typed, when someone saved first. */
  conflicts?: readonly Conflict[]
  back?: string
  children?: Child
}

/** One form on its own page. */
export const WritingPage = ({ group, part, title, lede, errors, values, ...props }: WritingProps) => (
  <GroupPage {...{ group, part, title, lede, errors }} isInside={props.standing.voices.length > 0} noindex>
    {props.isStale && <ConflictNote conflicts={props.conflicts ?? []} />}
    <Form to={props.to} values={values} errors={errors}>
      {props.stamp !== undefined && <HiddenField name="stamp" value={props.stamp} />}
      {props.children}
      <Actions>
        <Button kind={props.danger ? 'danger' : undefined}>{props.submit ?? words.save}</Button>
        <a href={props.back ?? hrefsOf(group.slug)[part]}>{words.back}</a>
      </Actions>
    </Form>
  </GroupPage>
)

/** Why not all is shown. */
const BehindDoors = ({ reason }: { reason: string }) => (
  <Note kind="know">
    <p>{nbsp(words.behind(reason))}</p>
  </Note>
)
