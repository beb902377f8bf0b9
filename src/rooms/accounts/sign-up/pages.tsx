import {
  Actions,
  Button,
  ByThread,
  Checkbox,
  Disclosure,
  EmailField,
  Form,
  LinkButton,
  Section,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { errorCount, type FormState, untouched } from '../rules.ts'
import { DeadLinkPage, DoorPage, NewPasswordField, PressPage } from '../shell.tsx'
import { words as signIn, uses } from '../sign-in/words.ts'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

const Conditions = () => (
  <>
    {words.conditionsBefore} <a href={paths.privacy}>{words.privacy}</a> {words.and}{' '}
    <a href={paths.rules}>{words.rules}</a>.
  </>
)

export const SignUpPage = ({ form = untouched }: { form?: FormState }) => (
  <DoorPage
    title={words.title}
    errorCount={errorCount(form)}
    aside={
      <>
        <h2 class="t2">{signIn.usesTitle}</h2>
        <ByThread lines={uses} />
      </>
    }
  >
    <p>{words.lede}</p>
    <Form to={paths.signUp} errors={form.errors} values={form.typed}>
      <TextField
        name="name"
        label={shared.fields.name}
        hint={words.nameHint}
        autocomplete="name"
        maxLength={80}
        required
      />
      <EmailField name="email" label={shared.fields.email} hint={words.emailHint} autocomplete="username" required />
      <NewPasswordField label={shared.fields.password} />
      <Checkbox name="conditions" label={words.conditions} hint={<Conditions />} required />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
    <Section id="deja" title={words.already}>
      <LinkButton to={paths.signIn} kind="alt">
        {words.signIn}
      </LinkButton>
    </Section>
  </DoorPage>
)

const ResendForm = ({ form = untouched }: { form?: FormState }) => (
  <Form to={paths.resend} errors={form.errors} values={form.typed}>
    <EmailField name="email" label={shared.fields.email} autocomplete="username" required />
    <Actions>
      <Button kind="alt">{words.sent.resend}</Button>
    </Actions>
  </Form>
)

/** After a sign-up, whatever happened: only the mail says more. */
export const SentPage = ({ form = untouched }: { form?: FormState }) => (
  <DoorPage title={words.sent.title} errorCount={errorCount(form)}>
    <p class="lede">{words.sent.text}</p>
    <Disclosure summary={words.sent.nothing} open={errorCount(form) > 0}>
      <p>{words.sent.advice}</p>
      <ResendForm form={form} />
    </Disclosure>
  </DoorPage>
)

export const ConfirmPage = ({ token }: { token: string }) => (
  <PressPage
    title={words.confirm.title}
    text={words.confirm.text}
    note={words.confirm.notYou}
    to={paths.confirm}
    token={token}
    label={words.confirm.submit}
  />
)

export const DeadConfirmPage = () => (
  <DeadLinkPage text={words.confirm.dead} to={paths.signIn} label={words.signIn}>
    <ResendForm />
  </DeadLinkPage>
)
