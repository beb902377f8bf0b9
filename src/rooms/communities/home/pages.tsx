import { nbsp } from '#core/pure/text.ts'
import { Columns, Facts, LinkButton, Links, More, Note, Row, Section, Split, Stack, Tag, When } from '#ui/index.ts'
import { groupPaths } from '../groups/paths.ts'
import { NearList } from '../look/parts.tsx'
import type { Near } from '../look/queries-near.ts'
import { paths as memberPaths } from '../members/paths.ts'
import { CommunityPage } from '../parts.tsx'
import { paths } from '../paths.ts'
import { words as common, statusNames } from '../words.ts'
import { AboutHere, ComingHere, FacilitationHere, GroupsHere, LiaisonHere, MembersHere } from './parts-aside.tsx'
import { ActivityHere, DecisionsHere, GapsHere, Purpose, RoadmapHere } from './parts-main.tsx'
import type { HomeView } from './queries.ts'
import { words } from './words.ts'

/** The home of a community: who, what for, what is decided and done, what is missing. */
export const HomePage = ({ view }: { view: HomeView }) => {
  const { community } = view
  const isOpen = community.status !== 'closed'
  return (
    <CommunityPage
      community={community}
      part="home"
      lede={community.purpose ? nbsp(community.purpose.split('\n')[0] ?? '') : words.noPurpose}
      actions={
        <Row>
          {isOpen && !view.isMember && <LinkButton to={memberPaths.join(community.slug)}>{words.join}</LinkButton>}
          {view.mayEdit && (
            <LinkButton kind="alt" to={paths.presentation(community.slug)}>
              {words.edit}
            </LinkButton>
          )}
          <More to={paths.follow(community.slug)} icon="rss">
            {words.follow}
          </More>
        </Row>
      }
    >
      <Stack gap={6}>
        {view.asked.length > 0 && <AskedNote view={view} />}
        <HomeFacts view={view} />
        <Split label={community.name} aside={<AsideParts view={view} level={2} />}>
          <MainParts view={view} level={2} />
        </Split>
      </Stack>
    </CommunityPage>
  )
}

const AskedNote = ({ view: { asked } }: { view: HomeView }) => (
  <Note kind="know" title={words.asked.title}>
    <p>{words.asked.text}</p>
    <Links
      items={asked.map(({ id, name, place, answerBy }) => ({
        href: paths.dialogue(id),
        label: name,
        detail: (
          <>
            {place}, {words.asked.until} <When date={answerBy} />
          </>
        ),
      }))}
    />
  </Note>
)

const HomeFacts = ({ view }: { view: HomeView }) => {
  const { members, community, roadmap, groups, ballots, allDelays } = view
  const underWay = ballots.open.filter(({ status }) => status !== 'announced').length
  const axes = roadmap?.axes.length ?? 0
  const grouped = groups[0]?.total ?? 0
  // a young community is not shown what it has not got yet, nor one figure alone
  const all: [string, number][] = [
    [words.facts[community.membersPartial ? 'partial' : 'members'](members.total), members.total],
    [words.facts.axes(axes), axes],
    [words.facts.groups(grouped), grouped],
    [words.facts.decisions(underWay), underWay],
  ]
  const items = [
    ...all.filter(([, count]) => count > 0),
    ...(allDelays?.median == null ? [] : [[words.facts.delay, allDelays.median] as [string, number]]),
  ]
  return items.length < 2 ? null : <Facts thread="territory" items={items} />
}

type Parts = { view: HomeView; level: 2 | 3 }

const MainParts = ({ view, level }: Parts) => (
  <>
    {(view.community.purpose.includes('\n') || view.community.rules || view.community.rhythm || level === 3) && (
      <Purpose view={view} level={level} />
    )}
    <RoadmapHere view={view} level={level} />
    <DecisionsHere view={view} level={level} />
    <ActivityHere view={view} level={level} />
    <GapsHere view={view} level={level} />
  </>
)

const AsideParts = ({ view, level }: Parts) => (
  <>
    <FacilitationHere view={view} level={level} />
    <MembersHere view={view} level={level} />
    <GroupsHere view={view} level={level} />
    <ComingHere view={view} level={level} />
    <LiaisonHere view={view} level={level} />
    <AboutHere view={view} level={level} />
  </>
)

export type PlaceHomeView = {
  place: { id: number; name: string; slug: string }
  home: HomeView | null
  others: readonly Near[]
}

/** On the page of a territory: the home of its community, and the others whose ground meets it. */
export const PlaceHome = ({ view: { place, home, others } }: { view: PlaceHomeView }) => (
  <>
    <Section id="communaute" title={words.place.title} thread="territory">
      {home ? (
        <Stack gap={5}>
          <p class="row">
            <a href={paths.community(home.community.slug)}>
              <strong>{home.community.name}</strong>
            </a>
            <Tag>{statusNames[home.community.status]}</Tag>
            {home.facilitation.vacantSince && <Tag kind="late">{common.vacant}</Tag>}
            {home.community.fictional && <Tag kind="demo">{common.fictional}</Tag>}
          </p>
          <p class="row">
            <LinkButton to={paths.community(home.community.slug)}>{words.place.see}</LinkButton>
            {!home.isMember && <More to={memberPaths.join(home.community.slug)}>{words.join}</More>}
            <More to={`${paths.place(place.slug)}/suivre`} icon="rss">
              {words.place.follow}
            </More>
            <More to={groupPaths.placeAgendaFile(place.slug)} icon="calendar">
              {words.place.agenda}
            </More>
          </p>
          <HomeFacts view={home} />
          <MainParts view={home} level={3} />
          <Columns>
            <AsideParts view={home} level={3} />
          </Columns>
        </Stack>
      ) : (
        <Stack gap={3}>
          <p class="muted">
            {words.place.noneTitle}. {words.place.noneText}
          </p>
          <p class="row">
            <More to={paths.beginAt(place.name, place.id)}>{words.place.begin}</More>
            <More to={`${paths.place(place.slug)}/suivre`} icon="rss">
              {words.place.follow}
            </More>
            <More to={groupPaths.placeAgendaFile(place.slug)} icon="calendar">
              {words.place.agenda}
            </More>
          </p>
        </Stack>
      )}
    </Section>
    {others.length > 0 && (
      <Section id="communautes" title={words.place.others} thread="territory">
        <NearList communities={others} />
      </Section>
    )}
  </>
)
