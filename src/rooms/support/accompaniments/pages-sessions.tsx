import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  DateField,
  LinkButton,
  List,
  More,
  NumberField,
  Row,
  Section,
  Stack,
  Tag,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Lines } from './pages-diagnosis.tsx'
import { type Filling, WritingPage } from './pages-frame.tsx'
import type { Session } from './queries-parts.ts'
import { limits, type May } from './rules.ts'
import { sessionNames, words } from './words.ts'

const looks = { planned: 'provisional', held: 'confirmed', cancelled: 'replaced' } as const

type Props = { id: string; sessions: readonly Session[]; may: May; today: Day }

/** Those to come first in view of the page: the latest on top. */
export const SessionsSection = ({ id, sessions, may, today }: Props) => (
  <Section id="seances" title={words.session.title} thread="support">
    <Stack>
      {sessions.length === 0 ? (
        <p>{words.session.empty}</p>
      ) : (
        <List ruled>
          {sessions.map((session) => (
            <SessionLine id={id} session={session} may={may} today={today} />
          ))}
        </List>
      )}
      {may.work && (
        <p>
          <LinkButton to={paths.newSession(id)} kind="alt">
            {words.session.add}
          </LinkButton>
        </p>
      )}
    </Stack>
  </Section>
)

const detailsOf = ({ startsAt, minutes, place }: Session): string =>
  [startsAt?.replace(/^0/, '').replace(':', '\u00a0h\u00a0'), minutes && `${minutes}\u00a0min`, nbsp(place)]
    .filter(Boolean)
    .join(', ')

const SessionLine = ({ id, session, may, today }: Omit<Props, 'sessions'> & { session: Session }) => {
  const isPast = session.heldOn <= today
  const isLate = session.status === 'planned' && session.heldOn < today
  return (
    <li>
      <Stack gap={2}>
        <Row>
          <h3 class="t2">{nbsp(session.subject)}</h3>
          <Tag kind={looks[session.status]}>{sessionNames[session.status]}</Tag>
          {isLate && <Tag kind="late">{words.session.past}</Tag>}
        </Row>
        <p class="muted">
          <When date={session.heldOn} />
          {detailsOf(session) && `, ${detailsOf(session)}`}
        </p>
        {session.notes && (
          <p>
            <Lines text={session.notes} />
          </p>
        )}
        {may.work && session.status !== 'cancelled' && (
          <Row>
            {isPast && (
              <a href={paths.holdSession(id, session.id)}>
                {session.status === 'held' ? words.session.correct : words.session.hold}
                <span class="vh"> {session.subject}</span>
              </a>
            )}
            {session.status === 'planned' && (
              <>
                <a href={paths.session(id, session.id)}>
                  {words.session.edit}
                  <span class="vh"> {session.subject}</span>
                </a>
                <a href={paths.cancelSession(id, session.id)}>
                  {words.session.cancel}
                  <span class="vh"> {session.subject}</span>
                </a>
              </>
            )}
            <More to={`${paths.newAction(id)}?seance=${session.id}`}>
              {words.action.add}
              <span class="vh"> {session.subject}</span>
            </More>
          </Row>
        )}
      </Stack>
    </li>
  )
}

export const SessionPage = (filling: Filling & { session: Session | null }) => {
  const { accompaniment, session } = filling
  return (
    <WritingPage
      {...filling}
      to={session ? paths.session(accompaniment.id, session.id) : paths.newSession(accompaniment.id)}
      title={session ? words.session.edit : words.session.add}
      submit={words.session.submit}
      stamp={session?.stamp ?? ''}
    >
      <TextField
        name="subject"
        label={words.session.subject}
        value={session?.subject}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      <DateField name="day" label={words.session.day} value={session?.heldOn} required />
      <TextField
        name="hour"
        label={words.session.hour}
        hint={words.session.hourHint}
        value={session?.startsAt}
        width="small"
        autocomplete="off"
      />
      <NumberField name="minutes" label={words.session.minutes} value={session?.minutes} min={5} max={1440} />
      <TextField
        name="place"
        label={words.session.place}
        hint={words.session.placeHint}
        value={session?.place}
        maxLength={limits.place}
        autocomplete="off"
      />
    </WritingPage>
  )
}

export const NotesPage = (filling: Filling & { session: Session }) => (
  <WritingPage
    {...filling}
    to={paths.holdSession(filling.accompaniment.id, filling.session.id)}
    title={filling.session.status === 'held' ? words.session.correct : words.session.hold}
    lede={nbsp(filling.session.subject)}
    submit={words.session.submit}
    stamp={filling.session.stamp}
  >
    <TextArea
      name="notes"
      label={words.session.notes}
      value={filling.session.notes}
      required
      rows={10}
      maxLength={limits.notes}
    />
  </WritingPage>
)
