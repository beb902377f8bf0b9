import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { ExternalLink, frenchDate, Note, Row, Stack, Tabs, Tag, type Timeline, When } from '#ui/index.ts'
import { CommunityPage } from '../parts.tsx'
import type { CommunityView } from '../queries.ts'
import { roadmapPaths as paths } from './paths.ts'
import type { Roadmap } from './queries.ts'
import { dateOf, type Item, isLate, nodeOf, type Status } from './rules.ts'
import type { Approval } from './versions/queries.ts'
import { statusNames, words } from './words.ts'

const looks = {
  proposed: { kind: 'provisional' },
  validated: { kind: 'neutral' },
  in_progress: { kind: 'testing' },
  blocked: { kind: 'late', icon: 'triangle-alert' },
  done: { kind: 'confirmed' },
  abandoned: { kind: 'replaced' },
} as const satisfies Record<Status, Parameters<typeof Tag>[0]>

export const StatusTag = ({ status }: { status: Status }) => <Tag {...looks[status]}>{statusNames[status]}</Tag>

/** Its state, and whether its day has gone. */
export const Standing = ({ item, today }: { item: Pick<Item, 'status' | 'dueOn'>; today: string }) => (
  <>
    <StatusTag status={item.status} />
    {isLate(item, today) && (
      <>
        {' '}
        <Tag kind="late">{words.late}</Tag>
      </>
    )}
  </>
)

/** Why it is blocked or given up, and since when, as the members wrote it: a case that would lift it is confidential, and named nowhere. */
export const Why = ({ item }: { item: Pick<Item, 'status' | 'statusOn' | 'reason'> }) =>
  item.reason ? (
    <p class="small">
      <strong>{statusNames[item.status]}</strong>
      {item.statusOn && ` ${words.since}${item.statusOn.length === 10 ? ' le' : ''} ${frenchDate(item.statusOn)}`}
      {`\u00a0: ${nbsp(item.reason)}`}
    </p>
  ) : null

type Node = Parameters<typeof Timeline>[0]['events'][number]

/** Milestones as the nodes of a thread. */
export const nodesOf = (slug: string, milestones: readonly Item[], today: string): Node[] =>
  milestones.map((item) => ({
    date: dateOf(item),
    state: nodeOf(item.status),
    text: (
      <>
        <a href={paths.item(slug, item.id)}>{nbsp(item.title)}</a>
        <span class="vh"> ({statusNames[item.status]})</span>
      </>
    ),
    body:
      isLate(item, today) || item.reason ? (
        <>
          {isLate(item, today) && <Tag kind="late">{words.late}</Tag>}
          <Why item={item} />
        </>
      ) : undefined,
  }))

type View = keyof Omit<typeof words.views, 'label'>

type FrameProps = {
  community: CommunityView
  view: View
  approval: Approval | null
  actions?: Child
  children: Child
}

/** Every view of the roadmap: what the group approved of it, and the other views. */
export const RoadmapFrame = ({ community, view, approval, actions, children }: FrameProps) => {
  const hrefs: Record<View, string> = {
    axes: paths.roadmap(community.slug),
    board: paths.board(community.slug),
    timeline: paths.timeline(community.slug),
    table: paths.table(community.slug),
    versions: paths.versions(community.slug),
  }
  return (
    <CommunityPage community={community} part="roadmap" lede={words.lede} actions={actions && <Row>{actions}</Row>}>
      {approval && (
        <>
          <ApprovalNote slug={community.slug} approval={approval} />
          <Tabs
            label={words.views.label}
            tabs={(Object.keys(hrefs) as View[]).map((one) => ({
              href: hrefs[one],
              label: words.views[one],
              current: one === view,
            }))}
          />
        </>
      )}
      <Stack gap={6}>{children}</Stack>
    </CommunityPage>
  )
}

/** Is what one reads approved? Said before anything else. */
export const ApprovalNote = ({
  slug,
  approval: { approved, pending, changes },
}: {
  slug: string
  approval: Approval
}) => {
  const gone = changes.filter(({ what }) => what === 'removed').length
  const waiting = pending && (
    <p>
      {words.draft.waiting(pending.number)} <a href={paths.version(slug, pending.number)}>{words.draft.seeVersion}</a>
    </p>
  )
  if (!approved)
    return (
      <Note kind="know" title={words.draft.title}>
        <p>{words.draft.text}</p>
        {waiting}
      </Note>
    )
  return (
    <Note kind={changes.length > 0 ? 'know' : 'done'}>
      <p>
        <strong>
          <a href={paths.version(slug, approved.number)}>
            {words.draft.approved(approved.number)} <When date={approved.on} />
          </a>
        </strong>
        . {changes.length === 0 ? words.draft.same : words.draft.changed(changes.length)}{' '}
        {changes.length > 0 && (
          <a href={paths.differences(slug, approved.number, 'brouillon')}>{words.draft.seeChanges}</a>
        )}
      </p>
      {gone > 0 && <p>{words.draft.gone(gone)}</p>}
      {waiting}
    </Note>
  )
}

/** Marks what the approved version does not say, or says otherwise. */
export const DraftMark = ({ id, approval }: { id: string; approval: Approval }) => {
  const change = approval.approved && approval.changes.find((one) => one.id === id)
  return change ? (
    <Tag kind="provisional">{change.what === 'added' ? words.draft.added : words.draft.modified}</Tag>
  ) : null
}

/** Where a draft comes from. */
export const Origin = ({ roadmap }: { roadmap: Roadmap }) => {
  if (!roadmap.sourceName) return null
  return (
    <p class="small muted">
      {roadmap.begunFrom ? words.lineage : words.source}{' '}
      {roadmap.sourceUrl ? (
        <ExternalLink to={roadmap.sourceUrl}>{roadmap.sourceName}</ExternalLink>
      ) : (
        roadmap.sourceName
      )}
      .
    </p>
  )
}
