import { Actions, Button, EmailField, Form, HiddenField, Section } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { errorCount, type FormState, untouched } from '../rules.ts'
import { DeadLinkPage, DoorPage, NewPasswordField } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type RecoveryProps = { password?: FormState; identifier?: FormState }

export const RecoveryPage = ({ password = untouched, identifier = untouched }: RecoveryProps) => (
  <DoorPage title={words.title} errorCount={errorCount(password) + errorCount(identifier)}>
    <p class="lede">{words.lede}</p>
    <Section id="mot-de-passe" title={words.password.title} intro={words.password.text}>
      <Form to={paths.recoverPassword} errors={password.errors} values={password.typed}>
        <EmailField name="email" label={shared.fields.email} autocomplete="username" required />
        <Actions>
          <Button>{words.password.submit}</Button>
        </Actions>
      </Form>
    </Section>
    <Section id="identifiant" title={words.identifier.title} intro={words.identifier.text}>
      <Form to={paths.recoverIdentifier} errors={identifier.errors} values={identifier.typed}>
        <EmailField name="address" label={words.identifier.field} required />
        <Actions>
          <Button kind="alt">{words.identifier.submit}</Button>
        </Actions>
      </Form>
    </Section>
  </DoorPage>
)

export const ResetPage = ({ token, form = untouched }: { token: string; form?: FormState }) => (
  <DoorPage title={words.reset.title} errorCount={errorCount(form)}>
    <p class="lede">{words.reset.lede}</p>
    <Form to={paths.reset} errors={form.errors}>
      <HiddenField name="jeton" value={token} />
      <NewPasswordField label={shared.fields.newPassword} />
      <Actions>
        <Button>{words.reset.submit}</Button>
      </Actions>
    </Form>
  </DoorPage>
)

export const DeadResetPage = () => <DeadLinkPage to={paths.recovery} label={words.reset.again} />
