import { formatInstant } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  Empty,
  Form,
  Item,
  LinkButton,
  List,
  PostButton,
  Row,
  Section,
  Stack,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import type { Meeting, Step } from '../cases/parts/queries.ts'
import { paths } from '../paths.ts'
import { fresh, type Shown, type Work, WorkPage } from './frame.tsx'
import { words as common } from './words.ts'
import { planWords as words } from './words-parts.ts'

type Props = { work: Work; steps: readonly Step[]; meetings: readonly Meeting[]; now: Date; shown?: Shown }

/** What is to be done and by whom, then the meetings: those to come, and what came of the others. */
export const PlanPage = ({ work, steps, meetings, now, shown = fresh }: Props) => {
  const convenes = work.powers.includes('convene')
  return (
    <WorkPage work={work} part="plan" shown={shown}>
      <Section id="plan" title={words.plan} thread="agent">
        {steps.length === 0 ? (
          <Empty title={words.noPlan} level={3} />
        ) : (
          <ol class="list">
            {steps.map((step, index) => (
              <StepLine work={work} step={step} isFirst={index === 0} isLast={index === steps.length - 1} />
            ))}
          </ol>
        )}
      </Section>
      {work.acts && <StepForm work={work} shown={shown} />}
      <Section id="reunions" title={words.meetings} thread="agent">
        {meetings.length === 0 ? (
          <p class="muted">{words.noMeetings}</p>
        ) : (
          <List>
            {meetings.map((meeting) => (
              <MeetingLine caseId={work.blocker.id} meeting={meeting} now={now} />
            ))}
          </List>
        )}
        {work.acts &&
          (convenes ? (
            <p>
              <LinkButton to={paths.workPart(work.blocker.id, 'reunions')} icon="users">
                {words.convene}
              </LinkButton>
            </p>
          ) : (
            <p class="small muted">{words.noPower}</p>
          ))}
      </Section>
    </WorkPage>
  )
}

type LineProps = { work: Work; step: Step; isFirst: boolean; isLast: boolean }

const StepLine = ({ work, step, isFirst, isLast }: LineProps) => {
  const at = (verb: string) => paths.workPart(work.blocker.id, `plan/${step.id}/${verb}`)
  const late = !step.doneOn && step.dueOn && work.today > step.dueOn
  return (
    <li>
      <Stack gap={2}>
        <p>
          <strong>{step.what}</strong>
        </p>
        <p class="row small">
          {step.doneOn ? (
            <Tag kind="confirmed">
              {words.doneOn} <When date={step.doneOn} />
            </Tag>
          ) : (
            late && <Tag kind="late">{words.late}</Tag>
          )}
          {!step.shown && <Tag icon="lock">{words.hidden}</Tag>}
          <span class="muted">
            {step.who}
            {step.who && step.dueOn ? ', ' : ''}
            {step.dueOn && (
              <>
                {step.who ? words.due.toLowerCase() : words.due} <When date={step.dueOn} />
              </>
            )}
          </span>
        </p>
        {work.acts && (
          <Row>
            {step.doneOn ? (
              <PostButton to={at('a-faire')} label={words.untick} about={step.what} kind="alt" small />
            ) : (
              <PostButton to={at('fait')} label={words.tick} about={step.what} small />
            )}
            {!isFirst && <PostButton to={at('plus-tot')} label={words.up} about={step.what} kind="alt" small />}
            {!isLast && <PostButton to={at('plus-tard')} label={words.down} about={step.what} kind="alt" small />}
            <LinkButton to={at('retrait')} kind="alt" small>
              {words.remove}
              <span class="vh"> {step.what}</span>
            </LinkButton>
          </Row>
        )}
      </Stack>
    </li>
  )
}

const StepForm = ({ work, shown }: { work: Work; shown: Shown }) => (
  <Section id="ajouter" title={words.add} level={3} thread="agent">
    <Form to={paths.workPart(work.blocker.id, 'plan')} {...shown}>
      <TextField name="what" label={words.what} maxLength={300} required />
      <TextField name="who" label={words.who} hint={words.whoHint} maxLength={200} />
      <DateField name="due" label={words.due} />
      <Checkbox name="shown" label={words.shown} checked />
      <Actions>
        <Button kind="alt">{words.add}</Button>
      </Actions>
    </Form>
  </Section>
)

const MeetingLine = ({ caseId, meeting, now }: { caseId: string; meeting: Meeting; now: Date }) => (
  <Item
    name={words.meeting(formatInstant(meeting.heldAt))}
    href={paths.workPart(caseId, `reunions/${meeting.id}`)}
    thread="agent"
    icon="calendar"
    level={3}
    details={<MeetingState meeting={meeting} now={now} />}
  >
    <p>
      {meeting.place}. {meeting.invited}
    </p>
  </Item>
)

export const MeetingState = ({ meeting, now }: { meeting: Meeting; now: Date }) => {
  if (meeting.cancelledAt) return <Tag kind="late">{words.cancelled}</Tag>
  if (meeting.heldAt > now) return <Tag kind="testing">{words.toHold}</Tag>
  return meeting.minutesAt ? (
    <Tag kind="confirmed">{words.minutes}</Tag>
  ) : (
    <Tag kind="provisional">{words.noMinutes}</Tag>
  )
}

/** Asked once more before a step goes for good. */
export const RemoveStepPage = ({ work, step }: { work: Work; step: Step }) => (
  <WorkPage work={work} part="plan" title={words.removeTitle}>
    <p>
      <strong>{step.what}</strong>
    </p>
    <Row>
      <PostButton
        to={paths.workPart(work.blocker.id, `plan/${step.id}/retrait`)}
        label={words.remove}
        about={step.what}
        kind="danger"
      />
      <LinkButton to={paths.workPart(work.blocker.id, 'plan')} kind="alt">
        {common.cancel}
      </LinkButton>
    </Row>
  </WorkPage>
)
