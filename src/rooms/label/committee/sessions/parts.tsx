import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { Actions, Button, CheckboxGroup, Form, Section, TextArea } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { limits } from './forms.ts'
import type { SessionInHand } from './queries.ts'
import { words } from './words.ts'

type Holding = { inHand: SessionInHand; errors: FieldErrors; values: Typed }

export const OpenForm = ({ inHand: { session, members }, today, errors, values }: Holding & { today: Day }) => (
  <Section id="ouvrir" title={words.open.title} intro={words.open.intro(session.quorum)} thread="support">
    {today < session.heldOn ? (
      <p>{words.open.waits(session.heldOn)}</p>
    ) : (
      <Form to={paths.openSession(session.id)} errors={errors} values={values}>
        <CheckboxGroup
          name="present"
          label={words.open.present}
          required
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Actions>
          <Button>{words.open.submit}</Button>
        </Actions>
      </Form>
    )}
  </Section>
)

export const LateForm = ({ inHand: { session, members } }: { inHand: SessionInHand }) => {
  const absent = members.filter(({ present }) => !present)
  if (absent.length === 0) return null
  return (
    <Section id="arrivee" title={words.late.title}>
      <Form to={paths.seats(session.id)} legend={false}>
        <CheckboxGroup
          name="present"
          label={words.late.present}
          options={absent.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Actions>
          <Button kind="alt">{words.late.submit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

export const CloseForm = ({ inHand: { session }, errors, values }: Holding) => (
  <Section id="clore" title={words.close.title} intro={words.close.intro}>
    <Form to={paths.closeSession(session.id)} errors={errors} values={values}>
      <TextArea name="minutes" label={words.close.minutes} rows={8} maxLength={limits.minutes} required />
      <Actions>
        <Button>{words.close.submit}</Button>
      </Actions>
    </Form>
  </Section>
)
