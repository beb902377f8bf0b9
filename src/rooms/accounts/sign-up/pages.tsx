import {
  Actions,
  Button,
  ByThread,
  Checkbox,
  Disclosure,
  EmailField,
  Form,
  HiddenField,
  LinkButton,
  Section,
  TextField,
} from '#ui/index.ts'
import { paths, withReturn } from '../paths.ts'
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

/** `back` is the path of this site where the person was going: it travels to the end of the sign-up. */
type Going = { back: string; form?: FormState }

export const SignUpPage = ({ back, form = untouched }: Going) => (
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
      <HiddenField name="retour" value={back} />
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
      <LinkButton to={withReturn(paths.signIn, back)} kind="alt">
        {words.signIn}
      </LinkButton>
    </Section>
  </DoorPage>
)

const ResendForm = ({ back, form = untouched }: Going) => (
  <Form to={paths.resend} errors={form.errors} values={form.typed}>
    <HiddenField name="retour" value={back} />
    <EmailField name="email" label={shared.fields.email} autocomplete="username" required />
    <Actions>
      <Button kind="alt">{words.sent.resend}</Button>
    </Actions>
  </Form>
)

/** After a sign-up, whatever happened: only the mail says more. */
export const SentPage = ({ back, form = untouched }: Going) => (
  <DoorPage title={words.sent.title} errorCount={errorCount(form)}>
    <p class="lede">{words.sent.text}</p>
    <Disclosure summary={words.sent.nothing} open={errorCount(form) > 0}>
      <p>{words.sent.advice}</p>
      <ResendForm back={back} form={form} />
    </Disclosure>
  </DoorPage>
)

export const ConfirmPage = ({ token, back }: { token: string; back: string }) => (
  <PressPage
    title={words.confirm.title}
    text={words.confirm.text}
    note={words.confirm.notYou}
    to={withReturn(paths.confirm, back)}
    token={token}
    label={words.confirm.submit}
  />
)

export const DeadConfirmPage = ({ back }: { back: string }) => (
  <DeadLinkPage text={words.confirm.dead} to={withReturn(paths.signIn, back)} label={words.signIn}>
    <ResendForm back={back} />
  </DeadLinkPage>
)
