import { formatInstant, parisDay } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  KeyValues,
  LinkButton,
  More,
  Note,
  PostButton,
  Row,
  Section,
  Spoken,
  TextArea,
  TextField,
} from '#ui/index.ts'
import type { Meeting } from '../cases/parts/queries.ts'
import { paths } from '../paths.ts'
import { sent } from './administrations.tsx'
import { fresh, type Shown, type Work, WorkPage } from './frame.tsx'
import { MeetingState } from './pages-plan.tsx'
import { words as common } from './words.ts'
import { planWords as words } from './words-parts.ts'

const at = (caseId: string, id: string, verb = '') => paths.workPart(caseId, `reunions/${id}${verb && `/${verb}`}`)

const parisHour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })

type FormProps = { work: Work; meeting: Meeting | null; to: string; shown: Shown }

const MeetingForm = ({ work, meeting, to, shown }: FormProps) => (
  <Form to={to} {...sent('hour', shown)}>
    <DateField name="day" label={words.day} value={meeting && parisDay(meeting.heldAt)} min={work.today} required />
    <TextField
      name="hour"
      label={words.hour}
      hint={words.hourHint}
      value={meeting && parisHour.format(meeting.heldAt)}
      width="small"
      autocomplete="off"
      required
    />
    <TextField
      name="place"
      label={words.place}
      hint={words.placeHint}
      value={meeting?.place}
      maxLength={200}
      autocomplete="off"
      required
    />
    <TextArea
      name="invited"
      label={words.invited}
      hint={words.invitedHint}
      value={meeting?.invited}
      rows={3}
      required
    />
    <TextArea name="agenda" label={words.agenda} value={meeting?.agenda} rows={5} />
    <Actions>
      <Button>{meeting ? common.save : words.convene}</Button>
    </Actions>
  </Form>
)

/** Convenes the services that send the case to one another. */
export const ConvenePage = ({ work, shown = fresh }: { work: Work; shown?: Shown }) => (
  <WorkPage work={work} part="plan" shown={shown} title={words.convene}>
    <p>{words.conveneLede}</p>
    {work.acts && work.powers.includes('convene') ? (
      <MeetingForm work={work} meeting={null} to={paths.workPart(work.blocker.id, 'reunions')} shown={shown} />
    ) : (
      <Note>
        <p>{words.noPower}</p>
      </Note>
    )}
  </WorkPage>
)

type Props = { work: Work; meeting: Meeting; now: Date; shown?: Shown }

/** A meeting: what it is for, and once held, what was said and decided. */
export const MeetingPage = ({ work, meeting, now, shown = fresh }: Props) => {
  const { id } = work.blocker
  const toCome = meeting.heldAt > now
  const changes = work.acts && !meeting.cancelledAt && toCome && work.powers.includes('convene')
  return (
    <WorkPage work={work} part="plan" shown={shown} title={words.meeting(formatInstant(meeting.heldAt))}>
      <Row>
        <MeetingState meeting={meeting} now={now} />
        <More to={at(id, meeting.id, 'agenda.ics')} icon="calendar">
          {words.calendar}
        </More>
      </Row>
      <KeyValues
        items={[
          [words.place, meeting.place],
          [words.invited, <Spoken text={meeting.invited} />],
          [words.agenda, meeting.agenda && <Spoken text={meeting.agenda} />],
          [words.minutes, meeting.minutes && <Spoken text={meeting.minutes} />],
          [words.decisions, meeting.decisions && <Spoken text={meeting.decisions} />],
        ]}
      />
      {work.acts && !meeting.cancelledAt && !toCome && (
        <Section id="compte-rendu" title={words.minutesTitle} intro={words.minutesHint} thread="agent">
          <Form to={at(id, meeting.id, 'compte-rendu')} {...sent('minutes', shown)}>
            <TextArea name="minutes" label={words.minutes} value={meeting.minutes} rows={8} required />
            <TextArea
              name="decisions"
              label={words.decisions}
              hint={words.decisionsHint}
              value={meeting.decisions}
              required
            />
            <Actions>
              <Button>{common.save}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {changes && (
        <Section id="modifier" title={words.changeMeeting} thread="agent">
          <MeetingForm work={work} meeting={meeting} to={at(id, meeting.id)} shown={shown} />
          <p>
            <LinkButton to={at(id, meeting.id, 'annulation')} kind="alt">
              {words.cancelMeeting}
            </LinkButton>
          </p>
        </Section>
      )}
    </WorkPage>
  )
}

/** Asked once more before everyone is told. */
export const CancelMeetingPage = ({ work, meeting }: { work: Work; meeting: Meeting }) => (
  <WorkPage work={work} part="plan" title={words.cancelTitle}>
    <p>
      <strong>{words.meeting(formatInstant(meeting.heldAt))}</strong>, {meeting.place}. {words.cancelLede}
    </p>
    <Row>
      <PostButton to={at(work.blocker.id, meeting.id, 'annulation')} label={words.cancelMeeting} kind="danger" />
      <LinkButton to={at(work.blocker.id, meeting.id)} kind="alt">
        {common.cancel}
      </LinkButton>
    </Row>
  </WorkPage>
)
