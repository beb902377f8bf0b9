import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { type Crumb, Page, PageHead, Tag, type ThreadName } from '#ui/index.ts'
import { paths } from './paths.ts'
import type { DecisionView } from './queries.ts'
import type { BodyView } from './queries-bodies.ts'
import type { DecisionStatus } from './rules.ts'
import { statusNames, words } from './words.ts'

export const threadOf = (body: BodyView): ThreadName => (body.body.kind === 'banner' ? 'project' : 'territory')

const trailTo = (body: BodyView): Crumb[] => [
  ...(body.body.kind === 'community' ? [{ href: paths.communities, label: words.communities }] : []),
  { href: body.path, label: body.name },
]

type ListProps = {
  body: BodyView
  title: string
  lede?: Child
  actions?: Child
  last?: string | undefined
  errorCount?: number
  noindex?: boolean
  children: Child
}

/** A page about the decisions of a body: where one is, and the way back to it. */
export const BodyPage = ({ body, title, lede, actions, last, errorCount, noindex, children }: ListProps) => (
  <Page
    title={`${title}, ${body.name}`}
    thread={threadOf(body)}
    trail={[
      ...trailTo(body),
      ...(last
        ? [{ href: body.decisionsPath, label: words.decisions }, { label: last }]
        : [{ label: words.decisions }]),
    ]}
    errorCount={errorCount}
    noindex={noindex}
  >
    <PageHead
      title={title}
      thread={threadOf(body)}
      kind={body.name}
      lede={lede}
      actions={actions}
      tags={body.fictional && <Tag kind="demo">{words.fictional}</Tag>}
    />
    {children}
  </Page>
)

type DecisionProps = {
  decision: DecisionView
  /** Of a page below the decision: a ballot, a check. */
  title?: string
  lede?: Child
  actions?: Child
  errorCount?: number | undefined
  noindex?: boolean
  children: Child
}

/** The frame of every page of a decision, with the way back to its body. */
export const DecisionPage = ({ decision, title, lede, actions, errorCount, noindex, children }: DecisionProps) => (
  <Page
    title={title ? `${title}, ${decision.title}` : decision.title}
    thread={threadOf(decision.in)}
    trail={[
      ...trailTo(decision.in),
      { href: decision.in.decisionsPath, label: words.decisions },
      ...(title
        ? [{ href: paths.decision(decision.id), label: decision.title }, { label: title }]
        : [{ label: decision.title }]),
    ]}
    errorCount={errorCount}
    noindex={noindex || decision.status === 'draft'}
  >
    <PageHead
      title={nbsp(title ?? decision.title)}
      thread={threadOf(decision.in)}
      kind={title ? decision.title : decision.in.name}
      lede={lede}
      actions={actions}
      tags={
        <>
          <StatusTag status={decision.status} />
          {(decision.demo || decision.in.fictional) && <Tag kind="demo">{words.fictional}</Tag>}
        </>
      }
    />
    {children}
  </Page>
)

const looks: Partial<Record<DecisionStatus, 'confirmed' | 'provisional' | 'late'>> = {
  draft: 'provisional',
  open: 'confirmed',
  collecting: 'confirmed',
  grouping: 'provisional',
  cancelled: 'late',
}

export const StatusTag = ({ status }: { status: DecisionStatus }) => {
  const kind = looks[status]
  return kind ? <Tag kind={kind}>{statusNames[status]}</Tag> : <Tag>{statusNames[status]}</Tag>
}
