import { closeReasonNames, closeReasons, type Move, reasonNames, reasons } from '#rooms/contact/index.ts'
import { Actions, Button, Disclosure, Form, Section, SelectField, TextArea } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { MessagePageProps } from './pages-message.tsx'
import { words } from './words.ts'

/** What the form of this move shows again, when it is the one refused. */
const again = ({ refused }: MessagePageProps, move: Move) =>
  refused?.move === move ? { errors: refused.errors, values: refused.typed } : {}

export const AnswerForm = (props: MessagePageProps) => (
  <Section id="repondre" title={words.answer.title}>
    <Form to={paths.answer(props.message.number)} {...again(props, 'answer')}>
      <TextArea
        name="answer"
        label={words.answer.field}
        hint={words.answer.hint}
        rows={9}
        maxLength={10_000}
        required
      />
      <Actions>
        <Button icon="mail">{words.answer.submit}</Button>
      </Actions>
    </Form>
  </Section>
)

export const AssignForm = (props: MessagePageProps) => {
  const others = props.colleagues.filter(({ id }) => id !== props.message.assigneeId && id !== props.reader.id)
  if (others.length === 0 && props.refused?.move !== 'assign') return null
  return (
    <Disclosure summary={words.assign.title} open={props.refused?.move === 'assign'}>
      <Form to={paths.assignment(props.message.number)} {...again(props, 'assign')}>
        <SelectField
          name="assignee"
          label={words.assign.field}
          empty={words.assign.choose}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Actions>
          <Button kind="alt">{words.assign.submit}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

export const RerouteForm = (props: MessagePageProps) => (
  <Disclosure summary={words.reroute.title} open={props.refused?.move === 'reroute'}>
    <Form to={paths.reroute(props.message.number)} {...again(props, 'reroute')}>
      <SelectField
        name="reason"
        label={words.reroute.field}
        empty={words.reroute.missing}
        options={reasons
          .filter((reason) => reason !== props.message.reason)
          .map((reason) => ({ value: reason, label: reasonNames[reason] }))}
        required
      />
      <TextArea name="why" label={words.reroute.why} hint={words.reroute.whyHint} rows={2} maxLength={500} required />
      <Actions>
        <Button kind="alt">{words.reroute.submit}</Button>
      </Actions>
    </Form>
  </Disclosure>
)

export const CloseForm = (props: MessagePageProps) => {
  const answered = props.message.status === 'answered'
  return (
    <Disclosure
      summary={answered ? words.close.title : words.close.titleWithoutAnswer}
      open={props.refused?.move === 'close'}
    >
      <p class="muted">{words.close.intro}</p>
      <Form to={paths.closing(props.message.number)} {...again(props, 'close')}>
        <SelectField
          name="close_reason"
          label={words.close.field}
          empty={words.close.missing}
          options={closeReasons
            .filter((reason) => answered || reason !== 'answered')
            .map((reason) => ({ value: reason, label: closeReasonNames[reason] }))}
          required
        />
        <TextArea name="note" label={words.close.note} hint={words.reroute.whyHint} rows={2} maxLength={500} />
        <Actions>
          <Button kind="alt">{words.close.submit}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
