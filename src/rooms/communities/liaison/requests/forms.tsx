import type { FieldErrors, Typed } from '#core/forms.ts'
import { Actions, Button, DateField, Form, RadioGroup, Section, SelectField, TextArea } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Sides } from '../rules.ts'
import type { Service } from '../services/queries.ts'
import type { LiaisonRequest } from './queries.ts'
import { opinionNames, words } from './words.ts'

type Props = {
  request: LiaisonRequest
  sides: Sides
  services: readonly Service[]
  refused: string | null
  errors: FieldErrors
  values: Typed
}

/** Errors and what was typed belong to the form that was sent, not to its neighbours. */
const sent = (name: string, { refused, errors, values }: Props) =>
  refused === name ? { errors, values } : { errors: {}, values: {} }

export const AnswerForm = (props: Props) => (
  <Section id="repondre" title={words.answerTitle}>
    <Form to={paths.answer(props.request.id)} {...sent('answer', props)}>
      <TextArea name="answer_body" label={words.answerText} required />
      <DateField name="meeting" label={words.answerMeeting} hint={words.answerMeetingHint} />
      <Actions>
        <Button icon="mail">{words.answer}</Button>
      </Actions>
    </Form>
  </Section>
)

export const MeetingForm = (props: Props) => (
  <Section id="rendez-vous" title={words.meetingTitle}>
    <Form to={paths.meeting(props.request.id)} {...sent('meeting', props)}>
      <DateField name="meeting_day" label={words.meetingOn} required />
      <TextArea name="meeting_body" label={words.answerText} required />
      <Actions>
        <Button kind="alt">{words.meetingTitle}</Button>
      </Actions>
    </Form>
  </Section>
)

export const RouteForm = (props: Props) => (
  <Section id="orienter" title={words.routeTitle}>
    <Form to={paths.route(props.request.id)} {...sent('route', props)}>
      <SelectField
        name="service"
        label={words.routeTo}
        empty=""
        options={props.services
          .filter(({ id }) => id !== props.request.service?.id)
          .map(({ id, name, authority }) => ({ value: id, label: `${name}, ${authority}` }))}
        required
      />
      <TextArea name="reason" label={words.routeWhy} hint={words.routeWhyHint} required />
      <Actions>
        <Button kind={props.request.service ? 'alt' : 'main'}>{words.route}</Button>
      </Actions>
    </Form>
  </Section>
)

export const FollowForm = (props: Props) => (
  <Section id="suite" title={words.followTitle}>
    <Form to={paths.followUp(props.request.id)} {...sent('follow', props)}>
      <TextArea
        name="follow_up"
        label={words.followText}
        hint={words.followHint}
        value={props.request.followUp}
        required
      />
      <Actions>
        <Button kind="alt">{words.follow}</Button>
      </Actions>
    </Form>
  </Section>
)

export const MoreForm = (props: Props) => (
  <Section id="message" title={words.moreTitle}>
    <Form to={paths.message(props.request.id)} {...sent('message', props)}>
      <TextArea name="body" label={words.moreText} required />
      <Actions>
        <Button kind="alt">{words.more}</Button>
      </Actions>
    </Form>
  </Section>
)

export const CloseForm = (props: Props) => (
  <Section id="clore" title={words.closeTitle}>
    <Form to={paths.close(props.request.id)} {...sent('close', props)}>
      {props.sides.asks && (
        <RadioGroup
          name="opinion"
          label={words.closeAsker}
          options={Object.entries(opinionNames).map(([value, label]) => ({ value, label }))}
          required
        />
      )}
      <TextArea name="said" label={words.closeSaid} hint={words.closeSaidHint} />
      <Actions>
        <Button kind="alt">{words.close}</Button>
      </Actions>
    </Form>
  </Section>
)
