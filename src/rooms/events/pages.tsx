import type { Child } from 'hono/jsx'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import { placePath } from '#rooms/geography/index.ts'
import {
  Empty,
  ExternalLink,
  Item,
  KeyValues,
  Links,
  List,
  Markdown,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  Tag,
} from '#ui/index.ts'
import { EventDate } from './parts.tsx'
import { paths } from './paths.ts'
import type { EventView, Role } from './queries.ts'
import { type EventRole, type Standing as Stands, standingOf } from './rules.ts'
import { roleNames, standingNames, words } from './words.ts'

type ListProps = { coming: readonly EventView[]; past: readonly EventView[]; today: Day }

export const EventsPage = ({ coming, past, today }: ListProps) => (
  <Page
    title={words.title}
    description={words.description}
    trail={[{ label: words.title }]}
    thread="territory"
    current={paths.journal}
  >
    <PageHead title={words.title} lede={words.lede} />
    <Stack gap={7}>
      <Section id="a-venir" title={words.coming} thread="territory">
        {coming.length === 0 ? (
          <Empty title={words.noneComing} level={3}>
            {words.noneComingText}
          </Empty>
        ) : (
          <Lines events={coming} today={today} />
        )}
      </Section>
      <Section id="passes" title={words.past}>
        {past.length === 0 ? <p class="muted">{words.nonePast}</p> : <Lines events={past} today={today} />}
      </Section>
    </Stack>
  </Page>
)

const Lines = ({ events, today }: { events: readonly EventView[]; today: Day }) => (
  <List>
    {events.map((event) => (
      <Item
        name={event.title}
        href={paths.event(event.slug)}
        icon="calendar"
        thread="territory"
        level={3}
        details={
          <>
            <span>
              <EventDate event={event} />
            </span>
            {event.territory && <span class="muted">{event.territory.name}</span>}
            <Standing event={event} today={today} only={['open', 'full', 'cancelled']} />
            {event.demo && <Tag kind="demo">{words.fictional}</Tag>}
          </>
        }
      >
        <p>{nbsp(event.summary)}</p>
      </Item>
    ))}
  </List>
)

const looks = {
  draft: 'provisional',
  announced: 'confirmed',
  open: 'confirmed',
  full: 'testing',
  past: 'neutral',
  cancelled: 'late',
} as const satisfies Record<Stands, string>

type StandingProps = { event: EventView; today: Day; only?: readonly Stands[] }

/** Where an event stands, in a word; `only` when it is one of these. */
const Standing = ({ event, today, only }: StandingProps) => {
  const standing = standingOf(event, today)
  return !only || only.includes(standing) ? <Tag kind={looks[standing]}>{standingNames[standing]}</Tag> : null
}

type Named = { slug: string; title: string }
type EventProps = {
  event: EventView
  today: Day
  reports: readonly Named[]
  questions: readonly Named[]
  editor: boolean
}

export const EventPage = ({ event, today, reports, questions, editor }: EventProps) => {
  return (
    <Page
      title={event.title}
      description={event.summary}
      trail={[{ href: paths.events, label: words.title }, { label: event.title }]}
      thread="territory"
      current={paths.journal}
    >
      <PageHead
        title={nbsp(event.title)}
        lede={nbsp(event.summary)}
        tags={
          <>
            <Standing event={event} today={today} />
            {event.demo && <Tag kind="demo">{words.fictional}</Tag>}
          </>
        }
        actions={editor && <More to={paths.deskEvent(event.id)}>{words.edit}</More>}
      />
      <Split label={words.about} aside={<Beside event={event} />}>
        {event.status === 'cancelled' && (
          <Note kind="fix" title={words.cancelled}>
            <p>{event.cancelledReason}</p>
          </Note>
        )}
        <KeyValues
          wide
          items={[
            [words.date, <EventDate event={event} />],
            [words.place, placed(event) && <Place event={event} />],
            ...(['host', 'organiser', 'partner'] as const).map((role): [string, Child] => [
              roleNames[role],
              event.roles.some((one) => one.role === role) && <Names roles={event.roles} role={role} />,
            ]),
            [words.access, nbsp(event.access)],
            [words.online, event.onlineUrl && <ExternalLink to={event.onlineUrl}>{words.join}</ExternalLink>],
          ]}
        />
        {event.description && <Markdown text={event.description} />}
        {reports.length > 0 && (
          <Section id="recits" title={words.reports}>
            <Links
              columns
              items={reports.map(({ slug, title }) => ({ href: paths.report(slug), label: nbsp(title) }))}
            />
          </Section>
        )}
        {questions.length > 0 && (
          <Section id="questions" title={words.questions} intro={words.questionsIntro}>
            <Links
              columns
              items={questions.map(({ slug, title }) => ({ href: paths.question(slug), label: nbsp(title) }))}
            />
          </Section>
        )}
      </Split>
    </Page>
  )
}

const placed = ({ venue, address, territory }: EventView): boolean => Boolean(venue || address || territory)

const Place = ({ event: { venue, address, territory } }: { event: EventView }) => (
  <>
    {[venue, address].filter(Boolean).join(', ')}
    {territory && (
      <>
        {venue || address ? ', ' : ''}
        <a href={placePath(territory.slug)}>{territory.name}</a>
      </>
    )}
  </>
)

const Names = ({ roles, role }: { roles: readonly Role[]; role: EventRole }) => (
  <>
    {roles
      .filter((one) => one.role === role)
      .map(({ name, kind, slug }, index) => (
        <>
          {index > 0 && ', '}
          {kind && slug ? <a href={directoryPaths.sheet(kind as 'organisation', slug)}>{name}</a> : name}
        </>
      ))}
  </>
)

const Beside = ({ event }: { event: EventView }) => (
  <>
    <List tight>
      <li>
        <More to={paths.calendar(event.slug)} icon="calendar">
          {words.calendar}
        </More>
      </li>
      <li>
        <a href={paths.data(event.slug)}>{words.data}</a>
      </li>
    </List>
    {event.sourceName && (
      <KeyValues
        items={[
          [
            words.source,
            event.sourceUrl ? <ExternalLink to={event.sourceUrl}>{event.sourceName}</ExternalLink> : event.sourceName,
          ],
        ]}
      />
    )}
  </>
)
