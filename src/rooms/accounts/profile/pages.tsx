import { Actions, Button, EmailField, Form, KeyValues, PasswordField, Section, TextField } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { errorCount, type FormState, untouched } from '../rules.ts'
import { AccountPage, NewPasswordField } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type ProfileProps = { name: string; email: string; nameForm?: FormState; emailForm?: FormState }

export const ProfilePage = ({ name, email, nameForm = untouched, emailForm = untouched }: ProfileProps) => (
  <AccountPage tab="profile" errorCount={errorCount(nameForm) + errorCount(emailForm)}>
    <Section id="nom" title={words.name.title}>
      <Form to={paths.account} errors={nameForm.errors} values={nameForm.typed}>
        <TextField name="name" label={shared.fields.name} value={name} autocomplete="name" maxLength={80} required />
        <Actions>
          <Button>{words.name.submit}</Button>
        </Actions>
      </Form>
    </Section>
    <Section id="adresse" title={words.email.title} intro={words.email.intro}>
      <KeyValues items={[[words.email.now, email]]} />
      <Form to={paths.email} errors={emailForm.errors} values={emailForm.typed}>
        <EmailField name="email" label={words.email.field} required />
        <PasswordField name="password" label={shared.fields.currentPassword} autocomplete="current-password" required />
        <Actions>
          <Button kind="alt">{words.email.submit}</Button>
        </Actions>
      </Form>
    </Section>
  </AccountPage>
)

export const PasswordPage = ({ form = untouched }: { form?: FormState }) => (
  <AccountPage tab="password" lede={words.password.lede} errorCount={errorCount(form)}>
    <Form to={paths.password} errors={form.errors}>
      <PasswordField name="current" label={shared.fields.currentPassword} autocomplete="current-password" required />
      <NewPasswordField label={shared.fields.newPassword} />
      <Actions>
        <Button>{words.password.submit}</Button>
      </Actions>
    </Form>
  </AccountPage>
)
