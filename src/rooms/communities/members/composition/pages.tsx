import type { Day } from '#core/pure/dates.ts'
import {
  Button,
  DateField,
  Empty,
  Form,
  Item,
  LinkButton,
  Links,
  List,
  More,
  Note,
  Pager,
  Row,
  Section,
  Split,
  Stack,
  Tag,
  TextField,
  Timeline,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { words as common } from '../../words.ts'
import { paths } from '../paths.ts'
import { personName, publicName, since, tallySaid, timeline, until, composition as words } from '../words.ts'
import { Aside, type Mine } from './pages-aside.tsx'
import type { MemberLine, Tally, Turn } from './queries.ts'

type CompositionView = {
  day: Day
  today: Day
  q: string
  page: number
  pages: number
  total: number
  tally: Tally
  lines: readonly MemberLine[]
  withPeople: boolean
  /** Someone looks for the member whose exclusion they would ask. */
  excluding: boolean
  hrefFor: (page: number) => string
  mine: Mine
}

export const MembersPage = ({ community, view }: { community: CommunityView; view: CompositionView }) => (
  <CommunityPage
    community={community}
    part="members"
    lede={words.onDay(view.day, tallySaid(view.tally), community.membersPartial)}
    noindex={view.q !== '' || view.day !== view.today}
    actions={
      <>
        {view.mine.canJoin && <LinkButton to={paths.join(community.slug)}>{words.join}</LinkButton>}
        {view.mine.canInvite && (
          <LinkButton kind="alt" to={paths.invite(community.slug)}>
            {words.invite}
          </LinkButton>
        )}
      </>
    }
  >
    <Split aside={<Aside community={community} view={view} />}>
      <Section id="liste" title={view.q ? words.found(view.total) : words.list}>
        <Stack gap={5}>
          <Asked community={community} view={view} />
          {view.tally.inDoubt > 0 && (
            <Note>
              <p>{words.inDoubt(view.tally.inDoubt)}</p>
            </Note>
          )}
          {view.lines.length === 0 ? (
            <Empty title={view.q ? words.noneFound : words.none} level={3}>
              {view.q ? words.noneFoundText : words.noneText}
            </Empty>
          ) : (
            <List>
              {view.lines.map((line) => (
                <Line community={community} line={line} view={view} />
              ))}
            </List>
          )}
          {!view.withPeople && view.tally.people > 0 && <p class="muted">{words.people(view.tally.people)}</p>}
          <Pager page={view.page} pages={view.pages} hrefFor={view.hrefFor} />
        </Stack>
      </Section>
    </Split>
  </CommunityPage>
)

const Asked = ({ community, view }: { community: CommunityView; view: CompositionView }) => (
  <Form to={paths.members(community.slug)} method="get" inline>
    <TextField name="q" label={words.q} value={view.q} autocomplete="off" width="medium" />
    <DateField name="au" label={words.day} value={view.day} max={view.today} />
    <Button kind="alt">{words.submit}</Button>
    {view.day !== view.today && <a href={paths.members(community.slug)}>{words.today}</a>}
  </Form>
)

type LineProps = { community: CommunityView; line: MemberLine; view: CompositionView }

const Line = ({ community, line, view }: LineProps) => {
  const name = view.withPeople ? line.name || personName : publicName(line)
  return (
    <Item
      name={name}
      {...(line.slug && { href: paths.organisation(line.slug) })}
      level={3}
      thread="territory"
      details={
        <>
          {line.role && <Tag>{line.role}</Tag>}
          {line.fictional && <Tag kind="demo">{common.fictional}</Tag>}
          <span class="muted">{since(line.joinedOn, line.joinedPrecision)}</span>
          {line.leftOn && line.leftPrecision && <span class="muted">{until(line.leftOn, line.leftPrecision)}</span>}
          {line.source && <span class="muted">{words.source(line.source)}</span>}
          {view.excluding &&
            view.mine.canExclude &&
            view.day === view.today &&
            !view.mine.memberships.some(({ id }) => id === line.id) && (
              <a href={paths.askExclusion(community.slug, line.id)}>
                {words.exclude}
                <span class="vh"> {name}</span>
              </a>
            )}
        </>
      }
    >
      {line.representative && <p>{words.representative(line.representative)}</p>}
    </Item>
  )
}

type TimelineView = { turns: readonly Turn[]; page: number; pages: number; hrefFor: (page: number) => string }

export const TimelinePage = ({ community, view }: { community: CommunityView; view: TimelineView }) => (
  <CommunityPage community={community} part="members" title={timeline.title} lede={timeline.lede}>
    <Stack gap={6}>
      {view.turns.length === 0 ? (
        <Empty title={timeline.none}>{timeline.noneText}</Empty>
      ) : (
        <Timeline
          thread="territory"
          events={view.turns.map((turn) => ({
            date: turn.on,
            precision: turn.precision,
            text: (
              <>
                <strong>{turnSaid(turn)}</strong>, <span class="num">{movementOf(turn)}</span>
              </>
            ),
            body: <Named turn={turn} />,
          }))}
        />
      )}
      <Pager page={view.page} pages={view.pages} hrefFor={view.hrefFor} />
      <p class="muted">{words.rule}</p>
      <More to={paths.members(community.slug)}>{words.list}</More>
    </Stack>
  </CommunityPage>
)

const sizeOf = ({ organisations, more, people }: Turn): number => organisations.length + more + people

const turnSaid = (turn: Turn): string => {
  if (turn.way === 'in') return timeline.in(sizeOf(turn))
  return turn.how === 'excluded' ? timeline.excluded(sizeOf(turn)) : timeline.out(sizeOf(turn))
}

const movementOf = (turn: Turn): string =>
  timeline.after(turn.after + (turn.way === 'in' ? -sizeOf(turn) : sizeOf(turn)), turn.after)

const Named = ({ turn }: { turn: Turn }) => (
  <Row>
    <Links
      items={turn.organisations.flatMap(({ name, slug }) =>
        slug ? [{ href: paths.organisation(slug), label: name }] : [],
      )}
    />
    <span class="muted">
      {[
        ...turn.organisations.flatMap(({ name, slug }) => (slug ? [] : [name])),
        ...(turn.more > 0 ? [timeline.more(turn.more)] : []),
        ...(turn.people > 0 ? [timeline.people(turn.people)] : []),
      ].join(', ')}
    </span>
  </Row>
)
