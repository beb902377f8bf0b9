import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import {
  Empty,
  Item,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  Split,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { paths as roomPaths } from '../../paths.ts'
import { words as roomWords } from '../../words.ts'
import { paths } from '../paths.ts'
import { afterMove, type Sides } from '../rules.ts'
import type { Service } from '../services/queries.ts'
import { AnswerForm, CloseForm, FollowForm, MeetingForm, MoreForm, RouteForm } from './forms.tsx'
import type { LiaisonRequest, Said } from './queries.ts'
import { opinionNames, statusNames, words } from './words.ts'

const mine = { href: paths.mine, label: words.mine }

type Props = {
  request: LiaisonRequest
  sides: Sides
  messages: readonly Said[]
  services: readonly Service[]
  today: Day
  /** Which form was sent with errors. */
  refused: string | null
  errors: FieldErrors
  values: Typed
}

const isLate = ({ dueOn, answeredAt, closedOn }: LiaisonRequest, today: Day) =>
  !answeredAt && !closedOn && today > dueOn

/** The same page for who asked and for who answers: where it is, who has the hand, what was said, what one may do. */
export const RequestPage = (props: Props) => {
  const { request, today, errors } = props
  return (
    <Page
      title={request.subject}
      thread="agent"
      trail={[mine, { label: words.number(request.number) }]}
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={request.subject}
        thread="agent"
        kind={words.number(request.number)}
        lede={words.next[request.status]}
        tags={
          <>
            <Tag>{statusNames[request.status]}</Tag>
            {isLate(request, today) && <Tag kind="late">{words.late}</Tag>}
          </>
        }
      />
      <Split label={words.status} aside={<Where request={request} />}>
        {request.escalatedAt && !request.answeredAt && (
          <Note kind="fix">
            <p>
              {words.escalated}, <When date={request.escalatedAt} />.
            </p>
          </Note>
        )}
        <Overtaken {...props} />
        <Section id="echanges" title={words.exchange}>
          <Stack>
            <Block title={words.sides.asker} at={request.receivedAt} body={request.message} />
            {props.messages.map(({ side, body, writtenAt }) => (
              <Block title={words.sides[side]} at={writtenAt} body={body} />
            ))}
            {request.followUp && <Block title={words.followTitle} at={null} body={request.followUp} />}
            <Closed request={request} />
          </Stack>
        </Section>
        <Doors {...props} />
      </Split>
    </Page>
  )
}

/** What was typed, when things moved meanwhile and its form may be gone. */
const Overtaken = ({ errors, values }: Props) =>
  !errors.form ? null : (
    <Note kind="fix" title={words.overtaken}>
      <p>{errors.form.join(' ')}</p>
      {Object.values(values).map((typed) => (
        <p>{typed}</p>
      ))}
    </Note>
  )

const Block = ({ title, at, body }: { title: string; at: Date | null; body: string }) => (
  <div>
    <p class="small muted">
      {title}
      {at && (
        <>
          , <When date={at} />
        </>
      )}
    </p>
    {body.split(/\n{2,}/).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </div>
)

const Closed = ({ request }: { request: LiaisonRequest }) => (
  <>
    {request.askerClosedAt && request.askerOpinion && (
      <p>
        {words.closedByAsker}
        {'\u00a0'}: {quoted(opinionNames[request.askerOpinion])}. {request.askerSaid}
      </p>
    )}
    {request.serviceClosedAt && (
      <p>
        {words.closedByService}. {request.serviceSaid}
      </p>
    )}
  </>
)

const Where = ({ request }: { request: LiaisonRequest }) => (
  <KeyValues
    items={[
      [
        words.to,
        request.service ? <a href={paths.service(request.service.id)}>{request.service.name}</a> : words.nobody,
      ],
      [roomWords.community, <a href={roomPaths.community(request.community.slug)}>{request.community.name}</a>],
      [words.forWhom, request.sheet?.name],
      [words.received, <When date={request.receivedAt} />],
      [words.due, <When date={request.dueOn} />],
      [words.answered, request.answeredAt && <When date={request.answeredAt} />],
      [words.meetingOn, request.meetingOn && <When date={request.meetingOn} />],
    ]}
  />
)

/** What this person may do now, the most expected first. */
const Doors = (props: Props) => {
  const { request, sides } = props
  const may = (move: Parameters<typeof afterMove>[0]) => afterMove(move, request.status) !== null
  const closedMine = sides.asks ? request.askerClosedAt : request.serviceClosedAt
  return (
    <>
      {sides.handles && may('answer') && <AnswerForm {...props} />}
      {(sides.routes || sides.handles) && may('route') && <RouteForm {...props} />}
      {sides.handles && !may('answer') && may('meet') && <MeetingForm {...props} />}
      {(sides.asks || sides.handles) && may('follow') && <FollowForm {...props} />}
      {(sides.asks || sides.handles) && !request.closedOn && <MoreForm {...props} />}
      {(sides.asks || sides.handles) && may('close') && !closedMine && <CloseForm {...props} />}
      {sides.asks && may('withdraw') && (
        <p>
          <More to={paths.withdraw(request.id)}>{words.withdraw}</More>
        </p>
      )}
    </>
  )
}

export const WithdrawPage = ({ request }: { request: LiaisonRequest }) => (
  <Page title={words.withdrawTitle} thread="agent" trail={[mine, { label: words.withdraw }]} noindex>
    <PageHead title={words.withdrawTitle} thread="agent" lede={words.withdrawLede} />
    <Row>
      <PostButton to={paths.withdraw(request.id)} label={words.withdraw} kind="danger" />
      <LinkButton to={paths.request(request.id)} kind="alt">
        {words.back}
      </LinkButton>
    </Row>
  </Page>
)

type Mine = LiaisonRequest & Sides

export const MinePage = ({ requests, today }: { requests: readonly Mine[]; today: Day }) => {
  const over = requests.filter(({ closedOn }) => closedOn)
  const open = requests.filter(({ closedOn }) => !closedOn)
  const waiting = open.filter((one) => (one.handles || one.routes) && !one.answeredAt)
  const asked = open.filter((one) => !waiting.includes(one))
  return (
    <Page title={words.mine} thread="agent" trail={[{ label: words.mine }]} noindex>
      <PageHead title={words.mine} thread="agent" lede={words.mineLede} />
      <Stack gap={6}>
        {requests.length === 0 && (
          <Empty
            title={words.emptyTitle}
            action={<LinkButton to={roomPaths.communities}>{words.toCommunities}</LinkButton>}
          >
            {words.empty}
          </Empty>
        )}
        {(
          [
            ['a-vous', words.toAnswer, waiting],
            ['demandes', words.asked, asked],
            ['terminees', words.over, over],
          ] as const
        ).map(
          ([id, title, list]) =>
            list.length > 0 && (
              <Section id={id} title={title}>
                <List ruled>
                  {list.map((one) => (
                    <Line request={one} today={today} />
                  ))}
                </List>
              </Section>
            ),
        )}
      </Stack>
    </Page>
  )
}

const Line = ({ request, today }: { request: Mine; today: Day }) => (
  <Item
    name={request.subject}
    href={paths.request(request.id)}
    thread="agent"
    level={3}
    icon="mail"
    details={
      <>
        <Tag>{statusNames[request.status]}</Tag>
        {isLate(request, today) && <Tag kind="late">{words.late}</Tag>}
        <span class="muted">
          {request.service?.name ?? words.nobody}. {words.due} {formatDay(request.dueOn)}
        </span>
      </>
    }
  />
)
