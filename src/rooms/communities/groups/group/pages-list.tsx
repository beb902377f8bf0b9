import { excerpt } from '#core/pure/text.ts'
import { Empty, Item, LinkButton, List, More, Page, PageHead, Pager, Section, Stack, When } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { GroupTags } from '../parts.tsx'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import { words as common } from '../words.ts'
import { joiningNames } from '../words-names.ts'
import { words } from './words.ts'

const longest = 220

const countsOf = ({ organisations, persons }: GroupView): string[] => [
  ...(organisations > 0 ? [common.organisations(organisations)] : []),
  ...(persons > 0 ? [common.persons(persons)] : []),
]

/** A group among others. A person who leads it is not named in a list. */
const Line = ({ group, names }: { group: GroupView; names: boolean }) => (
  <Item
    name={group.name}
    href={paths.group(group.slug)}
    level={3}
    thread="territory"
    details={<GroupTags group={group} />}
  >
    {names && group.community && <p class="muted">{group.community.name}</p>}
    {group.mission && <p>{excerpt(group.mission, longest)}</p>}
    <p class="muted small">
      {group.lead
        ? `${words.list.lead}\u00a0: ${group.lead.kind === 'organisation' ? group.lead.name : common.aPerson.toLowerCase()}`
        : words.list.vacant}
      {[...countsOf(group), joiningNames[group.joining].toLowerCase()].map((said) => `, ${said}`).join('')}
      {group.dueOn && group.status !== 'closed' && (
        <>
          {`, ${words.list.due.toLowerCase()} `}
          <When date={group.dueOn} />
        </>
      )}
    </p>
  </Item>
)

const Lines = ({ groups, names = false }: { groups: readonly GroupView[]; names?: boolean }) => (
  <List ruled>
    {groups.map((group) => (
      <Line group={group} names={names} />
    ))}
  </List>
)

type AllProps = {
  groups: readonly GroupView[]
  page: number
  pages: number
  mayBegin: boolean
}

/** Every group, the national ones first. */
export const AllGroupsPage = ({ groups, page, pages, mayBegin }: AllProps) => {
  const national = groups.filter(({ community }) => !community)
  const territorial = groups.filter(({ community }) => community)
  return (
    <Page title={words.list.title} trail={[{ label: words.list.title }]} thread="territory">
      <PageHead
        title={words.list.title}
        lede={words.list.lede}
        thread="territory"
        kind={common.kind}
        actions={mayBegin && <LinkButton to={paths.newNational}>{words.list.beginNational}</LinkButton>}
      />
      <Stack gap={7}>
        {national.length > 0 && (
          <Section id="nationaux" title={words.list.national} thread="territory">
            <Lines groups={national} />
          </Section>
        )}
        {territorial.length > 0 && (
          <Section id="territoires" title={words.list.territorial} thread="territory">
            <Lines groups={territorial} names />
          </Section>
        )}
        {groups.length === 0 && <Empty title={words.list.empty}>{words.list.emptyText}</Empty>}
        <Pager
          label={words.list.pages}
          page={page}
          pages={pages}
          hrefFor={(n: number) => (n === 1 ? paths.groups : `${paths.groups}?page=${n}`)}
        />
      </Stack>
    </Page>
  )
}

type OfCommunityProps = { community: CommunityView; groups: readonly GroupView[]; mayBegin: boolean }

/** The groups of a community, those at work first. */
export const CommunityGroupsPage = ({ community, groups, mayBegin }: OfCommunityProps) => (
  <CommunityPage
    community={community}
    part="groups"
    actions={mayBegin && <LinkButton to={paths.newIn(community.slug)}>{words.list.begin}</LinkButton>}
  >
    <Stack gap={6}>
      {groups.length > 0 ? <Lines groups={groups} /> : <Empty title={words.list.empty}>{words.list.emptyText}</Empty>}
      <p>
        <More to={paths.agenda(community.slug)} icon="calendar">
          {words.list.agenda}
        </More>
      </p>
    </Stack>
  </CommunityPage>
)
