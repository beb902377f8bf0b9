import type { Child } from 'hono/jsx'
import { type Crumb, Note, Page, PageHead, Row, Stack, Tabs, Tag, When } from '#ui/index.ts'
import { changePaths } from './changes/paths.ts'
import { paths } from './paths.ts'
import type { CommunityView } from './queries.ts'
import { kindNames, statusNames, words } from './words.ts'

/** The parts of a community, and which one is shown. */
export type Part = keyof Omit<typeof words.tabs, 'label'>

const trailOf = (community: CommunityView, part: Part, last: string | undefined): Crumb[] => {
  const home: Crumb[] = [{ href: paths.communities, label: words.communities }]
  if (part === 'home' && !last) return [...home, { label: community.name }]
  const within: Crumb[] = [...home, { href: paths.community(community.slug), label: community.name }]
  if (part === 'home') return [...within, { label: last ?? '' }]
  return last
    ? [...within, { href: hrefOf(community.slug)[part], label: words.tabs[part] }, { label: last }]
    : [...within, { label: words.tabs[part] }]
}

const hrefOf = (slug: string): Record<Part, string> => ({
  home: paths.community(slug),
  members: paths.members(slug),
  mandate: paths.mandate(slug),
  pathway: paths.pathway(slug),
  roadmap: paths.roadmap(slug),
  groups: paths.groups(slug),
  decisions: paths.decisions(slug),
  liaison: paths.liaison(slug),
  campaigns: paths.campaigns(slug),
})

type Props = {
  community: CommunityView
  part: Part
  /** The title of a page below the part: a step, a request. */
  title?: string
  lede?: Child
  actions?: Child
  noindex?: boolean
  /** How many points are to be corrected in the form of the page. */
  errorCount?: number
  children: Child
}

/** The frame of every page of a community: where one is, what it is, and its parts. */
export const CommunityPage = (props: Props) => {
  const { community, part, title, lede, actions, noindex = false, errorCount = 0, children } = props
  const hrefs = hrefOf(community.slug)
  const parts = (Object.keys(hrefs) as Part[]).filter((one) => one !== 'pathway' || community.origin === 'pathway')
  const heading = title ?? (part === 'home' ? community.name : words.tabs[part])
  return (
    <Page
      title={part === 'home' ? community.name : `${heading}, ${community.name}`}
      thread="territory"
      trail={trailOf(community, part, title)}
      noindex={noindex}
      errorCount={errorCount}
    >
      <PageHead
        title={heading}
        thread="territory"
        kind={part === 'home' ? kindNames[community.kind] : community.name}
        lede={lede}
        actions={actions}
        tags={
          <>
            <Tag>{statusNames[community.status]}</Tag>
            {community.fictional && <Tag kind="demo">{words.fictional}</Tag>}
          </>
        }
      />
      <Tabs
        label={words.tabs.label}
        tabs={parts.map((one) => ({ href: hrefs[one], label: words.tabs[one], current: one === part }))}
      />
      {community.closedOn || community.vacantSince ? (
        <Stack gap={6}>
          <StandingNote community={community} />
          {children}
        </Stack>
      ) : (
        children
      )}
    </Page>
  )
}

/** What whoever reads any of its pages must know first: it is over, or nobody facilitates it. */
const StandingNote = ({
  community: { slug, closedOn, closedReason, vacantSince, territory },
}: Pick<Props, 'community'>) =>
  closedOn ? (
    <Note kind="know" title={words.closed}>
      <p>
        {words.closedText} <When date={closedOn} />. {closedReason}
      </p>
      <Row>
        <a href={changePaths.changes(slug)}>{words.closedBy}</a>
        <a href={paths.beginAt(territory.name, territory.id)}>{words.beginThere}</a>
      </Row>
    </Note>
  ) : (
    vacantSince && (
      <Note kind="know" title={words.vacant}>
        <p>
          {words.vacantText} <When date={vacantSince} />. <a href={paths.mandate(slug)}>{words.vacantAct}</a>
        </p>
      </Note>
    )
  )
