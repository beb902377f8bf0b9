import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, KeyValues, TextArea } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { AccountView } from './queries.ts'
import { words } from './words.ts'

const trailOf = (account: AccountView) => [
  { href: paths.accounts, label: shared.parts.accounts },
  { href: paths.account(account.id), label: account.name },
]

type DecisionProps = { account: AccountView; errors?: FieldErrors; typed?: Typed }

export const SuspensionPage = ({ account, errors = {}, typed = {} }: DecisionProps) => (
  <AdminPage
    title={words.suspension.title}
    lede={words.suspension.lede(account.name)}
    trail={trailOf(account)}
    errorCount={errorCount(errors)}
  >
    <Form to={paths.suspension(account.id)} errors={errors} values={typed}>
      <TextArea
        name="reason"
        label={words.suspension.reason}
        hint={words.suspension.hint}
        rows={3}
        maxLength={500}
        required
      />
      <Actions>
        <Button kind="danger">{words.suspension.submit}</Button>
        <a href={paths.account(account.id)}>{shared.cancel}</a>
      </Actions>
    </Form>
  </AdminPage>
)

export const ReinstatementPage = ({ account }: { account: AccountView }) => (
  <AdminPage title={words.reinstatement.title} lede={words.reinstatement.lede(account.name)} trail={trailOf(account)}>
    <KeyValues wide items={[[words.because, account.suspendedReason]]} />
    <Form to={paths.reinstatement(account.id)} legend={false}>
      <Actions>
        <Button>{words.reinstatement.submit}</Button>
        <a href={paths.account(account.id)}>{shared.cancel}</a>
      </Actions>
    </Form>
  </AdminPage>
)
