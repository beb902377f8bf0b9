import { Actions, Button, Form, Section, TextArea, TextField } from '#ui/index.ts'
import { deskPaths } from '../paths.ts'
import { againValues, sortValues } from './forms.ts'
import type { TriageProps } from './pages.tsx'
import { SortFields } from './parts-fields.tsx'
import { words } from './words.ts'

export const SortForm = ({ blocker, sent, errors, values }: TriageProps) => {
  const said = words.qualify
  const own = sent === 'sort' ? { errors, values } : { values: sortValues(blocker) }
  return (
    <Section id="recevable" title={said.title} intro={said.intro}>
      <Form to={deskPaths.triage(blocker.id)} {...own}>
        <SortFields blocker={blocker} />
        <TextArea name="purpose" label={said.purpose} hint={said.purposeHint} maxLength={1000} />
        <Actions>
          <Button>{said.submit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** The same, once it was sorted; what was typed to sort it, when someone else was first, is kept here. */
export const AgainForm = ({ blocker, blocking, sent, errors, values }: TriageProps) => {
  const said = words.again
  const own = sent === 'again' || sent === 'sort' ? { errors, values } : { values: againValues(blocker, blocking) }
  return (
    <Section id="nouveau-tri" title={said.form} intro={said.intro}>
      <Form to={deskPaths.sortAgain(blocker.id)} {...own}>
        <SortFields blocker={blocker} />
        <TextArea name="reason" label={said.reason} hint={said.reasonHint} maxLength={2000} required />
        <Actions>
          <Button>{said.submit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

export const RerouteForm = ({ blocker, sent, errors, values }: TriageProps) => {
  const said = words.reroute
  const own = sent === 'reroute' ? { errors, values } : {}
  return (
    <Section id="reorientation" title={said.title} intro={said.intro}>
      <Form to={deskPaths.reroute(blocker.id)} {...own}>
        <TextField name="to" label={said.to} hint={said.toHint} maxLength={300} required />
        <TextArea name="said" label={said.said} maxLength={3000} required />
        <Actions>
          <Button kind="alt">{said.submit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
