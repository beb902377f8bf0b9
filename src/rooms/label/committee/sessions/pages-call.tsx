import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  DateField,
  Form,
  LinkButton,
  NumberField,
  Page,
  PageHead,
  Stack,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { words as common } from '../../words.ts'
import { paths } from '../paths.ts'
import { barNames, subjectName } from '../words.ts'
import { agendaValue, limits } from './forms.ts'
import { TooFew } from './pages-list.tsx'
import type { Session } from './queries.ts'
import type { Composing } from './queries-composing.ts'
import { words } from './words.ts'

type Props = {
  composing: Composing
  /** The one that is changed; null for a new one. */
  session: Pick<Session, 'id' | 'heldOn'> | null
  today: string
  errors: FieldErrors
  values: Typed
}

/** Calls a session, or changes it: the day, the place, the agenda, the members, with who takes no part in what. */
export const CallPage = ({ composing, session, today, errors, values }: Props) => {
  const title = session ? words.form.changeTitle : words.form.title
  return (
    <Page
      title={title}
      trail={[
        { href: paths.desk, label: common.desk },
        { href: paths.sessions, label: words.title },
        ...(session ? [{ href: paths.session(session.id), label: words.name(session.heldOn) }] : []),
        { label: title },
      ]}
      thread="support"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead title={title} kind={words.kind} thread="support" />
      <Stack gap={5}>
        <TooFew {...composing} />
        <Form to={session ? paths.changeSession(session.id) : paths.sessions} errors={errors} values={values}>
          <DateField name="held_on" label={words.form.heldOn} min={today} required />
          <TextField name="begins_at" label={words.form.beginsAt} hint={words.form.beginsAtHint} width="small" />
          <TextField name="place" label={words.form.place} maxLength={limits.place} required />
          <NumberField
            name="quorum"
            label={words.form.quorum}
            hint={words.form.quorumHint(composing.quorum)}
            min={composing.quorum}
            required
          />
          <CheckboxGroup
            name="agenda"
            label={words.form.agenda}
            hint={words.form.agendaHint}
            required
            options={composing.waiting.map(({ subject }) => ({
              value: agendaValue(subject),
              label: `${subject.organisation}, ${subject.number}`,
              hint: `${subjectName(subject)}, ${subject.familyName}`,
            }))}
          />
          <CheckboxGroup
            name="members"
            label={words.form.members}
            hint={words.form.membersHint}
            required
            options={composing.committee.map(({ id, name, keptOut }) => ({
              value: id,
              label: name,
              ...(keptOut.length > 0 && {
                hint: words.form.keptOut(keptOut.map(({ number, bar }) => words.form.because(number, barNames[bar]))),
              }),
            }))}
          />
          <Actions>
            <Button>{session ? words.form.save : words.form.submit}</Button>
            <LinkButton to={session ? paths.session(session.id) : paths.sessions} kind="alt">
              {words.form.back}
            </LinkButton>
          </Actions>
        </Form>
      </Stack>
    </Page>
  )
}

type CancelProps = { session: Session; errors: FieldErrors; values: Typed }

export const CancelPage = ({ session, errors, values }: CancelProps) => (
  <Page
    title={words.cancel.title}
    trail={[
      { href: paths.sessions, label: words.title },
      { href: paths.session(session.id), label: words.name(session.heldOn) },
      { label: words.cancel.title },
    ]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.cancel.title} kind={words.kind} thread="support" lede={words.cancel.lede} />
    <Form to={paths.cancelSession(session.id)} errors={errors} values={values}>
      <TextArea name="why" label={words.cancel.why} maxLength={limits.why} required />
      <Actions>
        <Button kind="danger">{words.cancel.submit}</Button>
        <LinkButton to={paths.session(session.id)} kind="alt">
          {words.form.back}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
