import {
  Actions,
  Button,
  ByThread,
  Checkbox,
  EmailField,
  Form,
  HiddenField,
  LinkButton,
  Note,
  PasswordField,
  PostButton,
  Section,
  TextField,
} from '#ui/index.ts'
import { paths, withReturn } from '../paths.ts'
import { errorCount, type FormState, untouched } from '../rules.ts'
import { DoorPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { SignInRefusal } from './rules.ts'
import { uses, words } from './words.ts'

type SignInProps = { back: string; form?: FormState; refusal?: SignInRefusal | null; email?: string }

/** `back` is the path of this site where the person was going. */
export const SignInPage = ({ back, form = untouched, refusal = null, email = '' }: SignInProps) => (
  <DoorPage
    title={words.title}
    errorCount={errorCount(form)}
    aside={
      <>
        <h2 class="t2">{words.usesTitle}</h2>
        <ByThread lines={uses} />
      </>
    }
  >
    {refusal === 'unverified' && <UnverifiedNote email={email} back={back} />}
    {refusal === 'suspended' && <SuspendedNote />}
    <Form to={paths.signIn} errors={form.errors} values={form.typed}>
      <HiddenField name="retour" value={back} />
      <EmailField name="email" label={shared.fields.email} autocomplete="username" required />
      <PasswordField name="password" label={shared.fields.password} autocomplete="current-password" required />
      <Checkbox name="remember" label={words.remember} />
      <Actions>
        <Button>{words.submit}</Button>
        <a href={paths.recovery}>{words.forgotten}</a>
      </Actions>
    </Form>
    <Section id="inscription" title={words.noAccount}>
      <p>{words.noAccountText}</p>
      <p class="mt3">
        <LinkButton to={withReturn(paths.signUp, back)} kind="alt">
          {words.signUp}
        </LinkButton>
      </p>
    </Section>
  </DoorPage>
)

const UnverifiedNote = ({ email, back }: { email: string; back: string }) => (
  <Note kind="fix" title={words.refusals.unverified}>
    <p>{words.unverified.text}</p>
    <PostButton to={paths.resend} label={words.unverified.resend} hidden={{ email, retour: back }} kind="alt" />
  </Note>
)

const SuspendedNote = () => (
  <Note kind="fix" title={words.refusals.suspended}>
    <p>{words.suspended.text}</p>
    <p>
      <a href={paths.contact}>{words.suspended.contact}</a>
    </p>
  </Note>
)

export const SecondStepPage = ({ back, form = untouched }: { back: string; form?: FormState }) => (
  <DoorPage title={words.step.title} errorCount={errorCount(form)}>
    <p class="lede">{words.step.lede}</p>
    <Form to={paths.secondStep} errors={form.errors} values={form.typed}>
      <HiddenField name="retour" value={back} />
      <TextField
        name="code"
        label={words.step.label}
        hint={words.step.hint}
        autocomplete="one-time-code"
        width="small"
        required
      />
      <Actions>
        <Button>{words.step.submit}</Button>
      </Actions>
    </Form>
    <Section id="perdu" title={words.step.lost}>
      <p>
        {words.step.lostText} <a href={paths.contact}>{words.suspended.contact}</a>
      </p>
    </Section>
  </DoorPage>
)
