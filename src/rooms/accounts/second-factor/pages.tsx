import {
  Actions,
  Button,
  Form,
  Item,
  KeyValues,
  LinkButton,
  List,
  Note,
  PasswordField,
  QrCode,
  Section,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { errorCount, type FormState, untouched } from '../rules.ts'
import { AccountPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

const Password = () => (
  <PasswordField name="password" label={shared.fields.currentPassword} autocomplete="current-password" required />
)

/** Before: what it is, and the password to begin. `officer`: the person holds a role, which waits for it. */
export const SecondFactorOffPage = ({ officer, form = untouched }: { officer: boolean; form?: FormState }) => (
  <AccountPage tab="secondFactor" lede={words.lede} errorCount={errorCount(form)}>
    {officer && (
      <Note kind="know" title={words.off.requiredTitle}>
        <p>{words.off.required}</p>
      </Note>
    )}
    <Section id="mettre-en-place" title={words.off.title} intro={words.off.text}>
      <Form to={paths.secondFactor} errors={form.errors}>
        <Password />
        <Actions>
          <Button>{words.off.submit}</Button>
        </Actions>
      </Form>
    </Section>
  </AccountPage>
)

type SetUpProps = { modules: { size: number; data: Uint8Array }; spelled: string; form?: FormState }

/** The secret, to photograph or to type, and the first code that proves it. */
export const SetUpPage = ({ modules, spelled, form = untouched }: SetUpProps) => (
  <AccountPage tab="secondFactor" under={words.setUp.title} errorCount={errorCount(form)}>
    <Section id="photographier" title={words.setUp.scan}>
      <QrCode modules={modules} label={words.setUp.qr} />
      <p>{words.setUp.type}</p>
      <p>
        <code>{spelled}</code>
      </p>
    </Section>
    <Section id="prouver" title={words.setUp.prove}>
      <Form to={paths.secondFactorSetUp} errors={form.errors}>
        <TextField
          name="code"
          label={words.setUp.code}
          autocomplete="one-time-code"
          inputMode="numeric"
          width="small"
          required
        />
        <Actions>
          <Button>{words.setUp.submit}</Button>
        </Actions>
      </Form>
    </Section>
  </AccountPage>
)

/** Shown once, as the answer to the form that made them: this page has no address to come back to. */
export const BackupCodesPage = ({ codes }: { codes: string[] }) => (
  <AccountPage tab="secondFactor" under={words.codes.title} lede={words.codes.text}>
    <Note kind="know" title={words.codes.once}>
      <List tight>
        {codes.map((code) => (
          <Item>
            <code>{code}</code>
          </Item>
        ))}
      </List>
    </Note>
    <p>
      <LinkButton to={paths.secondFactor}>{words.codes.kept}</LinkButton>
    </p>
  </AccountPage>
)

type OnProps = { codesLeft: number; officer: boolean; form?: FormState }

export const SecondFactorOnPage = ({ codesLeft, officer, form = untouched }: OnProps) => (
  <AccountPage tab="secondFactor" lede={words.lede} errorCount={errorCount(form)}>
    <Section id="actif" title={words.on.title}>
      <KeyValues items={[[words.on.left, String(codesLeft)]]} />
    </Section>
    <Section id="codes" title={words.on.renew} intro={words.on.renewText}>
      <Form to={paths.backupCodes} errors={form.errors}>
        <Password />
        <Actions>
          <Button kind="alt">{words.on.renewSubmit}</Button>
        </Actions>
      </Form>
    </Section>
    <Section id="renoncer" title={words.on.give} intro={officer ? words.refusals['holds-role'] : words.on.giveText}>
      {!officer && (
        <LinkButton to={paths.secondFactorOff} kind="alt">
          {words.on.giveSubmit}
        </LinkButton>
      )}
    </Section>
  </AccountPage>
)

export const GiveUpPage = ({ form = untouched }: { form?: FormState }) => (
  <AccountPage
    tab="secondFactor"
    under={words.offConfirm.title}
    lede={words.offConfirm.lede}
    errorCount={errorCount(form)}
  >
    <Form to={paths.secondFactorOff} errors={form.errors}>
      <Password />
      <Actions>
        <Button kind="danger">{words.offConfirm.submit}</Button>
        <LinkButton to={paths.secondFactor} kind="alt">
          {words.offConfirm.cancel}
        </LinkButton>
      </Actions>
    </Form>
  </AccountPage>
)
