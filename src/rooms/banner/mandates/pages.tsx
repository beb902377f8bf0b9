import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  DateField,
  Empty,
  Form,
  Item,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  NumberField,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Split,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { type Member, MemberField } from '../amendments/parts.tsx'
import { crumbs } from '../crumbs.ts'
import { paths } from './paths.ts'
import type { Call, PeerView } from './queries.ts'
import { earliestStart, latestEnd, mostSeats, ways } from './rules.ts'
import { peerNames, statusNames, wayNames, words } from './words.ts'

const listed = { href: paths.list, label: words.title }

type ListProps = {
  calls: readonly Call[]
  office: readonly { memberName: string; endsOn: Day }[]
  mayCall: boolean
}

export const ListPage = ({ calls, office, mayCall }: ListProps) => (
  <Page title={words.title} trail={[crumbs.home, { label: words.title }]} thread="project">
    <PageHead
      title={words.title}
      thread="project"
      lede={words.lede}
      actions={mayCall && <LinkButton to={paths.create}>{words.open}</LinkButton>}
    />
    <Stack gap={6}>
      <Section id="aujourdhui" title={words.now} thread="project">
        {office.length === 0 ? (
          <p>{words.nobodyNow}</p>
        ) : (
          <List tight>
            {office.map(({ memberName, endsOn }) => (
              <li>
                {memberName}, {words.until} <When date={endsOn} />
              </li>
            ))}
          </List>
        )}
      </Section>
      {calls.length === 0 ? (
        <Empty title={words.emptyTitle}>{words.empty}</Empty>
      ) : (
        <Section id="appels" title={words.calls}>
          <List ruled>
            {calls.map((call) => (
              <Item
                name={call.mission}
                href={paths.call(call.id)}
                icon="users"
                level={3}
                thread="project"
                details={
                  <>
                    <Tag>{statusNames[call.status]}</Tag>
                    {call.demo && <Tag kind="demo">{words.fictional}</Tag>}
                    <span class="muted">
                      {wayNames[call.how]}, {words.seats(call.seats)}
                    </span>
                  </>
                }
              />
            ))}
          </List>
        </Section>
      )}
    </Stack>
  </Page>
)

type NewProps = { members: readonly Member[]; today: Day; errors: FieldErrors; values: Typed }

export const NewCallPage = ({ members, today, errors, values }: NewProps) => {
  const start = addDays(earliestStart(today, 'vote'), 1)
  return (
    <Page
      title={words.newTitle}
      trail={[crumbs.home, listed, { label: words.newTitle }]}
      thread="project"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead title={words.newTitle} thread="project" lede={words.newLede} />
      <Form to={paths.create} errors={errors} values={values}>
        <MemberField members={members} />
        <TextArea name="mission" label={words.mission} hint={words.missionHint} required />
        <RadioGroup
          name="how"
          label={words.how}
          options={ways.map((value) => ({ value, label: wayNames[value] }))}
          required
        />
        <NumberField name="seats" label={words.seatsLabel} hint={words.seatsHint} min={1} max={mostSeats} required />
        <DateField name="starts" label={words.startsLabel} value={start} required />
        <DateField name="ends" label={words.endsLabel} hint={words.endsHint} value={latestEnd(start)} required />
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

type CallProps = {
  call: Call
  peers: readonly PeerView[]
  members: readonly Member[]
  me: string | null
  today: Day
  errors: FieldErrors
  values: Typed
}

export const CallPage = (props: CallProps) => {
  const { call, peers, me, errors } = props
  const mine = me === null ? undefined : peers.find(({ personId }) => personId === me)
  return (
    <Page
      title={words.title}
      trail={[crumbs.home, listed, { label: statusNames[call.status] }]}
      thread="project"
      errorCount={errorCount(errors)}
    >
      <PageHead
        title={nbsp(call.mission)}
        thread="project"
        kind={words.by(call.memberName)}
        tags={
          <>
            <Tag>{statusNames[call.status]}</Tag>
            {call.demo && <Tag kind="demo">{words.fictional}</Tag>}
          </>
        }
      />
      <Split label={words.status} aside={<Beside call={call} />}>
        {mine?.status === 'offered' && <Offered call={call} />}
        <Section
          id="candidats"
          title={call.seed ? words.order : words.candidates}
          intro={call.seed ? words.orderText : undefined}
        >
          {peers.length === 0 && <p>{words.noCandidate}</p>}
          <List ruled>
            {peers.map((peer) => (
              <li>
                <p>
                  {peer.rank !== null && `${peer.rank}. `}
                  <strong>{peer.memberName}</strong> <Tag>{peerNames[peer.status]}</Tag>
                </p>
                <p>{nbsp(peer.statement)}</p>
              </li>
            ))}
          </List>
        </Section>
        <Doors {...props} mine={mine} />
      </Split>
    </Page>
  )
}

const Offered = ({ call }: { call: Call }) => (
  <Note kind="know" title={words.offeredTitle}>
    <Row>
      <PostButton to={paths.answer(call.id)} label={words.accept} hidden={{ answer: 'oui' }} />
      <PostButton to={paths.answer(call.id)} label={words.decline} kind="alt" hidden={{ answer: 'non' }} />
    </Row>
  </Note>
)

const Doors = ({ call, members, mine, today, errors, values }: CallProps & { mine: PeerView | undefined }) => {
  if (mine?.status === 'candidate' && call.status === 'open')
    return <PostButton to={paths.withdraw(call.id)} label={words.withdraw} kind="alt" />
  if (mine?.status === 'accepted' && call.status === 'chosen')
    return (
      <p>
        <More to={paths.leave(call.id)}>{words.leave}</More>
      </p>
    )
  if (call.status !== 'open' || today > call.openUntil || members.length === 0) return null
  return (
    <Section id="se-proposer" title={words.comeTitle}>
      <Form to={paths.candidacy(call.id)} errors={errors} values={values}>
        <MemberField members={members} />
        <TextArea name="statement" label={words.comeText} hint={words.comeHint} required />
        <Actions>
          <Button>{words.come}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

const Beside = ({ call }: { call: Call }) => (
  <>
    <KeyValues
      items={[
        [words.how, `${wayNames[call.how]}, ${words.seats(call.seats)}`],
        [words.openUntil, <When date={call.openUntil} />],
        [
          words.mandate,
          <>
            {words.from} <When date={call.startsOn} /> {words.to} <When date={call.endsOn} />
          </>,
        ],
      ]}
    />
    {call.decisionId && (
      <p>
        <More to={paths.decision(call.decisionId)}>{words.toVote}</More>
      </p>
    )}
    {call.seed && (
      <p class="small">
        {words.drawText} <a href={paths.draw(call.id)}>{words.draw}</a>
      </p>
    )}
  </>
)
